import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import {
  columnsOf,
  declineValue,
  everyStep,
  fieldOf,
  foldText,
  type PostedForm,
  type Questionnaire,
  type Step,
  type Column as SurveyColumn,
  writeUnits,
} from "@collaborative-communities/surveys";
import { namesVersion } from "./named-version.ts";
import { columnIn, declineIn, findNamed } from "./read-cell.ts";

const RECEIVED = new Set(["received", "received on", "date", "date received", "call date"]);
const POSTCODE = new Set(["postcode", "post code"]);
const CALL = new Set([
  "call reference",
  "call ref",
  "call id",
  "call number",
  "record id",
  "reference",
  "paper number",
  "paper reference",
]);
const POSTMARK = new Set(["postmark", "posted", "posted on"]);

/** What a column of the file holds, by its heading. */
export type SheetColumn =
  | { readonly kind: "received" | "postcode" | "call" | "postmark" | "version" | "unused" }
  /** The whole answer to a question. */
  | { readonly kind: "question"; readonly step: Step }
  /** A part of it, headed as our own exports head it. */
  | { readonly kind: "part"; readonly step: Step; readonly column: SurveyColumn };

/**
 * What each column holds. Questions are headed by their words, their id, or Q1, Q2 and so on; parts of an answer as in
 * an export: by the name of its column, or by the question's words, a colon and the part's.
 */
export const columnsIn = (headings: readonly string[], questionnaire: Questionnaire): readonly SheetColumn[] => {
  const steps = everyStep(questionnaire).filter(({ kind }) => kind === "question");
  // By name, and found once: a sheet may be as wide as thousands of columns. The first of two of one name has it.
  const stepNamed = new Map(
    steps
      .flatMap((step) => [foldText(step.question.text), foldText(step.key)].map((name) => [name, step] as const))
      .reverse(),
  );
  const partNamed = new Map<string, SurveyColumn>();
  for (const column of columnsOf(questionnaire).toReversed())
    partNamed.set(`label ${foldText(column.label)}`, column).set(`name ${column.name}`, column);
  return headings.map((heading): SheetColumn => {
    const name = foldText(heading);
    if (RECEIVED.has(name)) return { kind: "received" };
    if (POSTCODE.has(name)) return { kind: "postcode" };
    if (CALL.has(name)) return { kind: "call" };
    if (namesVersion(heading)) return { kind: "version" };
    if (POSTMARK.has(name)) return { kind: "postmark" };
    const number = /^(?:q|question) ?(\d+)$/.exec(name)?.[1];
    const id = number === undefined ? undefined : questionnaire.questions[Number(number) - 1]?.id;
    const step = number === undefined ? stepNamed.get(name) : steps.find(({ key }) => key === id);
    if (step) return { kind: "question", step };
    const column = partNamed.get(`name ${heading.trim().toLowerCase()}`) ?? partNamed.get(`label ${name}`);
    return column ? { kind: "part", step: column.step, column } : { kind: "unused" };
  });
};

/** The columns of an export, in its order, where the file is one: every column that this version has is there. */
export const exportedColumns = (
  headings: readonly string[],
  questionnaire: Questionnaire,
): readonly { readonly column: SurveyColumn; readonly at: number }[] | undefined => {
  const places = new Map(headings.map((heading, at) => [heading.trim().toLowerCase(), at]));
  const found = columnsOf(questionnaire).flatMap((column) => {
    const at = places.get(column.name);
    return at === undefined ? [] : [{ column, at }];
  });
  return found.length > 0 && found.length === columnsOf(questionnaire).length ? found : undefined;
};

const YES = new Set(["yes", "y", "x", "1", "true", "ticked"]);
const NO = new Set(["no", "n", "0", "false", "not ticked"]);

/** A cell under a part of an answer, as fields of a form. */
export const readPart = ({ step, column }: { step: Step; column: SurveyColumn }, cell: string): Result<PostedForm> => {
  const { question, key } = step;
  const { part } = column;
  switch (part.kind) {
    case "status": {
      const declined = declineIn(question, cell);
      return ok(declined ? { [key]: Object.values(declined)[0] ?? [] } : statusCode(key, cell));
    }
    case "option": {
      if (YES.has(foldText(cell))) return ok({ [key]: [part.id] });
      if (NO.has(foldText(cell))) return ok({});
      return refuse(
        "consultation/unknown-answer",
        `Write yes or no under “${column.label}”, not “${cell.slice(0, 40)}”.`,
      );
    }
    case "words":
      return ok({ [fieldOf(key, `${part.id}.words`)]: [cell] });
    case "row": {
      if (question.kind !== "matrix") return ok({});
      const found = columnIn(question, cell);
      return found.ok ? ok({ [fieldOf(key, part.id)]: [found.value] }) : found;
    }
    case "rank":
      return ok({ [fieldOf(key, part.id)]: [cell.trim()] });
    case "amount": {
      // The heading says pence, as in an export; a form takes pounds.
      const isPence = question.kind === "allocation" && question.in === "pence" && !cell.trim().startsWith("£");
      if (isPence && !/^\d{1,12}$/.test(cell.trim()))
        return refuse(
          "consultation/unknown-answer",
          `Write whole pence under “${column.label}”, or an amount with £ before it, not “${cell.slice(0, 40)}”.`,
        );
      return ok({ [fieldOf(key, part.id)]: [isPence ? writeUnits(Number(cell), 2) : cell.trim()] });
    }
    case "date":
      return ok({ [fieldOf(key, part.of)]: [cell.trim()] });
    case "place": {
      if (part.of === "way") return ok({});
      const wards = question.kind === "place" ? (question.wards ?? []) : [];
      const named = findNamed(
        wards.map(({ code, name }) => ({ id: code.toLowerCase(), text: name, code })),
        cell,
      );
      return ok({ [fieldOf(key, part.of)]: [part.of === "ward" ? (named?.code ?? cell.trim()) : cell.trim()] });
    }
    case "value":
      return ok({ [key]: [cell] });
    case "file":
      return refuse(
        "consultation/kind-not-imported",
        `Files for “${question.text}” cannot be read from a sheet. Leave its cells empty.`,
      );
  }
};

const statusCode = (key: string, cell: string): PostedForm => {
  if (cell.trim() === "8") return { [key]: [declineValue("do-not-know")] };
  return cell.trim() === "9" ? { [key]: [declineValue("prefer-not-to-say")] } : {};
};
