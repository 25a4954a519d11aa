import { conditionInWords, type Questionnaire, type Routing } from "@collaborative-communities/surveys";

/** Whom a question or a section is for, as it is said of somebody else. */
export const askedOnlyIf = (routing: Routing, questionnaire: Questionnaire): string =>
  conditionInWords(routing, questionnaire).replaceAll("you ", "they ");

/** What a caller says and does where a section begins and where it ends, beside its own questions. */
export type ScriptSection = {
  readonly title: string;
  /** Read aloud. */
  readonly hint?: string;
  readonly onlyIf?: string;
  /** Where it can be asked again: the question, and how often in all. */
  readonly again?: { readonly text: string; readonly first: number; readonly most: number };
};

/** The section that begins, or ends, with a question, if one does. */
export const sectionAt = (
  questionnaire: Questionnaire,
  id: string,
  end: "begins" | "ends",
): ScriptSection | undefined => {
  const { questions, sections = [] } = questionnaire;
  const section = sections.find((one) => one.id === questions.find((question) => question.id === id)?.section);
  if (!section) return undefined;
  const own = questions.flatMap((question, place) => (question.section === section.id ? [place] : []));
  const edge = end === "begins" ? own[0] : own.at(-1);
  if (edge === undefined || questions[edge]?.id !== id) return undefined;
  const { title, hint, showIf, repeat } = section;
  return {
    title,
    ...(hint !== undefined && { hint }),
    ...(showIf && { onlyIf: askedOnlyIf(showIf, questionnaire) }),
    ...(repeat && { again: { text: repeat.another, first: (own[0] ?? 0) + 1, most: repeat.most } }),
  };
};
