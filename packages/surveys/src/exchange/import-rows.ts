import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { checkAnswers } from "../answering/check-answer.ts";
import { readUnits } from "../answering/check-measure.ts";
import type { Step } from "../answering/path.ts";
import type { Answer, Answers } from "../questionnaire/answer.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Cell } from "./cell.ts";
import { type Column, STATUS_CODES } from "./columns.ts";

type Pair = { readonly column: Column; readonly cell: string };

const filled = (pairs: readonly Pair[]): readonly Pair[] => pairs.filter(({ cell }) => cell !== "");

/** A code as it was written: by its number, or by its label. */
type Written = "codes" | "labels";
type CodeIn = (pair: Pair) => number | undefined;

const codeReader =
  (written: Written): CodeIn =>
  ({ column, cell }) =>
    column.codes?.find(({ code, label }) => (written === "codes" ? String(code) : label) === cell)?.code;

const compose = ({ question }: Step, pairs: readonly Pair[], codeIn: CodeIn): Answer | undefined => {
  const cellOf = (is: (part: Column["part"]) => boolean): Pair | undefined =>
    pairs.find(({ column }) => is(column.part));
  const value = cellOf((part) => part.kind === "value");
  const words = filled(pairs).flatMap(({ column, cell }): [string, string][] =>
    column.part.kind === "words" ? [[column.part.id, cell]] : [],
  );
  const numbers = (kind: "rank" | "amount"): [string, number][] =>
    filled(pairs).flatMap(({ column, cell }): [string, number][] =>
      column.part.kind === kind ? [[column.part.id, Number(cell)]] : [],
    );
  switch (question.kind) {
    case "text":
      return value?.cell;
    case "single":
    case "several": {
      const chosen =
        question.kind === "single"
          ? [question.options[((value && codeIn(value)) ?? 0) - 1]?.id ?? "not-listed"]
          : pairs.flatMap((pair) =>
              pair.column.part.kind === "option" && codeIn(pair) === 1 ? [pair.column.part.id] : [],
            );
      return words.length > 0 ? { kind: "choice", chosen, words: Object.fromEntries(words) } : chosen;
    }
    case "number":
      return { kind: "number", units: readUnits(value?.cell ?? "", question.decimals) ?? Number.NaN };
    case "scale":
      return { kind: "scale", value: value?.cell ? Number(value.cell) : Number.NaN };
    case "date": {
      const part = (of: string) => cellOf((one) => one.kind === "date" && one.of === of)?.cell ?? "";
      return {
        kind: "date",
        year: Number(part("year")),
        ...(part("month") !== "" && { month: Number(part("month")) }),
        ...(part("day") !== "" && { day: Number(part("day")) }),
      };
    }
    case "matrix": {
      const rows = filled(pairs).flatMap((pair): [string, string][] =>
        pair.column.part.kind === "row"
          ? [[pair.column.part.id, question.columns[(codeIn(pair) ?? 0) - 1]?.id ?? "not-listed"]]
          : [],
      );
      return { kind: "matrix", rows: Object.fromEntries(rows) };
    }
    case "ranking":
      return {
        kind: "ranking",
        order: numbers("rank")
          .sort(([, one], [, other]) => one - other)
          .map(([id]) => id),
      };
    case "allocation":
      return { kind: "allocation", amounts: Object.fromEntries(numbers("amount")) };
    case "place": {
      const part = (of: string) => cellOf((one) => one.kind === "place" && one.of === of)?.cell ?? "";
      if (part("way") === "ward") return { kind: "place", place: { kind: "ward", code: part("ward") } };
      if (part("way") === "named") return { kind: "place", place: { kind: "named", name: part("name") } };
      return { kind: "place", place: { kind: "point", lon: Number(part("lon")), lat: Number(part("lat")) } };
    }
    case "file": {
      const part = (number: number, of: string) =>
        cellOf((one) => one.kind === "file" && one.number === number && one.of === of)?.cell ?? "";
      const files = Array.from({ length: question.most }, (_, place) => place + 1).flatMap((number) =>
        part(number, "id") === ""
          ? []
          : [
              {
                id: part(number, "id"),
                name: part(number, "name"),
                size: Number(part(number, "size")),
                sha256: part(number, "sha256"),
              },
            ],
      );
      return { kind: "file", files };
    }
  }
};

/**
 * Reads a row of an export of this version back: the same answers as were exported. What it reads is checked like any
 * answer that is sent; nothing is guessed. A row that was made safe goes through `fromSafeRow` first.
 * @param written whether the row holds codes (`exportRow`) or labels (`labelRow`)
 */
export const importRow = (
  questionnaire: Questionnaire,
  columns: readonly Column[],
  cells: readonly Cell[],
  written: Written = "codes",
): Result<Answers> => {
  const codeIn = codeReader(written);
  const byKey = new Map<string, { step: Step; pairs: Pair[] }>();
  for (const [place, column] of columns.entries()) {
    const one = byKey.get(column.step.key) ?? { step: column.step, pairs: [] };
    one.pairs.push({ column, cell: String(cells[place] ?? "") });
    byKey.set(column.step.key, one);
  }
  const answers: Answers = {};
  for (const [key, { step, pairs }] of byKey) {
    const status = pairs.find(({ column }) => column.part.kind === "status");
    const code = status && codeIn(status);
    if (code === undefined)
      return refuse(
        "surveys/import-no-status",
        `The status of “${step.question.text}” must be one of: ${STATUS_CODES.map(({ label }) => label).join(", ")}.`,
        { field: key },
      );
    if (code === 8) answers[key] = { kind: "declined", as: "do-not-know" };
    if (code === 9) answers[key] = { kind: "declined", as: "prefer-not-to-say" };
    const answer = code === 1 ? compose(step, pairs, codeIn) : undefined;
    if (answer !== undefined) answers[key] = answer;
  }
  const checked = checkAnswers(questionnaire, answers);
  if (checked.ok) return ok(checked.answers);
  return refuse("surveys/import-not-right", checked.problems.map(({ message }) => message).join(" "), {
    ...(checked.problems[0]?.field !== undefined && { field: checked.problems[0].field }),
    details: { problems: checked.problems.length },
  });
};
