import { checkAnswer } from "../answering/check-answer.ts";
import { answeredSteps } from "../answering/path.ts";
import { type Answer, type Answers, chosenIn, isDeclined } from "../questionnaire/answer.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** Counters by name. One that is not there is 0, and none is kept at 0. */
export type Counters = Readonly<Record<string, number>>;

/**
 * Counted answers, each version of the questionnaire by itself, so that no base is ever mixed with another's. Plain
 * data: it can be kept, added up in any order, and taken away again exactly.
 */
export type Counts = { readonly versions: Readonly<Record<string, Counters>> };

/** Nobody has answered yet. @example emptyCounts() // { versions: {} } */
export const emptyCounts = (): Counts => ({ versions: {} });

/** Numbers up to here are counted one by one; larger ones in bands of their first two digits, so that there are never too many. */
const ONE_BY_ONE = 1_000;

/** The band a number is counted in, from its smallest to its largest. @example bandOf(12_345) // [12_000, 12_999] */
export const bandOf = (value: number): readonly [from: number, to: number] => {
  const size = Math.abs(value);
  if (size < ONE_BY_ONE) return [value, value];
  const step = 10 ** (String(size).length - 2);
  const low = Math.floor(size / step) * step;
  return value < 0 ? [-(low + step - 1), -low] : [low, low + step - 1];
};

const entriesOf = (question: Question, answer: Answer): readonly (readonly [name: string, by: number])[] => {
  if (isDeclined(answer)) return [[`declined/${answer.as}`, 1]];
  const given: (readonly [string, number])[] = [["answered", 1]];
  if (question.kind === "single" || question.kind === "several")
    for (const id of chosenIn(answer)) given.push([`option/${id}`, 1]);
  if (typeof answer === "string" || Array.isArray(answer)) return given;
  switch (answer.kind) {
    case "choice":
      for (const id of Object.keys(answer.words)) given.push([`words/${id}`, 1]);
      break;
    case "number":
      given.push(["sum", answer.units], [`band/${bandOf(answer.units)[0]}`, 1]);
      break;
    case "scale":
      given.push(["sum", answer.value], [`band/${answer.value}`, 1]);
      break;
    case "date":
      given.push([`year/${answer.year}`, 1]);
      break;
    case "matrix":
      for (const [row, column] of Object.entries(answer.rows))
        given.push([`row/${row}`, 1], [`row/${row}/${column}`, 1]);
      break;
    case "ranking":
      for (const [place, id] of answer.order.entries()) given.push([`option/${id}`, 1], [`rank/${id}/${place + 1}`, 1]);
      break;
    case "allocation":
      for (const [id, amount] of Object.entries(answer.amounts))
        given.push([`sum/${id}`, amount], [`option/${id}`, amount > 0 ? 1 : 0]);
      break;
    case "place":
      given.push([`place/${answer.place.kind}`, 1]);
      if (answer.place.kind === "ward") given.push([`option/${answer.place.code}`, 1]);
      break;
    case "file":
      given.push(["files", answer.files.length]);
      break;
  }
  return given;
};

/**
 * What one person's answers add to the counters of their version: for counters kept in a database, add each amount to
 * the counter of its name. Only what is on the person's way counts; an answer its question would refuse counts as
 * skipped. In a repeating section every round is counted, and `people` says how many persons they come from.
 * @example countersOf(questionnaire, { agree: "yes" }) // { responses: 1, "agree/people": 1, "agree/shown": 1, … }
 */
export const countersOf = (questionnaire: Questionnaire, answers: Answers): Counters => {
  const counters: Record<string, number> = {};
  addCountersOf(counters, questionnaire, answers);
  // Two rounds of a section can cancel each other out.
  for (const name of Object.keys(counters)) if (counters[name] === 0) delete counters[name];
  return counters;
};

/**
 * Adds what one person's answers count to counters that are at hand, or with `times` -1 takes it away: the same as
 * adding `countersOf`, for whoever counts thousands. A counter may be left at 0.
 */
export const addCountersOf = (
  sum: Record<string, number>,
  questionnaire: Questionnaire,
  answers: Answers,
  times: 1 | -1 = 1,
): void => {
  const add = (name: string, by: number) => {
    if (by !== 0) sum[name] = (sum[name] ?? 0) + by * times;
  };
  add("responses", 1);
  const inRounds = new Set<string>();
  for (const { step, answer } of answeredSteps(questionnaire, answers)) {
    if (step.kind === "another") continue;
    const { question } = step;
    const { id } = question;
    if (!inRounds.has(id)) add(`${id}/people`, 1);
    if (step.section?.repeat) inRounds.add(id);
    add(`${id}/shown`, 1);
    if (answer === undefined) continue;
    const checked = checkAnswer(question, answer);
    if (!checked.ok || checked.value === undefined) continue;
    for (const [name, by] of entriesOf(question, checked.value)) add(`${id}/${name}`, by);
  }
};

const sumOf = (one: Counters, other: Counters, times: 1 | -1): Counters => {
  const sum: Record<string, number> = { ...one };
  for (const [name, by] of Object.entries(other)) {
    const value = (sum[name] ?? 0) + by * times;
    if (value === 0) delete sum[name];
    else sum[name] = value;
  }
  return sum;
};

const change = (counts: Counts, version: string, by: Counters, times: 1 | -1): Counts => {
  const { [version]: before = {}, ...others } = counts.versions;
  const after = sumOf(before, by, times);
  return { versions: Object.keys(after).length === 0 ? others : { ...others, [version]: after } };
};

/** Counts one person's answers too. */
export const addAnswer = (counts: Counts, questionnaire: Questionnaire, answers: Answers): Counts =>
  change(counts, String(questionnaire.version), countersOf(questionnaire, answers), 1);

/** Takes one person's answers out again: exactly what `addAnswer` put in. */
export const removeAnswer = (counts: Counts, questionnaire: Questionnaire, answers: Answers): Counts =>
  change(counts, String(questionnaire.version), countersOf(questionnaire, answers), -1);

/** Adds up what was counted in two places. In which order, and which two first, makes no difference. */
export const mergeCounts = (one: Counts, other: Counts): Counts =>
  Object.entries(other.versions).reduce((sum, [version, counters]) => change(sum, version, counters, 1), one);
