import { slugOf } from "@collaborative-communities/consultations";
import { RESERVED_ID } from "@collaborative-communities/surveys";
import type { OptionForm, QuestionForm, QuestionnaireForm } from "./question-form.ts";
import type { RoutingForm } from "./routing-form.ts";

const isNew = (id: string): boolean => id.startsWith("_");

/** A name for an id that is not taken: `base`, `base-2`, `base-3` … */
const freeId = (text: string, taken: Set<string>): string => {
  const base = slugOf(text).slice(0, 34).replace(/-+$/, "");
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (taken.has(id) || id === RESERVED_ID) continue;
    taken.add(id);
    return id;
  }
};

type Settled = ReadonlyMap<string, string>;

const settle = (items: readonly { readonly id: string; readonly text: string }[], taken: Set<string>): Settled =>
  new Map(items.map(({ id, text }) => [id, isNew(id) ? freeId(text, taken) : id]));

const savedIds = (items: readonly { readonly id: string }[]): string[] =>
  items.map(({ id }) => id).filter((id) => !isNew(id));

/** Answers of a question: those that were saved keep their ids, also reworded; new ones get one from their words. */
const optionsOf = (options: readonly OptionForm[]): { options: OptionForm[]; ids: Settled } => {
  const ids = settle(options, new Set(savedIds(options)));
  return { options: options.map((option) => ({ ...option, id: ids.get(option.id) ?? option.id })), ids };
};

/**
 * Gives what is new its lasting id, made from its words, and says it wherever it is named. Ids stay short and readable,
 * because they are the names of columns in files.
 */
export const settleIds = (form: QuestionnaireForm): QuestionnaireForm => {
  const { questions, sections } = form;
  const taken = new Set([...savedIds(questions), ...savedIds(sections)]);
  const questionIds = settle(questions, taken);
  const sectionIds = settle(
    sections.map(({ id, title }) => ({ id, text: title })),
    taken,
  );
  const within = new Map(
    questions.map((question) => [
      question.id,
      { options: optionsOf(question.options), rows: optionsOf(question.rows) },
    ]),
  );
  const named = (ids: Settled | undefined, id: string): string => ids?.get(id) ?? id;
  const routing = (groups: RoutingForm): RoutingForm =>
    groups.map((tests) =>
      tests.map((test) => {
        const own = within.get(test.question);
        return {
          ...test,
          question: named(questionIds, test.question),
          anyOf: test.anyOf.map((id) => named(own?.options.ids, id)),
          option: named(own?.options.ids, test.option),
          row: named(own?.rows.ids, test.row),
        };
      }),
    );
  return {
    questions: questions.map((question): QuestionForm => {
      const own = within.get(question.id);
      return {
        ...question,
        id: named(questionIds, question.id),
        ...(question.section !== undefined && { section: named(sectionIds, question.section) }),
        showIf: routing(question.showIf),
        options: own?.options.options ?? [],
        rows: own?.rows.options ?? [],
      };
    }),
    sections: sections.map((section) => ({
      ...section,
      id: named(sectionIds, section.id),
      showIf: routing(section.showIf),
    })),
  };
};
