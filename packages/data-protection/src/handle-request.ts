import { formatDate, type LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { CLOCK_RULES, type ClockRules, clockOf } from "./clock.ts";
import { type DataRequest, type IdentityCheck, type Outcome, openPause, type Pause } from "./data-request.ts";

const ended = ({ outcome }: DataRequest) =>
  outcome &&
  refuse("data-request/ended", `This request ended on ${formatDate(outcome.on)}. A new one can be made at any time.`);

/**
 * Stops the clock, because something is asked of the person.
 * Refuses `data-request/ended` and `data-request/stopped-already`.
 */
export const askPerson = (request: DataRequest, asked: Pause["asked"], today: LocalDate): Result<DataRequest> => {
  const no = ended(request);
  if (no) return no;
  const open = openPause(request);
  if (open)
    return refuse(
      "data-request/stopped-already",
      `The clock has stood still since ${formatDate(open.from)}. Say first when the answer arrived.`,
    );
  return ok({ ...request, pauses: [...request.pauses, { asked, from: today }] });
};

/**
 * Starts the clock again with the day on which the answer arrived, which may be before today.
 * Refuses `data-request/ended`, `data-request/not-stopped` and `data-request/arrived-when`.
 */
export const answerArrived = (request: DataRequest, on: LocalDate, today: LocalDate): Result<DataRequest> => {
  const no = ended(request);
  if (no) return no;
  const open = openPause(request);
  if (!open) return refuse("data-request/not-stopped", "The clock runs already: nothing is waited for.");
  if (on < open.from || on > today)
    return refuse(
      "data-request/arrived-when",
      `Enter a day from ${formatDate(open.from)}, when it was asked, until today.`,
      { field: "on" },
    );
  return ok({ ...request, pauses: request.pauses.map((pause) => (pause === open ? { ...pause, to: on } : pause)) });
};

/**
 * Notes how it is known who the person is; ends a pause that waited for it.
 * Refuses `data-request/ended` and `data-request/reason-needed`.
 */
export const verifyIdentity = (
  request: DataRequest,
  { check, reason }: { readonly check: IdentityCheck; readonly reason: string },
  today: LocalDate,
): Result<DataRequest> => {
  const no = ended(request);
  if (no) return no;
  if (reason.trim() === "")
    return refuse("data-request/reason-needed", "Say in a few words how it was checked.", { field: "reason" });
  const pauses = request.pauses.map((pause) =>
    pause.asked === "identity" && pause.to === undefined ? { ...pause, to: today } : pause,
  );
  return ok({ ...request, pauses, identity: { check, on: today, reason } });
};

/**
 * Gives more time, once, with a reason that the person is told before the first time is over.
 * Refuses `data-request/ended`, `data-request/extended-already`, `data-request/too-late-to-extend`,
 * `data-request/extra-months` and `data-request/reason-needed`.
 */
export const extendTime = (
  request: DataRequest,
  { months, reason }: { readonly months: number; readonly reason: string },
  today: LocalDate,
  rules: ClockRules = CLOCK_RULES,
): Result<DataRequest> => {
  const no = ended(request);
  if (no) return no;
  if (request.extension)
    return refuse("data-request/extended-already", "More time was given already. It is given once.");
  const clock = clockOf(request, today, rules);
  if (clock.isOverdue)
    return refuse(
      "data-request/too-late-to-extend",
      `More time could be given until ${formatDate(clock.dueOn)}. Answer now, and say why it is late.`,
    );
  if (!Number.isInteger(months) || months < 1 || months > rules.mostExtraMonths)
    return refuse("data-request/extra-months", `Give between 1 and ${rules.mostExtraMonths} months more.`, {
      field: "months",
    });
  if (reason.trim() === "")
    return refuse("data-request/reason-needed", "Say why more time is needed. The person is told.", {
      field: "reason",
    });
  return ok({ ...request, extension: { months, on: today, reason } });
};

/**
 * Whether a request may be carried out now: somebody knows who asks, and nothing is waited for. What is held for a
 * legal reason is not erased.
 * Refuses `data-request/ended`, `data-request/stopped`, `data-request/identity-first` and `data-request/held`.
 */
export const mayCarryOut = (request: DataRequest, { isHeld }: { readonly isHeld: boolean }): Result<DataRequest> => {
  const no = ended(request);
  if (no) return no;
  const open = openPause(request);
  if (open)
    return refuse("data-request/stopped", "Something is still asked of the person. Say first when the answer arrived.");
  if (!request.identity) return refuse("data-request/identity-first", "Check first who asks, and note how you know.");
  if (isHeld && request.kind === "erasure")
    return refuse(
      "data-request/held",
      "A legal hold keeps this data. Refuse the request with that reason, or ask for the hold to be lifted.",
    );
  return ok(request);
};

/**
 * Ends a request. A refusal says why.
 * Refuses `data-request/ended` and `data-request/reason-needed`.
 */
export const endRequest = (
  request: DataRequest,
  outcome: { readonly kind: Outcome["kind"]; readonly reason?: string | undefined },
  today: LocalDate,
): Result<DataRequest> => {
  const no = ended(request);
  if (no) return no;
  const reason = outcome.reason?.trim();
  if (outcome.kind === "refused" && !reason)
    return refuse("data-request/reason-needed", "Say why it is refused. The person is told.", { field: "reason" });
  const pauses = request.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: today } : pause));
  return ok({ ...request, pauses, outcome: { kind: outcome.kind, on: today, ...(reason && { reason }) } });
};
