import { checkAnswer } from "../answering/check-answer.ts";
import { everyStep, nextStep } from "../answering/path.ts";
import type { Answer, Answers } from "../questionnaire/answer.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { type Draw, oneOf, someOf } from "./draw.ts";

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
      if (way === "ward")
        return { kind: "place", place: { kind: "ward", code: oneOf(draw, question.wards ?? []).code } };
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
