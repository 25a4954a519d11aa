import { type LocalDate, ok, type Result, refuse, toLocalDate } from "@collaborative-communities/foundation";
import {
  checkDayLimits,
  type Questionnaire,
  type Revision,
  reviseQuestionnaire,
} from "@collaborative-communities/surveys";
import { type Consultation, stateAt } from "./consultation.ts";
import { APPROVED_AT } from "./plan-consultation.ts";
import { isWrittenAt } from "./written-at.ts";

/** The longest public reason for changing what people are asked, in characters. */
export const LONGEST_REVISION_REASON = 1_000;

/** Changed questions: the consultation with them, what changed, and why, where people are told. */
export type RevisedQuestions = Revision & { readonly consultation: Consultation; readonly why: string };

/** How the questions may be changed now: as part of the plan, as a new version that people are told of, or not. */
export type QuestionsChange = "written" | "sent-back-first" | "new-version" | "final";

/** Says how what a consultation asks may be changed at a moment. */
export const howQuestionsChange = (consultation: Pick<Consultation, "state" | "plan">, now: Date): QuestionsChange => {
  const step = stateAt(consultation, now);
  if (isWrittenAt(step)) return "written";
  if (APPROVED_AT.includes(step)) return "sent-back-first";
  return step === "open" || step === "paused" ? "new-version" : "final";
};

const questionTextOf = ({ questions }: Questionnaire, id: string | undefined): string =>
  questions.find((question) => question.id === id)?.text ?? "";

/** The first day on which people can answer questions that are written now: today, or the day it is planned to open. */
export const firstDayToAnswer = ({ plan }: Pick<Consultation, "plan">, now: Date): LocalDate => {
  const today = toLocalDate(now);
  const opens = plan.plannedToOpenOn;
  return opens !== undefined && opens > today ? opens : today;
};

/**
 * Changes what a consultation asks. While its plan is written the version itself changes. From the moment people can
 * answer, somebody may be answering on any screen or on paper, so every change is a version of its own, with a reason
 * that everybody can read. What was asked stays as it was once it has closed.
 */
export const reviseQuestions = (
  consultation: Consultation,
  change: { readonly questionnaire: Omit<Questionnaire, "version">; readonly why?: string | undefined },
  now: Date,
): Result<RevisedQuestions> => {
  const how = howQuestionsChange(consultation, now);
  if (how === "sent-back-first")
    return refuse("consultation/approved", "This design has been approved. Send it back before you change it.");
  if (how === "final")
    return refuse(
      "consultation/questions-final",
      "This consultation takes no more answers, so what it asked stays as it was asked.",
    );
  const revised = reviseQuestionnaire(consultation.questionnaire, change.questionnaire, {
    responses: how === "written" ? 0 : 1,
  });
  if (!revised.ok) return revised;
  const { questionnaire, isNewVersion } = revised.value;
  const [contradiction] = checkDayLimits(questionnaire, firstDayToAnswer(consultation, now));
  if (contradiction)
    return refuse(
      contradiction.code,
      `“${questionTextOf(questionnaire, contradiction.about)}”: ${contradiction.message}`,
      {
        field: contradiction.path.join("."),
      },
    );
  const why = isNewVersion ? (change.why?.trim() ?? "") : "";
  if (isNewVersion && why === "")
    return refuse("consultation/reason-for-questions", "Say why the questions change. Everybody can read it.", {
      field: "why",
    });
  if (why.length > LONGEST_REVISION_REASON)
    return refuse("consultation/reason-too-long", `Keep the reason to ${LONGEST_REVISION_REASON} characters.`, {
      field: "why",
    });
  if (isNewVersion && questionnaire.questions.length === 0)
    return refuse("consultation/no-questions", "Ask at least one question.", { field: "questions" });
  return ok({ ...revised.value, consultation: { ...consultation, questionnaire }, why });
};
