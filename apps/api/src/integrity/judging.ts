import { type Actor, mayReadCounts, mayRunConsultations } from "@collaborative-communities/consultations";
import { consultationBy, type KeptConsultation } from "../consultations/index.ts";
import type { Desk } from "../context.ts";
import { notAllowed, notFound } from "../trpc.ts";
import { questionOf } from "./marks.ts";

/** Whoever runs consultations judges answers. */
export const mustJudge = (actor: Actor): void => {
  if (!mayRunConsultations(actor)) throw notAllowed();
};
export const mustRead = (actor: Actor): void => {
  if (!mayReadCounts(actor)) throw notAllowed();
};

export const consultationFor = async (desk: Desk, id: string): Promise<KeptConsultation> => {
  const consultation = await consultationBy(desk.db, { id });
  if (!consultation) throw notFound("consultation");
  return consultation;
};

/** The question a key of an answer belongs to, where it is asked. */
export const questionAt = ({ questionnaire }: Pick<KeptConsultation, "questionnaire">, key: string) => {
  const id = questionOf(key);
  return questionnaire.questions.find((question) => question.id === id);
};

/** A page of a list: fifty, and whether there are more. */
const PAGE = 50;
export const pageOf = <T>(found: readonly T[]): { items: readonly T[]; more: boolean } => ({
  items: found.slice(0, PAGE),
  more: found.length > PAGE,
});
export const rangeOf = (page: number) => ({ offset: (page - 1) * PAGE, limit: PAGE + 1 });
