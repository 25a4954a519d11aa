import { Button, type ButtonLook, Radios, Textarea } from "@collaborative-communities/ui";
import { type ReactNode, useState } from "react";
import { queryClient } from "../api.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import type { FormErrors } from "../site/form-errors.ts";
import { LeaveWarning } from "../site/leave-warning.tsx";
import { tell } from "../site/news.ts";

type Choices = Readonly<Record<string, string>>;

type ActFormProps = {
  /** By which what was typed is found again, and which tells its fields from those of another form on the page. */
  readonly name: string;
  readonly errors: FormErrors;
  readonly path: string;
  readonly button: string;
  readonly look?: ButtonLook;
  /** What is to be chosen, if anything. */
  readonly choose?: { readonly legend: string; readonly choices: Choices; readonly missing: string };
  readonly why: { readonly label: string; readonly hint: string };
  readonly done: string;
  readonly send: (chosen: string, why: string) => Promise<unknown>;
  readonly children?: ReactNode;
};

/** Something that is done with a choice and a reason; what was typed is kept until it is done. */
export const ActForm = (props: ActFormProps) => {
  const { name, errors, path, button, look, choose, why, done, send, children } = props;
  const [chosen, setChosen] = useState("");
  const draft = useDraft(`integrity:${name}`, () => "");
  const [choiceField, whyField] = [`choice-${name}`, `why-${name}`];
  const submit = async () => {
    const missing = [
      ...(choose && chosen === "" ? [{ field: choiceField, text: choose.missing }] : []),
      ...(draft.value.trim() === "" ? [{ field: whyField, text: "Say why." }] : []),
    ];
    if (missing.length > 0) return errors.show(missing);
    try {
      await send(chosen, draft.value.trim());
      errors.clear();
      draft.forget();
      tell(path, done);
      await queryClient.invalidateQueries();
      document.querySelector("h1")?.focus();
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Form onSend={submit}>
      <LeaveWarning draft={draft} />
      {children}
      {choose && (
        <Radios
          name={choiceField}
          legend={choose.legend}
          legendSize="s"
          error={errors.of(choiceField)}
          items={Object.entries(choose.choices).map(([value, label]) => ({ value, label }))}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        />
      )}
      <Textarea
        name={whyField}
        label={why.label}
        labelSize="s"
        hint={why.hint}
        error={errors.of(whyField)}
        value={draft.value}
        onChange={({ target: { value } }) => draft.set(() => value)}
        rows={2}
      />
      <Button look={look}>{button}</Button>
    </Form>
  );
};
