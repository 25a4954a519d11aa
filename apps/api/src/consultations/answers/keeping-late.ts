import {
  type ClosingRules,
  mayAnswer,
  mayKeepLate,
  receiveAnswers,
  refuseAnswers,
} from "@collaborative-communities/consultations";
import { ok, type Result, toLocalDate } from "@collaborative-communities/foundation";
import { type Answers, checkAnswers } from "@collaborative-communities/surveys";
import type { House } from "../../context.ts";
import { allowed } from "../../trpc.ts";
import type { KeptConsultation } from "../repository.ts";
import { receiptBy } from "./responses-repository.ts";

/** What a person gets for an answer: its reference; and that it is late, where it is kept and not counted. */
export type Receipt = { reference: string; late?: true };

/** What was given for an answer that came before under the same key. */
export const receiptOf = async (
  db: House["db"],
  consultationId: string,
  submissionKey: string,
): Promise<Receipt | undefined> => {
  const before = await receiptBy(db, consultationId, submissionKey);
  if (!before) return undefined;
  return before.leftOut === "late" ? { reference: before.reference, late: true } : { reference: before.reference };
};

/** Whether it is too late to be counted, and early enough to be kept. */
export const keepsLate = (consultation: KeptConsultation, now: Date): boolean =>
  mayKeepLate(consultation, consultation.design.closingRules as ClosingRules | undefined, now).ok;

/** Whoever was writing while it closed may finish; everybody else may answer while it is open. */
export const mustMayWrite = (consultation: KeptConsultation, now: Date): void => {
  if (!keepsLate(consultation, now)) allowed(mayAnswer(consultation, now));
};

/** Takes answers as they are to be counted; or, after closing, as they are to be kept. */
export const receiveOrKeep = (
  consultation: KeptConsultation,
  answers: Answers,
  now: Date,
): { received: Result<Answers>; isLate: boolean } => {
  const received = receiveAnswers(consultation, answers, now);
  if (received.ok || !keepsLate(consultation, now)) return { received, isLate: false };
  const checked = checkAnswers(consultation.questionnaire, answers, toLocalDate(now));
  return { received: checked.ok ? ok(checked.answers) : refuseAnswers(checked.problems), isLate: true };
};
