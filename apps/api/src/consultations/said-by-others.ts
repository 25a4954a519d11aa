import { Decision } from "@collaborative-communities/decisions";
import { refuse } from "@collaborative-communities/foundation";
import { allowed } from "../trpc.ts";
import { withMoments } from "./repository.ts";

const read = (design: Readonly<Record<string, unknown>>): Decision | undefined =>
  Decision.safeParse(withMoments(design.decision)).data;

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
 * Refuses to write what is said by verbs of its own: into a decision what others say for themselves, to verify, to
 * confirm, to note, to take, else whoever plans a consultation could sign for those who decide; and what a search found.
 */
export const mustNotSpeakForOthers = (
  before: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): void => {
  if (change.memory !== undefined)
    allowed(
      refuse(
        "consultation/known-is-searched",
        "What is known already is searched, and not written. Open “What is known already” and confirm it there.",
        { field: "memory" },
      ),
    );
  const after = read(change);
  if (!after) return;
  const decision = read(before);
  if (said(decision) !== said(after) || !isVerifiedAsBefore(decision, after))
    allowed(
      refuse(
        "decision/not-yours-to-say",
        "Who had the papers, who verified what, and what was decided is said by those people, under “Decisions”. New words need a new version.",
        { field: "decision" },
      ),
    );
};

/** Refuses to take a decision away in which others have said something for themselves. */
export const mustNotTakeAway = (before: Readonly<Record<string, unknown>>): void => {
  const decision = read(before);
  if (!decision) return;
  const isVerified = decision.implications.some(({ verified }) => verified !== undefined);
  if (isVerified || said(decision) !== said(undefined))
    allowed(
      refuse(
        "decision/not-yours-to-say",
        "Somebody has verified, confirmed or decided something here, so this decision stays.",
        { field: "decision" },
      ),
    );
};
