import {
  type Answer,
  type Answers,
  countersOf,
  type Question,
  Questionnaire,
} from "@collaborative-communities/surveys";
import type { Draw } from "@collaborative-communities/surveys/testing";

type Drafted = {
  id: string;
  kind: Question["kind"];
  options?: { id: string }[];
  declines?: readonly string[] | undefined;
};

const OPTIONS = ["a", "b", "c", "d"];
const WARDS = ["E05000001", "E05000002", "E05000003"].map((code) => ({ code, name: code }));
const oneOf = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length - 1)] as T;
const some = (draw: Draw, ids: readonly string[]): string[] => {
  const chosen = ids.filter(() => draw(2) === 0);
  return chosen.length > 0 ? chosen : [ids[0] as string];
};

const aTest = (draw: Draw, asked: readonly Drafted[]) => {
  // Several questions often come from one.
  const about = draw(1) === 0 ? (asked[0] as Drafted) : oneOf(draw, asked);
  const not = draw(3) === 0 ? { not: true } : {};
  const of = { question: about.id, ...not };
  if (draw(6) === 0 || about.kind === "text") return { test: "answered", ...of };
  if (about.declines && draw(5) === 0)
    return { test: "declined", ...of, ...(draw(1) === 0 && { as: oneOf(draw, about.declines) }) };
  const [low, high] = draw(1) === 0 ? [draw(5), undefined] : [draw(2), 2 + draw(3)];
  switch (about.kind) {
    case "scale":
      return { test: "between", ...of, atLeast: low, ...(high !== undefined && { atMost: high }) };
    case "number":
      return { test: "between", ...of, atLeast: 5 * low, ...(high !== undefined && { atMost: 5 * high }) };
    case "date":
      return {
        test: "dated",
        ...of,
        from: `${1970 + 5 * low}-0${1 + draw(5)}-01`,
        ...(high !== undefined && { to: `${1970 + 5 * high}-12-31` }),
      };
    case "place":
      return {
        test: "in-ward",
        ...of,
        anyOf: some(
          draw,
          WARDS.map(({ code }) => code),
        ),
      };
    default:
      return {
        test: "chosen",
        ...of,
        anyOf: some(
          draw,
          (about.options ?? []).map(({ id }) => id),
        ),
      };
  }
};

const aCondition = (draw: Draw, asked: readonly Drafted[]) => ({
  any: Array.from({ length: 1 + (draw(2) === 0 ? 1 : 0) }, () => ({
    all: Array.from({ length: 1 + (draw(2) === 0 ? 1 : 0) }, () => aTest(draw, asked)),
  })),
});

const KINDS = ["single", "single", "several", "number", "scale", "scale", "date", "place", "text"] as const;

const aQuestion = (draw: Draw, id: string): Drafted => {
  const kind = oneOf(draw, KINDS);
  const options = (most: number) => OPTIONS.slice(0, 2 + draw(most - 2)).map((one) => ({ id: one, text: one }));
  const own = {
    single: () => ({ options: options(4) }),
    several: () => {
      const list: { id: string; text: string; exclusive?: true }[] = options(3);
      return { options: draw(3) === 0 ? [...list, { id: "none", text: "None", exclusive: true }] : list };
    },
    number: () => ({ min: 0 }),
    scale: () => ({ min: 1, max: 3 + draw(2) }),
    date: () => ({}),
    place: () => ({ takes: draw(1) === 0 ? ["ward"] : ["ward", "named"], wards: WARDS }),
    text: () => ({}),
  }[kind]();
  const ways = ["do-not-know", "prefer-not-to-say"].slice(draw(1), 1 + draw(1));
  const declines = draw(1) === 0 && ways.length > 0 ? { declines: ways } : {};
  return { id, kind, ...{ text: `Asked ${id}?` }, ...own, ...declines };
};

const drafted = (draw: Draw) => {
  const questions: Drafted[] = [];
  const ids = ["q", "r", "s", "t", "u"].slice(0, 2 + draw(3));
  // A family: the first question leads to all of the others, each by another answer.
  const isFamily = draw(1) === 0;
  for (const id of ids) {
    const condition = () =>
      isFamily ? { any: [{ all: [aTest(draw, questions.slice(0, 1))] }] } : aCondition(draw, questions);
    const showIf = questions.length === 0 || draw(4) === 0 ? {} : { showIf: condition() };
    questions.push({ ...aQuestion(draw, id), ...showIf });
  }
  if (draw(4) > 0) return { questions };
  // The last two stand together, and are asked under a condition of their own.
  const [first, last] = [questions.length - 2, questions.length - 1];
  const section = {
    id: "together",
    title: "Together",
    showIf: aCondition(draw, questions.slice(0, Math.max(1, first))),
  };
  return first < 1
    ? { questions }
    : {
        questions: questions.map((one, place) => (place < last - 1 ? one : { ...one, section: section.id })),
        sections: [section],
      };
};

/** Two to five questions, in which what was said before often leads to what is asked. */
export const aSurvey = (draw: Draw): Questionnaire => {
  for (;;) {
    const read = Questionnaire.safeParse({
      version: 1,
      ...drafted(draw),
    });
    // One that nobody could open is drawn again.
    if (read.success) return read.data;
  }
};

/** The same survey with a question that is changed, dropped or put to other people; others stay. */
export const theNextVersion = (draw: Draw, { questions, sections, version }: Questionnaire): Questionnaire => {
  for (let tries = 0; tries < 20; tries += 1) {
    const at = draw(questions.length - 1);
    const change = draw(3);
    const next = questions.flatMap((question, place): object[] => {
      if (place !== at) return [question];
      if (change === 0) return [];
      if (change === 1 && place > 0) return [{ ...question, showIf: aCondition(draw, questions.slice(0, place)) }];
      if (change === 2) {
        const { showIf, section } = question;
        return [{ ...aQuestion(draw, question.id), ...(showIf && { showIf }), ...(section && { section }) }];
      }
      return [{ ...question, text: `${question.text} (in other words)` }];
    });
    const used = (sections ?? []).filter(({ id }) => next.some((one) => "section" in one && one.section === id));
    const read = Questionnaire.safeParse({
      version: version + 1,
      questions: next,
      ...(used.length > 0 && { sections: used }),
    });
    if (read.success) return read.data;
  }
  return Questionnaire.parse({ version: version + 1, questions, ...(sections && { sections }) });
};

const answerTo = (draw: Draw, question: Question): Answer | undefined => {
  // Most say the same: where there are small numbers.
  const skewed = (most: number) => Math.min(draw(most), draw(most + 1), draw(most + 2));
  switch (question.kind) {
    case "single":
      return question.options[skewed(question.options.length - 1)]?.id;
    case "several": {
      const one = () => question.options[skewed(question.options.length - 1)];
      const [first, other] = [one(), one()];
      if (!first || !other) return undefined;
      return first.exclusive || other.exclusive ? [first.id] : [...new Set([first.id, other.id])];
    }
    case "number":
      return { kind: "number", units: skewed(25) };
    case "scale":
      return { kind: "scale", value: question.min + skewed(question.max - question.min) };
    case "date": {
      const year = 1970 + skewed(25);
      return draw(1) === 0 ? { kind: "date", year } : { kind: "date", year, month: 1 + draw(11), day: 1 };
    }
    case "place":
      if (question.takes.includes("named") && draw(3) === 0)
        return { kind: "place", place: { kind: "named", name: "There" } };
      return { kind: "place", place: { kind: "ward", code: (WARDS[skewed(2)] as (typeof WARDS)[number]).code } };
    default:
      return "words";
  }
};

/** What a crowd answers: some questions hardly anybody leaves out. */
export const aCrowd = (draw: Draw, questionnaire: Questionnaire, people: number): readonly Answers[] => {
  const skips = new Map(questionnaire.questions.map(({ id }) => [id, oneOf(draw, [9, 20, 60, 400])]));
  return Array.from({ length: people }, () => {
    const answers: Answers = {};
    for (const question of questionnaire.questions) {
      if (draw(skips.get(question.id) ?? 9) === 0) continue;
      const answer: Answer | undefined =
        question.declines && draw(7) === 0
          ? { kind: "declined", as: oneOf(draw, question.declines) }
          : answerTo(draw, question);
      if (answer !== undefined) answers[question.id] = answer;
    }
    return answers;
  });
};

/** One survey, or two versions of it, and who answered each. */
export const asked = (draw: Draw, smallest: number) => {
  const first = aSurvey(draw);
  const versions = draw(3) === 0 ? [first, theNextVersion(draw, first)] : [first];
  return versions.map((questionnaire, place) => ({
    questionnaire,
    crowd: aCrowd(draw, questionnaire, place === 0 ? 10 + draw(smallest * 12) : draw(40)),
  }));
};

/** So many people in so many parts, most of them in the first. */
export const inParts = (draw: Draw, people: number, parts: number): number[] => {
  const counts = Array.from({ length: parts }, () => 0);
  for (let left = people; left > 0; left -= 1) {
    const part = Math.min(draw(parts - 1), draw(parts - 1), draw(parts));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
};

/** The exact counters of a crowd. */
export const counted = (questionnaire: Questionnaire, crowd: readonly Answers[]): Record<string, number> => {
  const counters: Record<string, number> = {};
  for (const answers of crowd)
    for (const [name, by] of Object.entries(countersOf(questionnaire, answers)))
      counters[name] = (counters[name] ?? 0) + by;
  return counters;
};
