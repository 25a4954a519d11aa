import {
  conditionInWords,
  ENGLISH_CONDITION_WORDS,
  type PaperRoute,
  type PaperTarget,
  paperRoutes,
  type Questionnaire,
  type Routing,
  type Section,
} from "@collaborative-communities/surveys";

/** What is read aloud together: a section with its questions, or questions of none. */
export type ScriptPart = {
  readonly section?: Section;
  readonly routes: readonly PaperRoute[];
};

/** The questions as they are asked, section by section, in the order of every other way of answering. */
export const scriptParts = (questionnaire: Questionnaire): readonly ScriptPart[] => {
  const parts: { section?: Section; routes: PaperRoute[] }[] = [];
  for (const route of paperRoutes(questionnaire)) {
    const section = questionnaire.sections?.find(({ id }) => id === route.question.section);
    const last = parts.at(-1);
    if (last && last.section === section) last.routes.push(route);
    else parts.push({ routes: [route], ...(section && { section }) });
  }
  return parts;
};

export const goTo = (to: PaperTarget): string => (to === "end" ? "go to the end" : `go to question ${to}`);

/** The condition of a question as whoever reads aloud needs it: of the person, not of the reader. */
export const conditionForReader = (routing: Routing, questionnaire: Questionnaire): string =>
  conditionInWords(routing, questionnaire, {
    ...ENGLISH_CONDITION_WORDS,
    chosen: (number, answers) => `they chose ${answers} at question ${number}`,
    notChosen: (number, answers) => `they did not choose ${answers} at question ${number}`,
    answered: (number) => `they answered question ${number}`,
    notAnswered: (number) => `they left question ${number} out`,
    said: (number, words) => `they said ${words} at question ${number}`,
    between: (...given) => ENGLISH_CONDITION_WORDS.between(...given).replace(/^you wrote/, "they said"),
    rated: (...given) => ENGLISH_CONDITION_WORDS.rated(...given).replace(/^you /, "they "),
    ranked: (...given) => ENGLISH_CONDITION_WORDS.ranked(...given).replace(/^you /, "they "),
    dated: (...given) => ENGLISH_CONDITION_WORDS.dated(...given).replace(/^your /, "their "),
  });

/** Where a part that is asked again goes on to once there is nobody and nothing more to add. */
export const afterPart = ({ routes }: ScriptPart, questionnaire: Questionnaire): PaperTarget => {
  const last = routes.at(-1)?.number ?? 0;
  return last < questionnaire.questions.length ? last + 1 : "end";
};
