import { slugOf } from "@collaborative-communities/consultations";
import { isChoice, type Option, type Question, Questionnaire } from "@collaborative-communities/surveys";
import type { FieldError } from "../problem.ts";

/** The kinds that this desk can edit. */
export type EditedKind = Extract<Question["kind"], "single" | "several" | "text">;

/** A question as it is edited: the answers to choose from are lines of text. */
export type QuestionForm = {
  /** The id it was saved under; a new question has none yet. */
  readonly id?: string;
  readonly kind: EditedKind;
  readonly text: string;
  readonly hint: string;
  readonly required: boolean;
  /** One answer a line; not used for an answer in one's own words. */
  readonly lines: string;
  /** The answers it was saved with, so that they keep their ids. */
  readonly saved: readonly Option[];
  readonly maxLength?: number;
};

export const newQuestion = (kind: EditedKind): QuestionForm => ({
  kind,
  text: "",
  hint: kind === "several" ? "Choose all that apply." : "",
  required: false,
  lines: "",
  saved: [],
});

export const questionForms = (questionnaire: Questionnaire): QuestionForm[] =>
  questionnaire.questions.map((question) => {
    const { id, text, hint = "", required } = question;
    if (question.kind === "text")
      return { id, kind: "text", text, hint, required, lines: "", saved: [], maxLength: question.maxLength };
    // The API keeps no questionnaire with another kind yet; leaving one out here would lose it on saving.
    if (!isChoice(question)) throw new Error(`Questions of the kind “${question.kind}” cannot be edited here.`);
    const lines = question.options.map((option) => option.text).join("\n");
    return { id, kind: question.kind, text, hint, required, lines, saved: question.options };
  });

/** A name for an id that is not taken: `base`, `base-2`, `base-3` … */
const freeId = (text: string, taken: ReadonlySet<string>): string => {
  const base = slugOf(text).slice(0, 34).replace(/-+$/, "");
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
};

const plain = (text: string): string => text.trim().toLowerCase();

/**
 * Lines as answers to choose from. An answer that was saved before keeps its id, wherever its line stands now; one that
 * was only reworded keeps it too, when as many lines as before are there; every other line gets an id of its own.
 */
export const optionsOf = (lines: string, saved: readonly Option[]): Option[] => {
  const texts = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const left = new Set(saved);
  const known = texts.map((text) => {
    const same = [...left].find((option) => plain(option.text) === plain(text));
    if (same) left.delete(same);
    return same;
  });
  const taken = new Set(saved.map((option) => option.id));
  return texts.map((text, place) => {
    const before = saved[place];
    const reworded = texts.length === saved.length && before && left.has(before) ? before : undefined;
    const id = (known[place] ?? reworded)?.id ?? freeId(text, taken);
    taken.add(id);
    return { id, text };
  });
};

/** The name of a question's field on the page. @example questionField(0, "text") // "question-1-text" */
export const questionField = (place: number, field: string): string => `question-${place + 1}-${field}`;

const questionsOf = (forms: readonly QuestionForm[]): unknown[] => {
  const taken = new Set(forms.flatMap((form) => form.id ?? []));
  return forms.map((form) => {
    const id = form.id ?? freeId(form.text, taken);
    taken.add(id);
    const { kind, text, required } = form;
    const hint = form.hint.trim() === "" ? {} : { hint: form.hint };
    return kind === "text"
      ? { id, kind, text, required, ...hint, ...(form.maxLength && { maxLength: form.maxLength }) }
      : { id, kind, text, required, ...hint, options: optionsOf(form.lines, form.saved) };
  });
};

/** The questions to save, or everything that is wrong with them. */
export const readQuestions = (
  forms: readonly QuestionForm[],
  version: number,
): { ok: true; questionnaire: Questionnaire } | { ok: false; errors: FieldError[] } => {
  const read = Questionnaire.safeParse({ version, questions: questionsOf(forms) });
  if (read.success) return { ok: true, questionnaire: read.data };
  const errors = read.error.issues.map(({ path: [, place, field], message }) =>
    typeof place === "number"
      ? {
          field: questionField(place, field === "options" ? "lines" : String(field ?? "text")),
          text: `Question ${place + 1}: ${message}`,
        }
      : { field: "questions", text: message },
  );
  return { ok: false, errors };
};
