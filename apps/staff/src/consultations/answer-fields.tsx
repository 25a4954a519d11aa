import { type Answer, isChoice, type Question } from "@collaborative-communities/surveys";
import { Checkboxes, Radios, Textarea } from "@collaborative-communities/ui";
import { answerField } from "./answer-form.ts";

type Props = {
  readonly question: Question;
  readonly place: number;
  readonly answer: Answer | undefined;
  readonly error: string | undefined;
  readonly change: (answer: Answer | undefined) => void;
};

/** One question of the paper, to be copied. A choice made by mistake can be taken back. */
export const AnswerFields = ({ question, place, answer, error, change }: Props) => {
  const field = { name: answerField(question.id), error, hint: question.hint };
  const title = `${place + 1}. ${question.text}${question.required ? "" : " (optional)"}`;
  if (question.kind === "text")
    return (
      <Textarea
        {...field}
        label={title}
        labelSize="s"
        rows={4}
        value={typeof answer === "string" ? answer : ""}
        onChange={({ target: { value } }) => change(value === "" ? undefined : value)}
      />
    );
  // No page draws the other kinds yet: a questionnaire that has one is refused when it is saved.
  if (!isChoice(question)) return undefined;
  const options = question.options.map(({ id, text }) => ({ value: id, label: text }));
  if (question.kind === "single")
    return (
      <Radios
        {...field}
        legend={title}
        legendSize="s"
        small
        value={typeof answer === "string" ? answer : ""}
        items={[...options, { value: "", label: "Left blank" }]}
        onChange={({ target: { value } }) => change(value === "" ? undefined : value)}
      />
    );
  const chosen = Array.isArray(answer) ? answer : [];
  return (
    <Checkboxes
      {...field}
      legend={title}
      legendSize="s"
      small
      values={chosen}
      items={options}
      onChange={({ target: { value, checked } }) => {
        const next = checked ? [...chosen, value] : chosen.filter((id) => id !== value);
        change(next.length === 0 ? undefined : next);
      }}
    />
  );
};
