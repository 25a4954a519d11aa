import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { declineValue, fieldOf, foldText, type PostedForm, type Question } from "@collaborative-communities/surveys";
import { readPartialDate } from "./read-day.ts";

type Named = { readonly id: string; readonly text: string };

const short = (text: string): string => text.trim().slice(0, 60);

/** Finds what a text names: by its words, or by its id. */
export const findNamed = <One extends Named>(options: readonly One[], text: string): One | undefined =>
  options.find((option) => foldText(option.text) === foldText(text) || option.id === text.trim().toLowerCase());

const unknown = (question: Question, text: string, options: readonly Named[]) =>
  refuse(
    "consultation/unknown-answer",
    `“${short(text)}” is not an answer to “${question.text}”. The answers are: ${options.map((one) => one.text).join("; ")}.`,
  );

const DECLINES = {
  "do-not-know": new Set(["i do not know", "do not know", "don t know", "i don t know", "not known", "dk"]),
  "prefer-not-to-say": new Set(["prefer not to say", "i prefer not to say", "rather not say", "refused"]),
} as const;

/** The way of not answering that a cell names, where the question offers it. */
export const declineIn = (question: Question, cell: string): PostedForm | undefined => {
  const as = question.declines?.find((one) => DECLINES[one].has(foldText(cell)));
  return as && { [question.id]: [declineValue(as)] };
};

/** The parts of a cell, parted by ; or | or a line break. */
const partsOf = (cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** “Parks: Good” as what stands before and behind the last colon that leaves a known name before it. */
const pairIn = (part: string, options: readonly Named[]): { named: Named; value: string } | undefined => {
  for (let at = part.lastIndexOf(":"); at > 0; at = part.lastIndexOf(":", at - 1)) {
    const named = findNamed(options, part.slice(0, at));
    if (named) return { named, value: part.slice(at + 1).trim() };
  }
  return undefined;
};

const choice = (question: Extract<Question, { kind: "single" | "several" }>, cell: string): Result<PostedForm> => {
  const whole = findNamed(question.options, cell);
  const form: Record<string, string[]> = { [question.id]: [] };
  for (const text of question.kind === "single" || whole ? [cell] : partsOf(cell)) {
    const beside = pairIn(
      text,
      question.options.filter(({ other }) => other),
    );
    const option = findNamed(question.options, text) ?? beside?.named;
    if (!option) return unknown(question, text, question.options);
    form[question.id]?.push(option.id);
    if (beside && option === beside.named) form[fieldOf(question.id, `${option.id}.words`)] = [beside.value];
  }
  return ok(form);
};

const pairs = (
  question: Extract<Question, { kind: "matrix" | "allocation" }>,
  cell: string,
  read: (text: string) => Result<string>,
): Result<PostedForm> => {
  const names: readonly Named[] = question.kind === "matrix" ? question.rows : question.options;
  const form: Record<string, string[]> = {};
  for (const part of partsOf(cell)) {
    const pair = pairIn(part, names);
    if (!pair)
      return refuse(
        "consultation/unknown-answer",
        `“${short(part)}” cannot be read as an answer to “${question.text}”. Write it like “${names[0]?.text}: …; ${names.at(-1)?.text}: …”.`,
      );
    const value = read(pair.value);
    if (!value.ok) return value;
    form[fieldOf(question.id, pair.named.id)] = [value.value];
  }
  return ok(form);
};

/** The column of a matrix that a cell names, by its words or its id. */
export const columnIn = (question: Extract<Question, { kind: "matrix" }>, text: string): Result<string> => {
  const column = findNamed(question.columns, text);
  return column ? ok(column.id) : unknown(question, text, question.columns);
};

/**
 * Reads a cell that holds a whole answer, as the fields of a form; `readForm` of surveys checks what they say. Options
 * are matched by their text or id, several are parted by ; or | or a line break, a ranking stands best first, and parts
 * of an answer are named before a colon: “Parks: Good; Roads: Poor”. Nothing is guessed.
 */
export const readCell = (question: Question, cell: string): Result<PostedForm> => {
  const { id } = question;
  const isOption = "options" in question && findNamed(question.options, cell) !== undefined;
  const declined = isOption ? undefined : declineIn(question, cell);
  if (declined) return ok(declined);
  switch (question.kind) {
    case "text":
      return ok({ [id]: [cell] });
    case "single":
    case "several":
      return choice(question, cell);
    case "number":
    case "scale":
      return ok({ [id]: [cell.trim()] });
    case "date": {
      const date = readPartialDate(cell);
      if (!date)
        return refuse(
          "consultation/unknown-answer",
          `“${short(cell)}” is not a date for “${question.text}”. Write it like 3/6/2026, June 2026 or 2026.`,
        );
      return ok(Object.fromEntries(Object.entries(date).map(([part, value]) => [fieldOf(id, part), [value]])));
    }
    case "matrix":
      return pairs(question, cell, (text) => columnIn(question, text));
    case "allocation":
      return pairs(question, cell, ok);
    case "ranking": {
      const form: Record<string, string[]> = {};
      for (const [place, part] of partsOf(cell).entries()) {
        const text = part.replace(/^\d{1,2}[.)] ?/, "");
        const option = findNamed(question.options, part) ?? findNamed(question.options, text);
        if (!option) return unknown(question, part, question.options);
        const field = fieldOf(id, option.id);
        if (Object.hasOwn(form, field))
          return refuse("consultation/unknown-answer", `“${option.text}” is named twice in “${question.text}”.`);
        form[field] = [String(place + 1)];
      }
      return ok(form);
    }
    case "place": {
      const wards = (question.wards ?? []).map(({ code, name }) => ({ id: code.toLowerCase(), text: name, code }));
      const ward = question.takes.includes("ward") ? findNamed(wards, cell) : undefined;
      if (ward) return ok({ [fieldOf(id, "ward")]: [ward.code] });
      const point = /^(-?\d{1,3}(?:\.\d+)?)[,;] ?(-?\d{1,3}(?:\.\d+)?)$/.exec(cell.trim());
      if (point && question.takes.includes("point"))
        return ok({ [fieldOf(id, "lat")]: [point[1] as string], [fieldOf(id, "lon")]: [point[2] as string] });
      if (question.takes.includes("named")) return ok({ [fieldOf(id, "name")]: [cell] });
      return unknown(question, cell, wards);
    }
    case "file":
      return refuse(
        "consultation/kind-not-imported",
        `Files for “${question.text}” cannot be read from a sheet. Leave its cells empty.`,
      );
  }
};
