import { type Answers, addCountersOf, type Counters, type Questionnaire } from "@collaborative-communities/surveys";

/** What is counted of an answer. */
export type Countable = {
  readonly consultationId: string;
  readonly version: number;
  readonly channel: string;
  /** The code of a ward; or "not-sure", "outside" or "not-said". */
  readonly place: string;
  readonly receivedOn: string;
  readonly language: string;
  readonly answers: Answers;
};

/** Where counters are kept together: one for each way in which figures can be asked for. */
export type Cell = Pick<Countable, "consultationId" | "version" | "channel" | "place">;

/** Questionnaires by consultation and version. */
export type Questionnaires = ReadonlyMap<string, Questionnaire>;
export const questionnaireKey = ({ consultationId, version }: Pick<Cell, "consultationId" | "version">): string =>
  `${consultationId} ${version}`;

/** Changes to counters, by cell. */
export type Tally = Map<string, { readonly cell: Cell; readonly counters: Record<string, number> }>;

/** No question's id begins like these, so they are never taken for a question's counters. */
const [DAY, LANGUAGE] = ["@day/", "@language/"];

/** Adds counters to counters, or with `times` -1 takes them away; none is left at 0. */
export const addCounters = (sum: Record<string, number>, counters: Counters, times: 1 | -1 = 1): void => {
  for (const [name, by] of Object.entries(counters)) {
    const value = (sum[name] ?? 0) + by * times;
    if (value === 0) delete sum[name];
    else sum[name] = value;
  }
};

/** What one answer counts. To a version that is not known, it was given, and no question of it is counted. */
const addAnswer = (
  sum: Record<string, number>,
  one: Countable,
  questionnaire: Questionnaire | undefined,
  times: 1 | -1,
): void => {
  const add = (name: string) => {
    sum[name] = (sum[name] ?? 0) + times;
  };
  if (questionnaire) addCountersOf(sum, questionnaire, one.answers, times);
  else add("responses");
  add(`${DAY}${one.receivedOn}`);
  add(`${LANGUAGE}${one.language}`);
};

/** Counts answers into a tally, or with `times` -1 takes them out again: exactly what they put in. */
export const tally = (
  into: Tally,
  answers: Iterable<Countable>,
  questionnaires: Questionnaires,
  times: 1 | -1 = 1,
): void => {
  for (const one of answers) {
    const { consultationId, version, channel, place } = one;
    const key = `${consultationId} ${version} ${channel} ${place}`;
    const found = into.get(key) ?? { cell: { consultationId, version, channel, place }, counters: {} };
    into.set(key, found);
    addAnswer(found.counters, one, questionnaires.get(questionnaireKey(one)), times);
  }
};

const named = (counters: Counters, start: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counters)
      .filter(([name]) => name.startsWith(start))
      .map(([name, count]) => [name.slice(start.length), count] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** How many answers came on each day, and in each language. */
export const daysIn = (counters: Counters): Record<string, number> => named(counters, DAY);
export const languagesIn = (counters: Counters): Record<string, number> => named(counters, LANGUAGE);
