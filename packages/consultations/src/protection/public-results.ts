import { type Counts, type Questionnaire, readCounts, readVersions } from "@collaborative-communities/surveys";
import { hideQuestion, protectQuestions } from "./protect-question.ts";
import { type Figure, isSmall, SMALLEST_COUNT_SHOWN } from "./protect-table.ts";
import { hidesAny, type PublicCount } from "./public-count.ts";

/** Everything that everybody may see of how a consultation was answered. It is the only such set: see `publicResults`. */
export type PublicResults = {
  /** Numbers of people below it are not shown. */
  readonly smallest: number;
  /** How many answers were counted. */
  readonly responses: Figure;
  /** Whether `responses` is not shown because it is below `smallest`; else because a version's number would be told by it. */
  readonly isFew: boolean;
  /** Whether any figure is not shown. */
  readonly hidesAny: boolean;
  /** Those that somebody answered, the first one first. */
  readonly versions: readonly { readonly version: number; readonly responses: Figure }[];
  /** How each question of the newest of these was answered. */
  readonly questions: readonly PublicCount[];
  /** Where there is more than one: each question as each of them asked it, with its own base, and never added up. */
  readonly across: readonly {
    readonly question: string;
    readonly versions: readonly {
      readonly version: number;
      readonly comparable: boolean;
      readonly count: PublicCount;
    }[];
  }[];
};

/**
 * How many answers there were of all versions together, where it may be shown.
 * @param responses how many there were of each version
 */
export const publicTotal = (responses: readonly number[], smallest = SMALLEST_COUNT_SHOWN): Figure =>
  protectTotals(responses, smallest).total;

/**
 * How many answers there were of each version, and all together, as they may be shown side by side. What people chose
 * is worth more than how many there were of all versions: so where a version is hidden it is the sum that goes.
 */
const protectTotals = (responses: readonly number[], smallest: number) => {
  const total = responses.reduce((sum, count) => sum + count, 0);
  const hidden = responses.filter((count) => isSmall(count, smallest));
  const held = hidden.reduce((sum, count) => sum + count, 0);
  const isTold = hidden.length > 0 && (hidden.length < 2 || held < hidden.length * smallest);
  return {
    total: isSmall(total, smallest) || (responses.length > 1 && isTold) ? null : total,
    each: responses.map((count): Figure => (isSmall(count, smallest) ? null : count)),
  };
};

/** What is said of nobody, or of so few that it is not even said which version they answered: what was asked last. */
const ofFew = (
  [last]: readonly Questionnaire[],
  counts: Counts,
  everybody: number,
  smallest: number,
): PublicResults => {
  const asked = last ? readCounts(last, counts) : [];
  const responses = everybody === 0 ? 0 : null;
  return {
    smallest,
    responses,
    isFew: responses === null,
    hidesAny: responses === null,
    versions: last ? [{ version: last.version, responses }] : [],
    questions: last && everybody === 0 ? protectQuestions(last, asked, smallest) : asked.map(hideQuestion),
    across: [],
  };
};

/**
 * How a consultation was answered, as everybody may see it: the results page, the open data and every other public
 * place show this and nothing else, so that no two of them give away together what each hides.
 * @param questionnaires the versions that were asked
 * @param smallest the smallest number of people shown
 */
export const publicResults = (
  questionnaires: readonly Questionnaire[],
  counts: Counts,
  smallest = SMALLEST_COUNT_SHOWN,
): PublicResults => {
  const inOrder = [...questionnaires].sort((one, other) => one.version - other.version);
  const responsesTo = ({ version }: Questionnaire) => counts.versions[String(version)]?.responses ?? 0;
  const everybody = inOrder.reduce((sum, questionnaire) => sum + responsesTo(questionnaire), 0);
  if (everybody < smallest) return ofFew(inOrder.slice(-1), counts, everybody, smallest);
  const answered = inOrder
    .map((questionnaire) => ({ questionnaire, responses: responsesTo(questionnaire) }))
    .filter(({ responses }) => responses > 0);
  const { total, each } = protectTotals(
    answered.map(({ responses }) => responses),
    smallest,
  );
  const protectedBy = new Map(
    answered.map(({ questionnaire }) => [
      questionnaire.version,
      protectQuestions(questionnaire, readCounts(questionnaire, counts), smallest),
    ]),
  );
  const countIn = (version: number, id: string) =>
    protectedBy.get(version)?.find(({ question }) => question.id === id) as PublicCount;
  const all = [...protectedBy.values()];
  return {
    smallest,
    responses: total,
    isFew: false,
    hidesAny: total === null || each.includes(null) || all.some((questions) => questions.some(hidesAny)),
    versions: answered.map(({ questionnaire: { version } }, place) => ({ version, responses: each[place] ?? null })),
    questions: all.at(-1) ?? [],
    across:
      answered.length < 2
        ? []
        : readVersions(
            answered.map(({ questionnaire }) => questionnaire),
            counts,
          ).map(({ question, versions }) => ({
            question,
            versions: versions.map(({ version, comparable }) => ({
              version,
              comparable,
              count: countIn(version, question),
            })),
          })),
  };
};
