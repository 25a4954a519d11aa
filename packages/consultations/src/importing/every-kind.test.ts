import { no, yes } from "@collaborative-communities/foundation/testing";
import {
  type Answers,
  checkAnswers,
  columnsOf,
  exportRow,
  labelRow,
  Questionnaire,
  safeRow,
} from "@collaborative-communities/surveys";
import {
  aFreeText,
  aRandomQuestionnaire,
  aSection,
  drawWith,
  everyKind,
  keptAnswers,
} from "@collaborative-communities/surveys/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planImport, type SheetRow } from "../index.ts";
import { anOpenConsultation } from "../testing.ts";

const options = { channel: "telephone" as const, now: new Date("2026-07-20T10:00:00Z") };
const sheet = (...rows: string[][]): SheetRow[] => rows.map((cells, at) => ({ line: at + 1, cells }));
const planOf = (questionnaire: Questionnaire, ...rows: string[][]) =>
  yes(planImport(anOpenConsultation({ questionnaire }), sheet(...rows), options));
const read = (heading: string, cell: string, questionnaire = everyKind()): unknown => {
  const { good, bad } = planOf(questionnaire, ["Received", heading], ["3/5/2026", cell]);
  return bad[0]?.reasons ?? Object.values(good[0]?.answers ?? {})[0];
};

describe("a cell under the words of a question", () => {
  it("answers a choice, with the words that go with it", () => {
    expect(read("agree", "Yes")).toBe("yes");
    expect(read("Do you agree with the vision?", "Something else: It depends")).toEqual({
      kind: "choice",
      chosen: ["other"],
      words: { other: "It depends" },
    });
    expect(read("areas", "Equality; Engagement")).toEqual(["engagement", "equality"]);
    expect(read("areas", "None of these; Equality")).toEqual([expect.stringContaining("Which areas matter most")]);
  });
  it("answers a number, a scale and a date as people write them", () => {
    expect(read("people", "4")).toEqual({ kind: "number", units: 4 });
    expect(read("hours", "12.5")).toEqual({ kind: "number", units: 125 });
    expect(read("happy", "7")).toEqual({ kind: "scale", value: 7 });
    expect(read("happy", "Don’t know")).toEqual({ kind: "declined", as: "do-not-know" });
    expect(read("moved", "3/6/2021")).toEqual({ kind: "date", year: 2021, month: 6, day: 3 });
    expect(read("moved", "June 2021")).toEqual({ kind: "date", year: 2021, month: 6 });
    expect(read("moved", "2021")).toEqual({ kind: "date", year: 2021 });
    expect(read("moved", "last week")).toEqual([
      "“last week” is not a date for “When did you move here?”. Write it like 3/6/2026, June 2026 or 2026.",
    ]);
    expect(read("happy", "11")).toEqual(["“How happy are you here?”: Choose a number from 0 to 10."]);
  });
  it("answers a table, an order and a budget by naming each part", () => {
    expect(read("services", "Parks: Good; Roads: Poor")).toEqual({
      kind: "matrix",
      rows: { parks: "good", roads: "poor" },
    });
    expect(read("services", "Parks: Fine")).toEqual([
      "“Fine” is not an answer to “How good are these services?”. The answers are: Good; Poor.",
    ]);
    expect(read("order", "1. Equality; 2. Engagement")).toEqual({ kind: "ranking", order: ["equality", "engagement"] });
    expect(read("order", "Equality; Equality")).toEqual(["“Equality” is named twice in “What comes first?”."]);
    expect(read("budget", "Engagement: £60.50; Equality: 39.50")).toEqual({
      kind: "allocation",
      amounts: { engagement: 6_050, empowerment: 0, equality: 3_950 },
    });
    expect(read("budget", "Engagement: 60")).toEqual([
      "“How would you share out £100?”: Share out all of £100. There is £40 left.",
    ]);
  });
  it("answers a place by its ward, by degrees or in words, and takes no file", () => {
    expect(read("where", "First ward")).toEqual({ kind: "place", place: { kind: "ward", code: "E05002235" } });
    expect(read("where", "51.47, 0.32")).toEqual({ kind: "place", place: { kind: "point", lat: 51.47, lon: 0.32 } });
    expect(read("where", "By the old mill")).toEqual({
      kind: "place",
      place: { kind: "named", name: "By the old mill" },
    });
    expect(read("photo", "bridge.jpg")).toEqual([
      "Files for “Do you have a photo?” cannot be read from a sheet. Leave its cells empty.",
    ]);
  });
});

describe("a column under a part of a question", () => {
  it("is headed by the question, a colon and the part, and its cells make one answer", () => {
    const plan = planOf(
      everyKind(),
      [
        "Received",
        "How good are these services?: Parks",
        "How good are these services?: Roads",
        "Which areas matter most to you?: Equality",
        "Which areas matter most to you?: Engagement",
        "What comes first?: Place of Equality",
      ],
      ["3/5/2026", "Good", "", "yes", "no", "1"],
      ["3/5/2026", "", "", "perhaps", "", "2"],
    );
    expect(plan.good[0]?.answers).toEqual({
      services: { kind: "matrix", rows: { parks: "good" } },
      areas: ["equality"],
      order: { kind: "ranking", order: ["equality"] },
    });
    expect(plan.bad[0]?.reasons).toEqual([
      "Write yes or no under “Which areas matter most to you?: Equality”, not “perhaps”.",
      "“What comes first?”: Choose an answer for place 1 too.",
    ]);
  });
  it("takes pence where its heading says pence, and pounds where they are written", () => {
    const heads = ["engagement", "empowerment", "equality"].map((id) => `budget_${id}`);
    const { good, bad } = planOf(
      everyKind(),
      ["Received", ...heads],
      ["3/5/2026", "2500", "£25", "5000"],
      ["3/5/2026", "25.00", "£25", "5000"],
    );
    expect(good[0]?.answers.budget).toEqual({
      kind: "allocation",
      amounts: { engagement: 2_500, empowerment: 2_500, equality: 5_000 },
    });
    expect(bad[0]?.reasons[0]).toContain("or an amount with £ before it, not “25.00”.");
  });
  it("is of a later round of a section where its heading says so", () => {
    const questionnaire = Questionnaire.parse({
      version: 1,
      sections: [aSection({ repeat: { another: "Is there another?", most: 3 } })],
      questions: [aFreeText({ id: "name", section: "about" })],
    });
    const { good } = planOf(questionnaire, ["Received", "name", "about", "name_r2"], ["3/5/2026", "One", "yes", "Two"]);
    expect(good[0]?.answers).toEqual({ name: "One", about: "yes", "name#2": "Two" });
  });
});

describe("a file that was exported here", () => {
  it("is read back as it was, with codes or with labels, whatever the questions are and whenever they were answered", () => {
    // On the day it was received; on the day of a postmark before it; on a day on which it was changed after it.
    const days = fc.constantFrom("2026-05-03", "2026-04-20", "2026-05-20");
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.boolean(), days, (first, second, isLabelled, day) => {
        const questionnaire = aRandomQuestionnaire(drawWith(first));
        const checked = checkAnswers(questionnaire, keptAnswers(drawWith(second), questionnaire), day);
        fc.pre(checked.ok && Object.keys(checked.answers).length > 0);
        const answers: Answers = checked.ok ? checked.answers : {};
        const columns = columnsOf(questionnaire, ["received"]);
        const raw = exportRow(questionnaire, columns, answers);
        const cells = safeRow(isLabelled ? labelRow(columns, raw) : raw).map(String);
        const plan = planOf(questionnaire, ["received", ...columns.map(({ name }) => name)], ["2026-05-03", ...cells]);
        expect(plan.bad).toEqual([]);
        expect(plan.good[0]?.answers).toEqual(answers);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a date that may not be in the future", () => {
  const questionnaire = Questionnaire.parse({
    version: 1,
    questions: [{ kind: "date", id: "seen", text: "When did you see it?", least: "year", notIn: "future" }],
  });
  it("is judged by the day the row was received, but in a file that was exported here", () => {
    expect(planOf(questionnaire, ["Received", "When did you see it?"], ["3/5/2026", "20/5/2026"]).bad).toHaveLength(1);
    const columns = columnsOf(questionnaire, ["received"]);
    const cells = safeRow(exportRow(questionnaire, columns, { seen: { kind: "date", year: 2026, month: 5, day: 20 } }));
    const plan = planOf(
      questionnaire,
      ["received", ...columns.map(({ name }) => name)],
      ["2026-05-03", ...cells.map(String)],
    );
    expect(plan.good.map(({ answers }) => answers)).toEqual([
      { seen: { kind: "date", year: 2026, month: 5, day: 20 } },
    ]);
  });
});

describe("a row that leaves a question blank", () => {
  it("is taken in as far as it goes, whatever must be answered on the site", () => {
    const needed = everyKind();
    const questionnaire = { ...needed, questions: needed.questions.map((one) => ({ ...one, required: true })) };
    const { good, bad } = planOf(questionnaire, ["Received", "agree", "change"], ["3/5/2026", "Yes", ""]);
    expect(bad).toEqual([]);
    expect(good[0]?.answers).toEqual({ agree: "yes" });
  });
});

describe("a row that came too late", () => {
  it("is taken in as late, and is not a bad row", () => {
    const { good, bad } = planOf(
      everyKind(),
      ["Received", "Postmark", "agree"],
      ["30/6/2026", "", "Yes"],
      ["1/7/2026", "", "Yes"],
    );
    expect(bad).toEqual([]);
    expect(good.map(({ leftOut }) => leftOut)).toEqual([undefined, "late"]);
  });
  it("counts on paper by its postmark", () => {
    const rows = sheet(
      ["Received", "Postmark", "agree"],
      ["3/7/2026", "30/6/2026", "Yes"],
      ["3/7/2026", "1/7/2026", "Yes"],
    );
    const plan = yes(
      planImport(anOpenConsultation({ questionnaire: everyKind() }), rows, { ...options, channel: "paper" }),
    );
    expect(plan.good.map(({ leftOut }) => leftOut)).toEqual([undefined, "late"]);
  });
  it("still needs a day, and a heading is used once", () => {
    const heads = sheet(["Received", "What comes first?: Place of Equality", "order_equality"]);
    expect(no(planImport(anOpenConsultation({ questionnaire: everyKind() }), heads, options)).code).toBe(
      "consultation/import-column-twice",
    );
  });
});
