import type { Answer } from "./answer.ts";
import type { Test } from "./condition.ts";
import { meets } from "./meets-test.ts";
import { LARGEST_NUMBER, type Question } from "./question.ts";

/** Numbers at which some test changes its mind, and their neighbours; where any number would do, one of these does. */
const turningPoints = (tests: readonly Test[], min: number, max: number, option?: string): number[] => {
  const edges = tests.flatMap((test) =>
    test.test === "between" && test.option === option ? [test.atLeast, test.atMost] : [],
  );
  const near = edges.flatMap((edge) => (edge === undefined ? [] : [edge - 1, edge, edge + 1]));
  return [...new Set([min, max, ...near])].filter((value) => value >= min && value <= max);
};

const chosenBy = (tests: readonly Test[], turned: boolean): string[][] =>
  tests.flatMap((test) => (test.test === "chosen" && (test.not === true) === turned ? [test.anyOf] : []));

/** `undefined` where one option must come early and must not: that is left open. */
const ranked = (
  question: Extract<Question, { kind: "ranking" }>,
  tests: readonly Test[],
): readonly Answer[] | undefined => {
  const within = (id: string, turned: boolean): number[] =>
    tests.flatMap((test) =>
      test.test === "ranked" && test.option === id && (test.not === true) === turned ? [test.within] : [],
    );
  const ids = question.options.map(({ id }) => id);
  if (ids.some((id) => within(id, false).length > 0 && within(id, true).length > 0)) return undefined;
  // Those that must come early first, those that must not last: where any order will do, one of these does.
  const first = ids
    .filter((id) => within(id, false).length > 0)
    .sort((one, other) => Math.min(...within(one, false)) - Math.min(...within(other, false)));
  const last = ids
    .filter((id) => within(id, true).length > 0)
    .sort((one, other) => Math.max(...within(one, true)) - Math.max(...within(other, true)));
  const between = ids.filter((id) => !first.includes(id) && !last.includes(id));
  const orders = [first, [...first, ...between], [...first, ...between, ...last]];
  return orders.flatMap((order): Answer[] =>
    order.length === 0 ? [] : [{ kind: "ranking", order: order.slice(0, question.most) }],
  );
};

/**
 * Answers to a question among which there is one that meets all of the tests, if any answer does; `undefined` where that
 * is not worked out (an allocation, a date, a matrix), so that nothing is called impossible that is not.
 */
const candidates = (question: Question, tests: readonly Test[]): readonly Answer[] | undefined => {
  switch (question.kind) {
    case "single":
      return question.options.map(({ id }) => id);
    case "several": {
      const not = new Set(chosenBy(tests, true).flat());
      const allowed = question.options.filter(({ id }) => !not.has(id));
      const together = allowed.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      // Choosing as much as is allowed meets every test that can be met; how many may be chosen is left out of account.
      return [...(together.length > 0 ? [together] : []), ...question.options.map(({ id }) => [id])];
    }
    case "text":
      return ["words"];
    case "number": {
      const { min = -LARGEST_NUMBER, max = LARGEST_NUMBER } = question;
      return turningPoints(tests, min, max).map((units) => ({ kind: "number", units }));
    }
    case "scale":
      return turningPoints(tests, question.min, question.max).map((value) => ({ kind: "scale", value }));
    case "place":
      return [
        ...question.takes.flatMap((way): Answer[] =>
          way === "point"
            ? [{ kind: "place", place: { kind: "point", lon: 0, lat: 0 } }]
            : way === "named"
              ? [{ kind: "place", place: { kind: "named", name: "somewhere" } }]
              : [],
        ),
        ...(question.takes.includes("ward") ? (question.wards ?? []) : []).map(
          ({ code }): Answer => ({ kind: "place", place: { kind: "ward", code } }),
        ),
      ];
    case "ranking":
      return ranked(question, tests);
    case "file":
      return [{ kind: "file", files: [] }];
    default:
      return undefined;
  }
};

/** A matrix asks each row by itself, and an allocation each option; tests of different ones do not meet. */
const partsOf = (question: Question, tests: readonly Test[]): readonly (readonly Answer[] | undefined)[] => {
  if (question.kind === "matrix")
    return question.rows.map(({ id }) =>
      question.columns.map(({ id: column }): Answer => ({ kind: "matrix", rows: { [id]: column } })),
    );
  if (question.kind === "allocation")
    return question.options.map(({ id }) =>
      turningPoints(tests, 0, question.total, id).map(
        (amount): Answer => ({ kind: "allocation", amounts: { [id]: amount } }),
      ),
    );
  return [candidates(question, tests)];
};

const isOfPart = (test: Test, part: number, question: Question): boolean => {
  if (question.kind === "matrix" && test.test === "rated") return question.rows[part]?.id === test.row;
  if (question.kind === "allocation" && test.test === "between") return question.options[part]?.id === test.option;
  return true;
};

const datesCross = (tests: readonly Test[]): boolean => {
  const dated = tests.flatMap((test) => (test.test === "dated" && !test.not ? [test] : []));
  const latestStart =
    dated
      .map((test) => test.from ?? "0000")
      .sort()
      .at(-1) ?? "0000";
  const earliestEnd = dated.map((test) => test.to ?? "9999").sort()[0] ?? "9999";
  return latestStart > earliestEnd;
};

/**
 * Whether some answer to a question meets all of these tests of it. Says yes where it is in doubt.
 * @param alwaysAsked the question is on everybody's way, so where it must be answered, leaving it out is no way out
 */
export const canHold = (question: Question, tests: readonly Test[], alwaysAsked: boolean): boolean => {
  const holds = (answer: Answer | undefined, some: readonly Test[]) => some.every((test) => meets(test, [answer]));
  if (!(alwaysAsked && question.required) && holds(undefined, tests)) return true;
  if ((question.declines ?? []).some((as) => holds({ kind: "declined", as }, tests))) return true;
  if (datesCross(tests)) return false;
  return partsOf(question, tests).every((answers, part) => {
    const own = tests.filter((test) => isOfPart(test, part, question));
    return answers === undefined || own.length === 0 || answers.some((answer) => holds(answer, own));
  });
};
