import {
  addDays,
  momentInLondon,
  ok,
  type Result,
  refuse,
  toLocalDate,
  toLocalTime,
} from "@collaborative-communities/foundation";
import type { Gate } from "../rules/gates.ts";
import { resultsOf } from "../rules/gates.ts";
import type { EventActor, EventKind, Override, Progress, ProgressEvent } from "./progress.ts";

/** What a command or the clock brings about: how far it has come now, and the event to keep. */
export type Advanced = { readonly progress: Progress; readonly event: ProgressEvent };

type Happened = {
  readonly kind: EventKind;
  readonly at: Date;
  readonly by: EventActor;
  readonly reason?: string;
  readonly gates?: readonly Gate[];
  readonly overrides?: readonly Override[];
  /** For what happens by itself: what, and when it was due. They make the key. */
  readonly due?: { readonly kind: string; readonly dueAt: Date };
};

/** Counts the revision up and writes the event. */
export const recorded = (before: Progress, after: Progress, happened: Happened): Advanced => {
  const { kind, at, by, reason, gates = [], due } = happened;
  const progress = { ...after, revision: before.revision + 1 };
  const overrides = happened.overrides ?? gates.flatMap(({ override }) => (override === undefined ? [] : [override]));
  const key = due === undefined ? String(progress.revision) : `${due.kind}:${due.dueAt.toISOString()}`;
  return {
    progress,
    event: {
      key: `${before.id}:${key}`,
      consultationId: before.id,
      kind,
      from: before.step,
      to: after.step,
      at,
      ...(due !== undefined && { dueAt: due.dueAt }),
      by,
      ...(reason !== undefined && { reason }),
      rules: resultsOf(gates),
      overrides: [...overrides],
    },
  };
};

/** Says no with everything that stands in the way, or yes. */
export const letThrough = (gates: readonly Gate[]): Result<true> => {
  const blocking = gates.filter((gate) => gate.blocking);
  if (blocking.length === 0) return ok(true);
  return refuse(
    "consultation/gates-not-met",
    blocking
      .map(
        ({ ruleId, note, mayOverride, whoDecides }) =>
          `${ruleId}: ${note}${mayOverride.length > 0 ? ` ${whoDecides}` : ""}`,
      )
      .join(" "),
    { details: { rules: blocking.map(({ ruleId }) => ruleId).join(" ") } },
  );
};

/** The same time of day in London, so many days later. */
export const daysLater = (moment: Date, days: number): Date =>
  momentInLondon(addDays(toLocalDate(moment), days), toLocalTime(moment));
