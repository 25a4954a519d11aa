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
import { judgePost } from "./answers/judge-post.ts";
import { type Consultation, stateAt } from "./consultation.ts";
import type { ClosingRules } from "./facts/design-facts.ts";
import type { Step } from "./lifecycle/step.ts";
import type { EnteredChannel } from "./response.ts";
import { DEFAULT_CONSULTATION_SETTINGS } from "./settings.ts";

/**
 * Working days after closing in which a paper answer may still arrive in the post: as they were published with the
 * consultation (CON-14), or the default, which each council sets and no law does.
 */
export const postalGrace = (rules: Pick<ClosingRules, "postalGraceWorkingDays"> | undefined): number =>
  rules?.postalGraceWorkingDays ?? DEFAULT_CONSULTATION_SETTINGS.postalGraceWorkingDays;

/** The steps at which nobody has been asked yet. */
const BEFORE_OPENING: readonly Step[] = ["idea", "planned", "designed", "approved", "scheduled"];

/** Whether people have not been asked yet. */
export const isBeforeOpening = (step: Step): boolean => BEFORE_OPENING.includes(step);

/** The steps at which answers that came in time by post or telephone are entered and counted. */
const COUNTED_AT: readonly Step[] = ["open", "paused", "closed"];

/** The steps at which no answer is counted any more that was not there before. */
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
  const checked = checkAnswers(consultation.questionnaire, answers, toLocalDate(now));
  return checked.ok ? ok(checked.answers) : refuseAnswers(checked.problems);
};

/**
 * The last day on which an answer by a channel can arrive and count, or `undefined` without a closing day.
 * @param postalGraceWorkingDays from `postalGrace`
 */
export const lastDayToArrive = (
  consultation: Pick<Consultation, "plan">,
  channel: EnteredChannel,
  postalGraceWorkingDays: number,
): LocalDate | undefined => {
  const { closesOn } = consultation.plan;
  if (closesOn === undefined) return undefined;
  return channel === "paper" ? addWorkingDays(closesOn, postalGraceWorkingDays) : closesOn;
};

/** The last day paper may still arrive, while the consultation is closed to answers and that day is not over. */
export const paperUntil = (
  consultation: Pick<Consultation, "state" | "plan">,
  postalGraceWorkingDays: number,
  now: Date,
): LocalDate | undefined => {
  const last = lastDayToArrive(consultation, "paper", postalGraceWorkingDays);
  const waits = stateAt(consultation, now) === "closed";
  return waits && last !== undefined && toLocalDate(now) <= last ? last : undefined;
};

const CAME: Readonly<Record<EnteredChannel, string>> = {
  paper: "on paper",
  telephone: "by telephone",
  "in-person": "by word of mouth",
  email: "by email",
  "social-media": "on social media",
};

/** An answer that came otherwise than on the web: how, when, and the day of its postmark where that can be read. */
export type Arrival = { channel: EnteredChannel; receivedOn: LocalDate; postmarkOn?: LocalDate | undefined };

/**
 * The day such an answer is taken to have been given on, by which “not in the future” and “not in the past” are judged:
 * the day it was posted, where the postmark can be read, and otherwise the day it was received. What was written on a
 * form before it was posted nobody knows.
 */
export const dayGiven = ({ receivedOn, postmarkOn }: Pick<Arrival, "receivedOn" | "postmarkOn">): LocalDate =>
  postmarkOn ?? receivedOn;

/** What becomes of such an answer. One that is late is kept and listed, and not counted; the sentence says why. */
export type ArrivalVerdict = { readonly leftOut?: "late"; readonly sentence: string };

const late = (sentence: string): ArrivalVerdict => ({ leftOut: "late", sentence: `${sentence} ${KEPT}` });

const KEPT = "It is kept and listed, and not counted.";

const judgeTime = (
  { state, plan }: Consultation,
  { channel, receivedOn, postmarkOn }: Arrival,
  postalGraceWorkingDays: number,
): ArrivalVerdict => {
  if (state === "withdrawn") return late("The consultation was withdrawn.");
  const { closesOn } = plan;
  const last = lastDayToArrive({ plan }, channel, postalGraceWorkingDays);
  if (channel === "paper" && closesOn !== undefined) {
    const posted = { receivedOn, ...(postmarkOn !== undefined && { postmarkOn }) };
    const verdict = judgePost(posted, { closesOn, postalGraceWorkingDays });
    if (!verdict.counts) return late(verdict.sentence);
  } else if (last !== undefined && receivedOn > last)
    return late(`Answers ${CAME[channel]} had to arrive by ${formatDate(last)} to be counted.`);
  if (!COUNTED_AT.includes(state))
    return late("It came in time, but the answers are being read already, so the count is final.");
  return { sentence: "It came in time. It is counted." };
};

/**
 * Whether an answer that came by paper, telephone or otherwise on a day can be entered, and whether it counts. What is
 * late is never refused: it is kept, and left out of the count.
 */
export const mayEnter = (
  consultation: Consultation,
  arrival: Arrival,
  now: Date,
  postalGraceWorkingDays: number = postalGrace(undefined),
): Result<ArrivalVerdict> => {
  const about = { field: "receivedOn" };
  if (isBeforeOpening(consultation.state))
    return refuse("consultation/not-open-yet", "Answers can be entered once the consultation has opened.");
  const [today, opened] = [toLocalDate(now), toLocalDate(consultation.openedAt ?? now)];
  if (arrival.receivedOn > today)
    return refuse(
      "consultation/received-in-future",
      `The day it was received cannot be later than today, ${formatDate(today)}.`,
      about,
    );
  if (arrival.receivedOn < opened)
    return refuse(
      "consultation/received-before-opening",
      `The consultation opened on ${formatDate(opened)}. Enter that day or a later one.`,
      about,
    );
  if (arrival.postmarkOn !== undefined && arrival.postmarkOn > arrival.receivedOn)
    return refuse(
      "consultation/postmark-after-arrival",
      "The postmark cannot be later than the day it was received. Leave it out where it cannot be read.",
      { field: "postmarkOn" },
    );
  return ok(judgeTime(consultation, arrival, postalGraceWorkingDays));
};
