import { fieldOf, type Question, readUnits } from "@collaborative-communities/surveys";
import { ErrorMessage, Fieldset, Hint, TextInput } from "@collaborative-communities/ui";
import { moneyIn } from "../../messages/money.ts";
import type { View } from "../../view.ts";
import { type AskedAs, type FieldProps, oneIn } from "./field-props.ts";
import { Declines, groupOf } from "./question-parts.tsx";

type Allocation = Extract<Question, { kind: "allocation" }>;

/** An amount as the page's language writes it: pounds, or how many points. */
const amountIn = ({ t }: Pick<View, "t">, question: Allocation, units: number): string =>
  question.in === "pence" ? moneyIn(t.language.tag)(units) : units.toLocaleString(t.language.tag);

/** What is left to give out of what was typed so far, in a sentence. */
const leftOf = (view: Pick<View, "t">, question: Allocation, form: FieldProps["form"]): string => {
  const { sharing } = view.t.fields;
  const decimals = question.in === "pence" ? 2 : 0;
  const typed = question.options.map((option) => oneIn(form, fieldOf(question.id, option.id)).trim());
  const units = typed.map((text) => (text === "" ? 0 : readUnits(text.replace(/^£\s*/, ""), decimals)));
  if (units.some((one) => one === undefined)) return sharing.unread;
  const left = question.total - units.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const total = amountIn(view, question, question.total);
  if (left === 0) return sharing.done(total);
  return left > 0
    ? sharing.left(amountIn(view, question, left), total)
    : sharing.over(amountIn(view, question, -left), total);
};

/** A budget to share out: an amount beside each option, and below how much is left. The script counts while one types. */
export const AllocationField = (asked: AskedAs<"allocation">) => {
  const { view, question, form, errors, lang } = asked;
  const { id, options } = question;
  const { sharing } = view.t.fields;
  const total = amountIn(view, question, question.total);
  const isMoney = question.in === "pence";
  const how = `${question.spend === "exactly" ? sharing.exactly(total) : sharing.atMost(total)} ${isMoney ? sharing.pounds : sharing.points}`;
  const group = groupOf(asked, how);
  const ids = [group.hint && `${id}-hint`, group.error && `${id}-error`, `${id}-left`].filter(Boolean).join(" ");
  return (
    <div
      id={id}
      className={`govuk-form-group${group.error ? " govuk-form-group--error" : ""}`}
      data-sharing={question.total}
      data-in={question.in}
      data-left={sharing.left("{amount}", total)}
      data-over={sharing.over("{amount}", total)}
      data-done={sharing.done(total)}
      data-unread={sharing.unread}
    >
      <Fieldset
        legend={group.legend}
        legendSize={group.legendSize}
        legendIsPageHeading={group.legendIsPageHeading}
        role="group"
        describedBy={ids}
      >
        {group.hint && <Hint id={`${id}-hint`}>{group.hint}</Hint>}
        {group.error && (
          <ErrorMessage id={`${id}-error`} prefix={group.errorPrefix}>
            {group.error}
          </ErrorMessage>
        )}
        {options.map((option) => (
          <TextInput
            key={option.id}
            name={fieldOf(id, option.id)}
            label={<span lang={lang(`option/${option.id}`)}>{option.text}</span>}
            error={errors[fieldOf(id, option.id)]}
            errorPrefix={group.errorPrefix}
            value={oneIn(form, fieldOf(id, option.id))}
            inputMode={isMoney ? "decimal" : "numeric"}
            width={10}
            autoComplete="off"
            spellCheck={false}
            prefix={isMoney ? "£" : undefined}
          />
        ))}
        <p className="govuk-body cc-sharing__left" id={`${id}-left`}>
          {leftOf(view, question, form)}
        </p>
        <Declines view={view} question={question} form={form} />
      </Fieldset>
    </div>
  );
};
