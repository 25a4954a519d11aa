import type { Option } from "./option.ts";
import type { Question } from "./question.ts";
import type { QuestionnaireDraft } from "./questionnaire-draft.ts";

/** What is wrong with a questionnaire as it is written: a stable code, a sentence, and where it is. */
export type DefinitionProblem = {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** The question or section it is about. */
  readonly about?: string;
};

const duplicated = (texts: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  for (const text of texts) {
    const plain = text.trim().toLowerCase();
    if (seen.has(plain)) return text;
    seen.add(plain);
  }
  return undefined;
};

/** The lists of answers a question has, by the field they stand in. */
const listsOf = (question: Question): readonly (readonly [field: string, options: readonly Option[]])[] => {
  if (question.kind === "matrix")
    return [
      ["rows", question.rows],
      ["columns", question.columns],
    ];
  return "options" in question ? [["options", question.options]] : [];
};

const checkLimits = (question: Question): readonly (readonly [code: string, field: string, message: string])[] => {
  switch (question.kind) {
    case "number":
      return question.min !== undefined && question.max !== undefined && question.min > question.max
        ? [["limits-crossed", "max", "The largest number must not be below the smallest."]]
        : [];
    case "scale":
      return question.min >= question.max || question.max - question.min > 10
        ? [["scale-limits", "max", "A scale must have from 2 to 11 numbers, smallest first."]]
        : [];
    case "date":
      return question.from !== undefined && question.to !== undefined && question.from > question.to
        ? [["limits-crossed", "to", "The latest day must not be before the earliest."]]
        : [];
    case "several":
    case "ranking": {
      const { most, options } = question;
      if (most !== undefined && most > options.length)
        return [["most-too-large", "most", "The most that can be chosen must not be more than there are answers."]];
      return question.kind === "ranking" && question.total && most !== undefined && most < options.length
        ? [["most-too-small", "most", "When every answer needs a place, do not limit the places."]]
        : [];
    }
    case "place": {
      const codes = (question.wards ?? []).map(({ code }) => code);
      const [west, south, east, north] = question.within ?? [0, 0, 1, 1];
      const faults: (readonly [string, string, string])[] = [];
      if (question.takes.includes("ward") && codes.length === 0)
        faults.push(["no-wards", "wards", "Give the wards to choose from."]);
      if (new Set(codes).size < codes.length) faults.push(["ward-twice", "wards", "A ward is there twice."]);
      if (west >= east || south >= north)
        faults.push(["limits-crossed", "within", "Give the map's edges as west, south, east, north."]);
      // On the site a postcode or an area stands for a point; on paper and by telephone nothing does (decision 0036).
      if (question.takes.every((way) => way === "point"))
        faults.push([
          "map-only",
          "takes",
          "On paper and by telephone nobody can point at a map. Beside the point, let people choose a ward from a list or write the name of the place.",
        ]);
      return faults;
    }
    default:
      return [];
  }
};

const checkQuestion = (question: Question, place: number): DefinitionProblem[] => {
  const problem = (code: string, message: string, field: string): DefinitionProblem => ({
    code: `surveys/${code}`,
    message,
    path: ["questions", place, field],
    about: question.id,
  });
  const lists = listsOf(question).flatMap(([field, options]) => {
    const sameText = duplicated(options.map((option) => option.text));
    const sameId = duplicated(options.map((option) => option.id));
    return [
      ...(sameText === undefined ? [] : [problem("answer-twice", `The answer “${sameText}” is there twice.`, field)]),
      ...(sameId === undefined ? [] : [problem("answer-id-twice", `Two answers share the id ${sameId}.`, field)]),
    ];
  });
  const declines = question.declines ?? [];
  return [
    ...lists,
    ...checkLimits(question).map(([code, field, message]) => problem(code, message, field)),
    ...(new Set(declines).size < declines.length
      ? [problem("decline-twice", "A way of not answering is there twice.", "declines")]
      : []),
  ];
};

const checkSections = ({ questions, sections = [] }: QuestionnaireDraft): DefinitionProblem[] => {
  const problems: DefinitionProblem[] = [];
  for (const [place, { section, id }] of questions.entries()) {
    if (section === undefined) continue;
    const at = { path: ["questions", place, "section"], about: id };
    if (!sections.some((one) => one.id === section))
      problems.push({ code: "surveys/unknown-section", message: `There is no section “${section}”.`, ...at });
    else if (
      questions[place - 1]?.section !== section &&
      questions.slice(0, place).some((before) => before.section === section)
    )
      problems.push({
        code: "surveys/section-torn",
        message: `The questions of the section “${section}” must stand together.`,
        ...at,
      });
  }
  for (const [place, { id, title }] of sections.entries())
    if (!questions.some(({ section }) => section === id))
      problems.push({
        code: "surveys/section-empty",
        message: `The section “${title}” has no questions.`,
        path: ["sections", place],
        about: id,
      });
  return problems;
};

/** Everything that is wrong with the parts of a questionnaire, in order; its routing is checked by `checkRouting`. */
export const checkDefinition = (draft: QuestionnaireDraft): DefinitionProblem[] => {
  const { questions, sections = [] } = draft;
  const problems: DefinitionProblem[] = [];
  const twice = duplicated(questions.map(({ id }) => id));
  if (twice !== undefined)
    problems.push({
      code: "surveys/question-id-twice",
      message: `Two questions share the id ${twice}.`,
      path: ["questions"],
      about: twice,
    });
  const alsoSection = duplicated([...new Set(questions.map(({ id }) => id)), ...sections.map(({ id }) => id)]);
  if (alsoSection !== undefined)
    problems.push({
      code: "surveys/section-id-twice",
      message: `A section shares its id ${alsoSection} with a question or another section.`,
      path: ["sections"],
      about: alsoSection,
    });
  return [...problems, ...questions.flatMap(checkQuestion), ...checkSections(draft)];
};
