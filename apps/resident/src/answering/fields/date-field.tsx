import { fieldOf } from "@collaborative-communities/surveys";
import { DateInput, type DatePart } from "@collaborative-communities/ui";
import { type AskedAs, oneIn } from "./field-props.ts";
import { Declines, groupOf } from "./question-parts.tsx";

const PARTS: readonly DatePart[] = ["day", "month", "year"];

/** A date, or as much of it as is known; what need not be given says so. */
export const DateField = (asked: AskedAs<"date">) => {
  const { view, question, form, errors } = asked;
  const { least, notIn } = question;
  const { date } = view.t.asking;
  const wrong = PARTS.filter((part) => errors[fieldOf(question.id, part)] !== undefined);
  const maySkip = { day: least !== "day", month: least === "year", year: false };
  const labelOf = (part: DatePart) => (maySkip[part] ? date.maySkip(date[part]) : date[part]);
  return (
    <>
      <DateInput
        {...groupOf(asked, notIn === undefined ? date.hint[least] : `${date.hint[least]} ${date.notIn[notIn]}`)}
        joinedBy="."
        error={wrong[0] && errors[fieldOf(question.id, wrong[0])]}
        wrongParts={wrong}
        values={Object.fromEntries(PARTS.map((part) => [part, oneIn(form, fieldOf(question.id, part))]))}
        partLabels={{ day: labelOf("day"), month: labelOf("month"), year: labelOf("year") }}
      />
      <Declines view={view} question={question} form={form} />
    </>
  );
};
