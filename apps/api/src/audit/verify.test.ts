import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainedFact, digestOf, hashAt } from "./chain.ts";
import { aChain, aFact } from "./testing.ts";
import { type Ends, verifyChain } from "./verify.ts";

const facts = (count: number) =>
  aChain(
    Array.from({ length: count }, (_, place) => aFact({ about: `thing ${place}`, why: place % 3 ? null : "because" })),
  );

async function* streamed(rows: readonly unknown[]): AsyncGenerator<unknown> {
  yield* rows;
}
const verify = (rows: readonly unknown[], ends: Ends = {}) => verifyChain(streamed(rows), ends);
const headOf = (chain: readonly ChainedFact[]) => ({ position: chain.length, hash: chain.at(-1)?.hash as string });
const at = (chain: readonly ChainedFact[], position: number) => chain[position - 1] as ChainedFact;

/** A chain's length and some positions in it, in order and each once. */
const places = (count: number) =>
  fc.integer({ min: Math.max(count, 2), max: 40 }).chain((length) =>
    fc.record({
      chain: fc.constant(facts(length)),
      at: fc
        .uniqueArray(fc.integer({ min: 1, max: length }), { minLength: count, maxLength: count })
        .map((found) => found.sort((one, other) => one - other) as [number, number]),
    }),
  );

/** Written anew from a position on, as somebody does who knows how hashes are made. */
const rehashed = (chain: readonly ChainedFact[], from: number): ChainedFact[] => {
  const anew = [...chain];
  for (let place = Math.max(from - 1, 0); place < anew.length; place += 1) {
    const fact = anew[place] as ChainedFact;
    const previousHash = place === 0 ? fact.previousHash : (anew[place - 1] as ChainedFact).hash;
    anew[place] = { ...fact, position: place + 1, previousHash, hash: hashAt(place + 1, previousHash, digestOf(fact)) };
  }
  return anew;
};

const FIELDS = [
  "at",
  "personId",
  "post",
  "what",
  "about",
  "why",
  "details",
  "before",
  "after",
  "previousHash",
  "hash",
] as const;

describe("a chain that nobody touched", () => {
  it("is whole, however long, with its length and its head", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), async ({ chain }) => {
        const head = headOf(chain);
        expect(await verify(chain, { end: head, noted: head })).toEqual({ facts: chain.length, head: head.hash });
      }),
    );
    expect(await verify([], { end: { position: 0, hash: "0".repeat(64) } })).toEqual({
      facts: 0,
      head: "0".repeat(64),
    });
  });
  it("is whole against any head that was noted while it grew", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), async ({ chain, at: [position] }) => {
        const { hash } = at(chain, position);
        expect((await verify(chain, { noted: { hash } })).finding).toBeUndefined();
        expect((await verify(chain, { noted: { hash, position } })).finding).toBeUndefined();
      }),
    );
  });
});

describe("what somebody did to a chain is found, with its position:", () => {
  it("any one fact removed", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), async ({ chain, at: [position] }) => {
        const { finding } = await verify(chain.toSpliced(position - 1, 1), { end: headOf(chain) });
        expect(finding).toMatchObject({ kind: "removed", position });
      }),
    );
  });
  it("any one fact removed, and those after it moved up into the gap", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), async ({ chain, at: [position] }) => {
        const rows = chain.toSpliced(position - 1, 1).map((fact, place) => ({ ...fact, position: place + 1 }));
        const { finding } = await verify(rows, { end: headOf(chain) });
        expect(finding).toMatchObject({ kind: "removed", position });
      }),
    );
  });
  it("any field of any one fact changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        places(1),
        fc.constantFrom(...FIELDS),
        fc.string(),
        async ({ chain, at: [position] }, field, text) => {
          const isHash = field === "hash" || field === "previousHash";
          const value = isHash ? hashAt(position, text, text) : `${text}!`;
          const { finding } = await verify(chain.with(position - 1, { ...at(chain, position), [field]: value }), {
            end: headOf(chain),
          });
          expect(finding).toMatchObject({ kind: "changed", position });
        },
      ),
    );
  });
  it("any one fact changed and given the hash that fits it", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), async ({ chain, at: [position] }) => {
        const fact = { ...at(chain, position), why: "another reason" };
        const rows = chain.with(position - 1, {
          ...fact,
          hash: hashAt(position, fact.previousHash, digestOf(fact)),
        });
        const { finding } = await verify(rows, { end: headOf(chain) });
        expect(finding).toMatchObject({ kind: "changed", position });
      }),
    );
  });
  it("any two facts swapped", async () => {
    await fc.assert(
      fc.asyncProperty(places(2), async ({ chain, at: [first, second] }) => {
        const [one, other] = [at(chain, first), at(chain, second)];
        const places = chain
          .with(first - 1, { ...other, position: first })
          .with(second - 1, { ...one, position: second });
        expect((await verify(places, { end: headOf(chain) })).finding).toMatchObject({
          kind: "moved",
          position: first,
        });
        const lines = chain.with(first - 1, other).with(second - 1, one);
        expect((await verify(lines)).finding).toMatchObject({ kind: "moved", position: first });
        const { position, previousHash, hash } = one;
        const said = chain.with(first - 1, { ...other, position, previousHash, hash });
        expect((await verify(said, { end: headOf(chain) })).finding).toMatchObject({
          kind: "changed",
          position: first,
        });
      }),
    );
  });
  it("any fact inserted, with a hash of its own or one that fits", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), fc.boolean(), async ({ chain, at: [position] }, fits) => {
        const before = at(chain, position);
        const said = aFact({ about: "never happened" });
        const forged: ChainedFact = {
          ...said,
          position,
          previousHash: before.previousHash,
          hash: hashAt(fits ? position : 7_000, before.previousHash, digestOf(said)),
        };
        const rows = chain.toSpliced(position - 1, 0, forged).map((fact, place) => ({ ...fact, position: place + 1 }));
        const { finding } = await verify(rows, { end: headOf(chain) });
        expect(finding).toMatchObject({ kind: "inserted", position });
      }),
    );
  });
  it("a fact put before the first, or after the last", async () => {
    const chain = facts(5);
    const said = aFact({ about: "never happened" });
    const after = aChain([...chain, said]);
    expect((await verify(after, { end: headOf(chain) })).finding).toMatchObject({ kind: "inserted", position: 6 });
    const before = [{ ...at(chain, 1), position: 0 }, ...chain];
    expect((await verify(before, { end: headOf(chain) })).finding).toMatchObject({ kind: "inserted", position: 0 });
  });
  it("the end cut off", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), async ({ chain, at: [position] }) => {
        const { finding } = await verify(chain.slice(0, position - 1), { end: headOf(chain) });
        expect(finding).toMatchObject({ kind: "removed", position });
      }),
    );
  });
  it("the end cut off and the head put back to fit, by a head that was noted elsewhere and by nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), async ({ chain, at: [position] }) => {
        const left = chain.slice(0, position - 1);
        const end = position === 1 ? { position: 0, hash: "0".repeat(64) } : headOf(left);
        expect((await verify(left, { end })).finding).toBeUndefined();
        const noted = headOf(chain);
        expect((await verify(left, { end, noted })).finding).toMatchObject({ kind: "removed", position });
        expect((await verify(left, { end, noted: { hash: noted.hash } })).finding).toMatchObject({ position });
      }),
    );
  });
  it("a change with everything after it written anew, by a head that was noted elsewhere and by nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(places(1), async ({ chain, at: [position] }) => {
        const anew = rehashed(chain.with(position - 1, { ...at(chain, position), why: "another reason" }), position);
        expect((await verify(anew, { end: headOf(anew) })).finding).toBeUndefined();
        const { finding } = await verify(anew, { end: headOf(anew), noted: headOf(chain) });
        expect(finding).toMatchObject({ kind: "changed", position: chain.length });
      }),
    );
  });
  it("the row removed that says where the chain ends, and a line that is no fact", async () => {
    const chain = facts(3);
    expect((await verify(chain, { end: null })).finding).toMatchObject({ kind: "removed" });
    expect((await verify([at(chain, 1), { nothing: true }, at(chain, 3)])).finding).toMatchObject({
      kind: "changed",
      position: 2,
    });
  });
});
