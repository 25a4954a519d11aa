import type { LocalDate } from "@collaborative-communities/foundation";
import {
  checkDayLimits,
  inOrderOfQuestions,
  Question,
  Questionnaire,
  type QuestionnaireDraft,
  Section,
} from "@collaborative-communities/surveys";
import type { FieldError } from "../problem.ts";
import { typedDay } from "../site/day-parts.ts";
import type { OptionForm, QuestionForm, QuestionnaireForm, SectionForm } from "./question-form.ts";
import { missingIn, routingOf, typedUnits, typedWhole } from "./routing-form.ts";
import { settleIds } from "./settle-ids.ts";
import { sentenceFor, wordsOf } from "./words-of-errors.ts";

/** The name of a question's or section's field on the page, which is also its id. */
export const fieldName = (id: string, field: string): string => `q-${id}-${field}`;

const text = (typed: string): string | undefined => (typed.trim() === "" ? undefined : typed.trim());

const optionsOf = (options: readonly OptionForm[]): unknown[] =>
  options.map(({ id, text: words, other, exclusive }) => ({
    id,
    text: words,
    ...(other && { other }),
    ...(exclusive && { exclusive }),
  }));

const wardsOf = (lines: string): unknown[] =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [code = "", ...name] = line.split(/\s+/);
      return { code, name: name.join(" ") };
    });

const megabytes = (typed: string): number | string => {
  const units = typedUnits(typed, 2);
  return typeof units === "number" ? units * 10_000 : typed;
};

const ownOf = (form: QuestionForm): Record<string, unknown> => {
  const options = optionsOf(form.options);
  switch (form.kind) {
    case "single":
      return { options };
    case "several":
      return { options, most: typedWhole(form.most) };
    case "text":
      return { maxLength: typedWhole(form.maxLength) };
    case "number": {
      const decimals = typedWhole(form.decimals);
      const places = typeof decimals === "number" ? decimals : 0;
      return { decimals, min: typedUnits(form.min, places), max: typedUnits(form.max, places), unit: text(form.unit) };
    }
    case "date":
      return { least: form.least, from: typedDay(form.from), to: typedDay(form.to), notIn: text(form.notIn) };
    case "scale":
      return { min: typedWhole(form.min), max: typedWhole(form.max), low: text(form.low), high: text(form.high) };
    case "matrix":
      return { rows: optionsOf(form.rows), columns: options };
    case "ranking":
      return { options, total: form.isTotal, most: typedWhole(form.most) };
    case "allocation":
      return {
        options,
        total: form.in === "pence" ? typedUnits(form.total.replace(/^\s*£/, ""), 2) : typedWhole(form.total),
        spend: form.spend,
        in: form.in,
      };
    case "place": {
      const edges = form.within.split(",").map((edge) => edge.trim());
      return {
        takes: form.takes,
        ...(form.wards.trim() !== "" && { wards: wardsOf(form.wards) }),
        ...(form.within.trim() !== "" && { within: edges.map((edge) => (edge === "" ? edge : Number(edge))) }),
      };
    }
    case "file":
      return {
        most: typedWhole(form.most),
        maxBytes: megabytes(form.megabytes),
        endings: form.endings
          .toLowerCase()
          .split(/[\s,;.]+/)
          .filter((ending) => ending !== ""),
      };
  }
};

const withoutNothing = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

const questionOf = (form: QuestionForm, all: readonly QuestionForm[]): unknown =>
  withoutNothing({
    kind: form.kind,
    id: form.id,
    text: form.text,
    hint: text(form.hint),
    required: form.required,
    section: form.section,
    showIf: routingOf(form.showIf, all),
    declines: form.declines.length > 0 ? form.declines : undefined,
    fromBank: text(form.fromBank),
    ...ownOf(form),
  });

const sectionOf = (form: SectionForm, all: readonly QuestionForm[]): unknown =>
  withoutNothing({
    id: form.id,
    title: form.title,
    hint: text(form.hint),
    showIf: routingOf(form.showIf, all),
    repeat: form.repeats ? { another: form.another, most: typedWhole(form.rounds) } : undefined,
  });

/** The fields on the page by those of the schema, where they are called differently. */
const PAGE_FIELDS: Readonly<Record<string, string>> = { columns: "options", maxBytes: "megabytes", repeat: "another" };

const whereOf = (form: QuestionnaireForm, [list, place, field, at]: readonly PropertyKey[]): string | undefined => {
  const one =
    typeof place === "number" ? (list === "sections" ? form.sections[place] : form.questions[place]) : undefined;
  if (!one) return undefined;
  const name = PAGE_FIELDS[String(field)] ?? String(field ?? (list === "sections" ? "title" : "text"));
  if ((name === "options" || name === "rows") && typeof at === "number" && "options" in one) {
    const option = (name === "rows" ? one.rows : one.options)[at];
    if (option) return fieldName(one.id, `${name}-${option.id}`);
  }
  if (name === "section") return fieldName(one.id, "text");
  return fieldName(one.id, name === "another" && at === "most" ? "rounds" : name);
};

/** A form with its sections in the order of their questions, as the rules read them. */
const inOrder = (form: QuestionnaireForm): QuestionnaireForm => ({
  ...form,
  sections: inOrderOfQuestions(form.sections, form.questions as never),
});

const valueFrom = (settled: QuestionnaireForm, version: number): Record<string, unknown> => ({
  version,
  questions: settled.questions.map((question) => questionOf(question, settled.questions)),
  ...(settled.sections.length > 0 && {
    sections: settled.sections.map((section) => sectionOf(section, settled.questions)),
  }),
});

/** Conditions that are begun and not finished, each beside its place. */
const unfinished = (form: QuestionnaireForm): FieldError[] => {
  const kindOf = (id: string) => form.questions.find((question) => question.id === id)?.kind;
  return (["sections", "questions"] as const).flatMap((list) =>
    form[list].flatMap(({ id, showIf }, place) => {
      const faults = showIf.flatMap((tests) => tests.flatMap((test) => missingIn(test, kindOf(test.question)) ?? []));
      if (faults[0] === undefined) return [];
      return [{ field: fieldName(id, "showIf"), text: wordsOf(form, form, [list, place, "showIf"], faults[0]) }];
    }),
  );
};

/**
 * The questions to save, or everything that is wrong with them, each with the field it is about.
 * @param firstDay on which people can answer them
 */
export const readQuestions = (
  given: QuestionnaireForm,
  version: number,
  firstDay: LocalDate,
): { ok: true; questionnaire: Questionnaire } | { ok: false; errors: FieldError[] } => {
  const form = inOrder(given);
  const open = unfinished(form);
  const value = valueFrom(settleIds(form), version);
  const read = Questionnaire.safeParse(value, { error: (issue) => sentenceFor(issue.path) });
  const crossed = read.success ? checkDayLimits(read.data, firstDay) : [];
  if (read.success && open.length === 0 && crossed.length === 0) return { ok: true, questionnaire: read.data };
  // What is said of the whole makes no sense while a condition is half written.
  const issues = (read.error?.issues ?? []).filter(({ code }) => open.length === 0 || code !== "custom");
  const found = [...issues, ...crossed].map(({ path, message }): FieldError => {
    const field = whereOf(form, path) ?? "questions";
    return { field, text: wordsOf(form, value, path, message) };
  });
  const errors = [...open, ...found];
  return { ok: false, errors: errors.filter((one, at) => errors.findIndex(({ field }) => field === one.field) === at) };
};

/** What of a form can be looked at while it is written: what is whole, with the ids it has in the form. */
export type WholeParts = {
  readonly draft: QuestionnaireDraft;
  /** Whether nothing is left out. */
  readonly isWhole: boolean;
  readonly ids: readonly string[];
  readonly sectionIds: readonly string[];
};

export const draftOf = (given: QuestionnaireForm): WholeParts => {
  const form = inOrder(given);
  const settled = settleIds(form);
  const questions = settled.questions.flatMap((one, at) => {
    const read = Question.safeParse(questionOf(one, settled.questions));
    return read.success ? [{ value: read.data, id: form.questions[at]?.id ?? "" }] : [];
  });
  const sections = settled.sections.flatMap((one, at) => {
    const read = Section.safeParse(sectionOf(one, settled.questions));
    return read.success ? [{ value: read.data, id: form.sections[at]?.id ?? "" }] : [];
  });
  const isWhole =
    questions.length === form.questions.length &&
    sections.length === form.sections.length &&
    unfinished(form).length === 0;
  const sectionsOf = sections.map(({ value }) => value);
  return {
    draft: {
      questions: questions.map(({ value }) => value),
      ...(sectionsOf.length > 0 && { sections: sectionsOf }),
    },
    isWhole,
    ids: questions.map(({ id }) => id),
    sectionIds: sections.map(({ id }) => id),
  };
};
