import type { Routing, Test } from "../questionnaire/condition.ts";
import type { Question } from "../questionnaire/question.ts";
import { Questionnaire } from "../questionnaire/questionnaire.ts";
import { type Draw, oneOf, perhaps, someOf } from "./draw.ts";

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

/** Wards to choose from. */
const WARDS = [
  { code: "E05002235", name: "First ward" },
  { code: "E05002236", name: "Second ward" },
  { code: "E05002240", name: "=Third ward" },
];

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
      return {
        kind,
        ...base,
        least: oneOf(draw, ["year", "month", "day"] as const),
        notIn: perhaps(draw, oneOf(draw, ["future", "past"] as const)),
      };
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
