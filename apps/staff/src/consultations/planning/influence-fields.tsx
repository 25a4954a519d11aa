import { Button, Fieldset, Textarea, TextInput } from "@collaborative-communities/ui";
import { useRef } from "react";
import { focusOn } from "../../site/focus.ts";
import { announce } from "../../site/news.ts";
import type { PlanFieldsProps } from "./plan-fields.tsx";

/** The id of a row's field. Rows are known by their place, as they are to the person who types. */
const rowId = (group: string, place: number): string => `${group}-${place + 1}`;

const without = <Row,>(rows: readonly Row[], place: number): Row[] => rows.filter((_, at) => at !== place);
const withRow = <Row,>(rows: readonly Row[], place: number, row: Row): Row[] =>
  rows.map((before, at) => (at === place ? row : before));

/** What people's answers can change, and what they cannot, and why. */
export const InfluenceFields = ({ form, set, errors }: PlanFieldsProps) => {
  const { openToInfluence: open, notOpenToInfluence: closed } = form;
  const next = useRef<string>(undefined);
  // The row that was added takes the focus once it is drawn.
  const focusNew = (id: string) => (element: HTMLElement | null) => {
    if (element && next.current === id) {
      next.current = undefined;
      focusOn(id);
    }
  };
  const afterRemoving = (what: string, heading: string) => {
    announce(`${what} removed.`);
    focusOn(heading);
  };
  return (
    <>
      <h2 className="govuk-heading-m" id="open-heading" tabIndex={-1}>
        What people’s answers can change
      </h2>
      {open.map((row, place) => {
        const id = rowId("openToInfluence", place);
        return (
          <div key={id} className="staff-row">
            <TextInput
              label={`Open to influence ${place + 1}`}
              name={id}
              ref={focusNew(id)}
              value={row}
              error={errors.of(id)}
              onChange={({ target: { value } }) =>
                set((before) => ({ ...before, openToInfluence: withRow(before.openToInfluence, place, value) }))
              }
            />
            {open.length > 1 && (
              <Button
                type="button"
                look="secondary"
                onClick={() => {
                  set((before) => ({ ...before, openToInfluence: without(before.openToInfluence, place) }));
                  afterRemoving(`Row ${place + 1}`, "open-heading");
                }}
              >
                Remove<span className="govuk-visually-hidden"> open to influence {place + 1}</span>
              </Button>
            )}
          </div>
        );
      })}
      <Button
        type="button"
        look="secondary"
        onClick={() => {
          next.current = rowId("openToInfluence", open.length);
          set((before) => ({ ...before, openToInfluence: [...before.openToInfluence, ""] }));
        }}
      >
        Add another thing people can change
      </Button>

      <h2 className="govuk-heading-m" id="closed-heading" tabIndex={-1}>
        What cannot change, and why
      </h2>
      {closed.map((row, place) => {
        const id = rowId("notOpenToInfluence", place);
        const change = (part: "what" | "why", value: string) =>
          set((before) => ({
            ...before,
            notOpenToInfluence: withRow(before.notOpenToInfluence, place, { ...row, [part]: value }),
          }));
        return (
          <div key={id} className="staff-row">
            <Fieldset legend={`Not open to influence ${place + 1}`} legendSize="s">
              <TextInput
                label="What cannot change"
                name={`${id}-what`}
                ref={focusNew(`${id}-what`)}
                value={row.what}
                error={errors.of(`${id}-what`)}
                onChange={({ target: { value } }) => change("what", value)}
              />
              <Textarea
                label="Why it cannot change"
                name={`${id}-why`}
                rows={2}
                value={row.why}
                error={errors.of(`${id}-why`)}
                onChange={({ target: { value } }) => change("why", value)}
              />
            </Fieldset>
            {closed.length > 1 && (
              <Button
                type="button"
                look="secondary"
                onClick={() => {
                  set((before) => ({ ...before, notOpenToInfluence: without(before.notOpenToInfluence, place) }));
                  afterRemoving(`Row ${place + 1}`, "closed-heading");
                }}
              >
                Remove<span className="govuk-visually-hidden"> not open to influence {place + 1}</span>
              </Button>
            )}
          </div>
        );
      })}
      <Button
        type="button"
        look="secondary"
        onClick={() => {
          next.current = `${rowId("notOpenToInfluence", closed.length)}-what`;
          set((before) => ({ ...before, notOpenToInfluence: [...before.notOpenToInfluence, { what: "", why: "" }] }));
        }}
      >
        Add another thing that cannot change
      </Button>
    </>
  );
};
