import { ChainedFact, digestOf, GENESIS, type Head, hashAt } from "./chain.ts";

/** What is wrong with a chain, at the first position where something is. */
export type Finding = {
  readonly position: number;
  readonly kind: "changed" | "removed" | "inserted" | "moved";
  /** A sentence for whoever verifies. */
  readonly says: string;
};

export type Verified = { readonly facts: number; readonly head: string; readonly finding?: Finding };

/** What is known from elsewhere about where the chain ends. */
export type Ends = {
  /** What the database says is the end; null where it should say so and does not. */
  readonly end?: Head | null | undefined;
  /** A head that was noted down earlier, with or without its position. The chain may have gone on since. */
  readonly noted?: { readonly hash: string; readonly position?: number | undefined } | undefined;
};

const SAYS = {
  changed: (position: number) => `The fact at position ${position} was changed.`,
  removed: (position: number) => `The fact at position ${position} was removed.`,
  inserted: (position: number) => `The fact at position ${position} was inserted.`,
} as const;
const found = (kind: keyof typeof SAYS, position: number): Finding => ({ position, kind, says: SAYS[kind](position) });
const moved = (position: number, from: number): Finding => ({
  position,
  kind: "moved",
  says: `The fact at position ${position} was written at position ${from}, and moved.`,
});

/** How far beyond its place a fact's own place is looked for, where the end of the chain is not known. */
const FAR = 10_000;

const isAt = (fact: ChainedFact, position: number, digest = digestOf(fact)): boolean =>
  hashAt(position, fact.previousHash, digest) === fact.hash;

/** The position a fact was written at, if it is as it was written. */
const writtenAt = (fact: ChainedFact, last: number): number | undefined => {
  const digest = digestOf(fact);
  for (let position = 1; position <= last; position += 1) if (isAt(fact, position, digest)) return position;
  return undefined;
};

/** What happened at the first place where a fact does not fit; `next` is the fact after it. */
const explain = (
  fact: ChainedFact,
  expected: number,
  { next, end }: { next: ChainedFact | undefined; end: Head | null | undefined },
): Finding => {
  if (isAt(fact, expected)) {
    // As it was written, but after another fact than the one that is there. Its own hash, as the next fact knows it,
    // tells which of the two was written anew.
    const asTheNextKnows = next ? next.previousHash === fact.hash : end?.hash === fact.hash;
    return found("changed", expected > 1 && asTheNextKnows ? expected - 1 : expected);
  }
  const written = writtenAt(fact, Math.max(end?.position ?? FAR + expected, expected + 1));
  const nextFits = next !== undefined && isAt(next, expected);
  const isBeyond = end ? expected > end.position : false;
  if (written === undefined) return found(nextFits || isBeyond ? "inserted" : "changed", expected);
  if (written === expected - 1) return found("inserted", written);
  if (written === expected + 1 && !nextFits) return found("removed", expected);
  return moved(expected, written);
};

const read = (row: unknown): ChainedFact | undefined => ChainedFact.safeParse(row).data;

/** Whether a fact of this position comes later, out of its order, as lines of a file can. */
const comesLater = async (rows: AsyncIterator<unknown>, position: number, next: unknown): Promise<boolean> => {
  for (let row = next; row !== undefined; ) {
    if (read(row)?.position === position) return true;
    const step = await rows.next();
    row = step.done ? undefined : step.value;
  }
  return false;
};

/**
 * Goes through a chain from its first fact and stops at the first that is not as it was written. It keeps two facts in
 * memory, however many there are.
 *
 * Facts taken from the end leave a chain that is whole but shorter. So the end is compared with what the database
 * says, and, as whoever can change the facts can change that too, with a head that was noted down elsewhere.
 */
export const verifyChain = async (facts: AsyncIterable<unknown>, { end, noted }: Ends = {}): Promise<Verified> => {
  const rows = facts[Symbol.asyncIterator]();
  const after = async (): Promise<unknown> => {
    const step = await rows.next();
    return step.done ? undefined : step.value;
  };
  let [count, head] = [0, GENESIS];
  let isNotedSeen = noted === undefined;
  const result = (finding?: Finding): Verified => ({ facts: count, head, ...(finding && { finding }) });

  let row = await after();
  while (row !== undefined) {
    const expected = count + 1;
    const fact = read(row);
    if (!fact) return result(found("changed", expected));
    const next = await after();
    if (fact.position < expected) return result(found("inserted", fact.position));
    if (fact.position > expected)
      return result(
        (await comesLater(rows, expected, next)) ? moved(expected, fact.position) : found("removed", expected),
      );
    if (!isAt(fact, expected) || fact.previousHash !== head)
      return result(explain(fact, expected, { next: read(next), end }));
    if (end && expected > end.position) return result(found("inserted", expected));
    if (noted?.hash === fact.hash && (noted.position ?? expected) === expected) isNotedSeen = true;
    if (noted?.position === expected && !isNotedSeen) return result(anew(expected));
    [count, head, row] = [expected, fact.hash, next];
  }
  if (end === null)
    return result({
      position: count + 1,
      kind: "removed",
      says: "The row that says where the chain ends was removed.",
    });
  if (end && end.position > count) return result(cut(count, end.position));
  if (end && end.hash !== head) return result(found("changed", Math.max(count, 1)));
  if (!isNotedSeen) return result(noted?.position === undefined ? notThere(count) : cut(count, noted.position));
  return result();
};

const cut = (count: number, position: number): Finding =>
  position === count + 1
    ? found("removed", position)
    : {
        position: count + 1,
        kind: "removed",
        says: `The facts from position ${count + 1} to position ${position} were removed.`,
      };
const anew = (position: number): Finding => ({
  position,
  kind: "changed",
  says: `The fact at position ${position} is not the one whose hash was noted: it, or one before it, was changed and the chain written anew.`,
});
const notThere = (count: number): Finding => ({
  position: count + 1,
  kind: "removed",
  says: `No fact has the hash that was noted: facts after position ${count} were removed, or the chain was written anew.`,
});
