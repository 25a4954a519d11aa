import { Button, ErrorSummary, TextInput } from "@collaborative-communities/ui";
import { to, type View } from "../view.ts";

/** What was typed for a reference, and what is wrong with it. */
type TypedReference = { readonly typed?: string | undefined; readonly error?: string | undefined };

/** Asks for a reference: the heading, what is wrong, the field and its button. */
export const ReferenceForm = (
  props: TypedReference & {
    readonly view: View;
    readonly title: string;
    readonly label: string;
    /** Where it is sent, without the language. */
    readonly action: string;
  },
) => {
  const { view, title, label, action, typed, error } = props;
  const { t } = view;
  return (
    <>
      {error !== undefined && (
        <ErrorSummary title={t.service.problem} errors={[{ fieldId: "reference", text: error }]} />
      )}
      <h1 className="govuk-heading-l">{title}</h1>
      <form method="post" action={to(view, action)} noValidate>
        <TextInput
          name="reference"
          label={label}
          hint={t.reference.hint}
          error={error}
          errorPrefix={t.service.errorPrefix}
          value={typed}
          width={20}
          forCode
          spellCheck={false}
          autoComplete="off"
        />
        <Button>{t.reference.button}</Button>
      </form>
    </>
  );
};
