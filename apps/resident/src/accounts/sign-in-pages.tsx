import { Button, InsetText } from "@collaborative-communities/ui";
import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";
import { keeping } from "./asking.ts";
import { FieldPage } from "./form-page.tsx";

export type Keeping = { readonly view: View; readonly keep: string | undefined };
type Asked = Keeping & { readonly typed?: string | undefined; readonly error?: string | undefined };

const Keep = ({ keep }: { readonly keep: string | undefined }) =>
  keep ? <input type="hidden" name="keep" value={keep} /> : null;

export const SignInPage = ({ view, keep, typed, error }: Asked) => {
  const { signIn } = view.t.account;
  return (
    <FieldPage
      view={{ ...view, path: "/account/sign-in", query: keeping(keep) }}
      title={signIn.title}
      lead={<p className="govuk-body">{signIn.lead}</p>}
      name="email"
      label={signIn.label}
      hint={signIn.hint}
      typed={typed}
      error={error}
      button={signIn.button}
      action="/account/sign-in"
      hidden={<Keep keep={keep} />}
    />
  );
};

/** In a demonstration, where the message can be read. */
export const WhereTheMessageIs = ({ view }: { readonly view: View }) =>
  view.demonstration ? (
    <InsetText>
      {view.t.account.check.demonstration}{" "}
      <a className="govuk-link" href={to(view, "/demonstration/outbox")}>
        {view.t.account.check.outbox}
      </a>
    </InsetText>
  ) : null;

export const CheckPage = ({ view, keep, typed, error }: Asked) => {
  const { check } = view.t.account;
  return (
    <FieldPage
      view={{ ...view, path: "/account/code", query: keeping(keep) }}
      title={check.title}
      back={`/account/sign-in${keeping(keep)}`}
      lead={
        <>
          <p className="govuk-body">{check.lead}</p>
          <WhereTheMessageIs view={view} />
        </>
      }
      name="code"
      label={check.label}
      hint={check.hint}
      typed={typed}
      error={error}
      button={check.button}
      action="/account/code"
      hidden={<Keep keep={keep} />}
    >
      <p className="govuk-body">{check.elsewhere}</p>
      <p className="govuk-body">
        {check.none}{" "}
        <a className="govuk-link" href={to(view, `/account/sign-in${keeping(keep)}`)}>
          {check.again}
        </a>
      </p>
    </FieldPage>
  );
};

/** What a link opens: a page with a button, because programs that check mail open every link. */
export const LinkPage = ({ view, address }: { readonly view: View; readonly address: string }) => {
  const { link } = view.t.account;
  return (
    <Page view={view} title={link.title} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{link.title}</h1>
        <p className="govuk-body cc-address">{link.lead(address)}</p>
        <p className="govuk-body">{link.notYou}</p>
        <form method="post" action={to(view, view.path)}>
          <Button preventDoubleClick>{link.button}</Button>
        </form>
      </div>
    </Page>
  );
};

export const LinkGonePage = ({ view, why }: { readonly view: View; readonly why: string }) => {
  const { link, check } = view.t.account;
  return (
    <Page view={{ ...view, path: "/account/sign-in" }} title={link.gone} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{link.gone}</h1>
        <p className="govuk-body">{why}.</p>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, "/account/sign-in")}>
            {check.again}
          </a>
        </p>
      </div>
    </Page>
  );
};

export const SignedOutPage = ({ view }: { readonly view: View }) => {
  const { out } = view.t.account;
  return (
    <Page view={view} title={out.title} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{out.title}</h1>
        <p className="govuk-body">{out.lead}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, "/account/sign-in")}>
            {out.again}
          </a>
        </p>
      </div>
    </Page>
  );
};
