import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { type AnswerForm, emptyAnswer, NO_PLACE, readAnswer } from "./answer-form.ts";

const questionnaire = aQuestionnaire();
const [first] = questionnaire.questions;
const given = first?.kind === "single" ? (first.options[0]?.id ?? "") : "Yes";
const answered: AnswerForm = {
  ...emptyAnswer("0192-key-of-the-form"),
  channel: "paper",
  receivedOn: { day: "3", month: "6", year: "2026" },
  answers: { [first?.id ?? ""]: given },
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
  it("keeps channel and day for the next one, and nothing else", () => {
    expect(emptyAnswer("next", answered)).toEqual({
      submissionKey: "next",
      channel: "paper",
      receivedOn: answered.receivedOn,
      answers: {},
      place: NO_PLACE,
    });
  });
  it("asks for channel, day and at least one answer, in this order", () => {
    const errors = send({ channel: "", receivedOn: { day: "", month: "", year: "" }, answers: {} });
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
});
