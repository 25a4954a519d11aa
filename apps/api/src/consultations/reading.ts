import { type ConsultationState, mayAnswer, stateAt } from "@collaborative-communities/consultations";
import { countQuestions } from "@collaborative-communities/surveys";
import type { House } from "../context.ts";
import { notFound } from "../trpc.ts";
import { consultationBy, feedbackOf, type KeptConsultation, listConsultations } from "./repository.ts";
import { countResponses } from "./responses-repository.ts";

/** What is public of a consultation. */
const publicView = (consultation: KeptConsultation, now: Date) => ({
  slug: consultation.slug,
  plan: consultation.plan,
  questionnaire: consultation.questionnaire,
  state: stateAt(consultation, now),
  takesAnswers: mayAnswer(consultation, now).ok,
  closedEarlyBecause: consultation.closedEarlyBecause,
  openedAt: consultation.openedAt,
  closedAt: consultation.closedAt,
  demonstration: consultation.demonstration,
});

/** Consultations a resident can see: open ones first, then planned, then closed and answered. */
export const listPublic = async (house: House) => {
  const now = house.now();
  const order: Record<ConsultationState, number> = { open: 0, planned: 1, closed: 2, fedback: 3 };
  const rows = await listConsultations(house.db, ["planned", "open", "closed", "fedback"]);
  return rows
    .filter((row) => row.state !== "planned" || row.plan.plannedToOpenOn !== undefined)
    .map((row) => ({
      slug: row.slug,
      title: row.plan.title,
      summary: row.plan.summary,
      level: row.plan.level,
      state: stateAt(row, now),
      closesOn: row.plan.closesOn,
      closesAtTime: row.plan.closesAtTime,
      plannedToOpenOn: row.plan.plannedToOpenOn,
      demonstration: row.demonstration,
    }))
    .sort((one, other) => order[one.state] - order[other.state]);
};

/** One consultation as a resident sees it. A plan is not there until it is opened, or announced with a day. */
export const readPublic = async (house: House, slug: string) => {
  const consultation = await consultationBy(house.db, { slug });
  if (!consultation || (consultation.state === "planned" && consultation.plan.plannedToOpenOn === undefined))
    throw notFound("consultation");
  const isFinal = consultation.state === "closed" || consultation.state === "fedback";
  const hasEvidencePack = isFinal && house.config.evidenceSigningKey !== undefined;
  const view = { ...publicView(consultation, house.now()), hasEvidencePack };
  if (consultation.state !== "fedback") return { ...view, feedback: null, results: null };
  const choices = consultation.questionnaire.questions
    .filter((question) => question.kind !== "text")
    .map(({ id }) => id);
  const counts = await countResponses(house.db, consultation.id, choices);
  return {
    ...view,
    feedback: (await feedbackOf(house.db, consultation.id)) ?? null,
    results: { responses: counts.responses, questions: countQuestions(consultation.questionnaire, counts.questions) },
  };
};

/** A plan by its preview key, for colleagues, in whatever state it is. */
export const readPreview = async (house: House, key: string) => {
  const consultation = await consultationBy(house.db, { preview_key: key });
  if (!consultation) throw notFound("consultation");
  return { ...publicView(consultation, house.now()), hasEvidencePack: false };
};
