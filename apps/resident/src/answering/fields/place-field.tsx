import { fieldOf, LONGEST_PLACE } from "@collaborative-communities/surveys";
import { Radios, Select, TextInput } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import { to } from "../../view.ts";
import { type AskedAs, oneIn } from "./field-props.ts";
import { declineIn, hasPoint, type PlaceWay, wayIn, waysOf } from "./place-form.ts";
import { controlOf, declineItems, groupOf } from "./question-parts.tsx";

/**
 * Somewhere: by postcode, from a list of areas, in words, or on a map that has a page of its own. What the question does
 * not take is not offered; a map is never the only way, and the way to it is shown by its script alone.
 */
export const PlaceField = (asked: AskedAs<"place">) => {
  const { view, question, form, errors, lang, beside } = asked;
  const { id, takes } = question;
  const { place } = view.t.fields;
  const isChosen = hasPoint(form, id);
  const areas = beside?.areas ?? question.wards ?? [];
  const ways = waysOf(question, isChosen).filter((way) => way !== "ward" || areas.length > 0);
  // A ward then stands for the point in its middle, and it is said.
  const isMiddle = !takes.includes("ward");
  const [first] = ways;
  const declines = declineItems(asked);
  const chosen = declineIn(form, id) ?? wayIn(form, id);
  const field = (part: string) => ({
    name: fieldOf(id, part),
    error: errors[fieldOf(id, part)],
    errorPrefix: view.t.service.errorPrefix,
    value: oneIn(form, fieldOf(id, part)),
  });
  const isAlone = ways.length === 1 && declines.length === 0;

  const inputs: Readonly<Record<PlaceWay, () => ReactNode>> = {
    postcode: () => (
      <TextInput
        {...field("postcode")}
        label={place.postcode}
        hint={isMiddle ? place.postcodeMiddle : place.postcodeHint}
        width={10}
        autoComplete="off"
        spellCheck={false}
      />
    ),
    ward: () => (
      <Select
        {...field("ward")}
        label={place.ward}
        hint={isMiddle ? place.wardMiddle : undefined}
        options={[
          { value: "", text: place.wardChoose },
          ...areas.map(({ code, name }) => ({ value: code, text: name, lang: lang() })),
        ]}
      />
    ),
    name: () => (
      <TextInput
        {...field("name")}
        {...(isAlone ? controlOf(asked, place.nameHint) : { label: place.name, hint: place.nameHint })}
        name={fieldOf(id, "name")}
        error={errors[fieldOf(id, "name")] ?? (isAlone ? errors[id] : undefined)}
        maxLength={LONGEST_PLACE * 2}
        autoComplete="off"
        dir="auto"
      />
    ),
    map: () => (
      <>
        <p className="govuk-body">{place.chosen(beside?.where ?? "")}</p>
        <input type="hidden" name={fieldOf(id, "lat")} value={oneIn(form, fieldOf(id, "lat"))} />
        <input type="hidden" name={fieldOf(id, "lon")} value={oneIn(form, fieldOf(id, "lon"))} />
      </>
    ),
  };
  const titles: Readonly<Record<PlaceWay, string>> = {
    postcode: place.byPostcode,
    ward: place.byWard,
    name: place.byName,
    map: isMiddle ? place.byBefore : place.byMap,
  };

  return (
    <>
      {isAlone && first ? (
        // Where a mistake is about the whole question, its link leads here.
        <div id={id}>{inputs[first]()}</div>
      ) : (
        <Radios
          {...groupOf(asked, place.way)}
          name={fieldOf(id, "way")}
          id={id}
          error={errors[id] ?? errors[fieldOf(id, "way")]}
          items={[
            ...ways.map((way) => ({ value: way, label: titles[way], conditional: inputs[way]() })),
            ...(declines.length > 0 ? [{ divider: view.t.answering.or }, ...declines] : []),
          ]}
          value={chosen}
        />
      )}
      {takes.includes("point") && beside?.mapAt && (
        <p className="govuk-body" hidden data-map-link>
          <a className="govuk-link" href={to(view, beside.mapAt)}>
            {isChosen ? place.onMapAgain : place.onMap}
          </a>
        </p>
      )}
    </>
  );
};
