import { addDays, formatDate } from "@collaborative-communities/foundation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answer,
  checkAnswer,
  checkAnswers,
  checkDayLimits,
  DateQuestion,
  daysOf,
  exportSurvey,
  importSurvey,
  Questionnaire,
  readForm,
} from "../index.ts";

const TODAY = "2026-06-15";
type Given = Partial<Omit<DateQuestion, "kind">>;
const asked = (change: Given = {}): DateQuestion =>
  DateQuestion.parse({ kind: "date", id: "happened", text: "When did it happen?", ...change });
const given = (year: number, month?: number, day?: number): Answer => ({
  kind: "date",
  year,
  ...(month !== undefined && { month }),
  ...(day !== undefined && { day }),
});
const said = (change: Given, answer: Answer, day: string | undefined = TODAY): string => {
  const checked = checkAnswer(asked(change), answer, day);
  return checked.ok ? "taken" : checked.refusal.message;
};

describe("a date that is not in the future", () => {
  const happened: Given = { notIn: "future" };

  it("may be the day of answering or a day before, and no day after", () => {
    expect(said(happened, given(2026, 6, 15))).toBe("taken");
    expect(said(happened, given(2026, 6, 14))).toBe("taken");
    expect(said(happened, given(2026, 6, 16))).toBe("The date must be 15 June 2026, the day of answering, or earlier.");
  });

  it("may be the month or the year that has begun, because a day of it has come", () => {
    expect(said(happened, given(2026, 6))).toBe("taken");
    expect(said(happened, given(2026))).toBe("taken");
    expect(said(happened, given(2026, 7))).toContain("or earlier");
    expect(said(happened, given(2027))).toContain("or earlier");
  });

  it("is judged by the day it is sent, so what was too early yesterday may be sent today", () => {
    const answer = given(2026, 6, 16);
    expect(said(happened, answer, TODAY)).not.toBe("taken");
    expect(said(happened, answer, addDays(TODAY, 1))).toBe("taken");
  });
});

describe("a date that is not in the past", () => {
  const wanted: Given = { notIn: "past" };

  it("may be the day of answering or a day after, and no day before", () => {
    expect(said(wanted, given(2026, 6, 15))).toBe("taken");
    expect(said(wanted, given(2026, 6, 16))).toBe("taken");
    expect(said(wanted, given(2026, 6, 14))).toBe("The date must be 15 June 2026, the day of answering, or later.");
  });

  it("may be the month or the year that is not over, because a day of it is still to come", () => {
    expect(said(wanted, given(2026, 6))).toBe("taken");
    expect(said(wanted, given(2026))).toBe("taken");
    expect(said(wanted, given(2026, 5))).toContain("or later");
    expect(said(wanted, given(2025))).toContain("or later");
  });

  it("is judged by the day it is sent, so what was right yesterday may be over today", () => {
    expect(said(wanted, given(2026, 6, 15), addDays(TODAY, 1))).toContain("16 June 2026");
  });
});

describe("limits that move with the day, beside those that are fixed", () => {
  it("name the limit that is reached first", () => {
    const both: Given = { notIn: "future", to: "2026-06-10" };
    expect(said(both, given(2026, 7, 1))).toBe("The date must be 10 June 2026 or earlier.");
    expect(said({ notIn: "future", to: "2026-06-20" }, given(2026, 7, 1))).toContain("15 June 2026, the day of");
    expect(said({ notIn: "past", from: "2026-06-20" }, given(2026, 6, 18))).toBe(
      "The date must be 20 June 2026 or later.",
    );
  });

  it("take a date exactly where one of the days it can mean is inside all of them", () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((after) => addDays("2024-01-01", after));
    const perhaps = fc.option(day, { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          from: perhaps,
          to: perhaps,
          notIn: fc.constantFrom(undefined, "future" as const, "past" as const),
        }),
        day,
        day,
        fc.constantFrom("year", "month", "day"),
        (limits, today, meant, precision) => {
          const [year = 0, month = 0, ofMonth = 0] = meant.split("-").map(Number);
          const answer =
            precision === "year" ? { year } : precision === "month" ? { year, month } : { year, month, day: ofMonth };
          const [first, last] = daysOf(answer);
          const days: string[] = [];
          for (let one = first; one <= last; one = addDays(one, 1)) days.push(one);
          const isInside = (one: string) =>
            (limits.from === undefined || one >= limits.from) &&
            (limits.to === undefined || one <= limits.to) &&
            (limits.notIn !== "future" || one <= today) &&
            (limits.notIn !== "past" || one >= today);
          const question = asked(Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)));
          expect(checkAnswer(question, { kind: "date", ...answer }, today).ok).toBe(days.some(isInside));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("are judged in a form as in an answer", () => {
    const form = { "happened.day": ["16"], "happened.month": ["6"], "happened.year": ["2026"] };
    expect(readForm(asked({ notIn: "future" }), form, { day: TODAY })).toMatchObject({
      refusal: { code: "surveys/date-in-future", details: { day: TODAY } },
    });
  });
});

describe("an answer that was taken on its own day", () => {
  const questionnaire = Questionnaire.parse({ version: 1, questions: [asked({ notIn: "past" })] });
  const answers = { happened: given(2026, 6, 15) };

  it("stays as right as it was when it is read again later", () => {
    expect(checkAnswers(questionnaire, answers, TODAY).ok).toBe(true);
    expect(checkAnswers(questionnaire, answers, "2027-01-01").ok).toBe(false);
    expect(checkAnswers(questionnaire, answers)).toEqual({ ok: true, answers });
  });

  it("comes back from an export with the limit of its question", () => {
    const exported = exportSurvey([questionnaire], [{ id: "one", version: 1, answers }]);
    expect(importSurvey(JSON.parse(JSON.stringify(exported)))).toEqual({ ok: true, value: exported });
    expect(exported.questionnaires[0]?.questions[0]).toMatchObject({ notIn: "past" });
  });
});

describe("limits that contradict each other on the first day of answering", () => {
  const named = (change: Given, day = TODAY) =>
    checkDayLimits({ questions: [asked(change)] }, day).map(({ path, message }) => [path.at(-1), message]);

  it("are named: nothing in the future, and an earliest day that is still to come", () => {
    const [[field, message] = []] = named({ notIn: "future", from: "2026-06-16" });
    expect(field).toBe("from");
    expect(message).toContain(`the earliest day, ${formatDate("2026-06-16")}, is in the future on 15 June 2026`);
    expect(named({ notIn: "future", from: TODAY })).toEqual([]);
    expect(named({ notIn: "future", from: "2026-06-16" }, "2026-06-16")).toEqual([]);
  });

  it("are named: nothing in the past, and a latest day that has gone by", () => {
    const [[field, message] = []] = named({ notIn: "past", to: "2026-06-14" });
    expect(field).toBe("to");
    expect(message).toContain("the latest day, 14 June 2026, is in the past on 15 June 2026");
    expect(named({ notIn: "past", to: TODAY })).toEqual([]);
  });
});
