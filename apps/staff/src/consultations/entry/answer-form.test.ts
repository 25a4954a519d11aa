import { anOpenConsultation } from "@collaborative-communities/consultations/testing";
import { Questionnaire } from "@collaborative-communities/surveys";
import {
  aFreeText,
  aQuestionnaire,
  aSingleChoice,
  everyKind,
  onlyIf,
} from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { type AnswerForm, emptyAnswer, lateness, NO_PLACE, readAnswer } from "./answer-form.ts";
import { headsOf, readEntry } from "./entry-values.ts";

const JULY = new Date("2026-07-20T10:00:00Z");
const questionnaire = aQuestionnaire();
const [first] = questionnaire.questions;
const given = first?.kind === "single" ? (first.options[0]?.id ?? "") : "Yes";
const answered: AnswerForm = {
  ...emptyAnswer("0192-key-of-the-form"),
  channel: "paper",
  receivedOn: { day: "3", month: "6", year: "2026" },
  typed: { [first?.id ?? ""]: [given] },
};
const send = (change: Partial<AnswerForm>) => {
  const read = readAnswer({ ...answered, ...change }, questionnaire);
  return read.ok ? read.command : read.errors;
};
const wards = [{ code: "E05002235", name: "Grays Riverside" }];
const lookedUp = { ...NO_PLACE, postcode: "rm17 6sl", lookedUp: "RM17 6SL", wards };

describe("entering an answer for somebody", () => {
  it("sends what was typed under the key of the form", () => {
    expect(send({})).toMatchObject({
      submissionKey: "0192-key-of-the-form",
      channel: "paper",
      receivedOn: "2026-06-03",
      whereabouts: { kind: "not-said" },
    });
  });
  it("keeps channel, days and source for the next one, and nothing else", () => {
    const postmarkOn = { day: "2", month: "6", year: "2026" };
    const free = { words: "Said.", source: "The mailbox", confirmed: true };
    const before: AnswerForm = { ...answered, copyReference: "7F3K-9QXD-M2TD", postmarkOn, free };
    expect(emptyAnswer("next", before)).toEqual({
      submissionKey: "next",
      channel: "paper",
      copyReference: "",
      receivedOn: answered.receivedOn,
      postmarkOn,
      typed: {},
      files: {},
      free: { words: "", source: "The mailbox", confirmed: false },
      place: NO_PLACE,
    });
  });
  it("sends the files that came with the paper, where a question asks for them", () => {
    const photos = { kind: "file", id: "photos", text: "Can you show us?", required: false } as const;
    const limits = { most: 2, maxBytes: 100_000, endings: ["csv"] };
    const asked = Questionnaire.parse({ version: 1, questions: [{ ...photos, ...limits }] });
    const file = { id: "1", name: "bench.csv", size: 20, sha256: "0".repeat(64) };
    const sent = (files: AnswerForm["files"]) => readAnswer({ ...answered, typed: {}, files }, asked);
    expect(sent({ photos: [file], gone: [file] })).toMatchObject({
      ok: true,
      command: { answers: { photos: { kind: "file", files: [file] } } },
    });
    expect(sent({ photos: [] })).toMatchObject({ ok: false });
  });
  it("asks for channel, day and at least one answer, in this order", () => {
    const errors = send({ channel: "", receivedOn: { day: "", month: "", year: "" }, typed: {} });
    expect(errors).toEqual([
      { field: "channel", text: "Choose how the answer came in." },
      { field: "receivedOn", text: "Enter the day it was received." },
      { field: `answer-${first?.id}`, text: "Enter at least one answer." },
    ]);
  });
  it("counts a person in the ward that was chosen, with the postcode it was found by", () => {
    expect(send({ place: { ...lookedUp, choice: "E05002235" } })).toMatchObject({
      whereabouts: { kind: "ward", wardCode: "E05002235", postcode: "RM17 6SL" },
    });
  });
  it("keeps the postcode of somebody who is not sure, and not that of somebody who lives elsewhere", () => {
    expect(send({ place: { ...lookedUp, choice: "not-sure" } })).toMatchObject({
      whereabouts: { kind: "not-sure", postcode: "RM17 6SL" },
    });
    expect(send({ place: { ...lookedUp, choice: "outside" } })).toMatchObject({ whereabouts: { kind: "outside" } });
  });
  it("does not drop a postcode for which nothing was chosen", () => {
    expect(send({ place: { ...NO_PLACE, postcode: "RM17 6SL" } })).toEqual([
      { field: "where", text: "Choose where the person lives." },
    ]);
  });
  it("says before it is sent that an answer comes too late to be counted", () => {
    const consultation = anOpenConsultation();
    const said = (change: Partial<AnswerForm>) =>
      lateness({ ...answered, receivedOn: { day: "3", month: "7", year: "2026" }, ...change }, consultation, JULY, 5);
    expect(said({})).toBeUndefined();
    expect(said({ postmarkOn: { day: "1", month: "7", year: "2026" } })).toContain("not counted");
    expect(said({ channel: "telephone" })).toContain("not counted");
  });
  it("sends words as they were written, once somebody confirmed why they may be kept", () => {
    const free = { words: "Keep the room. ", source: "The mailbox", confirmed: true };
    expect(send({ channel: "email", typed: {}, free })).toMatchObject({
      answers: {},
      free: { words: "Keep the room.", source: "The mailbox", basis: "wrote-to-take-part" },
    });
    expect(send({ channel: "email", free: { ...free, confirmed: false } })).toMatchObject([{ field: "basis" }]);
    expect(send({ channel: "social-media", free: { ...free, words: "@somebody likes it" } })).toMatchObject([
      { field: "words" },
    ]);
    expect(send({ channel: "telephone", free })).not.toHaveProperty("free");
  });
});

describe("every kind of question", () => {
  const asked = everyKind();
  const sent = (typed: AnswerForm["typed"]) => {
    const read = readAnswer({ ...answered, typed }, asked);
    return read.ok ? read.command.answers : read.errors;
  };
  it("is entered from its own fields", () => {
    expect(
      sent({
        agree: ["other"],
        "agree.other.words": ["In part"],
        "moved.year": ["2020"],
        happy: ["decline:do-not-know"],
        "services.parks": ["good"],
        "order.equality": ["1"],
        "budget.engagement": ["100"],
        "where.name": ["By the mill"],
      }),
    ).toEqual({
      agree: { kind: "choice", chosen: ["other"], words: { other: "In part" } },
      moved: { kind: "date", year: 2020 },
      happy: { kind: "declined", as: "do-not-know" },
      services: { kind: "matrix", rows: { parks: "good" } },
      order: { kind: "ranking", order: ["equality"] },
      budget: { kind: "allocation", amounts: { engagement: 10_000, empowerment: 0, equality: 0 } },
      where: { kind: "place", place: { kind: "named", name: "By the mill" } },
    });
  });
  it("says at which question something cannot be read", () => {
    expect(sent({ "budget.engagement": ["60"] })).toEqual([
      { field: "answer-budget", text: "Question 10: Share out all of £100. There is £40 left." },
    ]);
  });
  it("shows and sends only what is asked on the person's way", () => {
    const routed = Questionnaire.parse({
      version: 1,
      questions: [
        aSingleChoice({ required: true }),
        aFreeText({ showIf: onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] }) }),
      ],
    });
    const typed = { agree: ["yes"], change: ["Typed before"] };
    expect(readEntry(routed, typed).steps.map(({ key }) => key)).toEqual(["agree"]);
    expect(readEntry(routed, typed).answers).toEqual({ agree: "yes" });
    expect(readEntry(routed, { ...typed, agree: ["no"] }).answers).toEqual({ agree: "no", change: "Typed before" });
  });
});

describe("the questions of a paper on one page", () => {
  it("stand under the title of their section, with its number in each round, as they are printed", () => {
    const asked = Questionnaire.parse({
      version: 1,
      questions: [
        aSingleChoice(),
        aFreeText({ id: "age", section: "child" }),
        aFreeText({ id: "likes", section: "child" }),
      ],
      sections: [{ id: "child", title: "Your child", repeat: { another: "Is there another child?", most: 3 } }],
    });
    const { steps } = readEntry(asked, { child: ["yes"] });
    expect([...headsOf(steps)]).toEqual([
      ["age", "Your child (1)"],
      ["age#2", "Your child (2)"],
    ]);
    const once = Questionnaire.parse({ ...asked, sections: [{ id: "child", title: "Your child" }] });
    expect([...headsOf(readEntry(once, {}).steps)]).toEqual([["age", "Your child"]]);
  });
});
