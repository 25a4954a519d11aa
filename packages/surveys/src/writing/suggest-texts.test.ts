import { describe, expect, it } from "vitest";
import { suggestTexts, type Translation, textsOf } from "../index.ts";
import { aQuestionnaire, aSingleChoice } from "../testing.ts";

const english = textsOf(
  aQuestionnaire({
    questions: ["first", "second", "third", "fourth"].map((id) => aSingleChoice({ id, text: `The ${id} question?` })),
  }),
);
const yesOf = (question: string) => `question/${question}/option/yes`;
type Text = Translation["texts"][string];
const tak: Text = { text: "Tak", from: "Yes", status: "draft" };
const suggest = (texts: Translation["texts"]) => suggestTexts(english, { texts });

describe("a translation that the same English has elsewhere", () => {
  it("is offered for each text with the same English that has none, and for no other", () => {
    const offered = suggest({ [yesOf("first")]: tak });
    expect([...offered.keys()]).toEqual([yesOf("second"), yesOf("third"), yesOf("fourth")]);
    expect(offered.get(yesOf("second"))).toEqual([{ text: "Tak", isChecked: false, places: 1 }]);
  });
  it("is not offered where the text is translated already, in whatever words", () => {
    const offered = suggest({ [yesOf("first")]: tak, [yesOf("second")]: { ...tak, text: "Owszem" } });
    expect(offered.has(yesOf("second"))).toBe(false);
    expect(offered.has(yesOf("first"))).toBe(false);
  });
  it("is offered where a text is outdated, because its English is now what is translated elsewhere", () => {
    const offered = suggest({ [yesOf("first")]: tak, [yesOf("second")]: { ...tak, text: "No tak", from: "Yeah" } });
    expect(offered.get(yesOf("second"))?.map(({ text }) => text)).toEqual(["Tak"]);
  });
  it("is still offered where it stands outdated, to those whose English it was written for", () => {
    const offered = suggest({ [yesOf("first")]: { text: "No tak", from: "Yeah", status: "checked" } });
    expect(offered.size).toBe(0);
    const no = "question/first/option/no";
    expect(suggest({ [no]: tak }).get(yesOf("first"))).toEqual([{ text: "Tak", isChecked: false, places: 1 }]);
  });
  it("is one of several where they differ: what was checked first, then what stands in most places", () => {
    const owszem: Text = { ...tak, text: "Owszem" };
    const often = suggest({ [yesOf("first")]: owszem, [yesOf("second")]: tak, [yesOf("third")]: tak });
    expect(often.get(yesOf("fourth"))?.map(({ text, places }) => [text, places])).toEqual([
      ["Tak", 2],
      ["Owszem", 1],
    ]);
    const checked = suggest({
      [yesOf("first")]: tak,
      [yesOf("second")]: tak,
      [yesOf("third")]: { ...owszem, status: "checked" },
    });
    expect(checked.get(yesOf("fourth"))?.map(({ text, isChecked }) => [text, isChecked])).toEqual([
      ["Owszem", true],
      ["Tak", false],
    ]);
  });
  it("is not offered where a machine wrote it and nobody has checked it", () => {
    expect(suggest({ [yesOf("first")]: { ...tak, status: "machine" } }).size).toBe(0);
  });
  it("is not taken from a text that is no longer there", () => {
    expect(suggest({ "question/gone/option/yes": tak }).size).toBe(0);
  });
});
