import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, openSheet, sheetEnd, spreadsheetEnd, spreadsheetStart, withoutOwnWords } from "../index.ts";
import { aRandomQuestionnaire, drawWith, everyKind, keptAnswers } from "../testing.ts";

const row = (...cells: (string | number)[]) => openSheet("Answers", cells.length).rowOf(cells);

/** The text of the first cell, as a reader of the format has it. */
const textIn = (written: string): string =>
  [...written.matchAll(/<text:p>(.*?)<\/text:p>/gs)]
    .map(([, inner = ""]) =>
      inner
        .replace(/<text:s text:c="(\d+)"\/>/g, (_, count: string) => " ".repeat(Number(count)))
        .replaceAll("<text:tab/>", "\t")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&"),
    )
    .join("\n");

describe("a spreadsheet in the OpenDocument format", () => {
  it("keeps a text a text, so that nothing in it is calculated", () => {
    expect(row('=HYPERLINK("http://x")')).toBe(
      '<table:table-row><table:table-cell office:value-type="string"><text:p>=HYPERLINK(&quot;http://x&quot;)</text:p></table:table-cell></table:table-row>\n',
    );
  });
  it("keeps numbers as numbers, and leaves an empty cell empty", () => {
    expect(row(-5, "", 0.25)).toBe(
      '<table:table-row><table:table-cell office:value-type="float" office:value="-5"><text:p>-5</text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type="float" office:value="0.25"><text:p>0.25</text:p></table:table-cell></table:table-row>\n',
    );
    expect(() => row(Number.NaN)).toThrow(RangeError);
  });
  it("gives back every text as it was, but for what XML cannot write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML cannot write
        const writable = text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
        expect(textIn(row(text))).toBe(writable.replace(/\r\n|\r/g, "\n"));
      }),
    );
  });
  it("opens and closes what it opened", () => {
    const { start, rowOf } = openSheet("Version 1: [answers]", 1);
    expect(start).toBe(
      '<table:table table:name="Version 1   answers">\n<table:table-column table:number-columns-repeated="1"/>\n',
    );
    const whole = spreadsheetStart() + start + rowOf(["a"]) + sheetEnd() + spreadsheetEnd();
    const open: string[] = [];
    for (const [, end, name, empty] of whole.matchAll(/<(\/?)([a-z]+:[a-z-]+)[^>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name as string);
    }
    expect(open).toEqual([]);
  });
});

describe("cells that a file has many times", () => {
  it("are written as they were the first time, a number as a number and the same text as text", () => {
    const sheet = openSheet("Answers", 1);
    const fresh = (cell: string | number) => openSheet("Answers", 1).rowOf([cell]);
    const cells = ["1", 1, "", 0, "Yes & no", "constructor", ...Array.from({ length: 5_000 }, (_, number) => number)];
    for (const cell of [...cells, ...cells.slice(0, 20), 4_999, "new"]) expect(sheet.rowOf([cell])).toBe(fresh(cell));
    expect(fresh("1")).not.toBe(fresh(1));
  });
});

describe("answers without people's own words", () => {
  it("keep what was chosen, ranked, shared out and counted, and nothing that was written or sent", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (first, second) => {
        const questionnaire = aRandomQuestionnaire(drawWith(first));
        const answers = keptAnswers(drawWith(second), questionnaire);
        const said = JSON.stringify(withoutOwnWords(questionnaire, answers));
        for (const question of questionnaire.questions) {
          const answer = (answers as Answers)[question.id];
          if (question.kind === "text" && typeof answer === "string" && answer.length > 12)
            expect(said).not.toContain(JSON.stringify(answer));
        }
        expect(said).not.toMatch(/"words":|"named"|"sha256"/);
      }),
    );
  });
  it("keep every other answer as it is", () => {
    const questionnaire = everyKind();
    for (const question of questionnaire.questions) {
      if (["text", "file"].includes(question.kind)) continue;
      const answer = { kind: "declined", as: "do-not-know" } as const;
      expect(withoutOwnWords(questionnaire, { [question.id]: answer })).toEqual({ [question.id]: answer });
    }
  });
});
