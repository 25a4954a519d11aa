import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { Proposal } from "./facts/design-facts.ts";
import type { Progress } from "./lifecycle/progress.ts";
import { isBeforeOpening } from "./receive-response.ts";
import { isWrittenAt } from "./written-at.ts";

type Version = Pick<Proposal, "version">;

/**
 * Whether a proposal may be written over, or, without `after`, taken out. Once people have seen a version it stays: a
 * change is the next version, which may be put right until it is announced.
 */
export const mayWriteProposal = (
  { step, versions }: Pick<Progress, "step" | "versions">,
  after: Version | undefined,
): Result<true> => {
  if (isWrittenAt(step)) return ok(true);
  if (isBeforeOpening(step))
    return refuse("consultation/design-fixed", "The proposal has been approved. Send it back before you change it.");
  const seen = versions.at(-1)?.version ?? 0;
  if (after?.version === seen + 1) return ok(true);
  return refuse(
    "consultation/proposal-version",
    `People have read version ${seen}. A change needs a new version, ${seen + 1}, and is announced to everybody.`,
    { field: "proposal" },
  );
};

/** Whether a version may be announced: people are shown its words, so it must be the one that is written. */
export const mayAnnounceVersion = (version: number, written: Version | undefined): Result<true> =>
  written?.version === version
    ? ok(true)
    : refuse(
        "consultation/version-not-written",
        `Write version ${version} of the proposal first. People are shown its words as soon as it is announced.`,
        { field: "version" },
      );
