import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answers,
  asSpreadsheetText,
  checkAnswers,
  codebookOf,
  columnsOf,
  csvLines,
  exportRow,
  exportSurvey,
  fromSafeRow,
  fromSpreadsheetText,
  importRow,
  importSurvey,
  LONGEST_NAME,
  labelRow,
  safeRow,
  spssSyntax,
} from "../index.ts";
import {
  aFreeText,
  aQuestionnaire,
  aRandomQuestionnaire,
  aSeveralChoices,
  aSingleChoice,
  drawWith,
  everyKind,
  keptAnswers,
  onlyIf,
} from "../testing.ts";

const survey = ([first, second]: [number, number]) => {
  const questionnaire = aRandomQuestionnaire(drawWith(first));
  const checked = checkAnswers(questionnaire, keptAnswers(drawWith(second), questionnaire));
  return { questionnaire, columns: columnsOf(questionnaire), answers: checked.ok ? checked.answers : undefined };
};
const seeds = fc.tuple(fc.integer(), fc.integer());

/** Reads CSV as RFC 4180 has it. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows;
};

describe("an exported file", () => {
  const routed = aQuestionnaire({
    questions: [
      aSingleChoice({ declines: ["prefer-not-to-say"] }),
      aSeveralChoices({ showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["yes"] }) }),
    ],
  });
  const columns = columnsOf(routed);
  const row = (answers: Answers) => exportRow(routed, columns, answers);
  it("has a column for each option, and says why a cell is empty", () => {
    expect(columns.map(({ name }) => name)).toEqual([
      "agree_status",
      "agree",
      "areas_status",
      "areas_engagement",
      "areas_empowerment",
      "areas_equality",
    ]);
    expect(row({ agree: "yes", areas: ["equality"] })).toEqual([1, 1, 1, 0, 0, 1]);
    expect(row({ agree: "yes" })).toEqual([1, 1, 2, "", "", ""]);
    expect(row({ agree: "no" })).toEqual([1, 2, 3, "", "", ""]);
    expect(row({ agree: { kind: "declined", as: "prefer-not-to-say" } })).toEqual([9, "", 3, "", "", ""]);
  });
  it("does not export what is hidden", () => {
    expect(row({ agree: "no", areas: ["equality"] })).toEqual(row({ agree: "no" }));
  });
  it("can hold labels in the place of codes", () => {
    expect(labelRow(columns, row({ agree: "yes", areas: ["equality"] }))).toEqual([
      "Answered",
      "Yes",
      "Answered",
      "No",
      "No",
      "Yes",
    ]);
  });
  it("has the same columns whatever anybody's way was", () => {
    fc.assert(
      fc.property(seeds, fc.integer(), ([first, second], third) => {
        const one = survey([first, second]);
        const other = survey([first, third]);
        for (const { questionnaire, columns: named, answers } of [one, other])
          expect(exportRow(questionnaire, named, answers ?? {})).toHaveLength(one.columns.length);
      }),
      { numRuns: 50 },
    );
  });
  it("gives the same answers when it is read back, with codes and with labels, made safe and as it is", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { questionnaire, columns: named, answers } = survey(seed);
        if (!answers) return;
        const cells = exportRow(questionnaire, named, answers);
        // What comes out of a file is text.
        const read = fromSafeRow(safeRow(cells).map(String));
        const labels = fromSafeRow(safeRow(labelRow(named, cells)).map(String));
        expect(yes(importRow(questionnaire, named, cells))).toEqual(answers);
        expect(yes(importRow(questionnaire, named, read))).toEqual(answers);
        expect(yes(importRow(questionnaire, named, labels, "labels"))).toEqual(answers);
      }),
      { numRuns: 200 },
    );
  });
  it("gives the same answers when it went through a CSV file", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom("codes", "labels"), (seed, written) => {
        const { questionnaire, answers } = survey(seed);
        if (!answers) return;
        const response = { before: ["=r1"], answers };
        const file = [...csvLines(questionnaire, [response], { before: ["reference"], written })].join("");
        const [names, cells] = readCsv(file);
        const named = columnsOf(questionnaire, ["reference"]);
        expect(names).toEqual(["reference", ...named.map(({ name }) => name)]);
        const [reference, ...rest] = fromSafeRow(cells ?? []);
        expect(reference).toBe("=r1");
        expect(yes(importRow(questionnaire, named, rest, written))).toEqual(answers);
      }),
    );
  });
  it("is refused when a status is none, or an answer is not one", () => {
    expect(no(importRow(routed, columns, [7, 1, 3, "", "", ""])).code).toBe("surveys/import-no-status");
    expect(no(importRow(routed, columns, [1, 9, 3, "", "", ""])).code).toBe("surveys/import-not-right");
  });
});

describe("text that a spreadsheet would run", () => {
  it("is neutralised in the cell, and unchanged in JSON", () => {
    const formula = '=HYPERLINK("http://x")';
    const questionnaire = aQuestionnaire({ questions: [aFreeText()] });
    const cells = exportRow(questionnaire, columnsOf(questionnaire), { change: formula });
    expect(safeRow(cells)).toEqual([1, `'${formula}`]);
    const survey = exportSurvey([questionnaire], [{ id: "r1", version: 1, answers: { change: formula } }]);
    expect(JSON.parse(JSON.stringify(survey)).responses[0].answers.change).toBe(formula);
  });
  it("never starts a cell, and comes back as it was", () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom("=", "+", "-", "@", "'", "'=", "\u200B=", " -", "\t", "＝"), fc.string())
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (words) => {
        expect(asSpreadsheetText(words)).not.toMatch(/^[\p{Z}\p{C}]*[=+\-@＝＋－＠]/u);
        expect(fromSpreadsheetText(asSpreadsheetText(words))).toBe(words);
        expect(fromSafeRow(safeRow([words]))).toEqual([words]);
      }),
    );
  });
});

describe("a codebook", () => {
  it("has names that SPSS takes, once each, whatever the ids are", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { questionnaire, columns } = survey(seed);
        const names = columnsOf(questionnaire, ["reference"]).map(({ name }) => name);
        expect(new Set(names).size).toBe(columns.length);
        for (const name of names) {
          expect(name).toMatch(/^[a-z][a-z0-9_]*[a-z0-9]$|^[a-z]$/);
          expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
          expect(["all", "and", "by", "not", "or", "to", "with", "reference"]).not.toContain(name);
        }
      }),
    );
    const reserved = aQuestionnaire({ questions: [aFreeText({ id: "all" }), aFreeText({ id: "q-all" })] });
    expect(columnsOf(reserved).map(({ name }) => name)).toEqual(["all_status", "q_all", "q_all_status", "q_all_2"]);
  });
  it("says what every code means", () => {
    const questionnaire = aQuestionnaire({ questions: [aSingleChoice({ text: "Do you agree?" })] });
    const [, agree] = codebookOf(questionnaire, columnsOf(questionnaire));
    expect(agree).toEqual({
      name: "agree",
      label: "Do you agree?",
      question: "agree",
      version: 1,
      holds: "number",
      codes: [
        { code: 1, label: "Yes" },
        { code: 2, label: "No" },
        { code: 3, label: "I do not know" },
      ],
    });
  });
  it("comes as SPSS syntax, with quotation marks doubled and labels no longer than it takes", () => {
    const questionnaire = aQuestionnaire({
      questions: [
        aSingleChoice({
          text: "What’s 'best'?",
          options: [
            { id: "a", text: "It's this" },
            { id: "b", text: "ż".repeat(200) },
          ],
        }),
      ],
    });
    const syntax = spssSyntax(columnsOf(questionnaire), { name: "answers.csv", before: ["reference"] });
    expect(syntax).toContain("  agree 'What’s ''best''?'");
    expect(syntax).toContain("VALUE LABELS agree\n  1 'It''s this'\n");
    expect(syntax).toContain(`  2 '${"ż".repeat(60)}'.`);
    expect(syntax).toContain("/VARIABLES=\n  reference A255\n  agree_status F40.6\n  agree F40.6.");
  });
});

describe("a survey as JSON", () => {
  it("comes back as it was, each answer under the version it was given to", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { questionnaire, answers } = survey(seed);
        if (!answers) return;
        const whole = exportSurvey([questionnaire], [{ id: "r1", version: questionnaire.version, answers }]);
        expect(yes(importSurvey(JSON.parse(JSON.stringify(whole))))).toEqual(whole);
      }),
    );
  });
  it("is refused without the version of an answer, or with an answer that is not one", () => {
    const whole = exportSurvey([everyKind()], [{ id: "r1", version: 2, answers: {} }]);
    expect(no(importSurvey(whole)).code).toBe("surveys/file-version-missing");
    const wrong = exportSurvey([everyKind()], [{ id: "r1", version: 1, answers: { agree: "perhaps" } }]);
    expect(no(importSurvey(wrong)).code).toBe("surveys/import-not-right");
    expect(no(importSurvey({ hello: 1 })).code).toBe("surveys/file-not-a-survey");
  });
});
