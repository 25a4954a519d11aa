import type { Answers } from "./answer.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** How one question was answered. Percentages are always of `base`, the people who answered it. */
export type QuestionCount = {
  readonly question: Question;
  /** How many people answered this question. */
  readonly base: number;
  /** How many were asked it and left it out. `base + skipped` is everyone who took part. */
  readonly skipped: number;
  /** How often each option was chosen, in the order asked; empty for a free-text question. */
  readonly options: readonly { readonly id: string; readonly text: string; readonly count: number }[];
};

/** What a counter elsewhere (a database, say) found: answered by question, and chosen by question and option. */
export type RawCounts = {
  readonly responses: number;
  readonly answered: Readonly<Record<string, number>>;
  readonly chosen: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Turns raw counts into the count of each question, with zeros for what nobody chose. */
export const countQuestions = (questionnaire: Questionnaire, raw: RawCounts): QuestionCount[] =>
  questionnaire.questions.map((question) => {
    const base = ownOf(raw.answered, question.id) ?? 0;
    const chosen = ownOf(raw.chosen, question.id) ?? {};
    const options =
      question.kind === "text"
        ? []
        : question.options.map(({ id, text }) => ({
            id,
            text,
            count: ownOf(chosen, id) ?? 0,
          }));
    return { question, base, skipped: raw.responses - base, options };
  });

/** Counts answers that are at hand. A database does the same with SQL for a million of them. */
export const tabulate = (questionnaire: Questionnaire, responses: Iterable<Answers>): QuestionCount[] => {
  let count = 0;
  // Without a prototype, so that a question called “constructor” is a question like any other.
  const answered: Record<string, number> = Object.create(null);
  const chosen: Record<string, Record<string, number>> = Object.create(null);
  for (const answers of responses) {
    count += 1;
    for (const question of questionnaire.questions) {
      const answer = ownOf(answers, question.id);
      if (answer === undefined) continue;
      answered[question.id] = (answered[question.id] ?? 0) + 1;
      if (question.kind === "text") continue;
      const row: Record<string, number> = chosen[question.id] ?? Object.create(null);
      chosen[question.id] = row;
      for (const id of Array.isArray(answer) ? answer : [answer]) row[id] = (row[id] ?? 0) + 1;
    }
  }
  return countQuestions(questionnaire, { responses: count, answered, chosen });
};

/** A whole percentage of a base, or `undefined` when the base is nobody. @example percentOf(186, 196) // 95 */
export const percentOf = (count: number, base: number): number | undefined =>
  base === 0 ? undefined : Math.round((count * 100) / base);
