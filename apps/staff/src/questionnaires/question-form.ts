import {
  LONGEST_TEXT,
  type Option,
  type Question,
  type Questionnaire,
  type Section,
  writeUnits,
} from "@collaborative-communities/surveys";
import { type DayParts, NO_DAY, partsOf } from "../site/day-parts.ts";
import type { Kind } from "./kinds.ts";
import { type RoutingForm, routingForm } from "./routing-form.ts";

/** One of the answers to choose from, as it is edited. */
export type OptionForm = {
  readonly id: string;
  readonly text: string;
  readonly other: boolean;
  readonly exclusive: boolean;
};

/** A question as it is edited, of whatever kind: what its kind does not ask stays as it started. */
export type QuestionForm = {
  /** The id it was saved under, or one that starts with `_` while it is new. */
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  readonly hint: string;
  readonly required: boolean;
  readonly section?: string | undefined;
  readonly showIf: RoutingForm;
  readonly declines: readonly string[];
  readonly fromBank: string;
  readonly options: readonly OptionForm[];
  readonly rows: readonly OptionForm[];
  readonly most: string;
  readonly maxLength: string;
  readonly decimals: string;
  readonly min: string;
  readonly max: string;
  readonly unit: string;
  readonly least: string;
  readonly from: DayParts;
  readonly to: DayParts;
  /** Empty where any day is taken. */
  readonly notIn: string;
  readonly low: string;
  readonly high: string;
  readonly isTotal: boolean;
  readonly total: string;
  readonly spend: string;
  readonly in: string;
  readonly takes: readonly string[];
  /** A ward a line: its code, then its name. */
  readonly wards: string;
  readonly within: string;
  readonly endings: string;
  readonly megabytes: string;
};

export type SectionForm = {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly showIf: RoutingForm;
  readonly repeats: boolean;
  readonly another: string;
  readonly rounds: string;
};

/** What a consultation asks, as it is edited. */
export type QuestionnaireForm = {
  readonly questions: readonly QuestionForm[];
  readonly sections: readonly SectionForm[];
};

const EMPTY: QuestionForm = {
  id: "",
  kind: "text",
  text: "",
  hint: "",
  required: false,
  showIf: [],
  declines: [],
  fromBank: "",
  options: [],
  rows: [],
  most: "",
  maxLength: String(LONGEST_TEXT),
  decimals: "0",
  min: "",
  max: "",
  unit: "",
  least: "year",
  from: NO_DAY,
  to: NO_DAY,
  notIn: "",
  low: "",
  high: "",
  isTotal: false,
  total: "",
  spend: "exactly",
  in: "pence",
  takes: ["named"],
  wards: "",
  within: "",
  endings: "jpg, png, pdf",
  megabytes: "10",
};

/** An id for something new, which is none of those in use. */
export const newId = (taken: Iterable<string>): string => {
  const highest = [...taken].reduce((most, id) => Math.max(most, Number(/^_(\d+)$/.exec(id)?.[1] ?? 0)), 0);
  return `_${highest + 1}`;
};

/** Every id there is in a form: of questions, sections and answers. */
export const idsIn = ({ questions, sections }: QuestionnaireForm): string[] => [
  ...questions.flatMap(({ id, options, rows }) => [id, ...options.map((one) => one.id), ...rows.map((one) => one.id)]),
  ...sections.map(({ id }) => id),
];

export const newOption = (taken: Iterable<string>): OptionForm => ({
  id: newId(taken),
  text: "",
  other: false,
  exclusive: false,
});

const newOptions = (count: number, taken: readonly string[]): OptionForm[] => {
  const options: OptionForm[] = [];
  while (options.length < count) options.push(newOption([...taken, ...options.map(({ id }) => id)]));
  return options;
};

/** A new question of a kind, with as many empty answers as it needs at least. */
export const newQuestion = (kind: Kind, form: QuestionnaireForm): QuestionForm => {
  const id = newId(idsIn(form));
  const start: QuestionForm = { ...EMPTY, id, kind };
  const [listed, two] = [newOptions(2, [id]), newOptions(2, [id])];
  switch (kind) {
    case "single":
    case "several":
    case "ranking":
    case "allocation":
      return { ...start, options: listed };
    case "matrix":
      return { ...start, options: listed, rows: two };
    case "scale":
      return { ...start, min: "0", max: "10" };
    case "file":
      return { ...start, most: "1" };
    default:
      return start;
  }
};

const optionForms = (options: readonly Option[]): OptionForm[] =>
  options.map(({ id, text, other = false, exclusive = false }) => ({ id, text, other, exclusive }));

const written = (value: number | undefined): string => (value === undefined ? "" : String(value));

const bytesAsMegabytes = (bytes: number): string => String(Math.round(bytes / 10_000) / 100);

/** What each kind says beside what all say. */
const ownOf = (question: Question): Partial<QuestionForm> => {
  switch (question.kind) {
    case "single":
      return { options: optionForms(question.options) };
    case "several":
      return { options: optionForms(question.options), most: written(question.most) };
    case "text":
      return { maxLength: String(question.maxLength) };
    case "number": {
      const { decimals, min, max, unit = "" } = question;
      const limit = (units: number | undefined) => (units === undefined ? "" : writeUnits(units, decimals));
      return { decimals: String(decimals), min: limit(min), max: limit(max), unit };
    }
    case "date":
      return {
        least: question.least,
        from: partsOf(question.from),
        to: partsOf(question.to),
        notIn: question.notIn ?? "",
      };
    case "scale":
      return {
        min: String(question.min),
        max: String(question.max),
        low: question.low ?? "",
        high: question.high ?? "",
      };
    case "matrix":
      return { rows: optionForms(question.rows), options: optionForms(question.columns) };
    case "ranking":
      return { options: optionForms(question.options), isTotal: question.total, most: written(question.most) };
    case "allocation": {
      const { total, spend, in: unit } = question;
      const inPounds = total % 100 === 0 ? String(total / 100) : writeUnits(total, 2);
      return {
        options: optionForms(question.options),
        total: unit === "pence" ? inPounds : String(total),
        spend,
        in: unit,
      };
    }
    case "place":
      return {
        takes: question.takes,
        wards: (question.wards ?? []).map(({ code, name }) => `${code} ${name}`).join("\n"),
        within: (question.within ?? []).join(", "),
      };
    case "file":
      return {
        most: String(question.most),
        megabytes: bytesAsMegabytes(question.maxBytes),
        endings: question.endings.join(", "),
      };
  }
};

export const questionForm = (question: Question, asked: Pick<Questionnaire, "questions">): QuestionForm => ({
  ...EMPTY,
  id: question.id,
  kind: question.kind,
  text: question.text,
  hint: question.hint ?? "",
  required: question.required,
  ...(question.section !== undefined && { section: question.section }),
  showIf: routingForm(question.showIf, asked),
  declines: question.declines ?? [],
  fromBank: question.fromBank ?? "",
  ...ownOf(question),
});

const sectionForm = (section: Section, asked: Pick<Questionnaire, "questions">): SectionForm => ({
  id: section.id,
  title: section.title,
  hint: section.hint ?? "",
  showIf: routingForm(section.showIf, asked),
  repeats: section.repeat !== undefined,
  another: section.repeat?.another ?? "",
  rounds: String(section.repeat?.most ?? 5),
});

/** What is saved, as it is edited. */
export const questionnaireForm = (questionnaire: Questionnaire): QuestionnaireForm => ({
  questions: questionnaire.questions.map((question) => questionForm(question, questionnaire)),
  sections: (questionnaire.sections ?? []).map((section) => sectionForm(section, questionnaire)),
});
