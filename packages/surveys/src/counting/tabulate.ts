import type { Answers } from "../questionnaire/answer.ts";
import type { Option } from "../questionnaire/option.ts";
import { type Decline, isChoice, type Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { bandOf, type Counters, type Counts, countersOf } from "./count-answers.ts";

/** How often something was chosen. */
export type OptionCount = { readonly id: string; readonly text: string; readonly count: number };

/** How one question was answered. Percentages are always of `base`, the people who saw it and answered it. */
export type QuestionCount = {
  readonly question: Question;
  /** How many saw this question and answered it, with “I do not know” and “prefer not to say”. */
  readonly base: number;
  /** How many saw it and left it out. */
  readonly skipped: number;
  /** How many never saw it, because of what they answered before. With `base` and `skipped` it is everyone who took part. */
  readonly notShown: number;
  /** How many of `base` said that they do not know, or prefer not to say. */
  readonly declined: Readonly<Record<Decline, number>>;
  /**
   * How often each option was chosen, in the order asked; empty for a question without a list. Ranking: was given a
   * place. Allocation: was given something. Place: the ward.
   */
  readonly options: readonly OptionCount[];
  /** Of a question in a repeating section: how many people the rounds come from. `base` and `skipped` are of rounds. */
  readonly rounds?: { readonly people: number; readonly shown: number };
  /** Matrix: each row with its own base. */
  readonly rows?: readonly {
    readonly id: string;
    readonly text: string;
    readonly base: number;
    readonly options: readonly OptionCount[];
  }[];
  /** Number, scale and date (by year): how many gave each value, or a value from one to another; in the number's units. */
  readonly values?: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Number and scale: the sum of all values, in units. The mean is `sum` over the values' count. */
  readonly sum?: number;
  /** Ranking: how often each option came first, second and so on. */
  readonly ranks?: readonly { readonly id: string; readonly text: string; readonly places: readonly number[] }[];
  /** Place: how many gave a point, a ward or words. */
  readonly ways?: Readonly<Record<"point" | "ward" | "named", number>>;
  /** Allocation: what all people together gave each option, in pence or points. */
  readonly sums?: readonly { readonly id: string; readonly text: string; readonly sum: number }[];
};

/** What a counter elsewhere (a database, say) found: answered by question, and chosen by question and option. */
export type RawCounts = {
  readonly responses: number;
  readonly answered: Readonly<Record<string, number>>;
  readonly chosen: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * Turns raw counts into the count of each question, with zeros for what nobody chose. It knows no routing: everybody is
 * taken to have seen every question. With routing, and for kinds other than choices and text, use `readCounts`.
 */
export const countQuestions = (questionnaire: Questionnaire, raw: RawCounts): QuestionCount[] =>
  questionnaire.questions.map((question) => {
    const base = ownOf(raw.answered, question.id) ?? 0;
    const chosen = ownOf(raw.chosen, question.id) ?? {};
    const options = isChoice(question)
      ? question.options.map(({ id, text }) => ({ id, text, count: ownOf(chosen, id) ?? 0 }))
      : [];
    const declined = { "do-not-know": 0, "prefer-not-to-say": 0 };
    return { question, base, skipped: raw.responses - base, notShown: 0, declined, options };
  });

type Reader = (name: string) => number;

/** Counted bands in order; a band is named by its smallest number. */
const bandsIn = (counters: Counters, start: string): NonNullable<QuestionCount["values"]> =>
  Object.entries(counters)
    .flatMap(([name, count]) => {
      if (!name.startsWith(start)) return [];
      const [from, to] = bandOf(Number(name.slice(start.length)));
      return [{ from, to, count }];
    })
    .sort((one, other) => one.from - other.from);

const yearsIn = (counters: Counters, start: string): NonNullable<QuestionCount["values"]> =>
  Object.entries(counters)
    .flatMap(([name, count]) => {
      if (!name.startsWith(start)) return [];
      const year = Number(name.slice(start.length));
      return [{ from: year, to: year, count }];
    })
    .sort((one, other) => one.from - other.from);

const detailsOf = (question: Question, of: Reader, counters: Counters): Partial<QuestionCount> => {
  const counted = (options: readonly Pick<Option, "id" | "text">[], start: string): OptionCount[] =>
    options.map(({ id, text }) => ({ id, text, count: of(`${start}/${id}`) }));
  switch (question.kind) {
    case "single":
    case "several":
      return { options: counted(question.options, "option") };
    case "number":
    case "scale":
      return { values: bandsIn(counters, `${question.id}/band/`), sum: of("sum") };
    case "date":
      return { values: yearsIn(counters, `${question.id}/year/`) };
    case "matrix":
      return {
        rows: question.rows.map(({ id, text }) => ({
          id,
          text,
          base: of(`row/${id}`),
          options: counted(question.columns, `row/${id}`),
        })),
      };
    case "ranking":
      return {
        options: counted(question.options, "option"),
        ranks: question.options.map(({ id, text }) => ({
          id,
          text,
          places: question.options.map((_, place) => of(`rank/${id}/${place + 1}`)),
        })),
      };
    case "allocation":
      return {
        options: counted(question.options, "option"),
        sums: question.options.map(({ id, text }) => ({ id, text, sum: of(`sum/${id}`) })),
      };
    case "place":
      return {
        options: counted(
          (question.wards ?? []).map(({ code, name }) => ({ id: code, text: name })),
          "option",
        ),
        ways: { point: of("place/point"), ward: of("place/ward"), named: of("place/named") },
      };
    default:
      return {};
  }
};

/** Reads counters of one version as the count of each of its questions. Other versions are left alone. */
export const readCounts = (questionnaire: Questionnaire, counts: Counts): QuestionCount[] => {
  const counters = ownOf(counts.versions, String(questionnaire.version)) ?? {};
  const responses = counters.responses ?? 0;
  return questionnaire.questions.map((question) => {
    const of: Reader = (name) => ownOf(counters, `${question.id}/${name}`) ?? 0;
    const declined = {
      "do-not-know": of("declined/do-not-know"),
      "prefer-not-to-say": of("declined/prefer-not-to-say"),
    };
    const [people, shown] = [of("people"), of("shown")];
    const base = of("answered") + declined["do-not-know"] + declined["prefer-not-to-say"];
    const repeats = questionnaire.sections?.some(({ id, repeat }) => repeat && id === question.section);
    return {
      question,
      base,
      skipped: shown - base,
      notShown: responses - people,
      declined,
      options: [],
      ...detailsOf(question, of, counters),
      ...(repeats && { rounds: { people, shown } }),
    };
  });
};

/** Counts answers that are at hand, all given to this version. A database keeps counters for a million of them. */
export const tabulate = (questionnaire: Questionnaire, responses: Iterable<Answers>): QuestionCount[] => {
  const total: Record<string, number> = {};
  for (const answers of responses)
    for (const [name, by] of Object.entries(countersOf(questionnaire, answers))) total[name] = (total[name] ?? 0) + by;
  return readCounts(questionnaire, { versions: { [questionnaire.version]: total } });
};

/** A whole percentage of a base, or `undefined` when the base is nobody. @example percentOf(186, 196) // 95 */
export const percentOf = (count: number, base: number): number | undefined =>
  base === 0 ? undefined : Math.round((count * 100) / base);
