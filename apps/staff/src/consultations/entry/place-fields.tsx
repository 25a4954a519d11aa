import { readPostcode } from "@collaborative-communities/pcn-areas";
import { Button, Radios, TextInput } from "@collaborative-communities/ui";
import { useState } from "react";
import { api, type Outputs, queryClient } from "../../api.ts";
import { errorsOf, problemOf } from "../../problem.ts";
import { announce } from "../../site/news.ts";
import { NO_PLACE, type PlaceForm } from "./answer-form.ts";

type Found = Outputs["areas"]["lookUp"];

/** What a look-up means for the form. Only a postcode in one ward chooses by itself. */
const placeFrom = (typed: string, found: Found, placeName: string): PlaceForm => {
  const base = { ...NO_PLACE, postcode: typed, lookedUp: found.postcode };
  switch (found.kind) {
    case "found":
      return {
        ...base,
        wards: [found.ward],
        choice: found.ward.code,
        said: `${found.postcode} is in ${found.ward.name}.`,
      };
    case "candidates":
      return {
        ...base,
        wards: found.wards,
        said: `${found.postcode} may be in one of ${found.wards.length} wards${found.mayBeOutside ? `, or outside ${placeName}` : ""}. Choose one below, or “not sure”.`,
      };
    case "outside":
      return { ...base, choice: "outside", said: `${found.postcode} is outside ${placeName}.` };
    case "unknown":
      return { ...base, choice: "not-sure", said: `${found.postcode} is not in the list of postcodes.` };
  }
};

/**
 * Looks a typed postcode up.
 * @returns where it may be, or a sentence that says why it cannot be looked up
 */
export const lookUpPlace = async (typed: string, placeName: string): Promise<PlaceForm | string> => {
  const read = readPostcode(typed);
  if (!read.ok) return read.refusal.message;
  try {
    return placeFrom(
      typed,
      await queryClient.fetchQuery(api.areas.lookUp.queryOptions({ postcode: typed })),
      placeName,
    );
  } catch (error) {
    return errorsOf(problemOf(error))
      .map(({ text }) => text)
      .join(" ");
  }
};

type Props = {
  readonly place: PlaceForm;
  readonly placeName: string;
  readonly set: (change: (place: PlaceForm) => PlaceForm) => void;
  readonly errorOf: (field: string) => string | undefined;
};

/** Where the person lives, as far as they said: by postcode, or in their own words. */
export const PlaceFields = ({ place, placeName, set, errorOf }: Props) => {
  const [problem, setProblem] = useState<string>();
  const look = async () => {
    const found = await lookUpPlace(place.postcode, placeName);
    if (typeof found === "string") {
      setProblem(found);
      announce(found);
      return;
    }
    setProblem(undefined);
    // What was typed while the answer was on its way is looked up anew when it is sent.
    set((before) => (before.postcode === place.postcode ? found : before));
    announce(found.said);
  };
  const isLookedUp = place.lookedUp !== "";
  return (
    <>
      <h2 className="govuk-heading-m">Where the person lives</h2>
      <TextInput
        label="Postcode (optional)"
        name="postcode"
        width={10}
        autoComplete="off"
        spellCheck={false}
        value={place.postcode}
        error={errorOf("postcode") ?? problem}
        onChange={({ target: { value } }) => {
          setProblem(undefined);
          set(() => ({ ...NO_PLACE, postcode: value }));
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          void look();
        }}
      />
      <Button type="button" look="secondary" onClick={() => void look()}>
        Look up postcode
      </Button>
      {place.said && <p className="govuk-body">{place.said}</p>}
      <Radios
        legend={isLookedUp ? "Count this person in" : "If there is no postcode, what did they say?"}
        legendSize="s"
        name="where"
        small
        value={place.choice}
        error={errorOf("where")}
        items={[
          ...place.wards.map(({ code, name }) => ({ value: code, label: name })),
          { value: "not-sure", label: `In ${placeName}, not sure which ward` },
          { value: "outside", label: `Outside ${placeName}` },
          { value: "not-said", label: "Not said" },
        ]}
        onChange={({ target: { value } }) => set((before) => ({ ...before, choice: value }))}
      />
    </>
  );
};
