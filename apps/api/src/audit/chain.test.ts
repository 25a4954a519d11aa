import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, digestOf, type FactTexts, GENESIS, hashAt } from "./chain.ts";
import { textsOfFact } from "./record.ts";
import { aFact } from "./testing.ts";

// Few letters, and those that could be mistaken for what stands between two texts, so that likenesses are frequent.
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', "\\", ",", "n", "\n", "[", "]"), maxLength: 4 }),
  fc.string(),
);
const orNothing = fc.option(fc.oneof(text, fc.constant("null")));
const facts: fc.Arbitrary<FactTexts> = fc.record({
  at: text,
  personId: orNothing,
  post: orNothing,
  what: text,
  about: text,
  why: orNothing,
  details: text,
  before: orNothing,
  after: orNothing,
});

describe("the canonical text of a fact", () => {
  it("is the JSON array that the decision record shows", () => {
    const fact = aFact({ why: 'The "pilot"\nended', details: '{"page":1}' });
    expect(canonical(fact)).toBe(
      '["2026-05-20T10:00:00.000000Z","00000000-0000-7000-8000-0000000000a1","engagement-officer","consultation/opened","a-consultation","The \\"pilot\\"\\nended","{\\"page\\":1}",null,null]',
    );
    expect(hashAt(1, GENESIS, digestOf(fact))).toBe("712fcef51a83e585f451563d649954790c6ec38e2785b6326d03ada3c156a534");
  });

  it("is never the same for two different facts", () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        expect(canonical(one) === canonical(other)).toBe(
          JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort()),
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it("gives back each of its nine texts, so that nothing of one can pass for a part of another", () => {
    fc.assert(
      fc.property(facts, (fact) => {
        const { at, personId, post, what, about, why, details, before, after } = fact;
        expect(JSON.parse(canonical(fact))).toEqual([at, personId, post, what, about, why, details, before, after]);
      }),
    );
  });

  it("differs wherever text has moved from one field into its neighbour", () => {
    expect(digestOf(aFact({ what: "ab", about: "c" }))).not.toBe(digestOf(aFact({ what: "a", about: "bc" })));
    expect(digestOf(aFact({ why: null }))).not.toBe(digestOf(aFact({ why: "null" })));
  });
});

describe("a fact", () => {
  it("is hashed as the database will keep it: without NUL and without halves of characters", () => {
    const texts = textsOfFact({
      at: new Date("2026-05-20T10:00:00.5Z"),
      personId: null,
      post: null,
      what: "a\0b",
      about: "\ud800",
      why: "c\udc00",
      details: { inside: "\0\ud800" },
    });
    expect(texts).toMatchObject({
      at: "2026-05-20T10:00:00.500000Z",
      what: "ab",
      about: "\ufffd",
      why: "c\ufffd",
      details: '{"inside":"\ufffd"}',
    });
  });
});
