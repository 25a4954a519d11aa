import { Button, ErrorSummary, InsetText, NotificationBanner, TextInput } from "@collaborative-communities/ui";
import { WhereTheMessageIs } from "../accounts/sign-in-pages.tsx";
import { at } from "../answering/addresses.ts";
import { Page } from "../page.tsx";
import type { Said } from "../told.tsx";
import { to, type View } from "../view.ts";

/** Stands under "Continue" on every page of answering: keeps what is on the page, and leads to the page that saves. */
export const SaveForLater = ({ view }: { readonly view: View }) => (
  <p className="govuk-body">
    <button type="submit" className="cc-link-button" name="then" value="save">
      {view.t.returning.save.button}
    </button>
  </p>
);

export type SavedDraft = {
  readonly reference: string;
  readonly keptUntil: string;
  readonly savedFor?: string | undefined;
  readonly canBeMailed: boolean;
};

/** The reference of what was begun, and an address for coming back in any browser. */
export const SavePage = (props: {
  view: View;
  slug: string;
  title: Said;
  saved: SavedDraft;
  justSaved: boolean;
  typed?: string;
  error?: string | undefined;
}) => {
  const { view, saved, error } = props;
  const { t } = view;
  const { save } = t.returning;
  return (
    <Page view={view} title={save.title} hidden hasErrors={error !== undefined} said={[props.title]}>
      <div className="cc-measure">
        {error !== undefined && <ErrorSummary title={t.service.problem} errors={[{ fieldId: "email", text: error }]} />}
        {props.justSaved && saved.savedFor !== undefined && (
          <NotificationBanner title={save.savedTitle}>
            <p className="govuk-notification-banner__heading">{save.savedFor(saved.savedFor)}</p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l" lang={props.title.lang}>
          {props.title.text}
        </span>
        <h1 className="govuk-heading-l">{save.title}</h1>
        <p className="govuk-body">{save.kept(saved.keptUntil)}</p>
        <InsetText>
          <p className="govuk-body">{save.reference}</p>
          <p className="govuk-body cc-reference cc-saved-reference">{saved.reference}</p>
          <p className="govuk-body">{save.referenceIsFor}</p>
        </InsetText>
        {view.mode?.kind !== "hub" && <p className="govuk-body">{saved.canBeMailed ? save.here : save.noMail}</p>}
        {saved.canBeMailed && (
          <>
            <h2 className="govuk-heading-m">{save.emailTitle}</h2>
            <p className="govuk-body">{save.emailLead}</p>
            <form method="post" action={to(view, `${at(props.slug)}/save`)} noValidate>
              <TextInput
                name="email"
                type="email"
                label={save.emailLabel}
                hint={save.emailHint}
                value={props.typed ?? saved.savedFor}
                error={error}
                errorPrefix={t.service.errorPrefix}
                autoComplete={view.mode ? "off" : "email"}
                spellCheck={false}
                width="full"
              />
              <Button preventDoubleClick>{save.emailButton}</Button>
            </form>
            {props.justSaved && <WhereTheMessageIs view={view} />}
          </>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, `${at(props.slug)}/check`)}>
            {save.goOn}
          </a>
        </p>
      </div>
    </Page>
  );
};
