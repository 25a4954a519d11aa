import { type Answer, chosenIn, isChoice, type Question, wordsIn } from "@collaborative-communities/surveys";
import { CharacterCount, Checkboxes, Radios } from "@collaborative-communities/ui";
import { langOfContent, type View } from "../page.tsx";

type Props = {
  view: View;
  question: Question;
  answer: Answer | undefined;
  error?: string | undefined;
  /** One question a page: its text is the page's heading. */
  asPageHeading: boolean;
};

/** One question, drawn the same wherever it is asked. The field's name is the question's id. */
export const QuestionField = ({ view, question, answer, error, asPageHeading }: Props) => {
  const { t } = view;
  const lang = langOfContent(view);
  const text = <span lang={lang}>{question.text}</span>;
  const how =
    question.kind === "text"
      ? undefined
      : question.kind === "single"
        ? t.answering.chooseOne
        : t.answering.chooseSeveral;
  const own = question.hint && question.hint !== how ? <span lang={lang}>{question.hint}</span> : undefined;
  const hint =
    own || how || !question.required ? (
      <>
        {own}
        {own && " "}
        {how} {!question.required && t.answering.optional}
      </>
    ) : undefined;
  const field = { name: question.id, hint, error, errorPrefix: t.service.errorPrefix };
  const size = asPageHeading ? ("l" as const) : ("m" as const);
  if (question.kind === "text")
    return (
      <CharacterCount
        {...field}
        label={text}
        labelSize={size}
        labelIsPageHeading={asPageHeading}
        limit={question.maxLength}
        limitText={t.answering.limit(question.maxLength)}
        value={wordsIn(answer)}
        rows={8}
        dir="auto"
      />
    );
  // No page draws the other kinds yet: a questionnaire that has one is refused when it is saved.
  if (!isChoice(question)) return undefined;
  const items = question.options.map((option) => ({ value: option.id, label: option.text, lang }));
  const group = { ...field, legend: text, legendSize: size, legendIsPageHeading: asPageHeading, items };
  const chosen = chosenIn(answer);
  return question.kind === "single" ? (
    <Radios {...group} value={chosen[0]} />
  ) : (
    <Checkboxes {...group} values={chosen} />
  );
};
