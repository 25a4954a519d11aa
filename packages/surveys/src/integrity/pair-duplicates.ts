import { daysBetween } from "@collaborative-communities/foundation";
import {
  DEFAULT_DUPLICATE_RULE,
  type DuplicateCandidate,
  type DuplicateRule,
  duplicatesInSteps,
} from "./find-duplicates.ts";
import { allSteps, IN_ONE_STEP, type InSteps } from "./in-steps.ts";

/** Two responses that may be from one person, to be looked at side by side, with the grounds that both share. */
export type DuplicatePair = { readonly earlier: string; readonly later: string; readonly grounds: readonly string[] };

/** In larger groups each response is put beside the next alone, so that nobody has to look at thousands of pairs. */
export const MOST_ALL_PAIRED = 6;

const sharedGrounds = (one: DuplicateCandidate, other: DuplicateCandidate, rule: DuplicateRule): string[] =>
  rule.grounds
    .filter(({ same, withinDays }) => {
      const apart = Math.abs(daysBetween(one.receivedOn, other.receivedOn));
      if (withinDays !== undefined && apart > withinDays) return false;
      return same.every((mark) => (one.marks[mark] ?? "") !== "" && one.marks[mark] === other.marks[mark]);
    })
    .map(({ id }) => id);

/**
 * Takes probable duplicates apart into pairs that a person can look at. Two responses of a group that share no ground by
 * themselves are no pair; each pair is in the order in which the responses came.
 */
export const pairDuplicates = (
  candidates: readonly DuplicateCandidate[],
  rule: DuplicateRule = DEFAULT_DUPLICATE_RULE,
): DuplicatePair[] => allSteps(pairsInSteps(candidates, rule));

/** The same a little at a time. */
export function* pairsInSteps(
  candidates: readonly DuplicateCandidate[],
  rule: DuplicateRule = DEFAULT_DUPLICATE_RULE,
): InSteps<DuplicatePair[]> {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const pairs: DuplicatePair[] = [];
  let paired = 0;
  for (const { ids } of yield* duplicatesInSteps(candidates, rule)) {
    const members = ids
      .map((id) => byId.get(id) as DuplicateCandidate)
      .sort((one, other) =>
        one.receivedOn === other.receivedOn ? (one.id < other.id ? -1 : 1) : one.receivedOn < other.receivedOn ? -1 : 1,
      );
    const reach = members.length <= MOST_ALL_PAIRED ? members.length : 2;
    for (const [at, one] of members.entries()) {
      paired += 1;
      if (paired % IN_ONE_STEP === 0) yield;
      for (const other of members.slice(at + 1, at + reach)) {
        const grounds = sharedGrounds(one, other, rule);
        if (grounds.length > 0) pairs.push({ earlier: one.id, later: other.id, grounds });
      }
    }
  }
  return pairs;
}
