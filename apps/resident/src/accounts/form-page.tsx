import { BackLink, Button, ErrorSummary, TextInput } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";

export type FieldPageProps = {
  readonly view: View;
  readonly title: string;
  /** Stands between the heading and the field. */
  readonly lead?: ReactNode;
  readonly back?: string;
  readonly name: "email" | "code";
  readonly label: string;
  readonly hint: string;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
  readonly button: string;
  readonly action: string;
  readonly hidden?: ReactNode;
  /** Stands after the form. */
  readonly children?: ReactNode;
};

const KINDS = {
  email: { type: "email", autoComplete: "email", spellCheck: false, width: "full" },
  code: { inputMode: "numeric", autoComplete: "one-time-code", spellCheck: false, width: 10, forCode: true },
} as const;

/** A page that asks for one thing: an address, or a code. */
export const FieldPage = (props: FieldPageProps) => {
  const { view, title, lead, back, name, label, hint, typed, error, button, action, hidden, children } = props;
  const { t } = view;
  return (
    <Page
      view={view}
      title={title}
      hasErrors={error !== undefined}
      hidden
      before={back && <BackLink href={to(view, back)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {error !== undefined && <ErrorSummary title={t.service.problem} errors={[{ fieldId: name, text: error }]} />}
        <h1 className="govuk-heading-l">{title}</h1>
        {lead}
        <form method="post" action={to(view, action)} noValidate>
          {hidden}
          <TextInput
            name={name}
            label={label}
            hint={hint}
            value={typed}
            error={error}
            errorPrefix={t.service.errorPrefix}
            {...KINDS[name]}
          />
          <Button preventDoubleClick>{button}</Button>
        </form>
        {children}
      </div>
    </Page>
  );
};
