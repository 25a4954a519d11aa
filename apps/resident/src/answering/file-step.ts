import { refuse } from "@collaborative-communities/foundation";
import {
  type Answer,
  type Answers,
  type PostedForm,
  type Question,
  readForm,
} from "@collaborative-communities/surveys";
import type { Trouble } from "../api.ts";
import { filesIn } from "./beside.ts";
import { allIn } from "./fields/field-props.ts";

/** A file that was chosen in a form. A browser sends one without a name where none was. */
export const fileChosen = (value: unknown): File | undefined =>
  [value].flat().find((one): one is File => one instanceof File && one.name !== "");

/**
 * What a page that asks for files comes to: with a file, or with files sent before, there is nothing to read; without
 * any it is skipped, declined or refused, as any other.
 * @param adding whether it was to be one more, so that none chosen is a mistake
 */
export const readFiles = (
  question: Extract<Question, { kind: "file" }>,
  posted: {
    readonly form: PostedForm;
    readonly file: File | undefined;
    readonly adding: boolean;
    readonly kept: Answer | undefined;
  },
): ReturnType<typeof readForm> => {
  const { form, file, adding, kept } = posted;
  const isDeclined = allIn(form, question.id).some((value) => value.startsWith("decline:"));
  if (file && isDeclined)
    return refuse("surveys/declined-with-answer", "Choose either this or an answer, not both.", { field: question.id });
  if (file) return { ok: true, value: undefined };
  if (adding) return readForm({ ...question, required: true }, form);
  const read = readForm({ ...question, required: question.required && filesIn(kept).length === 0 }, form);
  return read.ok && read.value === undefined && filesIn(kept).length > 0 ? { ok: true, value: kept } : read;
};

/** Whether a no is about the file itself, so that another can be chosen on the same page. */
export const isAboutFile = (trouble: Trouble): boolean =>
  trouble.kind === "refused" && /^(?:answer-file|document|surveys|limits)\//.test(trouble.refusal.code);

/** The answers once a file was sent: what is asked next may depend on there being one. */
export const withFile = (answers: Answers, key: string, file: File): Answers => {
  const sent = { id: "sent", name: file.name, size: file.size, sha256: "" };
  return { ...answers, [key]: { kind: "file", files: [...filesIn(answers[key]), sent] } };
};

/** The answers once a file was taken back: with the last one, the answer goes too. */
export const withoutFile = (answers: Answers, key: string, id: string): Answers => {
  const { [key]: answer, ...others } = answers;
  const files = filesIn(answer).filter((file) => file.id !== id);
  return files.length > 0 ? { ...others, [key]: { kind: "file", files } } : others;
};
