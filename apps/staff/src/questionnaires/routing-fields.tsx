import { Button, Radios } from "@collaborative-communities/ui";
import { useLayoutEffect, useRef } from "react";
import { focusOn } from "../site/focus.ts";
import { announce } from "../site/news.ts";
import { ConditionFields, type Earlier } from "./condition-fields.tsx";
import { fieldName } from "./read-questions.ts";
import { EMPTY_TEST, type RoutingForm, type TestForm } from "./routing-form.ts";

type Props = {
  readonly id: string;
  /** What is asked or left out: “this question”, “this section”. */
  readonly what: string;
  readonly form: RoutingForm;
  readonly earlier: readonly Earlier[];
  readonly error: string | undefined;
  readonly change: (form: RoutingForm) => void;
};

/** When something is asked: always, or only if earlier answers are so, joined by “and” and “or”. */
export const RoutingFields = ({ id, what, form, earlier, error, change }: Props) => {
  const base = fieldName(id, "showIf");
  const next = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    focusOn(next.current);
    next.current = undefined;
  });
  const nameOf = (group: number, at: number) => `${base}-${group + 1}-${at + 1}`;
  const withTests = (group: number, tests: readonly TestForm[]) =>
    change(form.map((before, at) => (at === group ? tests : before)).filter((one) => one.length > 0));
  if (earlier.length === 0 && form.length === 0)
    return <p className="govuk-body">Everybody is asked {what}: there is no earlier question to go by.</p>;
  return (
    <div className="staff-group">
      <Radios
        legend={`Who is asked ${what}`}
        legendSize="s"
        name={base}
        error={error}
        small
        value={form.length === 0 ? "all" : "some"}
        items={[
          { value: "all", label: "Everybody" },
          {
            value: "some",
            label: "Only some, by an earlier answer",
          },
        ]}
        onChange={({ target }) => change(target.value === "all" ? [] : [[EMPTY_TEST]])}
      />
      {form.map((tests, group) => (
        <fieldset key={nameOf(group, -1)} className="govuk-fieldset staff-condition">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {group === 0 ? "It is asked if" : "Or if"}
          </legend>
          {tests.map((test, at) => (
            <fieldset key={nameOf(group, at)} className="govuk-fieldset staff-condition__test">
              <legend className={tests.length > 1 ? "govuk-fieldset__legend" : "govuk-visually-hidden"}>
                {at === 0 ? `Condition ${at + 1}` : `And condition ${at + 1}`}
              </legend>
              <ConditionFields
                name={nameOf(group, at)}
                test={test}
                earlier={earlier}
                change={(part) =>
                  withTests(
                    group,
                    tests.map((before, place) => (place === at ? { ...before, ...part } : before)),
                  )
                }
              />
              <button
                type="button"
                className="staff-small-button"
                onClick={() => {
                  withTests(
                    group,
                    tests.filter((_, place) => place !== at),
                  );
                  next.current = base;
                  announce("Condition removed.");
                }}
              >
                Remove this condition
              </button>
            </fieldset>
          ))}
          <button
            type="button"
            className="staff-small-button"
            onClick={() => {
              withTests(group, [...tests, EMPTY_TEST]);
              next.current = `${nameOf(group, tests.length)}-question`;
            }}
          >
            Add “and”: another condition that must be met as well
          </button>
        </fieldset>
      ))}
      {form.length > 0 && (
        <Button
          type="button"
          look="secondary"
          onClick={() => {
            change([...form, [EMPTY_TEST]]);
            next.current = `${nameOf(form.length, 0)}-question`;
          }}
        >
          Add “or”: another way to be asked {what}
        </Button>
      )}
    </div>
  );
};
