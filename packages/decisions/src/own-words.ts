import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { Decision } from "./decision.ts";

/** What of a decision only the people concerned say, each for themselves: that they had the papers, and what was decided. */
const said = (decision: Decision | undefined): string =>
  JSON.stringify({
    access: decision?.access ?? [],
    availability: decision?.availability ?? [],
    state: decision?.state ?? "planned",
    takenAt: decision?.takenAt,
    outcome: decision?.outcome ?? "",
    warnings: decision?.warnings ?? [],
  });

/** Whether what somebody verified is as they left it, and new words have a new version, which nobody has verified. */
const isVerifiedAsBefore = (before: Decision | undefined, after: Decision): boolean =>
  after.implications.every(({ kind, text, textVersion, verified }) => {
    const was = before?.implications.find((one) => one.kind === kind);
    const sameWords = was === undefined || was.text === text || textVersion > was.textVersion;
    return sameWords && (verified === undefined || JSON.stringify(verified) === JSON.stringify(was?.verified));
  });

/**
 * Whether whoever plans may write a decision as it is after a change. What others say for themselves, by verbs of
 * their own, stays as they said it: to verify, to confirm, to note, to take. Else a planner could sign for those who
 * decide. Refuses with `decision/not-yours-to-say`.
 */
export const mayWriteDecision = (before: Decision | undefined, after: Decision): Result<true> =>
  said(before) === said(after) && isVerifiedAsBefore(before, after)
    ? ok(true)
    : refuse(
        "decision/not-yours-to-say",
        "Who had the papers, who verified what, and what was decided is said by those people, under “Decisions”. New words need a new version.",
        { field: "decision" },
      );

/** Whether a decision may be taken away: not once others have said something in it for themselves. */
export const mayRemoveDecision = (before: Decision | undefined): Result<true> => {
  const isVerified = before?.implications.some(({ verified }) => verified !== undefined) ?? false;
  if (!isVerified && said(before) === said(undefined)) return ok(true);
  return refuse(
    "decision/not-yours-to-say",
    "Somebody has verified, confirmed or decided something here, so this decision stays.",
    { field: "decision" },
  );
};
