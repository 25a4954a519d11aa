import { Button, ButtonGroup, Select, Textarea } from "@collaborative-communities/ui";
import { client, type Outputs, queryClient } from "../api.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import type { FormErrors } from "../site/form-errors.ts";
import { LeaveWarning } from "../site/leave-warning.tsx";
import { tell } from "../site/news.ts";
import { LANGUAGES } from "./paths.tsx";

export type ReadText = Outputs["integrity"]["texts"]["texts"][number];

/** Writes an English translation beside a text, or says as a second person that it is right. */
export const TranslationForm = (props: {
  readonly text: ReadText;
  readonly path: string;
  readonly errors: FormErrors;
}) => {
  const { text, path, errors } = props;
  const { answerId, key, translation } = text;
  const name = `${answerId}-${key.replace("#", "-")}`;
  const draft = useDraft(`translation:${name}:${translation?.revision ?? 0}`, () => ({
    text: translation?.text ?? "",
    from: text.language === "en" ? "" : text.language,
  }));
  const { value } = draft;
  const send = async (pressed: string) => {
    if (value.from === "")
      return errors.show([{ field: `from-${name}`, text: "Choose the language it is written in." }]);
    if (value.text.trim() === "") return errors.show([{ field: `into-${name}`, text: "Write the translation." }]);
    const command = {
      answerId,
      questionKey: key,
      revision: translation?.revision ?? 0,
      fromLanguage: value.from,
      text: value.text,
    };
    try {
      await (pressed === "check"
        ? client.integrity.checkTranslation.mutate(command)
        : client.integrity.translate.mutate(command));
      errors.clear();
      draft.forget();
      tell(path, pressed === "check" ? "The translation is checked." : "The translation is saved as a draft.");
      await queryClient.invalidateQueries();
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Form onSend={send}>
      <LeaveWarning draft={draft} />
      <Select
        label="It is written in"
        name={`from-${name}`}
        error={errors.of(`from-${name}`)}
        value={value.from}
        onChange={({ target }) => draft.set((before) => ({ ...before, from: target.value }))}
        options={[
          { value: "", text: "Choose a language" },
          ...Object.entries(LANGUAGES).map(([code, language]) => ({ value: code, text: language })),
        ]}
      />
      <Textarea
        name={`into-${name}`}
        label="In English"
        labelSize="s"
        hint="Write it yourself, or have a person do it: no program is asked, and nothing leaves this service."
        error={errors.of(`into-${name}`)}
        value={value.text}
        onChange={({ target }) => draft.set((before) => ({ ...before, text: target.value }))}
        rows={3}
      />
      <ButtonGroup>
        <Button value="save">Save as a draft</Button>
        {translation && translation.status !== "checked" && (
          <Button value="check" look="secondary">
            It is right: I checked it
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
};
