import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { type Answer, checkAnswer, fieldOf, type Question, Questionnaire, readForm } from "../index.ts";
import { everyKind } from "../testing.ts";

const questionnaire = everyKind();
const ask = (id: string, change: object = {}): Question =>
  Questionnaire.parse({
    version: 1,
    questions: [{ ...questionnaire.questions.find((one) => one.id === id), ...change }],
  }).questions[0] as Question;
const refusal = (question: Question, answer: Answer | undefined) => {
  const { code, message } = no(checkAnswer(question, answer));
  return [code, message];
};

describe("a choice", () => {
  it("may carry words of one's own where its option asks for them, and nowhere else", () => {
    const words = { other: " Buses ", yes: "because" };
    expect(yes(checkAnswer(ask("agree"), { kind: "choice", chosen: ["other"], words }))).toEqual({
      kind: "choice",
      chosen: ["other"],
      words: { other: "Buses" },
    });
    expect(yes(checkAnswer(ask("agree"), { kind: "choice", chosen: ["yes"], words }))).toBe("yes");
    expect(refusal(ask("agree"), { kind: "choice", chosen: ["other"], words: { other: "x".repeat(501) } })).toEqual([
      "surveys/words-too-long",
      "What you write beside “Something else” must be 500 characters or fewer. It is 1 too long.",
    ]);
  });
  it("is refused with “None of these” and another, and beyond the most that can be chosen", () => {
    expect(refusal(ask("areas"), ["none", "equality"])).toEqual([
      "surveys/chosen-with-others",
      "Choose either “None of these” or other answers, not both.",
    ]);
    expect(refusal(ask("areas"), ["engagement", "empowerment", "equality"])).toEqual([
      "surveys/too-many-chosen",
      "Choose at most 2 answers.",
    ]);
  });
});

describe("not answering", () => {
  it("is an answer of its own where it is offered, and not one where it is not", () => {
    const declined: Answer = { kind: "declined", as: "do-not-know" };
    expect(yes(checkAnswer(ask("happy", { required: true }), declined))).toEqual(declined);
    expect(refusal(ask("happy"), { kind: "declined", as: "prefer-not-to-say" })[0]).toBe("surveys/unknown-option");
    expect(refusal(ask("people"), declined)[0]).toBe("surveys/unknown-option");
  });
  it.each([
    ["people", "Enter a number."],
    ["moved", "Enter a date."],
    ["happy", "Choose an answer."],
    ["order", "Put the answers in your order."],
    ["budget", "Enter how much you would give to each."],
    ["where", "Choose or enter a place."],
    ["photo", "Choose a file."],
  ])("is said to be missing where %s must be answered", (id, message) => {
    expect(no(checkAnswer(ask(id, { required: true }), undefined)).message).toBe(message);
    expect(yes(checkAnswer(ask(id), undefined))).toBeUndefined();
  });
});

describe("a number", () => {
  it("is kept exactly, in its smallest unit, however people write it", () => {
    const typed = (id: string, text: string) => readForm(ask(id), { [id]: [text] });
    expect(yes(typed("hours", "12.5"))).toEqual({ kind: "number", units: 125 });
    expect(yes(typed("hours", " 1,250.10 "))).toEqual({ kind: "number", units: 12_501 });
    expect(yes(typed("hours", "12,5"))).toEqual({ kind: "number", units: 125 });
    expect(yes(typed("hours", "1,250"))).toEqual({ kind: "number", units: 12_500 });
    expect(yes(typed("hours", "−0.1"))).toEqual({ kind: "number", units: -1 });
    expect(no(typed("hours", "1.25")).message).toBe("Enter a number with at most 1 decimal place.");
    expect(no(typed("people", "2.5")).message).toBe("Enter a whole number, like 12.");
    expect(no(typed("people", "two")).message).toBe("Enter a number, like 12.");
    expect(no(typed("people", "21")).message).toBe("Enter 20 or less.");
    expect(no(typed("people", "-1")).message).toBe("Enter 0 or more.");
  });
  it("of another kind than asked is refused", () => {
    expect(refusal(ask("people"), { kind: "number", units: 1.5 })[0]).toBe("surveys/wrong-kind-of-answer");
    expect(refusal(ask("people"), { kind: "scale", value: 1 })[0]).toBe("surveys/wrong-kind-of-answer");
    expect(refusal(ask("happy"), { kind: "scale", value: 11 })[1]).toBe("Choose a number from 0 to 10.");
  });
});

describe("a date", () => {
  const typed = (day: string, month: string, year: string, change = {}) =>
    readForm(ask("moved", change), { "moved.day": [day], "moved.month": [month], "moved.year": [year] });
  it("may be given in part", () => {
    expect(yes(typed("", "", "1990"))).toEqual({ kind: "date", year: 1990 });
    expect(yes(typed("", "6", "1990"))).toEqual({ kind: "date", year: 1990, month: 6 });
    expect(yes(typed("29", "February", "1992"))).toEqual({ kind: "date", year: 1992, month: 2, day: 29 });
    expect(yes(typed("29", "2", "1992"))).toEqual({ kind: "date", year: 1992, month: 2, day: 29 });
    expect(yes(typed("", "", ""))).toBeUndefined();
  });
  it("names the part that is missing", () => {
    expect(no(typed("", "6", "1990", { least: "day" })).message).toBe("The date must include a day.");
    expect(no(typed("", "", "1990", { least: "month" })).message).toBe("The date must include a month.");
    expect(no(typed("3", "", "1990")).message).toBe("The date must include a month.");
    expect(no(typed("3", "6", "")).message).toBe("The date must include a year.");
    expect(no(typed("29", "2", "1990")).message).toBe("Enter a real date.");
    expect(no(typed("x", "2", "1990")).message).toBe("Enter a real date.");
  });
  it("is refused outside its limits only where no day it can mean lies inside", () => {
    expect(yes(typed("", "", "2026"))).toEqual({ kind: "date", year: 2026 });
    expect(no(typed("1", "7", "2026")).message).toBe("The date must be 30 June 2026 or earlier.");
    expect(no(typed("", "", "1949")).message).toBe("The date must be 1 January 1950 or later.");
  });
});

describe("rows and orders", () => {
  it("name the row that must be answered still", () => {
    expect(yes(readForm(ask("services"), { "services.roads": ["poor"] }))).toEqual({
      kind: "matrix",
      rows: { roads: "poor" },
    });
    expect(no(readForm(ask("services", { required: true }), { "services.roads": ["poor"] })).message).toBe(
      "Choose an answer for “Parks”.",
    );
  });
  it("are made with a select box for each option, without a drag", () => {
    const places = (engagement: string, empowerment: string, equality: string, change = {}) =>
      readForm(ask("order", change), {
        [fieldOf("order", "engagement")]: [engagement],
        [fieldOf("order", "empowerment")]: [empowerment],
        [fieldOf("order", "equality")]: [equality],
      });
    expect(yes(places("2", "", "1"))).toEqual({ kind: "ranking", order: ["equality", "engagement"] });
    expect(yes(places("", "", ""))).toBeUndefined();
    expect(no(places("1", "1", "")).message).toBe("Give each place to one answer only.");
    expect(no(places("1", "", "3")).message).toBe("Choose an answer for place 2 too.");
    expect(no(places("1", "2", "", { total: true })).message).toBe("Give a place to “Equality” too.");
    expect(no(places("1", "4", "")).message).toBe("Choose places from 1 to 3.");
    expect(no(places("1", "2", "3", { most: 2 })).message).toBe("Give a place to at most 2 answers.");
    expect(refusal(ask("order"), { kind: "ranking", order: ["equality", "equality"] })[0]).toBe("surveys/ranked-twice");
  });
});

describe("a budget", () => {
  const share = (engagement: string, equality: string, change = {}) =>
    readForm(ask("budget", change), { "budget.engagement": [engagement], "budget.equality": [equality] });
  it("is shared out to the penny", () => {
    expect(yes(share("33.33", "£66.67"))).toEqual({
      kind: "allocation",
      amounts: { engagement: 3_333, empowerment: 0, equality: 6_667 },
    });
    expect(no(share("33.33", "66.66")).message).toBe("Share out all of £100. There is £0.01 left.");
    expect(no(share("50", "50.01")).message).toBe("Share out at most £100. It is £0.01 too much.");
    expect(no(share("half", "50")).message).toBe("Enter an amount for “Engagement”, like 20 or 12.50.");
    expect(no(share("-1", "50")).message).toBe("Enter 0 or more for “Engagement”.");
  });
  it("may be left over in part where that is allowed", () => {
    expect(yes(share("10", "", { spend: "at-most" }))).toEqual({
      kind: "allocation",
      amounts: { engagement: 1_000, empowerment: 0, equality: 0 },
    });
  });
});

describe("a place", () => {
  it("can be given without a map", () => {
    expect(yes(readForm(ask("where"), { "where.ward": ["E05002235"] }))).toEqual({
      kind: "place",
      place: { kind: "ward", code: "E05002235" },
    });
    expect(yes(readForm(ask("where"), { "where.name": [" By the  river "] }))).toEqual({
      kind: "place",
      place: { kind: "named", name: "By the  river" },
    });
    const onlyMap = Questionnaire.safeParse({ version: 1, questions: [{ ...ask("where"), takes: ["point"] }] });
    expect(onlyMap.error?.issues[0]?.message).toBe(
      "On paper and by telephone nobody can point at a map. Beside the point, let people choose a ward from a list or write the name of the place.",
    );
  });
  it("on the map must be inside it", () => {
    const point = (lat: string, lon: string) => readForm(ask("where"), { "where.lat": [lat], "where.lon": [lon] });
    expect(yes(point("51.4712345678", "0.3"))).toEqual({
      kind: "place",
      place: { kind: "point", lat: 51.471235, lon: 0.3 },
    });
    expect(no(point("48.85", "2.35")).message).toBe("Choose a place inside the map.");
    expect(no(point("north", "2")).code).toBe("surveys/not-a-point");
    expect(no(readForm(ask("where"), { "where.ward": ["E05009999"] })).code).toBe("surveys/unknown-ward");
  });
});

describe("a file", () => {
  const file = { id: "f1", name: "street.JPG", size: 1_000, sha256: "ab".repeat(32) };
  it("is known by its id, name, size and hash", () => {
    expect(yes(checkAnswer(ask("photo"), { kind: "file", files: [file] }))).toEqual({ kind: "file", files: [file] });
    expect(refusal(ask("photo"), { kind: "file", files: [{ ...file, name: "run.exe" }] })[1]).toBe(
      "“run.exe” must be one of these: JPG, PNG.",
    );
    expect(refusal(ask("photo"), { kind: "file", files: [{ ...file, size: 6_000_000 }] })[1]).toBe(
      "“street.JPG” must be 5 MB or smaller.",
    );
    expect(refusal(ask("photo"), { kind: "file", files: [{ ...file, size: 0 }] })[1]).toBe("“street.JPG” is empty.");
    expect(refusal(ask("photo"), { kind: "file", files: [file, file, file] })[1]).toBe("Choose at most 2 files.");
    expect(refusal(ask("photo"), { kind: "file", files: [{ ...file, sha256: "no" }] })[0]).toBe(
      "surveys/wrong-kind-of-answer",
    );
  });
});

describe("a ranking in a form", () => {
  const question = ask("order");
  const refusedWith = (places: Record<string, string>) => {
    const form = Object.fromEntries(Object.entries(places).map(([id, place]) => [`order.${id}`, [place]]));
    const { code, details } = no(readForm(question, form));
    return { code, option: details?.option };
  };
  const [first, second, third] = "options" in question ? question.options : [];

  it("that is refused names the answer whose place is to be put right", () => {
    if (!first || !second || !third) throw new Error("It has three options.");
    expect(refusedWith({ [first.id]: "1", [second.id]: "1" })).toEqual({
      code: "surveys/rank-shared",
      option: second.text,
    });
    expect(refusedWith({ [first.id]: "1", [second.id]: "99" })).toEqual({
      code: "surveys/rank-off-list",
      option: second.text,
    });
    expect(refusedWith({ [second.id]: "2", [third.id]: "3" })).toEqual({
      code: "surveys/rank-missing",
      option: first.text,
    });
  });
});
