import type { Language } from "@collaborative-communities/consultations";
import { Questionnaire, type Translation } from "@collaborative-communities/surveys";
import { aSingleChoice } from "@collaborative-communities/surveys/testing";
import type {
  Activity,
  LookedChallenge,
  Outcomes,
  OwnPage,
  Plan,
  Portal,
  PublicConsultation,
  ShownDecision,
} from "./api.ts";
import { CATALOGUES } from "./messages/index.ts";
import type { View } from "./view.ts";

/** What one consultation is called in every language but English, and what it is about. */
export const TITLES = { ro: "Bănci sub tei", pl: "Ławki pod lipami", lt: "Suolai po liepomis" } as const;
export type OtherLanguage = keyof typeof TITLES;
export const OTHER_LANGUAGES = Object.keys(TITLES) as OtherLanguage[];
const TITLE = "Benches under the limes";

export const viewIn = (language: Language): View => ({
  language,
  t: CATALOGUES[language],
  path: "/consultations/benches",
  assets: { stylesheet: "/site.css", characterCount: "/count.js" } as View["assets"],
  demonstration: false,
});

const translationsOf = (isChecked: boolean): Record<string, Translation> =>
  Object.fromEntries(
    Object.entries(TITLES).map(([language, text]) => {
      const title = { text, from: TITLE, status: isChecked ? ("checked" as const) : ("machine" as const) };
      return [language, { language: language as OtherLanguage, version: 1, texts: { "plan/title": title } }];
    }),
  );

/** A consultation whose title alone is translated, with what its pages show; nobody has checked that, or somebody has. */
export const shownWith = (isChecked: boolean) => {
  const translations = translationsOf(isChecked);
  const consultation = {
    slug: "benches",
    state: "open",
    takesAnswers: true,
    plan: {
      title: TITLE,
      summary: "Where should benches stand?",
      level: "consult",
      decisionMaker: "Cabinet",
      openToInfluence: [],
      notOpenToInfluence: [],
      contact: { telephone: "01632 960001", email: "", post: "" },
      closesOn: "2026-06-30",
      closesAtTime: "23:59",
    },
    information: {
      version: 1,
      what: [],
      changes: [],
      reasons: "",
      alternatives: [],
      noAlternativeBecause: "",
      cost: "",
      whoIsAffected: "",
      decidedBy: "",
      decidedWhen: "",
      inPerson: [],
    },
    questionnaire: Questionnaire.parse({ version: 1, questions: [aSingleChoice()] }),
    translations,
    notices: [],
    overrides: [],
    overdue: null,
    score: { score: { met: 0, outOf: 0 }, standards: [] },
    countingRule: { counts: "latest-counts", grounds: [] },
    postalGraceWorkingDays: 5,
  } as unknown as PublicConsultation;
  const inLanguages = Object.fromEntries(
    Object.entries(TITLES).map(([language, text]) => [language, { title: { text, isChecked } }]),
  );
  const listed = { slug: "benches", title: TITLE, summary: "Where should benches stand?", inLanguages };
  const activity = {
    ...listed,
    id: "018f0000-0000-7000-8000-000000000001",
    level: "consult",
    phase: "open",
    opensOn: "2026-05-20",
    closesOn: "2026-06-30",
    closesAtTime: "23:59",
    isOverdue: false,
    topics: [],
    audiences: [],
    areas: [],
    organisation: "",
    owner: { post: "" },
    demonstration: true,
    changedAt: "2026-05-20T10:00:00.000Z",
  } satisfies Activity;
  const planned = { ...activity, kind: "consultation", minutes: 5, organisation: "The council" };
  const counts = { phase: {}, topic: {}, audience: {}, area: {} };
  const pages = { topics: [], areas: [], counts, total: 1, page: 1, pages: 1 };
  const months = [{ key: "2026-06", from: "2026-06-01", to: "2026-06-30" }];
  const outcome = {
    activity,
    translations,
    heard: { total: 12, parts: [], isFew: false, smallest: 5 },
    openToInfluence: [],
    decision: "",
    decisionMaker: "",
    items: [],
  };
  return {
    consultation,
    listed,
    activity,
    feed: { activities: [activity], topics: [], areas: [] },
    lists: { activities: [activity], ...pages } as unknown as Portal,
    plan: { today: "2026-06-01", months, activities: [planned] } as unknown as Plan,
    outcomes: { outcomes: [outcome], ...pages } as unknown as Outcomes,
    own: {
      address: "a@example.org",
      answers: [{ ...listed, id: "one", reference: "7F3K-9QXD-M2TD", receivedOn: "2026-06-01", state: "open" }],
    } as unknown as OwnPage,
    decision: {
      title: "A decision",
      state: "planned",
      body: "Cabinet",
      item: "4",
      isKey: false,
      warnings: [],
      consultation: listed,
      consultations: [listed],
    } as unknown as ShownDecision,
    challenge: {
      reference: "7F3K-9QXD-M2TD",
      consultation: listed,
      stage: 1,
      answers: [],
      words: "Too short.",
      kind: "other",
      state: "received",
      receivedOn: "2026-06-01",
    } as unknown as LookedChallenge,
  };
};
export type ShownOfOne = ReturnType<typeof shownWith>;
