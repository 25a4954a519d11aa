import { describe, expect, it } from "vitest";
import { CATALOGUES, type Messages, refusalIn } from "./index.ts";
import { day, type Leaf, leaves, SAMPLES, said } from "./messages.testing.ts";

const { en, ro, pl, lt } = CATALOGUES;
const TRANSLATIONS: [string, Messages][] = Object.entries({ ro, pl, lt });

/** Words that are the same in both languages. */
const SAME_AS_ENGLISH: Record<string, string[]> = { ro: [], pl: ["service.navigation", "fairness.standard"], lt: [] };

describe.each(TRANSLATIONS)("the words in %s", (language, messages) => {
  const theirs = new Map(leaves(messages));

  it("say everything that the English says, and nothing more", () => {
    const kinds = (catalogue: Messages) => leaves(catalogue).map(([path, leaf]) => `${path}: ${typeof leaf}`);
    expect(kinds(messages).sort()).toEqual(kinds(en).sort());
  });

  it("leave nothing empty", () => {
    const empty = [...theirs].filter(([path, leaf]) => said(path, leaf).trim() === "").map(([path]) => path);
    expect(empty).toEqual([]);
  });

  it("leave nothing in English", () => {
    const same = leaves(en).filter(([path, leaf]) => said(path, leaf) === said(path, theirs.get(path) as Leaf));
    expect(same.map(([path]) => path)).toEqual(SAME_AS_ENGLISH[language]);
  });

  it("end a sentence, a question and a label the way the English does", () => {
    const ending = (text: string) => /[.:?]?\s?$/.exec(text)?.[0];
    // A Lithuanian date ends in a full stop of its own.
    const different = leaves(en)
      .filter(([path, leaf]) => said(path, leaf) !== "" && !SAMPLES[path]?.includes(day))
      .filter(([path, leaf]) => ending(said(path, leaf)) !== ending(said(path, theirs.get(path) as Leaf)));
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it("never end in two full stops, even after a date", () => {
    const twice = [...theirs].filter(([path, leaf]) => said(path, leaf).includes(".."));
    expect(twice.map(([path]) => path)).toEqual([]);
  });

  it("keep the examples that a reader copies the shape of", () => {
    for (const example of ["RM17 6SL", "7F3K-9QXD-M2TD"]) {
      const holds = (catalogue: Messages) =>
        leaves(catalogue)
          .filter(([path, leaf]) => said(path, leaf).includes(example))
          .map(([path]) => path)
          .sort();
      expect(holds(messages)).toEqual(holds(en));
    }
  });

  it("name the language in that language, and own up to being unchecked", () => {
    expect(messages.language.tag).toBe(language);
    expect(messages.language.name).toBe({ ro: "Română", pl: "Polski", lt: "Lietuvių" }[language]);
    expect(messages.language.machineTranslated).toMatch(/\.$/);
  });

  it("say a rule's no in the reader's language", () => {
    const no = { code: "consultation/closed", message: "This consultation has closed." };
    expect(refusalIn(messages, no)).toBe(messages.errors.refusals["consultation/closed"]());
    expect(refusalIn(messages, { code: "nobody/knows", message: "No." })).toBe("No.");
  });
});

describe("counting", () => {
  it.each([
    [1, "1 odpowiedź."],
    [2, "2 odpowiedzi."],
    [5, "5 odpowiedzi."],
    [22, "22 odpowiedzi."],
  ])("writes %i answers in Polish as %s", (count, expected) => {
    expect(pl.consultation.resultsLead(count)).toContain(` ${expected}`);
  });

  it.each([
    [1, "1 atsakymas."],
    [2, "2 atsakymai."],
    [5, "5 atsakymai."],
    [10, "10 atsakymų."],
    [21, "21 atsakymas."],
    [22, "22 atsakymai."],
  ])("writes %i answers in Lithuanian as %s", (count, expected) => {
    expect(lt.consultation.resultsLead(count)).toContain(` ${expected}`);
  });

  it.each([
    [1, "1 răspuns."],
    [2, "2 răspunsuri."],
    [20, "20 de răspunsuri."],
    [101, "101 răspunsuri."],
  ])("writes %i answers in Romanian as %s", (count, expected) => {
    expect(ro.consultation.resultsLead(count)).toContain(` ${expected}`);
  });

  it("leaves no placeholder behind", () => {
    for (const [, messages] of TRANSLATIONS)
      for (const [path, leaf] of leaves(messages)) expect(said(path, leaf)).not.toContain("#");
  });
});

describe("spelling", () => {
  it("writes Romanian ș and ț with a comma, not a cedilla", () => {
    const text = leaves(ro).map(([path, leaf]) => said(path, leaf));
    expect(text.join(" ")).toMatch(/[șț]/);
    expect(text.filter((sentence) => /[şţŞŢ]/.test(sentence))).toEqual([]);
  });

  it("uses one way of writing each accented letter, so that searching finds it", () => {
    const text = TRANSLATIONS.flatMap(([, messages]) => leaves(messages).map(([path, leaf]) => said(path, leaf)));
    expect(text.filter((sentence) => sentence !== sentence.normalize("NFC"))).toEqual([]);
  });
});
