import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { Question } from "../questionnaire/question.ts";
import type { BankQuestion } from "./bank-question.ts";
import { HARMONISED_QUESTIONS } from "./harmonised-questions.ts";

const AGREEMENT = [
  { id: "strongly-agree", text: "Strongly agree" },
  { id: "agree", text: "Agree" },
  { id: "neither", text: "Neither agree nor disagree" },
  { id: "disagree", text: "Disagree" },
  { id: "strongly-disagree", text: "Strongly disagree" },
];

const view = (id: string, text: string, options: { id: string; text: string }[]): BankQuestion => ({
  topic: "views",
  source: "this project's wording",
  isSensitive: false,
  question: { kind: "single", id, text, required: false, options, declines: ["do-not-know"], fromBank: id },
});

/** The bank: views on a proposal in balanced words, and harmonised questions about the person. */
export const QUESTION_BANK: readonly BankQuestion[] = [
  view("agree-proposal", "How much do you agree or disagree with this proposal?", AGREEMENT),
  view("effect-on-you", "What effect would this have on you?", [
    { id: "very-good", text: "A very good effect" },
    { id: "fairly-good", text: "A fairly good effect" },
    { id: "none", text: "No effect" },
    { id: "fairly-bad", text: "A fairly bad effect" },
    { id: "very-bad", text: "A very bad effect" },
  ]),
  view("satisfied-service", "How satisfied or dissatisfied are you with this service?", [
    { id: "very-satisfied", text: "Very satisfied" },
    { id: "satisfied", text: "Satisfied" },
    { id: "neither", text: "Neither satisfied nor dissatisfied" },
    { id: "dissatisfied", text: "Dissatisfied" },
    { id: "very-dissatisfied", text: "Very dissatisfied" },
  ]),
  ...HARMONISED_QUESTIONS,
];

/**
 * The questions of the bank with these ids, in the order of the bank, with those that their routing asks about before
 * them. Refused where there is no such question.
 */
export const takeFromBank = (
  ids: readonly string[],
  bank: readonly BankQuestion[] = QUESTION_BANK,
): Result<Question[]> => {
  const wanted = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const found = bank.find(({ question }) => question.id === id);
    if (!found)
      return refuse("surveys/not-in-the-bank", `There is no question “${id}” in the bank.`, { details: { id } });
    if (wanted.has(id)) continue;
    wanted.add(id);
    open.push(...(found.question.showIf?.any ?? []).flatMap(({ all }) => all.map((test) => test.question)));
  }
  return ok(bank.filter(({ question }) => wanted.has(question.id)).map(({ question }) => Question.parse(question)));
};
