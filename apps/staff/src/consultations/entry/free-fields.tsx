import { Checkboxes, Textarea, TextInput } from "@collaborative-communities/ui";
import type { AnswerForm } from "./answer-form.ts";

/** An email, a letter or a public post as it was written, with where it came from. */
export const FreeFields = (props: {
  readonly form: AnswerForm;
  readonly set: (change: Partial<AnswerForm["free"]>) => void;
  readonly errorOf: (field: string) => string | undefined;
}) => {
  const { form, set, errorOf } = props;
  const isPost = form.channel === "social-media";
  return (
    <>
      <h2 className="govuk-heading-m">In a form of their own</h2>
      <Textarea
        label="Words as they were written (optional)"
        labelSize="s"
        hint={
          isPost
            ? "Of a public post the words are kept, never who wrote them: no name, no @, no address."
            : "Paste an email or a letter whole, without names, addresses and signatures."
        }
        name="words"
        rows={6}
        value={form.free.words}
        error={errorOf("words")}
        onChange={({ target: { value } }) => set({ words: value })}
      />
      {form.free.words.trim() !== "" && (
        <>
          <TextInput
            label="Where it came from"
            labelSize="s"
            hint={isPost ? "The page or the group where it was said." : "The mailbox, or how the letter came."}
            name="source"
            value={form.free.source}
            error={errorOf("source")}
            onChange={({ target: { value } }) => set({ source: value })}
          />
          <Checkboxes
            legend="Why it may be kept"
            legendSize="s"
            name="basis"
            small
            error={errorOf("basis")}
            values={form.free.confirmed ? ["yes"] : []}
            items={[
              {
                value: "yes",
                label: isPost ? "Everybody can read this post" : "The person wrote this to take part",
              },
            ]}
            onChange={({ target: { checked } }) => set({ confirmed: checked })}
          />
        </>
      )}
    </>
  );
};
