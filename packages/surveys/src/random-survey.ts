import type { Answer, Answers } from "./answer.ts";
import { checkAnswer } from "./check-answer.ts";
import type { Routing, Test } from "./condition.ts";
import { everyStep, nextStep } from "./path.ts";
import type { Question } from "./question.ts";
import { Questionnaire } from "./questionnaire.ts";

/** Draws a whole number from 0 to `most`. All that is random comes from it, so a test can repeat what it saw. */
export type Draw = (most: number) => number;

/** A draw that gives the same numbers for the same seed (mulberry32). @example drawWith(1)(9) === drawWith(1)(9) // true */
export const drawWith = (seed: number): Draw => {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (most + 1);
  };
};

const KINDS = [
  "single",
  "several",
  "text",
  "number",
  "date",
  "scale",
  "matrix",
  "ranking",
  "allocation",
  "place",
  "file",
] as const;

const WARDS = [
  { code: "E05002235", name: "First ward" },
  { code: "E05002236", name: "Second ward" },
  { code: "E05002240", name: "=Third ward" },
];

const oneOf = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length - 1)] as T;
const someOf = <T>(draw: Draw, list: readonly T[]): T[] => list.filter(() => draw(1) === 0);
const perhaps = <T>(draw: Draw, value: T): T | undefined => (draw(2) === 0 ? value : undefined);

/** Ids and texts chosen to be awkward: near each other, with signs that files and forms trip over. */
const optionsOf = (draw: Draw, least: number) =>
  Array.from({ length: least + draw(3) }, (_, place) => ({
    id: oneOf(draw, [`o${place}`, `o-${place}`, `${place}`, `constructor-${place}`]),
    text: `${oneOf(draw, ["Yes", "=1+1", "“No”, really", "Żółw", "2", "-3"])} ${place}`,
    ...(draw(4) === 0 && { other: true as const }),
    ...(draw(7) === 0 && { exclusive: true as const }),
  }));

const aRandomQuestion = (draw: Draw, place: number): Question => {
  const base = {
    id: oneOf(draw, [`q${place}`, `${place}-q`, `a-rather-long-question-id-number-${place}`]),
    text: `Question ${place}?`,
    required: draw(3) === 0,
    ...(draw(2) === 0 && { declines: someOf(draw, ["do-not-know", "prefer-not-to-say"] as const) }),
  };
  if (base.declines?.length === 0) delete base.declines;
  const kind = oneOf(draw, KINDS);
  switch (kind) {
    case "single":
      return { kind, ...base, options: optionsOf(draw, 2) };
    case "several": {
      const options = optionsOf(draw, 2);
      return { kind, ...base, options, most: perhaps(draw, 1 + draw(options.length - 1)) };
    }
    case "text":
      return { kind, ...base, maxLength: 50 + draw(100) };
    case "number": {
      const min = draw(200) - 100;
      return { kind, ...base, decimals: draw(2), min: perhaps(draw, min), max: perhaps(draw, min + draw(5_000)) };
    }
    case "date":
      return { kind, ...base, least: oneOf(draw, ["year", "month", "day"] as const) };
    case "scale": {
      const min = draw(3) - 2;
      return { kind, ...base, min, max: min + 1 + draw(8) };
    }
    case "matrix":
      return { kind, ...base, rows: optionsOf(draw, 1), columns: optionsOf(draw, 2) };
    case "ranking": {
      const options = optionsOf(draw, 2);
      const total = draw(1) === 0;
      return { kind, ...base, options, total, most: total ? undefined : perhaps(draw, 1 + draw(options.length - 1)) };
    }
    case "allocation": {
      const spend = oneOf(draw, ["exactly", "at-most"] as const);
      return { kind, ...base, options: optionsOf(draw, 2), total: 1 + draw(100_000), spend, in: "pence" };
    }
    case "place":
      return {
        kind,
        ...base,
        takes: oneOf(draw, [["ward"], ["point", "ward", "named"], ["named", "point"]] as (
          | "point"
          | "ward"
          | "named"
        )[][]),
        wards: WARDS,
      };
    case "file":
      return { kind, ...base, most: 1 + draw(2), maxBytes: 1_000_000, endings: ["pdf", "jpg"] };
  }
};

const aRandomTest = (draw: Draw, question: Question): Test => {
  const about = { question: question.id, ...(draw(3) === 0 && { not: true as const }) };
  const general = (): Test =>
    draw(3) === 0 ? { test: "declined", ...about } : ({ test: "answered", ...about } satisfies Test);
  if (draw(4) === 0) return general();
  switch (question.kind) {
    case "single":
    case "several":
      return {
        test: "chosen",
        ...about,
        anyOf: [oneOf(draw, question.options).id, ...someOf(draw, question.options).map(({ id }) => id)],
      };
    case "number":
    case "scale":
      return { test: "between", ...about, atLeast: perhaps(draw, draw(100) - 50), atMost: perhaps(draw, draw(200)) };
    case "allocation":
      return { test: "between", ...about, option: oneOf(draw, question.options).id, atLeast: draw(question.total) };
    case "matrix":
      return { test: "rated", ...about, row: oneOf(draw, question.rows).id, anyOf: [oneOf(draw, question.columns).id] };
    case "ranking":
      return { test: "ranked", ...about, option: oneOf(draw, question.options).id, within: 1 + draw(2) };
    case "date":
      return { test: "dated", ...about, from: perhaps(draw, "1990-06-01"), to: perhaps(draw, "2010-01-01") };
    case "place":
      return { test: "in-ward", ...about, anyOf: [oneOf(draw, WARDS).code] };
    default:
      return general();
  }
};

const aRandomRouting = (draw: Draw, earlier: readonly Question[]): Routing => ({
  any: Array.from({ length: 1 + draw(1) }, () => ({
    all: Array.from({ length: 1 + draw(1) }, () => aRandomTest(draw, oneOf(draw, earlier))),
  })),
});

/**
 * A questionnaire of every kind of question, with sections, rounds and routing, as the draw has it. It is as somebody
 * might write it: its routing may ask for what nobody can say.
 */
export const aRandomDraft = (draw: Draw): Questionnaire => {
  const size = 1 + draw(9);
  const questions: Question[] = [];
  const sections: NonNullable<Questionnaire["sections"]> = [];
  for (let place = 0; place < size; place += 1) {
    const question = aRandomQuestion(draw, place);
    const last = sections.at(-1);
    if (last && questions.at(-1)?.section === last.id && draw(2) > 0) question.section = last.id;
    else if (draw(2) === 0) {
      const id = `s${sections.length}`;
      sections.push({
        id,
        title: `Section ${id}`,
        ...(questions.length > 0 && draw(2) === 0 && { showIf: aRandomRouting(draw, questions) }),
        ...(draw(2) === 0 && { repeat: { another: "Is there another?", most: 2 + draw(2) } }),
      });
      question.section = id;
    }
    if (questions.length > 0 && draw(1) === 0) question.showIf = aRandomRouting(draw, questions);
    questions.push(question);
  }
  return { version: 1 + draw(3), questions, ...(sections.length > 0 && { sections }) };
};

/** Such a questionnaire that parses: what its routing would be refused for is taken out again. */
export const aRandomQuestionnaire = (draw: Draw): Questionnaire => {
  const draft = aRandomDraft(draw);
  const { questions, sections = [] } = draft;
  for (;;) {
    const parsed = Questionnaire.safeParse(draft);
    if (parsed.success) return parsed.data;
    for (const { path } of parsed.error.issues) {
      const [list, place, field] = path;
      if (typeof place !== "number" || (field !== undefined && field !== "showIf")) throw parsed.error;
      if (list === "sections") delete sections[place]?.showIf;
      else {
        delete questions[place]?.showIf;
        delete sections.find(({ id }) => id === questions[place]?.section)?.showIf;
      }
    }
  }
};

const WORDS = ["Because", '=HYPERLINK("http://x")', "'=1", "@here", "Ștefan, “quoted”\nand more", "-5", "a;b,c", "😀"];

/** An answer of the right kind, as the draw has it; now and then one that is refused, or none. */
export const aRandomAnswer = (draw: Draw, question: Question): Answer | undefined => {
  if (draw(5) === 0) return undefined;
  if (question.declines && draw(3) === 0) return { kind: "declined", as: oneOf(draw, question.declines) };
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  switch (question.kind) {
    case "text":
      return oneOf(draw, WORDS);
    case "single":
    case "several": {
      const chosen =
        question.kind === "single" ? [oneOf(draw, question.options).id] : someOf(draw, ids(question.options));
      const words = Object.fromEntries(chosen.flatMap((id) => (draw(1) === 0 ? [[id, oneOf(draw, WORDS)]] : [])));
      return draw(1) === 0 ? { kind: "choice", chosen, words } : chosen;
    }
    case "number":
      return { kind: "number", units: (question.min ?? -50) + draw(draw(5) === 0 ? 1_000_000 : 60) };
    case "scale":
      return { kind: "scale", value: question.min + draw(question.max - question.min) };
    case "date": {
      const parts = draw(2);
      return {
        kind: "date",
        year: 1980 + draw(40),
        ...(parts > 0 && { month: 1 + draw(11) }),
        ...(parts > 1 && { day: 1 + draw(30) }),
      };
    }
    case "matrix":
      return {
        kind: "matrix",
        rows: Object.fromEntries(
          someOf(draw, ids(question.rows)).map((row) => [row, oneOf(draw, question.columns).id]),
        ),
      };
    case "ranking": {
      const left = ids(question.options);
      const order = question.options.map(() => left.splice(draw(left.length - 1), 1)[0] as string);
      return { kind: "ranking", order: question.total ? order : order.slice(0, 1 + draw(order.length - 1)) };
    }
    case "allocation": {
      let left = question.total;
      const amounts: Record<string, number> = {};
      for (const [place, { id }] of question.options.entries()) {
        amounts[id] = place === question.options.length - 1 && question.spend === "exactly" ? left : draw(left);
        left -= amounts[id] as number;
      }
      return { kind: "allocation", amounts };
    }
    case "place": {
      const way = oneOf(draw, question.takes);
      if (way === "ward") return { kind: "place", place: { kind: "ward", code: oneOf(draw, WARDS).code } };
      if (way === "named") return { kind: "place", place: { kind: "named", name: oneOf(draw, WORDS) } };
      return {
        kind: "place",
        place: { kind: "point", lon: draw(1_000_000) / 3_000_000, lat: 51 + draw(999_999) / 1_000_000 },
      };
    }
    case "file":
      return {
        kind: "file",
        files: Array.from({ length: 1 + draw(question.most - 1) }, (_, place) => ({
          id: `file-${place}`,
          name: `=plan ${place}.${oneOf(draw, ["pdf", "JPG"])}`,
          size: 1 + draw(999_999),
          sha256: "0123456789abcdef".repeat(4),
        })),
      };
  }
};

/** Anything that can be sent to a questionnaire: answers to any of its pages, right or not, on the way or not. */
export const randomAnswers = (draw: Draw, questionnaire: Questionnaire): Answers => {
  const answers: Answers = {};
  for (const { key, question } of everyStep(questionnaire)) {
    const answer = aRandomAnswer(draw, question);
    if (answer !== undefined) answers[key] = answer;
  }
  return answers;
};

/** Answers as they are kept: somebody went from page to page, and everything was taken. */
export const keptAnswers = (draw: Draw, questionnaire: Questionnaire): Answers => {
  const answers: Answers = {};
  for (let step = nextStep(questionnaire, answers); step; step = nextStep(questionnaire, answers, step.key))
    for (let tries = 0; tries < 20; tries += 1) {
      const answer = aRandomAnswer(draw, step.question);
      if (answer !== undefined) answers[step.key] = answer;
      const checked = checkAnswer(step.question, answer);
      if (checked.ok) {
        if (checked.value === undefined) delete answers[step.key];
        else answers[step.key] = checked.value;
        break;
      }
      delete answers[step.key];
    }
  return answers;
};
