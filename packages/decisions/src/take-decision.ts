import {
  daysBetween,
  ENGLAND_AND_WALES,
  formatDate,
  go,
  ok,
  type Result,
  refuse,
  toLocalDate,
  type WorkingCalendar,
} from "@collaborative-communities/foundation";
import { z } from "zod";
import { clearDays, lastDayToPublish } from "./clear-days.ts";
import { accessStates } from "./confirm-access.ts";
import { DECISION_LIFECYCLE, type Decision } from "./decision.ts";
import { missingVerifications } from "./implication.ts";
import { DEFAULT_DECISION_SETTINGS, type DecisionSettings } from "./settings.ts";

/** Records what a body decided. `by` is the clerk or the officer who records it. */
export const TakeDecision = z.object({
  by: z.string().min(1),
  outcome: z.string().trim().min(1, "Say what was decided, and why."),
  reference: z.string().trim().max(40).optional(),
});
export type TakeDecision = z.infer<typeof TakeDecision>;

export type DecisionOptions = { readonly settings?: DecisionSettings; readonly calendar?: WorkingCalendar };

/** Whether the report was made public early enough before the meeting, as a sentence where it was not. */
export const reportPublicInTime = (decision: Decision, options: DecisionOptions = {}): string | undefined => {
  const { clearDaysBeforeMeeting: days } = options.settings ?? DEFAULT_DECISION_SETTINGS;
  const calendar = options.calendar ?? ENGLAND_AND_WALES;
  if (decision.meetingOn === undefined) return "Say on which day the meeting is.";
  const last = formatDate(lastDayToPublish(decision.meetingOn, days, calendar));
  if (decision.reportPublicOn === undefined)
    return `Make the report public by ${last}: ${days} clear working days before the meeting.`;
  return clearDays(decision.reportPublicOn, decision.meetingOn, calendar) >= days
    ? undefined
    : `The report was made public too late. It had to be public by ${last}. Choose a later meeting.`;
};

/** Everything that stands between the report and the decision, each as a sentence that says what to do. */
export const missingBeforeDeciding = (decision: Decision, options: DecisionOptions = {}): string[] => {
  const { keyDecisionNoticeDays: notice } = options.settings ?? DEFAULT_DECISION_SETTINGS;
  const { key, keyNoticeOn, meetingOn, makers } = decision;
  const late = reportPublicInTime(decision, options);
  const noticeGiven =
    !key || (keyNoticeOn !== undefined && meetingOn !== undefined && daysBetween(keyNoticeOn, meetingOn) >= notice);
  return [
    ...(makers.length === 0 ? ["Name the people who take this decision."] : []),
    ...missingVerifications(decision.implications),
    ...accessStates(decision)
      .filter(({ state }) => state === "missing")
      .map(({ sentence }) => `${sentence} The clerk can note that the papers were sent to them.`),
    ...(late === undefined ? [] : [late]),
    ...(noticeGiven ? [] : [`A key decision needs ${notice} days of notice. Give it, or choose a later meeting.`]),
  ];
};

/**
 * Records a decision. A maker for whom only the clerk's note stands is kept as a warning for good. Refuses with
 * `decision/not-ready` and everything that is missing, with `decision/meeting-to-come`, or as the lifecycle does.
 */
export const takeDecision = (
  decision: Decision,
  command: TakeDecision,
  now: Date,
  options: DecisionOptions = {},
): Result<Decision> => {
  const next = go(DECISION_LIFECYCLE, decision.state, "taken");
  if (!next.ok) return next;
  const read = TakeDecision.safeParse(command);
  if (!read.success)
    return refuse("decision/outcome-missing", read.error.issues[0]?.message ?? "Say what was decided.", {
      field: "outcome",
    });
  if (decision.state === "planned") {
    const missing = missingBeforeDeciding(decision, options);
    if (missing.length > 0)
      return refuse("decision/not-ready", missing.join(" "), { details: { missing: missing.length } });
    if (decision.meetingOn !== undefined && toLocalDate(now) < decision.meetingOn)
      return refuse("decision/meeting-to-come", `The meeting is on ${formatDate(decision.meetingOn)}. Record it then.`);
  }
  const warnings = accessStates(decision)
    .filter(({ state }) => state === "noted")
    .map(({ sentence }) => sentence);
  const { outcome, reference } = read.data;
  return ok({
    ...decision,
    state: "taken",
    takenAt: now,
    outcome,
    warnings: [...new Set([...decision.warnings, ...warnings])],
    ...(reference !== undefined && { reference }),
  });
};

/** Calls a taken decision in, or marks it as carried out. */
export const moveDecision = (decision: Decision, to: "called-in" | "carried-out"): Result<Decision> => {
  const next = go(DECISION_LIFECYCLE, decision.state, to);
  return next.ok ? ok({ ...decision, state: to }) : next;
};
