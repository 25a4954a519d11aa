import type { ReactElement } from "react";
import { AccountPage } from "./accounts/account-page.tsx";
import { CheckPage } from "./answering/check-page.tsx";
import { NotSentPage } from "./answering/not-sent-pages.tsx";
import { SentPage } from "./answering/sent-page.tsx";
import { ContinuePage } from "./answering/start-pages.tsx";
import type { Looked, PublicChallenges } from "./api.ts";
import { ChallengePage } from "./challenges/challenge-page.tsx";
import { ChallengeFormPage } from "./challenges/form-page.tsx";
import { ConsultationPage } from "./consultations/consultation-page.tsx";
import { FairnessPage } from "./consultations/fairness-page.tsx";
import { DecisionPage } from "./decisions/pages.tsx";
import { Frame } from "./embedding/frame.tsx";
import { PlanPage } from "./engagement-plan/plan-page.tsx";
import { writeAtom } from "./feeds/atom.ts";
import type { FeedSource } from "./feeds/entry.ts";
import { writeCalendar } from "./feeds/icalendar.ts";
import { writeJsonFeed } from "./feeds/json-feed.ts";
import { HomePage } from "./home/home-page.tsx";
import { OutcomesPage } from "./outcomes/outcomes-page.tsx";
import { PaperPage } from "./paper/paper-page.tsx";
import { PortalPage } from "./portal/portal-page.tsx";
import { PreviewPage } from "./previews/preview-page.tsx";
import { ReferencePage } from "./references/pages.tsx";
import { HelpPage } from "./returning/help-pages.tsx";
import { HubPage, SetUpPage } from "./returning/hub-pages.tsx";
import { InvitedPage } from "./returning/panel-pages.tsx";
import { SavePage } from "./returning/save-pages.tsx";
import { PressPage, SubscribePage } from "./subscriptions/pages.tsx";
import { titleIn } from "./told.tsx";
import type { ShownOfOne } from "./unchecked.testing.ts";
import type { View } from "./view.ts";

const chosen = { page: 1, all: false };
const documents: never[] = [];
const slug = "benches";
const today = "2026-06-01";
const reference = "7F3K-9QXD-M2TD";
const draft = { answers: {}, again: {}, gone: {} };
const sourceOf = ({ language, t }: View, { feed }: ShownOfOne): FeedSource => ({
  language,
  t,
  feed,
  origin: "https://say.example.org",
  pageAddress: "https://say.example.org/consultations",
  feedAddress: "https://say.example.org/feeds/consultations",
  addressOf: () => "https://say.example.org/consultations/benches",
});
const titleOfOne = (view: View, { listed }: ShownOfOne) => titleIn(view, listed);

type Draw = (view: View, one: ShownOfOne) => ReactElement | string;

/** Every page that shows what a consultation is called, by the file that draws it. */
export const PAGES: Readonly<Record<string, readonly Draw[]>> = {
  "accounts/account-page.tsx": [(view, { own }) => <AccountPage view={view} own={own} />],
  "answering/check-page.tsx": [
    (view, { consultation }) => (
      <CheckPage
        view={view}
        consultation={consultation}
        draft={draft}
        whereabouts={undefined}
        wardNames={new Map()}
        errors={[]}
      />
    ),
  ],
  "answering/not-sent-pages.tsx": [
    (view, { consultation }) => <NotSentPage asked={{ view, consultation }} why="" words={undefined} />,
  ],
  "answering/sent-page.tsx": [
    (view, { consultation }) => <SentPage asked={{ view, consultation }} reference={reference} />,
  ],
  "answering/start-pages.tsx": [(view, { consultation }) => <ContinuePage asked={{ view, consultation }} />],
  "challenges/challenge-page.tsx": [(view, { challenge }) => <ChallengePage view={view} looked={challenge} />],
  "challenges/form-page.tsx": [
    (view, one) => (
      <ChallengeFormPage
        view={view}
        slug={slug}
        title={titleOfOne(view, one)}
        typed={{ kind: "", words: "", about: "consultation", nonce: "n" }}
      />
    ),
  ],
  "consultations/consultation-page.tsx": [
    (view, { consultation }) => (
      <ConsultationPage view={view} shown={consultation} documents={documents} today={today} graceDays={5} />
    ),
  ],
  "consultations/fairness-page.tsx": [
    (view, { consultation }) => (
      <FairnessPage view={view} shown={consultation} challenges={[] as unknown as PublicChallenges} />
    ),
  ],
  "decisions/pages.tsx": [(view, { decision }) => <DecisionPage view={view} shown={decision} />],
  "embedding/frame.tsx": [
    (view, { feed }) => <Frame view={view} origin="https://say.example.org" chosen={chosen} feed={feed} />,
  ],
  "engagement-plan/plan-page.tsx": [(view, { plan }) => <PlanPage view={view} plan={plan} />],
  "feeds/atom.ts": [(view, one) => writeAtom(sourceOf(view, one))],
  // Every event of a calendar stands by itself among those of others: one is looked at.
  "feeds/icalendar.ts": [
    (view, one) =>
      writeCalendar(sourceOf(view, one)).split("END:VEVENT")[0]?.replaceAll("\r\n ", "").replaceAll("\\,", ",") ?? "",
  ],
  "feeds/json-feed.ts": [(view, one) => writeJsonFeed(sourceOf(view, one))],
  "home/home-page.tsx": [(view, { listed }) => <HomePage view={view} all={[{ ...listed, state: "open" }] as never} />],
  "outcomes/outcomes-page.tsx": [(view, { outcomes }) => <OutcomesPage view={view} chosen={chosen} found={outcomes} />],
  "paper/paper-page.tsx": [
    (view, { consultation }) => (
      <PaperPage
        view={view}
        stylesheet="/paper.css"
        origin="https://say.example.org"
        shown={consultation}
        questionnaire={consultation.questionnaire}
        documents={documents}
        size="standard"
        rounds={1}
        references={[]}
      />
    ),
  ],
  "portal/portal-page.tsx": [(view, { lists }) => <PortalPage view={view} chosen={chosen} portal={lists} />],
  "previews/preview-page.tsx": [
    (view, { consultation }) => (
      <PreviewPage
        view={view}
        shown={consultation}
        documents={documents}
        previewKey="key"
        today={today}
        graceDays={5}
      />
    ),
  ],
  "references/pages.tsx": [
    (view, { consultation }) => (
      <ReferencePage
        view={view}
        looked={
          { reference, consultation, answers: {}, changes: [], channel: "web", receivedOn: today } as unknown as Looked
        }
        standing={{ leftOut: null, because: null, texts: [], slug }}
      />
    ),
  ],
  "returning/help-pages.tsx": [
    (view, one) => (
      <HelpPage
        view={view}
        slug={slug}
        title={titleOfOne(view, one)}
        typed={{ name: "", organisation: "" }}
        errors={[]}
      />
    ),
  ],
  "returning/hub-pages.tsx": [
    (view, one) => <SetUpPage view={view} name="Library" title={titleOfOne(view, one)} secret="s" />,
    (view, one) => (
      <HubPage
        view={view}
        hub={{ key: "k", slug, name: "Library" }}
        title={titleOfOne(view, one)}
        minutes={10}
        turn={{}}
      />
    ),
  ],
  "returning/panel-pages.tsx": [(view, one) => <InvitedPage view={view} title={titleOfOne(view, one)} />],
  "returning/save-pages.tsx": [
    (view, one) => (
      <SavePage
        view={view}
        slug={slug}
        title={titleOfOne(view, one)}
        saved={{ reference, keptUntil: "2026-06-30", canBeMailed: true }}
        justSaved={false}
      />
    ),
  ],
  "subscriptions/pages.tsx": [
    (view, { listed, feed }) => <SubscribePage view={view} followed={listed} lists={feed} query="" />,
    (view, { listed, feed }) => <PressPage view={view} purpose="stop" followed={listed} lists={feed} />,
  ],
};
