import { Checkboxes, Textarea } from "@collaborative-communities/ui";
import { AllWards } from "./all-wards.tsx";
import { type FieldsOfQuestion, Line } from "./kind-inputs.tsx";
import { WAY_NAMES } from "./kinds.ts";
import { fieldName } from "./read-questions.ts";

/** What a question about a place asks: how the place is given, and where it may be. */
export const PlaceFields = (props: FieldsOfQuestion) => {
  const { question, errorOf, change } = props;
  const takes = fieldName(question.id, "takes");
  const wards = fieldName(question.id, "wards");
  return (
    <>
      <Checkboxes
        legend="Ways to give the place"
        legendSize="s"
        hint="On the site, whoever does not use the map gives a postcode or an area instead. For paper and telephone, choose a ward or a name as well as the map."
        name={takes}
        error={errorOf(takes)}
        small
        values={question.takes}
        items={Object.entries(WAY_NAMES).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) =>
          change({
            takes: Object.keys(WAY_NAMES).filter((way) =>
              way === target.value ? target.checked : question.takes.includes(way),
            ),
          })
        }
      />
      {(question.takes.includes("ward") || question.wards !== "") && (
        <>
          <Textarea
            label="Wards to choose from"
            hint="A ward a line: its code, then its name."
            name={wards}
            error={errorOf(wards)}
            rows={6}
            value={question.wards}
            onChange={({ target }) => change({ wards: target.value })}
          />
          <AllWards fill={(text) => change({ wards: text })} />
        </>
      )}
      {(question.takes.includes("point") || question.within !== "") && (
        <Line
          {...props}
          field="within"
          label="Edges of the map (optional)"
          hint="West, south, east and north in degrees, like 0.2, 51.4, 0.6, 51.6. A point outside is refused."
        />
      )}
    </>
  );
};
