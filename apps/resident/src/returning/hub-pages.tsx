import { Button, ButtonGroup, InsetText, Panel } from "@collaborative-communities/ui";
import { Page } from "../page.tsx";
import type { Said } from "../told.tsx";
import { to, type View } from "../view.ts";
import type { Hub } from "./mode.ts";

/** Opened on the device by its link. */
export const SetUpPage = (props: { view: View; name: string; title: Said; secret: string }) => {
  const { view } = props;
  const { hub } = view.t.returning;
  return (
    <Page view={view} title={hub.setTitle} hidden said={[props.title]}>
      <div className="cc-measure">
        <span className="govuk-caption-l">{props.name}</span>
        <h1 className="govuk-heading-l">{hub.setTitle}</h1>
        <p className="govuk-body">{hub.setLead}</p>
        <p className="govuk-body govuk-!-font-weight-bold" lang={props.title.lang}>
          {props.title.text}
        </p>
        <p className="govuk-body">{hub.setOnly}</p>
        <form method="post" action={to(view, `/hub/set-up/${props.secret}`)}>
          <Button preventDoubleClick>{hub.setButton}</Button>
        </form>
      </div>
    </Page>
  );
};

/** Whose turn it is: the one before has ended, or somebody has begun and not finished. */
export type Turn = { readonly ended?: "finished" | "by-itself" | undefined; readonly begun?: string };

const TurnNotice = ({ view, turn }: { view: View; turn: Turn }) => {
  const { hub } = view.t.returning;
  if (!turn.ended && !turn.begun) return null;
  const says = turn.begun ? hub.turnBegun : turn.ended === "finished" ? hub.turnEnded : hub.turnEndedByItself;
  return (
    <InsetText>
      <h2 className="govuk-heading-m">{turn.begun ? hub.turnBegunTitle : hub.turnEndedTitle}</h2>
      <p className="govuk-body">{says}</p>
      {turn.begun && (
        <>
          <Button href={to(view, turn.begun)}>{hub.turnGoOn}</Button>
          <form method="post" action={to(view, "/hub/clear")}>
            <Button look="secondary">{hub.finish}</Button>
          </form>
        </>
      )}
    </InsetText>
  );
};

/** Where each person starts, once the one before has finished. */
export const HubPage = (props: { view: View; hub: Hub; title: Said; minutes: number; turn: Turn }) => {
  const { turn } = props;
  const view = { ...props.view, ...(turn.ended && { query: `?ended=${turn.ended}` }) };
  const { hub } = view.t.returning;
  const here = `/consultations/${props.hub.slug}`;
  return (
    <Page view={view} title={props.title.text} hidden said={[props.title]}>
      <div className="cc-measure">
        <span className="govuk-caption-l">{props.hub.name}</span>
        <h1 className="govuk-heading-l" lang={props.title.lang}>
          {props.title.text}
        </h1>
        <TurnNotice view={view} turn={turn} />
        {!turn.begun && <p className="govuk-body-l">{hub.startLead}</p>}
        <p className="govuk-body">{hub.idle(props.minutes)}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, here)}>
            {hub.read}
          </a>
        </p>
        {!turn.begun && (
          <form method="post" action={to(view, `${here}/start`)} noValidate>
            <input type="hidden" name="again" value="yes" />
            <Button isStart preventDoubleClick>
              {hub.start}
            </Button>
          </form>
        )}
      </div>
    </Page>
  );
};

/** After some time on a page: nothing is cleared before the person could say that they are still there. */
export const MoreTimePage = ({ view, back, minutes }: { view: View; back: string; minutes: number }) => {
  const { hub } = view.t.returning;
  return (
    <Page view={{ ...view, query: `?back=${encodeURIComponent(back)}` }} title={hub.moreTitle} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{hub.moreTitle}</h1>
        <p className="govuk-body">{hub.moreLead(minutes)}</p>
        <ButtonGroup>
          <Button href={back}>{hub.moreYes}</Button>
          <form method="post" action={to(view, "/hub/clear")}>
            <Button look="secondary">{hub.finish}</Button>
          </form>
        </ButtonGroup>
      </div>
    </Page>
  );
};

export const HubSentPage = ({ view, reference }: { view: View; reference: string }) => {
  const { t } = view;
  const { hub } = t.returning;
  return (
    <Page view={view} title={t.sent.title} hidden>
      <div className="cc-measure">
        <Panel title={t.sent.title}>
          {t.sent.panel}
          <br />
          <strong className="cc-reference">{reference}</strong>
        </Panel>
        <p className="govuk-body">{hub.sentLead}</p>
        <p className="govuk-body">{hub.sentNext}</p>
        <form method="post" action={to(view, "/hub/clear")}>
          <Button>{hub.finish}</Button>
        </form>
      </div>
    </Page>
  );
};

export const HubEndedPage = ({ view }: { view: View }) => {
  const { hub } = view.t.returning;
  return (
    <Page view={view} title={hub.endedTitle} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{hub.endedTitle}</h1>
        <p className="govuk-body">{hub.endedLead}</p>
      </div>
    </Page>
  );
};
