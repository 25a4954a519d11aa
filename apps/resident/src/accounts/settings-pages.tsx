import { BackLink, Button, ButtonGroup, Panel } from "@collaborative-communities/ui";
import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";
import { FieldPage } from "./form-page.tsx";
import { WhereTheMessageIs } from "./sign-in-pages.tsx";

type Asked = { readonly view: View; readonly typed?: string | undefined; readonly error?: string | undefined };

export const ChangeAddressPage = ({ view, typed, error }: Asked) => {
  const { change } = view.t.account;
  return (
    <FieldPage
      view={view}
      title={change.title}
      back="/account"
      name="email"
      label={change.label}
      hint={change.hint}
      typed={typed}
      error={error}
      button={view.t.account.signIn.button}
      action="/account/address"
    />
  );
};

export const NewAddressCodePage = ({ view, typed, error }: Asked) => {
  const { change, check } = view.t.account;
  return (
    <FieldPage
      view={view}
      title={change.codeTitle}
      back="/account/address"
      lead={
        <>
          <p className="govuk-body">{change.codeLead}</p>
          <WhereTheMessageIs view={view} />
        </>
      }
      name="code"
      label={check.label}
      hint={check.hint}
      typed={typed}
      error={error}
      button={change.codeButton}
      action="/account/address/code"
    />
  );
};

export const DeletePage = ({ view }: { readonly view: View }) => {
  const { t } = view;
  const words = t.account.delete;
  return (
    <Page
      view={view}
      title={words.title}
      hidden
      before={<BackLink href={to(view, "/account")}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{words.title}</h1>
        <p className="govuk-body">{words.goes}</p>
        <p className="govuk-body">{words.stays}</p>
        <p className="govuk-body">{words.reference}</p>
        <form method="post" action={to(view, "/account/delete")}>
          <ButtonGroup>
            <Button look="warning">{words.button}</Button>
            <a className="govuk-link" href={to(view, "/account")}>
              {words.keep}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </Page>
  );
};

export const DeletedPage = ({ view }: { readonly view: View }) => {
  const { t } = view;
  return (
    <Page view={view} title={t.account.delete.doneTitle} hidden>
      <div className="cc-measure">
        <Panel title={t.account.delete.doneTitle}>{t.account.delete.done}</Panel>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, "/")}>
            {t.errors.home}
          </a>
        </p>
      </div>
    </Page>
  );
};
