import {
  type ConditionWords,
  conditionInWords,
  ENGLISH_CONDITION_WORDS,
  type Questionnaire,
  type Routing,
} from "@collaborative-communities/surveys";

/** Only how a clause begins is turned: an answer that is quoted in it may say “you” itself. */
const ofThem = (clause: string): string => clause.replace(/^your\b/, "their").replace(/^you\b/, "they");

const { chosen, notChosen, answered, notAnswered, said, between, rated, ranked, dated } = ENGLISH_CONDITION_WORDS;
const WORDS_OF_A_CALLER: ConditionWords = {
  ...ENGLISH_CONDITION_WORDS,
  chosen: (...about) => ofThem(chosen(...about)),
  notChosen: (...about) => ofThem(notChosen(...about)),
  answered: (...about) => ofThem(answered(...about)),
  notAnswered: (...about) => ofThem(notAnswered(...about)),
  said: (...about) => ofThem(said(...about)),
  between: (...about) => ofThem(between(...about)),
  rated: (...about) => ofThem(rated(...about)),
  ranked: (...about) => ofThem(ranked(...about)),
  dated: (...about) => ofThem(dated(...about)),
};

/** Whom a question or a section is for, as it is said of somebody else. */
export const askedOnlyIf = (routing: Routing, questionnaire: Questionnaire): string =>
  conditionInWords(routing, questionnaire, WORDS_OF_A_CALLER);

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
