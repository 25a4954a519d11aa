import { Questionnaire, type Routing } from "@collaborative-communities/surveys";
import {
  aFreeText,
  aQuestionnaire,
  aRandomQuestionnaire,
  aSection,
  aSingleChoice,
  drawWith,
  everyKind,
  onlyIf,
} from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import * as arrange from "./arrange.ts";
import { KINDS } from "./kinds.ts";
import { lookAt } from "./look-at-draft.ts";
import { newQuestion, type QuestionnaireForm, questionnaireForm } from "./question-form.ts";
import { readQuestions } from "./read-questions.ts";
import { EMPTY_TEST } from "./routing-form.ts";

const TODAY = "2026-06-03";
const read = (form: QuestionnaireForm, version = 1) => readQuestions(form, version, TODAY);
const errorsOf = (form: QuestionnaireForm) => {
  const result = read(form);
  return result.ok ? [] : result.errors;
};
const questionsIn = (form: QuestionnaireForm) => {
  const result = read(form);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.questionnaire.questions;
};
const EMPTY: QuestionnaireForm = { questions: [], sections: [] };

describe("questions in the builder", () => {
  it("are the same questions after they were opened and not changed, of every kind and whatever their routing", () => {
    expect(read(questionnaireForm(everyKind()))).toEqual({ ok: true, questionnaire: everyKind() });
    for (let seed = 1; seed <= 40; seed += 1) {
      const questionnaire = Questionnaire.parse(aRandomQuestionnaire(drawWith(seed)));
      const result = read(questionnaireForm(questionnaire), questionnaire.version);
      expect(result).toEqual({ ok: true, questionnaire });
    }
  });

  it("keep the id of an answer that is reworded, and give a new one an id from its words", () => {
    const form = questionnaireForm(aQuestionnaire({ questions: [aSingleChoice()] }));
    const options = form.questions[0]?.options ?? [];
    const changed = arrange.changedQuestion(form, "agree", {
      options: [
        ...options.map((one) => (one.id === "no" ? { ...one, text: "Not at all" } : one)),
        { id: "_1", text: "In part", other: false, exclusive: false },
      ],
    });
    const [question] = questionsIn(changed);
    expect(question?.kind === "single" && question.options.map(({ id, text }) => [id, text])).toEqual([
      ["yes", "Yes"],
      ["no", "Not at all"],
      ["do-not-know", "I do not know"],
      ["in-part", "In part"],
    ]);
  });

  it("give a new question and a new answer no id that every object of JavaScript has", () => {
    const form = questionnaireForm(aQuestionnaire({ questions: [aSingleChoice()] }));
    const named = arrange.changedQuestion(
      { ...form, questions: form.questions.map((one) => ({ ...one, id: "_1", text: "Constructor" })) },
      "_1",
      {
        options: ["Constructor", "Owner"].map((text) => ({ id: `_${text}`, text, other: false, exclusive: false })),
      },
    );
    const [question] = questionsIn(named);
    expect(question?.id).toBe("constructor-2");
    expect(question?.kind === "single" && question.options.map(({ id }) => id)).toEqual(["constructor-2", "owner"]);
  });

  it("let a new question wait for the new answer of another new one", () => {
    const first = arrange.added(EMPTY, "single");
    const second = arrange.added(first.form, "text");
    const options = (first.form.questions[0]?.options ?? []).map((one, at) => ({
      ...one,
      text: at === 0 ? "Yes" : "No",
    }));
    const written = arrange.changedQuestion(second.form, first.id, {
      text: "Do you swim?",
      options,
    });
    const test = { ...EMPTY_TEST, question: first.id, how: "not-chosen", anyOf: [options[0]?.id ?? ""] };
    const form = arrange.changedQuestion(written, second.id, { text: "Why not?", showIf: [[test]] });
    const showIf: Routing = onlyIf({ test: "chosen", question: "do-you-swim", anyOf: ["yes"], not: true });
    expect(questionsIn(form)).toMatchObject([{ id: "do-you-swim" }, { id: "why-not", showIf }]);
    expect(lookAt(form, TODAY).whenOf(second.id)).toBe("the answer to question 1 is not “Yes”");
  });

  it("say what is wrong beside the field where it is", () => {
    const { form, id } = arrange.added(EMPTY, "allocation");
    expect(errorsOf(form).map(({ field }) => field)).toEqual(
      expect.arrayContaining([`q-${id}-text`, `q-${id}-options-_2`, `q-${id}-options-_3`, `q-${id}-total`]),
    );
    expect(errorsOf(form).map(({ text }) => text)).toEqual([
      "Question 1: Enter the question.",
      "Question 1, answer 1: Enter the answer.",
      "Question 1, answer 2: Enter the answer.",
      "Question 1: Enter how much there is to share out, like 250000.",
    ]);
  });

  it("say of which row and of which section something is missing", () => {
    const rated = arrange.added(EMPTY, "matrix");
    const { form, id } = arrange.sectionAdded(rated.form);
    const repeated = arrange.changedSection(form, id, { title: "Your child", repeats: true });
    expect(errorsOf(repeated).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Question 1, row 2: Enter what the row is about.",
        "Question 1, answer 2: Enter the answer.",
        "Section “Your child”: Write what is asked after each round, like “Do you want to add another child?”",
      ]),
    );
    expect(errorsOf(form)).toContainEqual({ field: `q-${id}-title`, text: "Section 1: Enter the section's title." });
  });

  it("take a budget in pounds and limits with decimals, and keep them in their smallest units", () => {
    const form = questionnaireForm(everyKind());
    const budget = arrange.changedQuestion(form, "budget", { total: "£1,250.50" });
    const limits = arrange.changedQuestion(budget, "hours", { min: "0.5", max: "12.5" });
    expect(questionsIn(limits).filter(({ id }) => id === "budget" || id === "hours")).toMatchObject([
      { min: 5, max: 125 },
      { total: 125_050 },
    ]);
    const [wrong] = errorsOf(arrange.changedQuestion(form, "hours", { max: "12.55" }));
    expect(wrong).toEqual({ field: "q-hours-max", text: "Question 5: Enter a number, like 10 or 12.5." });
  });

  it("name a condition that is begun and not finished", () => {
    const { form, id } = arrange.added(questionnaireForm(aQuestionnaire()), "text");
    const written = arrange.changedQuestion(form, id, {
      text: "Why?",
      showIf: [[{ ...EMPTY_TEST, question: "agree", how: "chosen" }]],
    });
    expect(errorsOf(written)).toEqual([{ field: `q-${id}-showIf`, text: "Question 4: Choose at least one answer." }]);
  });

  it("name routing that cannot be, at its question, while it is written", () => {
    const showIf = onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] });
    const form = questionnaireForm(aQuestionnaire({ questions: [aSingleChoice(), aFreeText({ showIf })] }));
    const turned = arrange.stepped(form, "change", -1);
    expect(lookAt(turned, TODAY).problemsOf("change")).toEqual([
      "“What would you change?” waits for “Do you agree with the vision?”, which is asked later.",
    ]);
    expect(lookAt(form, TODAY).problemsOf("change")).toEqual([]);
  });
});

describe("what can be done with the list", () => {
  it("takes questions from the bank with those they depend on, and none twice", () => {
    const first = arrange.takenFromBank(EMPTY, ["agree-proposal"]);
    expect(first.added).toEqual(["agree-proposal"]);
    expect(arrange.takenFromBank(first.form, ["agree-proposal"]).added).toEqual([]);
    expect(questionsIn(first.form)).toMatchObject([{ fromBank: "agree-proposal", declines: ["do-not-know"] }]);
    expect(arrange.sourceOf("agree-proposal")).toBe("this project's wording");
  });

  it("duplicates a question under an id of its own, in the same section", () => {
    const form = questionnaireForm(
      aQuestionnaire({ questions: [aSingleChoice({ section: "about" })], sections: [aSection()] }),
    );
    const { form: after } = arrange.duplicated(form, "agree");
    expect(questionsIn(after).map(({ id, section }) => [id, section])).toEqual([
      ["agree", "about"],
      ["do-you-agree-with-the-vision", "about"],
    ]);
  });

  it("adds a question at the end of a section where that is asked for", () => {
    const form = questionnaireForm(
      aQuestionnaire({ questions: [aSingleChoice({ section: "about" }), aFreeText()], sections: [aSection()] }),
    );
    const { form: after, id } = arrange.added(form, "number", "about");
    expect(after.questions.map((question) => [question.id, question.section])).toEqual([
      ["agree", "about"],
      [id, "about"],
      ["change", undefined],
    ]);
  });

  it("asks a question in another way with its words, its answers and its place, and no longer as one of the bank", () => {
    const form = questionnaireForm(
      aQuestionnaire({
        questions: [
          aSingleChoice({
            section: "about",
            fromBank: "agree-proposal",
            options: [
              { id: "yes", text: "Yes" },
              { id: "else", text: "Something else", other: true },
            ],
          }),
        ],
        sections: [aSection()],
      }),
    );
    const several = arrange.kindChanged(form, "agree", "several");
    expect(questionsIn(several)).toEqual([
      {
        kind: "several",
        id: "agree",
        text: "Do you agree with the vision?",
        required: false,
        section: "about",
        options: [
          { id: "yes", text: "Yes" },
          { id: "else", text: "Something else", other: true },
        ],
      },
    ]);
    const ranked = arrange.kindChanged(several, "agree", "ranking");
    expect(questionsIn(ranked)).toMatchObject([
      {
        kind: "ranking",
        options: [
          { id: "yes", text: "Yes" },
          { id: "else", text: "Something else" },
        ],
      },
    ]);
    // Changed by mistake and back again, the answers are still there.
    const back = arrange.kindChanged(arrange.kindChanged(several, "agree", "text"), "agree", "several");
    expect(questionsIn(back)).toEqual(questionsIn(several));
  });

  it("asks in any way whatever was asked in any other", () => {
    for (const from of KINDS)
      for (const to of KINDS) {
        const { form, id } = arrange.added(EMPTY, from);
        const fields = errorsOf(arrange.kindChanged(form, id, to)).map(({ field }) => field);
        const own = errorsOf(arrange.added(EMPTY, to).form).map(({ field }) => field);
        expect(fields, `${from} to ${to}`).toHaveLength(own.length);
      }
  });

  it("names a condition that a question asked in another way cannot meet", () => {
    const showIf = onlyIf({ test: "chosen", question: "agree", anyOf: ["no"] });
    const form = questionnaireForm(aQuestionnaire({ questions: [aSingleChoice(), aFreeText({ showIf })] }));
    expect(errorsOf(arrange.kindChanged(form, "agree", "several"))).toEqual([]);
    expect(errorsOf(arrange.kindChanged(form, "agree", "number"))).toHaveLength(1);
  });

  it("removes a section and keeps its questions", () => {
    const form = questionnaireForm(
      aQuestionnaire({ questions: [aSingleChoice({ section: "about" })], sections: [aSection()] }),
    );
    expect(read(arrange.withoutSection(form, "about"))).toMatchObject({
      questionnaire: { questions: [{ id: "agree" }] },
    });
  });

  it("starts a question of each kind with what that kind needs", () => {
    for (const kind of ["single", "several", "ranking", "allocation", "matrix"] as const)
      expect(newQuestion(kind, EMPTY).options).toHaveLength(2);
    expect(newQuestion("text", EMPTY).options).toEqual([]);
  });

  it("names a date question that takes nothing in the future and nothing before a day to come, beside that day", () => {
    const asked = Questionnaire.parse({
      version: 1,
      questions: [{ kind: "date", id: "when", text: "When did it happen?", notIn: "future", from: "2026-06-04" }],
    });
    const form = questionnaireForm(asked);
    expect(form.questions[0]?.notIn).toBe("future");
    const [problem] = lookAt(form, TODAY).problemsOf("when");
    expect(problem).toContain("the earliest day, 4 June 2026, is in the future on 3 June 2026");
    expect(errorsOf(form)).toEqual([{ field: "q-when-from", text: `Question 1: ${problem}` }]);
    expect(lookAt(form, "2026-06-04").problemsOf("when")).toEqual([]);
  });

  it("gives no new question a hint, because its page says in every language how to answer it", () => {
    for (const kind of KINDS) expect(newQuestion(kind, EMPTY).hint).toBe("");
  });
});
