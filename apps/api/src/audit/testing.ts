import { type ChainedFact, digestOf, type FactTexts, GENESIS, hashAt } from "./chain.ts";

/** What a fact says, with something of its own in it. */
export const aFact = (change: Partial<FactTexts> = {}): FactTexts => ({
  at: "2026-05-20T10:00:00.000000Z",
  personId: "00000000-0000-7000-8000-0000000000a1",
  post: "engagement-officer",
  what: "consultation/opened",
  about: "a-consultation",
  why: null,
  details: "{}",
  before: null,
  after: null,
  ...change,
});

/** A whole chain of these facts. */
export const aChain = (facts: readonly FactTexts[]): ChainedFact[] => {
  let previousHash = GENESIS;
  return facts.map((fact, place) => {
    const chained = { ...fact, position: place + 1, previousHash, hash: "" };
    chained.hash = hashAt(chained.position, previousHash, digestOf(fact));
    previousHash = chained.hash;
    return chained;
  });
};
