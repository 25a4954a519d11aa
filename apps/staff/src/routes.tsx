import { Channel } from "@collaborative-communities/consultations";
import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { z } from "zod";
import { AddOrganisationPage } from "./appointments/add-organisation-page.tsx";
import { AddPersonPage } from "./appointments/add-person-page.tsx";
import { AppointPage } from "./appointments/appoint-page.tsx";
import { EndAppointmentPage } from "./appointments/end-appointment-page.tsx";
import { PeoplePage } from "./appointments/people-page.tsx";
import { AreasPage } from "./areas/areas-page.tsx";
import { ReallocatePage } from "./areas/reallocate-page.tsx";
import { ChallengePage } from "./challenges/challenge-page.tsx";
import { ChallengesPage } from "./challenges/challenges-page.tsx";
import { DeskPage } from "./consultations/desk-page.tsx";
import { ChecksPage } from "./consultations/entry/checks-page.tsx";
import { DifferencesPage } from "./consultations/entry/differences-page.tsx";
import { EnterAnswerPage } from "./consultations/entry/enter-answer-page.tsx";
import { ImportPage } from "./consultations/entry/import-page.tsx";
import { IntakePage } from "./consultations/entry/intake-page.tsx";
import { PaperPage } from "./consultations/entry/paper-page.tsx";
import { ScriptPage } from "./consultations/entry/script-page.tsx";
import { CountsPage } from "./consultations/figures/counts-page.tsx";
import { ExportsPage } from "./consultations/figures/exports-page.tsx";
import { FilesPage } from "./consultations/figures/files-page.tsx";
import { OwnWordsPage } from "./consultations/figures/own-words-page.tsx";
import { OverviewPage } from "./consultations/overview-page.tsx";
import { KnownPage } from "./consultations/planning/known-page.tsx";
import { NewConsultationPage } from "./consultations/planning/new-consultation-page.tsx";
import { PlanSectionPage } from "./consultations/planning/plan-section-page.tsx";
import { ActPage } from "./consultations/running/act-page.tsx";
import { DatesPage } from "./consultations/running/dates-page.tsx";
import { FeedbackPage } from "./consultations/running/feedback-page.tsx";
import { OverridePage } from "./consultations/running/override-page.tsx";
import { DecisionPage } from "./decisions/decision-page.tsx";
import { DecisionsPage } from "./decisions/decisions-page.tsx";
import { DesignGroupPage } from "./design/design-group-page.tsx";
import { DesignPage } from "./design/design-page.tsx";
import { DocumentsPage } from "./documents/documents-page.tsx";
import { RemoveDocumentPage } from "./documents/remove-document-page.tsx";
import { PlanEntryPage } from "./engagement-plan/entry-page.tsx";
import { JointPlanPage } from "./engagement-plan/joint-plan-page.tsx";
import { HubDevicesPage } from "./hub-devices/hub-devices-page.tsx";
import { AnswerPage } from "./integrity/answer-page.tsx";
import { DuplicatesPage } from "./integrity/duplicates-page.tsx";
import { IntegrityPage } from "./integrity/integrity-page.tsx";
import { BurstsPage, CampaignsPage, LatePage } from "./integrity/lists-pages.tsx";
import { SetAsidePage } from "./integrity/set-aside-page.tsx";
import { WordsPage } from "./integrity/words-page.tsx";
import { OutboxPage } from "./mail/outbox-page.tsx";
import { PanelInvitationsPage } from "./panel-invitations/panel-invitations-page.tsx";
import { ComplaintPage } from "./personal-data/complaint-page.tsx";
import { CopyPage } from "./personal-data/copy-page.tsx";
import { HoldsPage } from "./personal-data/holds-page.tsx";
import { MapPage } from "./personal-data/map-page.tsx";
import { PersonalDataPage } from "./personal-data/personal-data-page.tsx";
import { RequestPage } from "./personal-data/request-page.tsx";
import { RetentionPage } from "./personal-data/retention-page.tsx";
import { StepPage } from "./personal-data/step-page.tsx";
import { BuilderPage } from "./questionnaires/builder-page.tsx";
import { TranslationPage } from "./questionnaires/translation-page.tsx";
import { UnfinishedPage } from "./questionnaires/unfinished-page.tsx";
import { EntryPage } from "./registers/entry-page.tsx";
import { RegisterPage, RegistersPage } from "./registers/registers-page.tsx";
import { YourSignInsPage } from "./sign-in/your-sign-ins-page.tsx";
import { NotFoundPage, ProblemPage } from "./site/loaded.tsx";
import { Site } from "./site/site.tsx";

const root = createRootRoute({ component: Site, notFoundComponent: NotFoundPage });

/** What counts can be asked for in the address; anything else there is left out. */
const CountsSearch = z.object({
  channel: Channel.optional().catch(undefined),
  area: z.string().max(20).optional().catch(undefined),
});
const PageSearch = z.object({ page: z.number().int().min(1).max(10_000).optional().catch(undefined) });
const PairsSearch = PageSearch.extend({ decided: z.literal("yes").optional().catch(undefined) });
const WordsSearch = PageSearch.extend({
  words: z.coerce.string().max(200).optional().catch(undefined),
  language: z.string().max(3).optional().catch(undefined),
  untranslated: z.literal("yes").optional().catch(undefined),
});

const page = <const Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

const routeTree = root.addChildren([
  page("/", DeskPage),
  page("/consultations/new", NewConsultationPage),
  page("/consultations/$id", OverviewPage),
  page("/consultations/$id/plan/$section", PlanSectionPage),
  page("/consultations/$id/questions", BuilderPage),
  page("/consultations/$id/questions/$language", TranslationPage),
  page("/consultations/$id/design", DesignPage),
  page("/consultations/$id/design/$group", DesignGroupPage),
  page("/consultations/$id/known", KnownPage),
  page("/consultations/$id/dates", DatesPage),
  page("/consultations/$id/do/$act", ActPage),
  page("/consultations/$id/override/$rule", OverridePage),
  page("/consultations/$id/feedback", FeedbackPage),
  page("/consultations/$id/enter", EnterAnswerPage),
  page("/consultations/$id/paper", PaperPage),
  page("/consultations/$id/script", ScriptPage),
  page("/consultations/$id/intake", IntakePage),
  page("/consultations/$id/own-words", OwnWordsPage),
  page("/consultations/$id/checks", ChecksPage),
  page("/consultations/$id/checks/$answerId", DifferencesPage),
  page("/consultations/$id/import", ImportPage),
  page("/consultations/$id/documents", DocumentsPage),
  page("/consultations/$id/exports", ExportsPage),
  page("/consultations/$id/hub-devices", HubDevicesPage),
  page("/consultations/$id/invitations", PanelInvitationsPage),
  page("/consultations/$id/documents/$documentId/remove", RemoveDocumentPage),
  createRoute({
    getParentRoute: () => root,
    path: "/consultations/$id/counts",
    component: CountsPage,
    validateSearch: (search) => CountsSearch.parse(search),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/consultations/$id/files",
    component: FilesPage,
    validateSearch: (search) => WordsSearch.parse(search),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/consultations/$id/words/$questionId",
    component: WordsPage,
    validateSearch: (search) => WordsSearch.parse(search),
  }),
  page("/consultations/$id/integrity", IntegrityPage),
  page("/consultations/$id/integrity/answers/$answerId", AnswerPage),
  page("/consultations/$id/integrity/bursts", BurstsPage),
  ...(["campaigns", "late", "set-aside"] as const).map((list) =>
    createRoute({
      getParentRoute: () => root,
      path: `/consultations/$id/integrity/${list}`,
      component: { campaigns: CampaignsPage, late: LatePage, "set-aside": SetAsidePage }[list],
      validateSearch: (search) => PageSearch.parse(search),
    }),
  ),
  createRoute({
    getParentRoute: () => root,
    path: "/consultations/$id/integrity/duplicates",
    component: DuplicatesPage,
    validateSearch: (search) => PairsSearch.parse(search),
  }),
  page("/challenges", ChallengesPage),
  page("/challenges/$id", ChallengePage),
  page("/decisions", DecisionsPage),
  page("/decisions/$id", DecisionPage),
  page("/joint-plan", JointPlanPage),
  page("/joint-plan/new", PlanEntryPage),
  page("/joint-plan/$entryId", PlanEntryPage),
  page("/areas", AreasPage),
  page("/areas/$wardCode", ReallocatePage),
  page("/registers", RegistersPage),
  page("/registers/$register", RegisterPage),
  page("/registers/$register/$entryId", EntryPage),
  page("/people", PeoplePage),
  page("/people/new", AddPersonPage),
  page("/people/organisation", AddOrganisationPage),
  page("/people/$personId/appoint", AppointPage),
  page("/people/$personId/end/$appointmentId", EndAppointmentPage),
  page("/outbox", OutboxPage),
  page("/personal-data", PersonalDataPage),
  page("/personal-data/requests/$id", RequestPage),
  page("/personal-data/requests/$id/copy", CopyPage),
  page("/personal-data/requests/$id/$step", StepPage),
  page("/personal-data/complaints/$id", ComplaintPage),
  page("/personal-data/holds", HoldsPage),
  page("/personal-data/retention", RetentionPage),
  page("/personal-data/map", MapPage),
  page("/sign-ins", YourSignInsPage),
  page("/translations", UnfinishedPage),
]);

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultErrorComponent: () => <ProblemPage onRetry={() => window.location.reload()} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
