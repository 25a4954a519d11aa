import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { wholeDaysOpen, writeClosing } from "../period/period.ts";
import type { ReadCommand } from "./command.ts";
import { gatesOfStep, type Moment } from "./go-on.ts";
import type { Extension, Progress } from "./progress.ts";
import { type Advanced, daysLater, letThrough, recorded } from "./recorded.ts";

type Of<Kind extends ReadCommand["kind"]> = Extract<ReadCommand, { kind: Kind }>;

const DAY = 86_400_000;

/** Gives more time. The only way in which the end of an open period ever moves. */
export const extended = (
  progress: Progress,
  to: Date,
  more: Pick<Extension, "because" | "cause"> & { outageIds?: string[] },
): Progress => {
  const { period } = progress;
  if (period === undefined || to <= period.closesAt) return progress;
  const extension: Extension = { from: period.closesAt, to, outageIds: [], ...more };
  return { ...progress, period: { ...period, closesAt: to }, extensions: [...progress.extensions, extension] };
};

/** Pauses an open consultation. The time it is paused is given back. */
export const pause = (progress: Progress, { reason }: Of<"pause">, { at, by }: Moment): Result<Advanced> => {
  if (progress.step !== "open") return refuse("consultation/not-open", "Only an open consultation can be paused.");
  return ok(recorded(progress, { ...progress, step: "paused", pausedAt: at }, { kind: "paused", at, by, reason }));
};

/** Resumes it, with as many more days as it was paused, rounded up. */
export const resume = (progress: Progress, _: Of<"resume">, moment: Moment): Result<Advanced> => {
  const { at, by } = moment;
  if (progress.step !== "paused" || progress.pausedAt === undefined || progress.period === undefined)
    return refuse("consultation/not-paused", "This consultation is not paused.");
  const { gates } = gatesOfStep({ ...progress, period: progress.period }, "open", moment);
  const announced = letThrough(gates.filter(({ ruleId }) => ruleId === "CON-15"));
  if (!announced.ok) return announced;
  const days = Math.max(1, Math.ceil((at.getTime() - progress.pausedAt.getTime()) / DAY));
  const { pausedAt: __, ...rest } = progress;
  const after = extended({ ...rest, step: "open" }, daysLater(progress.period.closesAt, days), {
    because: "It was paused, and the time is given back.",
    cause: "pause",
  });
  return ok(recorded(progress, after, { kind: "resumed", at, by }));
};

/** Extends it. A day that is sooner than the one people were told is always refused (CON-15). */
export const extend = (
  progress: Progress,
  { closesAt, reason }: Of<"extend">,
  { at, by }: Moment,
): Result<Advanced> => {
  const { period } = progress;
  if (progress.step !== "open" || period === undefined)
    return refuse("consultation/not-open", "Only an open consultation can be given more time.");
  if (closesAt <= period.closesAt)
    return refuse(
      "consultation/never-shorter",
      `People were told that they can answer until ${writeClosing(period.closesAt)}. Choose a later time: it is never made shorter.`,
      { field: "closesAt" },
    );
  const after = extended(progress, closesAt, { because: reason, cause: "officer" });
  return ok(recorded(progress, after, { kind: "extended", at, by, reason }));
};

const written = (text: string | undefined) => (text ?? "").trim() !== "";

/**
 * Announces another version of the proposal (CON-15). A material change needs a notice to everyone who answered or
 * follows it, and 14 more days or a new start. Answers given before stay under the version they were given to, and
 * people may change theirs.
 */
export const changeProposal = (
  progress: Progress,
  command: Of<"change-proposal">,
  moment: Moment,
): Result<Advanced> => {
  const { at, by, settings, facts } = moment;
  const { period } = progress;
  const current = progress.versions.at(-1)?.version ?? 0;
  if ((progress.step !== "open" && progress.step !== "paused") || period === undefined)
    return refuse(
      "consultation/not-open",
      "This is for a consultation that people can see. Change the design instead.",
    );
  if (command.version !== current + 1)
    return refuse("consultation/not-the-next-version", `The next version is ${current + 1}.`, { field: "version" });
  if (!written(command.summary))
    return refuse("consultation/change-not-said", "Say what has changed. Everyone will see it.", { field: "summary" });
  const { version, summary, material } = command;
  const shown = facts.proposal?.version === version ? { shown: facts.proposal } : {};
  const changed = {
    ...progress,
    versions: [...progress.versions, { version, from: at, material, summary, notice: command.notice, ...shown }],
  };
  const event = { kind: "proposal-changed", at, by, reason: summary } as const;
  if (!material) return ok(recorded(progress, changed, event));
  if (!written(command.notice))
    return refuse(
      "consultation/nobody-told",
      "Write what everyone who answered or follows this is told. They may change their answers.",
      { field: "notice" },
    );
  const earliest = daysLater(period.closesAt, settings.extensionDays);
  const anew = daysLater(at, Math.max(settings.extensionDays, wholeDaysOpen(period)));
  const restarts = command.restart ? new Date(Math.max(anew.getTime(), earliest.getTime())) : undefined;
  const closesAt = restarts ?? command.closesAt;
  if (closesAt === undefined || closesAt < earliest)
    return refuse(
      "consultation/extension-too-short",
      `Give people at least ${settings.extensionDays} more days, until ${writeClosing(earliest)} or later; or start again.`,
      { field: "closesAt" },
    );
  const cause = command.restart ? "restart" : "material-change";
  return ok(recorded(progress, extended(changed, closesAt, { because: summary, cause }), event));
};
