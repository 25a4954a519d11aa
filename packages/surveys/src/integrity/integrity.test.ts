import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyDecisions,
  clusterTexts,
  type DuplicateCandidate,
  findDuplicates,
  foldText,
  type SentText,
} from "../index.ts";
import { drawWith } from "../testing.ts";

const LETTER =
  "I am writing to object to the plan to close the library in our town because it is the only warm place for many older people and for children who have nowhere quiet to do their homework after school.";
const OTHER =
  "Please keep the bus to the hospital running at weekends, since nurses and visitors on late shifts have no other way to get home when the trains have stopped for the night.";

const WORDS = [..."abcdefghijklmnopqrst"].map((letter) => `${letter}${letter}ord`);
const aText = (seed: number): string => {
  const draw = drawWith(seed);
  return Array.from({ length: 20 + draw(10) }, () => WORDS[draw(WORDS.length - 1)]).join(" ");
};

describe("a campaign text", () => {
  it("is known again in other capitals, accents and punctuation", () => {
    expect(foldText("Łąka, ŞTEFAN’s  park!")).toBe("laka stefan s park");
    expect(
      clusterTexts([
        { id: "b", text: LETTER },
        { id: "a", text: LETTER.toUpperCase() },
        { id: "c", text: `“${LETTER}” ` },
        { id: "d", text: OTHER },
      ]),
    ).toEqual([{ text: LETTER.toUpperCase(), ids: ["a", "b", "c"], identical: 3 }]);
  });
  it("is known again with a name and a sentence of one's own", () => {
    const clusters = clusterTexts([
      { id: "1", text: LETTER },
      { id: "2", text: `${LETTER} My mother goes there every week.` },
      { id: "3", text: `Dear councillor, ${LETTER}` },
      { id: "4", text: LETTER.replace("our town", "Grays") },
      { id: "5", text: OTHER },
    ]);
    expect(clusters.map(({ ids, identical }) => [ids, identical])).toEqual([[["1", "2", "3", "4"], 1]]);
  });
  it("is not made of short answers that many people give", () => {
    const short = ["1", "2", "3"].map((id) => ({ id, text: "I agree with this plan." }));
    expect(clusterTexts(short)).toEqual([]);
  });
  it("is not made of different texts", () => {
    const texts = Array.from({ length: 500 }, (_, seed) => ({ id: String(seed), text: aText(seed) }));
    expect(clusterTexts(texts)).toEqual([]);
  });
  it("gives the same clusters in whatever order the texts come", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ seed: fc.integer({ min: 0, max: 5 }), own: fc.boolean() }), { maxLength: 30 }),
        fc.integer(),
        (made, order) => {
          const texts: SentText[] = made.map(({ seed, own }, id) => ({
            id: String(id),
            text: own ? `${aText(seed)} from person ${id}` : aText(seed),
          }));
          const draw = drawWith(order);
          const left = [...texts];
          const shuffled = texts.map(() => left.splice(draw(left.length - 1), 1)[0] as SentText);
          expect(clusterTexts(shuffled)).toEqual(clusterTexts(texts));
          const all = clusterTexts(texts).flatMap(({ ids }) => ids);
          expect(new Set(all).size).toBe(all.length);
        },
      ),
    );
  });
  it("is found among thousands of other texts", () => {
    const texts = Array.from({ length: 4_000 }, (_, seed) => ({
      id: String(seed),
      text: seed % 4 === 0 ? `${LETTER} Yours, number ${seed}` : aText(seed),
    }));
    const [campaign, ...others] = clusterTexts(texts);
    expect([campaign?.ids.length, others]).toEqual([1_000, []]);
  });
});

const response = (id: string, change: Partial<DuplicateCandidate> = {}): DuplicateCandidate => ({
  id,
  channel: "web",
  receivedOn: "2026-06-03",
  marks: {},
  ...change,
});

describe("a probable duplicate", () => {
  it("is found across channels by the published rule, with its grounds", () => {
    const marks = { postcode: "RM17 6SL", answers: "hash-1", words: "hash-2" };
    expect(
      findDuplicates([
        response("web-1", { marks }),
        response("paper-1", { channel: "paper", receivedOn: "2026-06-10", marks }),
        response("web-2", { marks: { ...marks, postcode: "RM18 7AB" } }),
      ]),
    ).toEqual([
      {
        ids: ["paper-1", "web-1"],
        channels: ["paper", "web"],
        grounds: ["same-home-and-answers", "same-home-and-words"],
      },
    ]);
  });
  it("is not made of two people at one address, or of what neither gave", () => {
    const home = { postcode: "RM17 6SL", contact: "family@example.org" };
    expect(
      findDuplicates([
        response("1", { marks: { ...home, name: "Ana", answers: "a" } }),
        response("2", { marks: { ...home, name: "Jan", answers: "b" } }),
        response("3"),
        response("4"),
        response("5", { marks: { postcode: "", answers: "" } }),
        response("6", { marks: { postcode: "", answers: "" } }),
      ]),
    ).toEqual([]);
  });
  it("keeps to the days of the rule", () => {
    const marks = { postcode: "RM17 6SL", answers: "hash-1" };
    const apart = (receivedOn: string) =>
      findDuplicates([response("1", { marks }), response("2", { marks, receivedOn })]);
    expect([apart("2026-07-01").length, apart("2026-07-02").length]).toEqual([1, 0]);
  });
  it("is the same in whatever order the responses come", () => {
    const candidate = fc.record({
      id: fc.uuid(),
      channel: fc.constantFrom("web", "paper"),
      receivedOn: fc.constantFrom("2026-06-01", "2026-06-20", "2026-08-01"),
      marks: fc.record(
        {
          contact: fc.constantFrom("a", "b"),
          name: fc.constantFrom("a", "b"),
          postcode: fc.constantFrom("x", "y"),
          answers: fc.constantFrom("1", "2", "3"),
        },
        { requiredKeys: [] },
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 15 }), (all) => {
        expect(findDuplicates([...all].reverse())).toEqual(findDuplicates(all));
      }),
    );
  });
  it("counts until a person decides, and both numbers are shown", () => {
    const ids = ["1", "2", "3"];
    const decide = (keep: "all" | { only: string }) => ({
      ids: ["1", "2"],
      keep,
      why: "Same hand",
      decidedOn: "2026-07-01",
    });
    expect(applyDecisions(ids, [])).toEqual({ counted: ids, before: 3, after: 3 });
    expect(applyDecisions(ids, [decide({ only: "2" })])).toEqual({ counted: ["2", "3"], before: 3, after: 2 });
    expect(applyDecisions(ids, [decide({ only: "2" }), decide({ only: "1" })]).counted).toEqual(["1", "3"]);
    expect(applyDecisions(ids, [decide({ only: "2" }), decide("all")]).counted).toEqual(ids);
    expect(applyDecisions(ids, [decide({ only: "9" })]).counted).toEqual(ids);
  });
});
