import { Button, ErrorSummary, Tag, TextInput } from "@collaborative-communities/ui";
import type { OwnPage } from "../api.ts";
import { Page } from "../page.tsx";
import { ListNotChecked, titleIn } from "../told.tsx";
import { to, type View } from "../view.ts";

type Own = {
  readonly view: View;
  readonly own: OwnPage;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
};

const KeptAnswer = ({ view, answer }: { readonly view: View; readonly answer: OwnPage["answers"][number] }) => {
  const { t } = view;
  const { text, lang } = titleIn(view, answer);
  return (
    <li className="cc-card">
      <h3 className="govuk-heading-s cc-card__title">
        <a className="govuk-link" href={to(view, `/reference/${answer.reference}`)} lang={lang}>
          {text}
        </a>
      </h3>
      <p className="govuk-body">
        {t.account.own.received(t.when.date(answer.receivedOn))} <Tag>{t.state[answer.state]}</Tag>
      </p>
      <form method="post" action={to(view, "/account/answers/remove")}>
        <input type="hidden" name="id" value={answer.id} />
        <Button look="secondary">
          {t.account.own.remove}
          <span className="govuk-visually-hidden">
            : <span lang={lang}>{text}</span>
          </span>
        </Button>
      </form>
    </li>
  );
};

/** A person's own page: the answers they keep, and what they can change. */
export const AccountPage = ({ view, own, typed, error }: Own) => {
  const { t } = view;
  const words = t.account.own;
  const shown = { ...view, path: "/account" };
  return (
    <Page view={shown} title={t.account.title} hasErrors={error !== undefined} hidden>
      <div className="cc-measure">
        {error !== undefined && (
          <ErrorSummary title={t.service.problem} errors={[{ fieldId: "reference", text: error }]} />
        )}
        <h1 className="govuk-heading-l">{t.account.title}</h1>
        <p className="govuk-body cc-address">
          {words.signedInAs} <strong translate="no">{own.address}</strong>
        </p>
        <h2 className="govuk-heading-m">{words.answers}</h2>
        {own.answers.length === 0 ? (
          <p className="govuk-body">{words.none}</p>
        ) : (
          <>
            <ListNotChecked view={shown} said={own.answers.map((answer) => titleIn(view, answer))} />
            <ul className="cc-cards">
              {own.answers.map((answer) => (
                <KeptAnswer key={answer.id} view={view} answer={answer} />
              ))}
            </ul>
            <p className="govuk-body">{words.stays}</p>
          </>
        )}
        <h2 className="govuk-heading-m">{words.keep}</h2>
        <form method="post" action={to(view, "/account/answers")} noValidate>
          <TextInput
            name="reference"
            label={t.reference.label}
            hint={words.keepHint}
            value={typed}
            error={error}
            errorPrefix={t.service.errorPrefix}
            width={20}
            forCode
            spellCheck={false}
            autoComplete="off"
          />
          <Button look="secondary">{words.keepButton}</Button>
        </form>
        <h2 className="govuk-heading-m">{words.settings}</h2>
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={to(view, "/account/address")}>
              {words.change}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={to(view, "/account/delete")}>
              {words.delete}
            </a>
          </li>
        </ul>
        <div className="cc-button-forms">
          <form method="post" action={to(view, "/account/sign-out")}>
            <Button>{words.out}</Button>
          </form>
          <form method="post" action={to(view, "/account/sign-out-everywhere")}>
            <Button look="secondary">{words.outEverywhere}</Button>
          </form>
        </div>
      </div>
    </Page>
  );
};
