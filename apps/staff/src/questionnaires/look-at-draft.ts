import type { LocalDate } from "@collaborative-communities/foundation";
import {
  checkDayLimits,
  checkDefinition,
  checkQuality,
  describeRouting,
  drawRouting,
  minutesToAnswer,
  type QualityWarning,
  type RoutingPicture,
} from "@collaborative-communities/surveys";
import type { QuestionnaireForm } from "./question-form.ts";
import { draftOf } from "./read-questions.ts";

/** What can be said of questions while they are written. */
export type Look = {
  /** Problems by the id a question or section has in the form, in sentences: it cannot be saved like this. */
  readonly problemsOf: (id: string) => readonly string[];
  /** Warnings by question; those of the whole have no question. */
  readonly warningsOf: (id: string | undefined) => readonly QualityWarning[];
  /** When it is asked, in words. */
  readonly whenOf: (id: string) => string | undefined;
  readonly minutes: number;
  /** The ways through, once every question is whole. */
  readonly picture: RoutingPicture | undefined;
};

/**
 * Looks at questions as they are written; what is not whole yet is left out.
 * @param firstDay on which people can answer them
 */
export const lookAt = (form: QuestionnaireForm, firstDay: LocalDate): Look => {
  const { draft, isWhole, ids, sectionIds } = draftOf(form);
  const questionnaire = { version: 1, ...draft };
  const formId = (id: string | undefined): string | undefined => {
    if (id === undefined) return undefined;
    const at = draft.questions.findIndex((question) => question.id === id);
    return at >= 0 ? ids[at] : sectionIds[(draft.sections ?? []).findIndex((section) => section.id === id)];
  };
  const picture = isWhole ? drawRouting(draft) : undefined;
  const problems = picture
    ? [
        ...[...checkDefinition(draft), ...checkDayLimits(draft, firstDay)].map(({ about, message }) => ({
          about,
          message,
        })),
        ...[...picture.pages, ...picture.sections].flatMap(({ id, problems: found }) =>
          found.map((message) => ({ about: id, message })),
        ),
      ].map(({ about, message }) => ({ id: formId(about), message }))
    : [];
  const warnings = checkQuality(questionnaire).map((warning) => ({ id: formId(warning.question), warning }));
  const whenOf = (id: string): string | undefined => {
    const at = ids.indexOf(id);
    const routing = at >= 0 ? draft.questions[at]?.showIf : (draft.sections ?? [])[sectionIds.indexOf(id)]?.showIf;
    return routing && isWhole ? describeRouting(routing, draft) : undefined;
  };
  return {
    problemsOf: (id) => problems.filter((one) => one.id === id).map(({ message }) => message),
    warningsOf: (id) => warnings.filter((one) => one.id === id).map(({ warning }) => warning),
    whenOf,
    minutes: minutesToAnswer(questionnaire),
    picture,
  };
};
