import {
  addWorkingDays,
  formatDate,
  formatTime,
  type LocalDate,
  ok,
  type Refusal,
  type Result,
  refuse,
  toLocalDate,
} from "@collaborative-communities/foundation";
import { type Answers, checkAnswers } from "@collaborative-communities/surveys";
import { type Consultation, stateAt } from "./consultation.ts";
import type { Step } from "./lifecycle/step.ts";
import type { EnteredChannel } from "./response.ts";

/**
 * Working days after closing in which a paper answer may still arrive in the post.
 * A default to be set by each council, not a rule of law; it is published with the consultation.
 */
export const POSTAL_GRACE_WORKING_DAYS = 5;

/** The steps at which nobody has been asked yet. */
const BEFORE_OPENING: readonly Step[] = ["idea", "planned", "designed", "approved", "scheduled"];

/** Whether people have not been asked yet. */
export const isBeforeOpening = (step: Step): boolean => BEFORE_OPENING.includes(step);

/** The steps at which answers that came by post or telephone are still entered. */
const ENTERED_AT: readonly Step[] = ["open", "paused", "closed"];

/** The steps at which no answer is entered any more. */
const COUNT_IS_FINAL: readonly Step[] = ["analysing", "reported", "decided", "fedback", "evaluated", "archived"];

/** Whether the answers are being read or have been, so that their number is final. */
export const isCountFinal = (step: Step): boolean => COUNT_IS_FINAL.includes(step);

/** Whether a resident may answer now, or the sentence that says why not. */
export const mayAnswer = (consultation: Consultation, now: Date): Result<true> => {
  const state = stateAt(consultation, now);
  const { plan } = consultation;
  if (isBeforeOpening(state))
    return refuse("consultation/not-open-yet", "This consultation is not open yet. Come back once it has opened.");
  if (state === "paused")
    return refuse("consultation/paused", "This consultation is paused. You can answer once it goes on.");
  if (state === "withdrawn")
    return refuse("consultation/withdrawn", "This consultation was withdrawn. Answers are no longer counted.");
  if (state !== "open") {
    const when = plan.closesOn ? `${formatTime(plan.closesAtTime)} on ${formatDate(plan.closesOn)}` : "an earlier day";
    return refuse(
      "consultation/closed",
      `This consultation closed at ${when}. Answers sent after that cannot be counted.`,
    );
  }
  if (plan.level === "inform")
    return refuse("consultation/nothing-asked", "This page tells you about something. It does not ask for answers.");
  return ok(true);
};

/** Says no to answers with problems, in one sentence; the problems themselves are listed by `checkAnswers`. */
export const refuseAnswers = (problems: readonly Refusal[]) =>
  refuse("consultation/answers-need-attention", problems.map((problem) => problem.message).join(" "), {
    ...(problems[0]?.field !== undefined && { field: problems[0].field }),
    details: { problems: problems.length },
  });

/** Takes a resident's answers, given to the questions as they stand. */
export const receiveAnswers = (consultation: Consultation, answers: Answers, now: Date): Result<Answers> => {
  const may = mayAnswer(consultation, now);
  if (!may.ok) return may;
  const checked = checkAnswers(consultation.questionnaire, answers);
  return checked.ok ? ok(checked.answers) : refuseAnswers(checked.problems);
};

/** The last day on which an answer by a channel can arrive and count, or `undefined` without a closing day. */
export const lastDayToArrive = (
  consultation: Pick<Consultation, "plan">,
  channel: EnteredChannel,
): LocalDate | undefined => {
  const { closesOn } = consultation.plan;
  if (closesOn === undefined) return undefined;
  return channel === "paper" ? addWorkingDays(closesOn, POSTAL_GRACE_WORKING_DAYS) : closesOn;
};

const CAME: Readonly<Record<EnteredChannel, string>> = {
  paper: "by paper",
  telephone: "by telephone",
  "in-person": "by word of mouth",
  email: "by email",
  "social-media": "on social media",
};

/** Whether an answer that came by paper, telephone or in person on a day can be entered now. */
export const mayEnter = (
  consultation: Consultation,
  entry: { channel: EnteredChannel; receivedOn: LocalDate },
  now: Date,
): Result<true> => {
  const about = { field: "receivedOn" };
  if (isBeforeOpening(consultation.state))
    return refuse("consultation/not-open-yet", "Answers can be entered once the consultation has opened.");
  if (!ENTERED_AT.includes(consultation.state))
    return refuse("consultation/count-is-final", "The answers are being read, so the count is final.");
  const [today, opened] = [toLocalDate(now), toLocalDate(consultation.openedAt ?? now)];
  if (entry.receivedOn > today)
    return refuse(
      "consultation/received-in-future",
      `The day it was received cannot be later than today, ${formatDate(today)}.`,
      about,
    );
  if (entry.receivedOn < opened)
    return refuse(
      "consultation/received-before-opening",
      `The consultation opened on ${formatDate(opened)}. Enter that day or a later one.`,
      about,
    );
  const last = lastDayToArrive(consultation, entry.channel);
  if (last !== undefined && entry.receivedOn > last)
    return refuse(
      "consultation/received-too-late",
      `Answers ${CAME[entry.channel]} had to arrive by ${formatDate(last)} to be counted.`,
      about,
    );
  return ok(true);
};
