import {
  type ConsultationFacts,
  DEFAULT_CONSULTATION_SETTINGS,
  duplicatesRuleOf,
  informationShown,
  informationWritten,
  isCountFinal,
  isPublic,
  isResultTold,
  mayAnswer,
  owesResult,
  type PublicPhase,
  publicOverrides,
  publicPhase,
  publicScore,
  resultOverdue,
  Step,
  stateAt,
} from "@collaborative-communities/consultations";
import type { House } from "../context.ts";
import { lookWithin } from "../limits/index.ts";
import { withTitles } from "../titles/index.ts";
import { notFound } from "../trpc.ts";
import { keepsLate } from "./answers/keeping-late.ts";
import { easyReadOffers } from "./easy-read-repository.ts";
import { graceOf } from "./entry/entering.ts";
import { factsOf } from "./facts.ts";
import { publicFigures } from "./figures/by-version.ts";
import { figuresOf } from "./figures/figures.ts";
import { eventsOf } from "./progress-repository.ts";
import { consultationBy, feedbackOf, type KeptConsultation, listConsultations } from "./repository.ts";
import { translationsOf, versionsOf } from "./versions-repository.ts";

/** What is public of a consultation. */
const publicView = (consultation: KeptConsultation, now: Date) => ({
  slug: consultation.slug,
  plan: consultation.plan,
  questionnaire: consultation.questionnaire,
  state: publicPhase(stateAt(consultation, now)),
  takesAnswers: mayAnswer(consultation, now).ok,
  /** Whoever was writing while it closed may still send what they wrote; it is kept, and not counted. */
  keepsLate: keepsLate(consultation, now),
  /** Whether people wait to hear what came of it. */
  owesResult: owesResult(stateAt(consultation, now)),
  openedAt: consultation.openedAt,
  closedAt: consultation.closedAt,
  demonstration: consultation.demonstration,
});

type Announced = Pick<KeptConsultation, "state" | "plan"> & { openedAt?: Date | undefined; opened_at?: Date | null };

/** Whether the public may know of it. */
const isAnnounced = ({ state, plan: { plannedToOpenOn }, ...row }: Announced): boolean =>
  isPublic({ state, plannedToOpenOn, wasOpened: (row.openedAt ?? row.opened_at ?? null) !== null });

/** Open ones come first, then what is to come, then what is waited for, then what was answered or given up. */
const ORDER = [
  "open",
  "planned",
  "closed",
  "decided",
  "fed-back",
  "withdrawn",
] as const satisfies readonly PublicPhase[];

/** What happened that people are told of, in words they were given. */
export const NOTICES: readonly string[] = [
  "paused",
  "resumed",
  "withdrawn",
  "extended",
  "proposal-changed",
  "lateness-explained",
];

/** The versions of the questions that were made after people could answer: which, since when, and why. */
const changedQuestions = async (house: House, { id }: KeptConsultation) =>
  (await versionsOf(house.db, id))
    .filter(({ why }) => why !== "")
    .map(({ questionnaire, madeAt, why }) => ({
      kind: "questions-changed",
      at: madeAt,
      reason: why,
      version: questionnaire.version,
    }));

/** Each Easy Read version that was offered, replaced or taken back after people could answer, by its title. */
const lateEasyRead = async (house: House, { id, openedAt }: KeptConsultation) => {
  if (openedAt === undefined) return [];
  const offers = await easyReadOffers(house.db, id);
  return offers.flatMap(({ documentId, at, title }, place) => {
    const before = offers[place - 1]?.documentId ?? null;
    if (at <= openedAt || documentId === before) return [];
    const how = documentId === null ? "withdrawn" : before === null ? "added" : "replaced";
    return [{ kind: `easy-read-${how}`, at, reason: title ?? "", version: null }];
  });
};

/** What the public sees of how fairly it is held: rules set aside, changes, lateness, and the score. */
const fairnessOf = async (house: House, consultation: KeptConsultation, facts: ConsultationFacts) => {
  const [at, { progress }] = [house.now(), consultation];
  const events = await eventsOf(house.db, consultation.id);
  const told = events
    .filter(({ kind }) => NOTICES.includes(kind))
    .map(({ kind, at: when, reason }) => ({ kind, at: when, reason, version: null }));
  const notices = [
    ...told,
    ...(await changedQuestions(house, consultation)),
    ...(await lateEasyRead(house, consultation)),
  ];
  return {
    overrides: publicOverrides(progress, facts, at),
    notices: notices.sort((one, other) => one.at.getTime() - other.at.getTime()),
    overdue: resultOverdue(progress, facts, at) ?? null,
    shortPeriodBecause: facts.shortPeriodBecause,
    askingAgainBecause: facts.memory?.askingAgainBecause ?? "",
    lateRule: facts.closingRules?.lateRule ?? "",
    /** By what rule an answer that came twice counts, and what is done with campaigns; empty where each answer counts. */
    countingRule: duplicatesRuleOf(facts.closingRules),
    campaignRule: facts.closingRules?.campaignRule ?? "",
    score: publicScore({ facts, progress, at, settings: DEFAULT_CONSULTATION_SETTINGS }),
  };
};

/** Consultations a resident can see: open ones first, then planned, then closed and answered. */
export const listPublic = async (house: House) => {
  const now = house.now();
  const rows = await listConsultations(house.db, Step.options);
  const announced = rows.filter((row) => isAnnounced(row));
  return (await withTitles(house.db, announced))
    .map((row) => ({
      slug: row.slug,
      title: row.plan.title,
      summary: row.plan.summary,
      inLanguages: row.inLanguages,
      level: row.plan.level,
      step: stateAt(row, now),
      state: publicPhase(stateAt(row, now)),
      owesResult: owesResult(stateAt(row, now)),
      closesOn: row.plan.closesOn,
      closesAtTime: row.plan.closesAtTime,
      plannedToOpenOn: row.plan.plannedToOpenOn,
      demonstration: row.demonstration,
    }))
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
};

/** One consultation as a resident sees it. A plan is not there until it is opened, or announced with a day. */
export const readPublic = async (house: House, slug: string) => {
  const consultation = await consultationBy(house.db, { slug });
  if (!consultation || !isAnnounced(consultation)) throw notFound("consultation");
  const isFinal = isCountFinal(consultation.state);
  const hasEvidencePack = isFinal && house.config.evidenceSigningKey !== undefined;
  const facts = await factsOf(house.db, consultation, house.now());
  const view = {
    ...publicView(consultation, house.now()),
    information: informationShown({ ...consultation, routes: facts.routes }, consultation.progress, facts.proposal),
    translations: await translationsOf(house.db, consultation.id),
    postalGraceWorkingDays: graceOf(consultation),
    hasEvidencePack,
    ...(await fairnessOf(house, consultation, facts)),
  };
  if (!isResultTold(consultation.state)) return { ...view, feedback: null, results: null };
  const figures = await figuresOf(house.db, consultation);
  return {
    ...view,
    feedback: (await feedbackOf(house.db, consultation.id)) ?? null,
    results: await publicFigures(house.db, consultation, figures, house.config.smallestCountShown),
  };
};

/** A plan by its preview key, for colleagues, in whatever state it is. */
export const readPreview = async (house: House, key: string) => {
  const consultation = await lookWithin(house, ["preview-guesses"], () =>
    consultationBy(house.db, { preview_key: key }),
  );
  if (!consultation) throw notFound("consultation");
  const { routes, proposal } = await factsOf(house.db, consultation, house.now());
  return {
    ...publicView(consultation, house.now()),
    information: informationWritten({ ...consultation, routes }, proposal),
    translations: await translationsOf(house.db, consultation.id),
    postalGraceWorkingDays: graceOf(consultation),
    hasEvidencePack: false,
  };
};
