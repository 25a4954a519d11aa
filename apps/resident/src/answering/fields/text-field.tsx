import { CharacterCount } from "@collaborative-communities/ui";
import { type AskedAs, oneIn } from "./field-props.ts";
import { controlOf, Declines } from "./question-parts.tsx";

/** In one's own words. */
export const TextField = (asked: AskedAs<"text">) => {
  const { view, question, form } = asked;
  return (
    <>
      <CharacterCount
        {...controlOf(asked)}
        limit={question.maxLength}
        limitText={view.t.answering.limit(question.maxLength)}
        value={oneIn(form, question.id)}
        rows={8}
        dir="auto"
      />
      <Declines view={view} question={question} form={form} />
    </>
  );
};
