import { foldText } from "@collaborative-communities/surveys";
import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { aHouse, type TestHouse } from "../testing.ts";
import { holding } from "./texts-repository.ts";
import { patternOf, UNUSUAL_SIGN } from "./word-pattern.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});

/** Letters of the four languages, letters alike, and what stands for several signs or for none. */
const SIGNS = [..."aąăâáAĄÅlłŁiįİıIsșşšSßzżźŻeęėdđoøœöfﬁuųū19²½ ,%_.*[\\’–…´дД😀\u0301\u0328\u00ad"];
const someText = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join(""));
const wordsOf = (text: string): readonly string[] => foldText(text).split(" ").filter(Boolean);

describe("a word among what people wrote", () => {
  it("is found where the folded text has it, and nowhere else, whatever signs the text is written with", async () => {
    const pairs = fc.sample(
      fc
        .tuple(someText, someText, someText)
        .map(([before, word, after]) => ({ text: `${before}${word}${after}`, word })),
      { numRuns: 800, seed: 84 },
    );
    // Its own words, and those of the text before it, which are seldom in it.
    const asked = pairs.flatMap(({ text, word }, place) =>
      [...wordsOf(word), ...wordsOf(pairs[place - 1]?.word ?? "")].map((one) => ({ text, word: one })),
    );
    let found = 0;
    for (const { text, word } of asked) {
      const { rows } = await sql<{ quick: boolean; folded: boolean }>`
        select ${holding(sql`said`, word)} as quick, folded(said) like ${`%${word}%`} as folded
        from (select ${text}::text as said) as one`.execute(test.house.db);
      expect({ text, word, found: rows[0]?.quick }).toEqual({ text, word, found: rows[0]?.folded });
      if (rows[0]?.folded) found += 1;
    }
    // Neither all nor none of them, or the test would show nothing.
    expect(found).toBeGreaterThan(asked.length / 4);
    expect(found).toBeLessThan(asked.length);
  });

  it("is looked for as it stands where the signs of a text are those of the four languages", () => {
    const unusual = new RegExp(UNUSUAL_SIGN, "u");
    for (const usual of ["Łąka – „Ștefan’s” park, £5 (10%)!", "žąsų ėjo Øster", "line\nbreak"])
      expect(unusual.test(usual)).toBe(false);
    for (const folded of ["½ mile", "ﬁne", "a\u0301", "Дім", "wait…", "😀"]) expect(unusual.test(folded)).toBe(true);
    expect(new RegExp(patternOf("laka")).test("zielona ŁĄKA")).toBe(true);
  });
});
