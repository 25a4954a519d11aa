import { type Answers, Questionnaire } from "@collaborative-communities/surveys";
import { aFreeText, aSingleChoice, onlyIf } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { wayAfterTaking, wayOn } from "./way.ts";

const saysMuch = onlyIf({ test: "between", question: "hours", atLeast: 10 });
const QUESTIONNAIRE = Questionnaire.parse({
  version: 1,
  questions: [
    { kind: "number", id: "hours", text: "How many hours a week do you care for somebody?" },
    aFreeText({ id: "who", text: "Whom do you care for?", showIf: saysMuch }),
    aSingleChoice({ id: "agree" }),
    aFreeText({ id: "help", text: "What would help you?", showIf: saysMuch }),
    aFreeText({ id: "why", text: "Why not?", showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] }) }),
  ],
});
const few: Answers = { hours: { kind: "number", units: 2 }, agree: "yes" };
const many: Answers = { ...few, hours: { kind: "number", units: 20 } };

const on = (key: string, from: "check" | "new", before: Answers, now: Answers): string =>
  wayOn({ slug: "care", questionnaire: QUESTIONNAIRE, key, from, before, now }).replace("/consultations/care/", "");

describe("whoever changes an answer when all are given", () => {
  it("is asked what the change asks for the first time, and then checks", () => {
    expect(on("hours", "check", few, many)).toBe("questions/who?from=new");
    expect(on("agree", "check", few, { ...few, agree: "no" })).toBe("questions/why?from=new");
    expect(on("hours", "check", many, few)).toBe("check");
  });

  it("is asked all of it, also where something that was asked before stands between", () => {
    const said = { ...many, who: "My mother" };
    expect(on("who", "new", many, said)).toBe("questions/help?from=new");
    expect(on("help", "new", said, { ...said, help: "A rest" })).toBe("check");
  });

  it("is asked the same where the change was kept already while it was typed", () => {
    expect(on("hours", "check", many, many)).toBe("questions/who?from=new");
    expect(on("hours", "check", { ...many, who: "My mother", help: "A rest" }, many)).toBe("questions/who?from=new");
  });

  it("is not asked again what hangs on something else and was left out", () => {
    const left: Answers = { ...few, agree: "no" };
    expect(on("hours", "check", left, left)).toBe("check");
    expect(on("hours", "check", left, { ...left, hours: { kind: "number", units: 3 } })).toBe("check");
  });

  it("is asked what taking something out asks for the first time", () => {
    const taking = (before: Answers, now: Answers) =>
      wayAfterTaking({ slug: "care", questionnaire: QUESTIONNAIRE, before, now });
    expect(taking({ ...few, agree: "no" }, few)).toBe("/consultations/care/check");
    expect(taking(few, { ...few, agree: "no" })).toBe("/consultations/care/questions/why?from=new");
  });
});
