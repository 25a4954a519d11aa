import { TextInput } from "@collaborative-communities/ui";
import { type AskedAs, oneIn } from "./field-props.ts";
import { controlOf, Declines } from "./question-parts.tsx";

/** A number, with what is counted beside it. A plain line of text, because number fields lose what they cannot read. */
export const NumberField = (asked: AskedAs<"number">) => {
  const { view, question, form, lang } = asked;
  const { decimals, unit, min } = question;
  const { t } = view;
  const how = decimals === 0 ? t.asking.wholeNumber : t.asking.decimalNumber(decimals);
  return (
    <>
      <TextInput
        {...controlOf(asked, how)}
        value={oneIn(form, question.id)}
        // A keyboard of digits has no minus on some telephones.
        inputMode={min === undefined || min < 0 ? "text" : decimals === 0 ? "numeric" : "decimal"}
        width={10}
        autoComplete="off"
        spellCheck={false}
        suffix={unit && <span lang={lang("unit")}>{unit}</span>}
        {...(unit && { describedBy: `${question.id}-unit` })}
      />
      {unit && (
        <span id={`${question.id}-unit`} hidden lang={lang("unit")}>
          {unit}
        </span>
      )}
      <Declines view={view} question={question} form={form} />
    </>
  );
};
