import type { ConsultationFacts } from "../facts/facts.ts";
import { outageExtension } from "../period/outage.ts";
import { owesResult } from "../publishing.ts";
import { owedResultLateAt } from "../result-due.ts";
import { type ConsultationSettings, DEFAULT_CONSULTATION_SETTINGS } from "../settings.ts";
import { gatesOfStep } from "./go-on.ts";
import type { Progress, ProgressEvent } from "./progress.ts";
import { type Advanced, recorded } from "./recorded.ts";
import { extended } from "./while-open.ts";

/** Something that happens by itself at its minute. */
export type Due = { readonly kind: "open" | "midpoint" | "close" | "result-overdue"; readonly dueAt: Date };

/** The next thing that happens by itself, and when; `undefined` while only people can go on. Plan a job for it. */
export const nextDue = (
  progress: Progress,
  facts: Pick<ConsultationFacts, "resultDueOn">,
  settings: ConsultationSettings = DEFAULT_CONSULTATION_SETTINGS,
): Due | undefined => {
  const { step, period } = progress;
  if (step === "scheduled" && period !== undefined) {
    const wasHeldBack = progress.heldBack?.opensAt.getTime() === period.opensAt.getTime();
    return wasHeldBack ? undefined : { kind: "open", dueAt: period.opensAt };
  }
  if (step === "open" && period !== undefined) {
    const half = new Date((period.opensAt.getTime() + period.closesAt.getTime()) / 2);
    return progress.midpointAt === undefined
      ? { kind: "midpoint", dueAt: half }
      : { kind: "close", dueAt: period.closesAt };
  }
  if (!owesResult(step)) return undefined;
  const dueAt = owedResultLateAt({ progress, facts, settings });
  if (dueAt === undefined || progress.overdue.some((one) => one.dueAt.getTime() === dueAt.getTime())) return undefined;
  return { kind: "result-overdue", dueAt };
};

/** What is due at a moment. Empty once it has been done, so that asking twice does nothing twice. */
export const dueTransitions = (
  progress: Progress,
  facts: Pick<ConsultationFacts, "resultDueOn">,
  at: Date,
  settings: ConsultationSettings = DEFAULT_CONSULTATION_SETTINGS,
): Due[] => {
  const next = nextDue(progress, facts, settings);
  return next !== undefined && next.dueAt <= at ? [next] : [];
};

const CLOCK = { kind: "clock" } as const;

type Given = { readonly facts: ConsultationFacts; readonly at: Date; readonly settings: ConsultationSettings };

const openByItself = (progress: Progress, due: Due, given: Given): Advanced => {
  const { after, gates } = gatesOfStep(progress, "open", given);
  const blocking = gates.filter((gate) => gate.blocking);
  const event = { at: given.at, by: CLOCK, due, gates };
  if (blocking.length === 0) return recorded(progress, after, { ...event, kind: "stepped" });
  const heldBack = { opensAt: due.dueAt, ruleIds: blocking.map(({ ruleId }) => ruleId) };
  const reason = blocking.map(({ note }) => note).join(" ");
  return recorded(progress, { ...progress, heldBack }, { ...event, kind: "opening-held-back", reason });
};

const closeByItself = (progress: Progress, due: Due, given: Given): Advanced => {
  const { after, gates } = gatesOfStep(progress, "closed", given);
  const event = { at: given.at, by: CLOCK, due, gates };
  const blocking = gates.some((gate) => gate.blocking);
  const timeGiven = progress.extensions.flatMap(({ outageIds }) => outageIds);
  const owed = blocking ? outageExtension(due.dueAt, given.facts.outages, timeGiven, given.settings) : undefined;
  if (owed === undefined) return recorded(progress, after, { ...event, kind: "stepped" });
  const because = "People could not answer for a time near the end, so they get that time and a day.";
  const longer = extended(progress, owed.closesAt, { because, cause: "outage", outageIds: [...owed.outageIds] });
  return recorded(progress, longer, { ...event, kind: "extended", reason: because });
};

const happen = (progress: Progress, due: Due, given: Given): Advanced => {
  if (due.kind === "open") return openByItself(progress, due, given);
  if (due.kind === "close") return closeByItself(progress, due, given);
  const event = { at: given.at, by: CLOCK, due };
  if (due.kind === "midpoint")
    return recorded(progress, { ...progress, midpointAt: due.dueAt }, { ...event, kind: "midpoint-reached" });
  const overdue = [...progress.overdue, { dueAt: due.dueAt, markedAt: given.at }];
  return recorded(progress, { ...progress, overdue }, { ...event, kind: "result-overdue" });
};

/**
 * Lets everything happen that is due at a moment, in order. Run it at the minute, or later after a time down: each
 * thing happens once, and each event's key is the same whoever runs it, so that two runs at a time keep one event.
 */
export const runDue = (
  progress: Progress,
  facts: ConsultationFacts,
  at: Date,
  settings: ConsultationSettings = DEFAULT_CONSULTATION_SETTINGS,
): { readonly progress: Progress; readonly events: readonly ProgressEvent[] } => {
  const events: ProgressEvent[] = [];
  let now = progress;
  const next = () => dueTransitions(now, facts, at, settings)[0];
  for (let due = next(); due !== undefined; due = next()) {
    const done = happen(now, due, { facts, at, settings });
    events.push(done.event);
    now = done.progress;
  }
  return { progress: now, events };
};
