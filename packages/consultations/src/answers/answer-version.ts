import { type Progress, stepAt, versionAt } from "../lifecycle/progress.ts";

/** Under which version an answer is kept, whether it may be changed, and whether a notice of a change is owed. */
export type AnswerUnderVersion = {
  readonly version: number | undefined;
  readonly mayBeChanged: boolean;
  readonly noticeOwed: boolean;
};

/**
 * How an answer stands after a change of the proposal (CON-15): it stays under the version it was given to. Where a
 * material change came later its giver is told, and may change it until closing.
 */
export const answerUnderVersion = (progress: Progress, answeredAt: Date, now: Date): AnswerUnderVersion => {
  const version = versionAt(progress, answeredAt);
  const changedSince = progress.versions.some(({ from, material }) => material && from > answeredAt && from <= now);
  const open = stepAt(progress, now) === "open";
  return { version, mayBeChanged: open && changedSince, noticeOwed: changedSince };
};
