import { Feedback } from "@collaborative-communities/consultations";
import type { FieldError } from "../../problem.ts";

/** One thing people said, as it is typed. `words` are what was done, or why it could not be. */
export type FeedbackRow = { readonly youSaid: string; readonly outcome: string; readonly words: string };

export type FeedbackForm = { readonly summary: string; readonly items: readonly FeedbackRow[] };

export const EMPTY_ROW: FeedbackRow = { youSaid: "", outcome: "", words: "" };

/** The name of a row's field on the page. @example feedbackField(0, "words") // "item-1-words" */
export const feedbackField = (place: number, field: keyof FeedbackRow): string => `item-${place + 1}-${field}`;

/** What to say where the schema has no sentence of its own for a missing value. */
const SENTENCES: Readonly<Record<string, string>> = {
  summary: "Keep this to 2,000 characters.",
  youSaid: "say what people told you.",
  outcome: "choose what came of it.",
  weDid: "say what you did.",
  because: "say why you could not do it.",
};

const OWN_FIELD: Readonly<Record<string, keyof FeedbackRow>> = { weDid: "words", because: "words", outcome: "outcome" };

const isEmpty = (row: FeedbackRow): boolean =>
  [row.youSaid, row.outcome, row.words].every((text) => text.trim() === "");

/** The feedback to publish, or everything that is wrong with it. Rows with nothing in them are left out. */
export const readFeedback = (
  form: FeedbackForm,
): { ok: true; feedback: Feedback } | { ok: false; errors: FieldError[] } => {
  const rows = form.items.flatMap((row, place) => (isEmpty(row) ? [] : [{ row, place }]));
  const items = rows.map(({ row: { youSaid, outcome, words } }) =>
    outcome === "we-could-not" ? { outcome, youSaid, because: words } : { outcome, youSaid, weDid: words },
  );
  const read = Feedback.safeParse(
    { summary: form.summary, items },
    { error: (issue) => SENTENCES[String(issue.path?.at(-1))] },
  );
  if (read.success) return { ok: true, feedback: read.data };
  const errors = read.error.issues.map(({ path, message }) => {
    const [name, index, detail] = path;
    if (name !== "items" || typeof index !== "number")
      return { field: name === "items" ? feedbackField(0, "youSaid") : String(name), text: message };
    const place = rows[index]?.place ?? index;
    return {
      field: feedbackField(place, OWN_FIELD[String(detail)] ?? "youSaid"),
      text: `Point ${place + 1}: ${message}`,
    };
  });
  return { ok: false, errors };
};
