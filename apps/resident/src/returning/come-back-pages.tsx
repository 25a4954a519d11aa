import { BackLink, Button, ErrorSummary, TextInput } from "@collaborative-communities/ui";
import { FieldPage } from "../accounts/form-page.tsx";
import { WhereTheMessageIs } from "../accounts/sign-in-pages.tsx";
import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";

export type AskedBack = {
  readonly reference: string;
  readonly email: string;
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[];
};

/** Asks for the reference and the address that belong together. */
export const ComeBackPage = ({ view, asked }: { view: View; asked: AskedBack }) => {
  const { t } = view;
  const { back } = t.returning;
  const errorOf = (id: string) => asked.errors.find(({ fieldId }) => fieldId === id)?.text;
  return (
    <Page
      view={view}
      title={back.title}
      hasErrors={asked.errors.length > 0}
      hidden
      before={<BackLink href={to(view, "/reference")}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {asked.errors.length > 0 && <ErrorSummary title={t.service.problem} errors={asked.errors} />}
        <h1 className="govuk-heading-l">{back.title}</h1>
        <p className="govuk-body">{back.lead}</p>
        <form method="post" action={to(view, "/come-back")} noValidate>
          <TextInput
            name="reference"
            label={back.reference}
            hint={back.referenceHint}
            value={asked.reference}
            error={errorOf("reference")}
            errorPrefix={t.service.errorPrefix}
            width={20}
            forCode
            spellCheck={false}
            autoComplete="off"
          />
          <TextInput
            name="email"
            type="email"
            label={back.email}
            value={asked.email}
            error={errorOf("email")}
            errorPrefix={t.service.errorPrefix}
            autoComplete="email"
            spellCheck={false}
            width="full"
          />
          <Button preventDoubleClick>{back.button}</Button>
        </form>
      </div>
    </Page>
  );
};

/** Asks for the code; the same whether one was sent or not. */
export const CodePage = ({ view, typed, error }: { view: View; typed?: string; error?: string | undefined }) => {
  const { back } = view.t.returning;
  return (
    <FieldPage
      view={{ ...view, path: "/come-back/code" }}
      title={back.codeTitle}
      back="/come-back"
      lead={
        <>
          <p className="govuk-body">{back.codeLead}</p>
          <WhereTheMessageIs view={view} />
        </>
      }
      name="code"
      label={back.codeLabel}
      hint={view.t.account.check.hint}
      typed={typed}
      error={error}
      button={back.codeButton}
      action="/come-back/code"
    >
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, "/come-back")}>
          {back.again}
        </a>
      </p>
    </FieldPage>
  );
};
