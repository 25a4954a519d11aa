import {
  inOrderOfQuestions,
  moveQuestion,
  putInSection,
  QUESTION_BANK,
  stepQuestion,
  stepSection,
  takeFromBank,
} from "@collaborative-communities/surveys";
import type { Kind } from "./kinds.ts";
import {
  idsIn,
  newId,
  newQuestion,
  type QuestionForm,
  type QuestionnaireForm,
  questionForm,
  type SectionForm,
} from "./question-form.ts";

type Form = QuestionnaireForm;

const withQuestions = (form: Form, questions: readonly QuestionForm[]): Form => ({
  questions,
  sections: inOrderOfQuestions(form.sections, questions as never),
});

export const stepped = (form: Form, id: string, by: -1 | 1): Form =>
  withQuestions(form, stepQuestion(form.questions, id, by));

export const moved = (form: Form, id: string, toPlaceOf: string): Form =>
  withQuestions(form, moveQuestion(form.questions, id, toPlaceOf));

export const sectionStepped = (form: Form, section: string, by: -1 | 1): Form =>
  withQuestions(form, stepSection(form.questions, section, by));

export const putIn = (form: Form, id: string, section: string | undefined): Form =>
  withQuestions(form, putInSection(form.questions, id, section));

export const withoutQuestion = (form: Form, id: string): Form =>
  withQuestions(
    form,
    form.questions.filter((question) => question.id !== id),
  );

/** Its questions stay, in no section. */
export const withoutSection = (form: Form, id: string): Form => ({
  questions: form.questions.map(({ section, ...question }) =>
    section === undefined || section === id ? question : { ...question, section },
  ),
  sections: form.sections.filter((section) => section.id !== id),
});

export const changedQuestion = (form: Form, id: string, part: Partial<QuestionForm>): Form => ({
  ...form,
  questions: form.questions.map((question) => (question.id === id ? { ...question, ...part } : question)),
});

export const changedSection = (form: Form, id: string, part: Partial<SectionForm>): Form => ({
  ...form,
  sections: form.sections.map((section) => (section.id === id ? { ...section, ...part } : section)),
});

/** Adds a new question at the end: of the section that is asked for, or of all. */
export const added = (form: Form, kind: Kind, section?: string): { form: Form; id: string } => {
  const question = newQuestion(kind, form);
  const after = { ...form, questions: [...form.questions, question] };
  return { form: section === undefined ? after : putIn(after, question.id, section), id: question.id };
};

/** The marks that an answer can have, by the kinds that list their answers. */
const MARKS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  single: ["other"],
  several: ["other", "exclusive"],
  matrix: [],
  ranking: [],
  allocation: [],
};

/**
 * Asks the same question in another way. Its words, its condition and its answers stay; what the new kind asks beside
 * them starts anew. It is no longer a question of the bank, whose answers could be compared.
 */
export const kindChanged = (form: Form, id: string, kind: Kind): Form => {
  const before = form.questions.find((question) => question.id === id);
  if (!before || before.kind === kind) return form;
  const start = newQuestion(kind, form);
  const { text, hint, required, section, showIf, declines, options, rows } = before;
  const marks = MARKS[kind] ?? ["other", "exclusive"];
  const kept = options.map((option) => ({
    ...option,
    other: option.other && marks.includes("other"),
    exclusive: option.exclusive && marks.includes("exclusive"),
  }));
  return changedQuestion(form, id, {
    ...start,
    id,
    text,
    hint,
    required,
    section,
    showIf,
    declines,
    options: kept.length > 0 ? kept : start.options,
    rows: rows.length > 0 ? rows : start.rows,
  });
};

/** Adds a section at the end with a first question in it, because a section without questions is none. */
export const sectionAdded = (form: Form): { form: Form; id: string } => {
  const id = newId(idsIn(form));
  const section: SectionForm = { id, title: "", hint: "", showIf: [], repeats: false, another: "", rounds: "5" };
  const withSection = { ...form, sections: [...form.sections, section] };
  const question = { ...newQuestion("single", withSection), section: id };
  return { form: { ...withSection, questions: [...form.questions, question] }, id };
};

/** A copy right after it, in the same section. */
export const duplicated = (form: Form, id: string): { form: Form; id: string } => {
  const at = form.questions.findIndex((question) => question.id === id);
  const question = form.questions[at];
  if (!question) return { form, id };
  const copy = { ...question, id: newId(idsIn(form)) };
  return { form: { ...form, questions: form.questions.toSpliced(at + 1, 0, copy) }, id: copy.id };
};

/** Adds questions of the bank at the end, with those their routing asks about; what is there already is not added again. */
export const takenFromBank = (form: Form, ids: readonly string[]): { form: Form; added: readonly string[] } => {
  const taken = takeFromBank(ids);
  if (!taken.ok) return { form, added: [] };
  const isThere = (id: string) => form.questions.some((question) => question.id === id);
  const questions = taken.value
    .filter(({ id }) => !isThere(id))
    .map((question) => questionForm(question, { questions: taken.value }));
  return { form: { ...form, questions: [...form.questions, ...questions] }, added: questions.map(({ id }) => id) };
};

/** Where a question's wording comes from, if it was taken from the bank. */
export const sourceOf = (fromBank: string): string | undefined =>
  QUESTION_BANK.find(({ question }) => question.id === fromBank)?.source;
