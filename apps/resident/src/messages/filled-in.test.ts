import { formatDate } from "@collaborative-communities/foundation";
import { ANSWER_REFUSALS } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { CATALOGUES } from "./index.ts";
import { DETAILS, type Leaf, leaves, SAMPLES, said, shown, TOO_LONG, TOO_MANY } from "./messages.testing.ts";

describe.each(Object.entries(CATALOGUES))("what is filled in, in %s", (_, messages) => {
  const fillable = leaves(messages).filter(([, leaf]) => typeof leaf === "function" && leaf.length > 0);

  it("is known for every text that takes something", () => {
    expect(fillable.map(([path]) => path).sort()).toEqual(
      [...Object.keys(SAMPLES), ...Object.keys(DETAILS), TOO_LONG, TOO_MANY].sort(),
    );
  });

  it.each(Object.entries(SAMPLES))("shows in %s, written as that language writes it", (path, samples) => {
    const text = said(path, new Map(leaves(messages)).get(path) as Leaf);
    for (const sample of samples) expect(text).toContain(shown(sample, messages.language.tag));
  });

  it.each(Object.entries(DETAILS))("says in %s what it is about", (path, { in: kind, ...details }) => {
    const text = said(path, new Map(leaves(messages)).get(path) as Leaf);
    const { tag } = messages.language;
    for (const [name, value] of Object.entries(details)) {
      const isMoney = kind === "pence";
      const number = (isMoney ? Number(value) / 100 : Number(value)).toLocaleString(tag);
      expect(text).toContain(
        name === "from" || name === "to"
          ? formatDate(String(value), tag)
          : Number.isNaN(Number(value))
            ? value
            : number,
      );
    }
  });

  it("has a sentence for every reason why an answer cannot be taken", () => {
    expect(Object.keys(messages.errors.refusals)).toEqual(expect.arrayContaining([...ANSWER_REFUSALS]));
  });

  it("shows how long an answer may be, and by how much it is too long", () => {
    const text = messages.errors.refusals["surveys/answer-too-long"]({ most: 12345, over: 23 });
    expect(text).toContain((12345).toLocaleString(messages.language.tag));
    expect(text).toContain("23");
  });
});
