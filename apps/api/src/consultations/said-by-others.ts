import { Decision, mayRemoveDecision, mayWriteDecision } from "@collaborative-communities/decisions";
import { refuse } from "@collaborative-communities/foundation";
import { allowed } from "../trpc.ts";
import { withMoments } from "./repository.ts";

type Parts = Readonly<Record<string, unknown>>;

const decisionOf = (design: Parts): Decision | undefined => Decision.safeParse(withMoments(design.decision)).data;

/**
 * Refuses to write what is said by verbs of its own: into a decision what others say for themselves, and what a search
 * found.
 */
export const mustNotSpeakForOthers = (before: Parts, change: Parts): void => {
  if (change.memory !== undefined)
    allowed(
      refuse(
        "consultation/known-is-searched",
        "What is known already is searched, and not written. Open “What is known already” and confirm it there.",
        { field: "memory" },
      ),
    );
  const after = decisionOf(change);
  if (after) allowed(mayWriteDecision(decisionOf(before), after));
};

/** Refuses to take a decision away in which others have said something for themselves. */
export const mustNotTakeAway = (before: Parts): void => {
  allowed(mayRemoveDecision(decisionOf(before)));
};
