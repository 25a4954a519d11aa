import { DAY_SENTENCE } from "../site/day-parts.ts";
import type { QuestionnaireForm } from "./question-form.ts";

type Path = readonly PropertyKey[];

/** What to say where the schema of a question has no sentence of its own. */
const SENTENCES: Readonly<Record<string, string>> = {
  most: "Enter a whole number, like 3.",
  maxLength: "Enter a whole number from 50 to 20,000.",
  decimals: "Enter a number from 0 to 4.",
  min: "Enter a number, like 0 or 12.5.",
  max: "Enter a number, like 10 or 12.5.",
  from: DAY_SENTENCE,
  to: DAY_SENTENCE,
  total: "Enter how much there is to share out, like 250000.",
  takes: "Choose at least one way.",
  code: "Write a ward a line: its code, like E05002235, then its name.",
  name: "Write a ward a line: its code, like E05002235, then its name.",
  wards: "Write a ward a line: its code, like E05002235, then its name.",
  within: "Write four numbers: west, south, east and north.",
  endings: "Write endings like jpg, png, pdf.",
  maxBytes: "Enter a number of megabytes, like 10.",
  unit: "Keep the unit to 40 characters.",
  low: "Keep it to 100 characters.",
  high: "Keep it to 100 characters.",
  atLeast: "Enter a number.",
  atMost: "Enter a number.",
  showIf: "Something is missing in this condition.",
};

export const sentenceFor = (path: Path | undefined): string | undefined =>
  SENTENCES[String(path?.findLast((step) => typeof step === "string"))];

/** What people are to write there, where the schema knows it only as one more question or answer. */
const toWrite = (path: Path): string | undefined => {
  if (path.includes("another")) return "Write what is asked after each round, like “Do you want to add another child?”";
  return path[2] === "rows" && path[4] === "text" ? "Enter what the row is about." : undefined;
};

const isEmptyAt = (value: unknown, path: Path): boolean => {
  const found = path.reduce<unknown>((one, step) => (one as Record<PropertyKey, unknown> | undefined)?.[step], value);
  return typeof found === "string" && found.trim() === "";
};

/** What an error is about, as the page calls it: “Question 2, answer 3”, “Section “Your child””. */
const aboutWhat = (form: QuestionnaireForm, [list, place, field, at]: Path): string | undefined => {
  if (typeof place !== "number") return undefined;
  if (list === "sections") {
    const title = form.sections[place]?.title.trim();
    return title ? `Section “${title}”` : `Section ${place + 1}`;
  }
  if (list !== "questions") return undefined;
  const part = field === "rows" ? "row" : field === "options" || field === "columns" ? "answer" : undefined;
  return `Question ${place + 1}${part !== undefined && typeof at === "number" ? `, ${part} ${at + 1}` : ""}`;
};

/** An error in a sentence that can be told from all others in the list at the top. */
export const wordsOf = (form: QuestionnaireForm, value: unknown, path: Path, message: string): string => {
  const about = aboutWhat(form, path);
  const sentence = (isEmptyAt(value, path) ? toWrite(path) : undefined) ?? message;
  return about === undefined ? sentence : `${about}: ${sentence}`;
};
