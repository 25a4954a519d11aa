import type { DefinitionProblem } from "./check-definition.ts";
import type { Routing, Test } from "./condition.ts";
import { both, type Combination, possibleIn } from "./follow-ways.ts";
import type { Question } from "./question.ts";
import type { QuestionnaireDraft } from "./questionnaire-draft.ts";

/** Which kinds of question a test can be asked of. */
const FITS: Readonly<Record<Test["test"], readonly Question["kind"][] | "any">> = {
  answered: "any",
  declined: "any",
  chosen: ["single", "several"],
  between: ["number", "scale", "allocation"],
  rated: ["matrix"],
  ranked: ["ranking"],
  dated: ["date"],
  "in-ward": ["place"],
};

/** The id in a test that its question does not have, if there is one. */
const strangerIn = (test: Test, question: Question): string | undefined => {
  const options: readonly string[] =
    question.kind === "matrix"
      ? question.columns.map(({ id }) => id)
      : question.kind === "place"
        ? (question.wards ?? []).map(({ code }) => code)
        : "options" in question
          ? question.options.map(({ id }) => id)
          : [];
  const named =
    "anyOf" in test ? test.anyOf : "option" in test && test.option !== undefined ? [test.option] : ([] as string[]);
  const row = test.test === "rated" && question.kind === "matrix" && !question.rows.some(({ id }) => id === test.row);
  return row ? test.row : named.find((id) => !options.includes(id));
};

type Asked = { readonly id: string; readonly title: string; readonly path: readonly (string | number)[] };
type Gate = Asked & { readonly routing: Routing; readonly from: number; readonly until: number };

/** Every condition there is, with the questions it decides about: from one place until before another. */
const gatesOf = ({ questions, sections = [] }: QuestionnaireDraft): Gate[] => [
  ...sections.flatMap(({ id, title, showIf }, place): Gate[] => {
    const from = questions.findIndex(({ section }) => section === id);
    const until = questions.findLastIndex(({ section }) => section === id) + 1;
    return showIf && from >= 0
      ? [{ id, title, routing: showIf, from, until, path: ["sections", place, "showIf"] }]
      : [];
  }),
  ...questions.flatMap(({ id, text, showIf }, from): Gate[] =>
    showIf ? [{ id, title: text, routing: showIf, from, until: from + 1, path: ["questions", from, "showIf"] }] : [],
  ),
];

const testsIn = (routing: Routing): Test[] => routing.any.flatMap(({ all }) => all);

/** Whether a question waits for what a gate decides about, directly or by way of others. */
const waitsFor = (gates: readonly Gate[], questions: readonly Question[], start: string, goal: Gate): boolean => {
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const place = questions.findIndex((question) => question.id === id);
    if (place >= goal.from && place < goal.until) return true;
    for (const gate of gates)
      if (place >= gate.from && place < gate.until) open.push(...testsIn(gate.routing).map((test) => test.question));
  }
  return false;
};

/**
 * Checks the routing when it is written. Named are: a condition on a question or answer that is not there, on a later
 * question, on itself; questions that wait for each other; conditions that nobody can meet; and pages that nobody can
 * reach, with the reason. Where a way is too tangled to follow, nothing is called unreachable.
 */
export const checkRouting = (draft: QuestionnaireDraft): DefinitionProblem[] => {
  const { questions } = draft;
  const gates = gatesOf(draft);
  const placeOf = (id: string): number => questions.findIndex((question) => question.id === id);
  const nameOf = (id: string): string => questions[placeOf(id)]?.text ?? id;
  const problems: DefinitionProblem[] = [];
  const say = (gate: Asked, code: string, message: string) => {
    if (!problems.some((one) => one.about === gate.id && one.code === `surveys/${code}`))
      problems.push({ code: `surveys/${code}`, message, path: gate.path, about: gate.id });
  };
  for (const gate of gates)
    for (const test of testsIn(gate.routing)) {
      const place = placeOf(test.question);
      const question = questions[place];
      if (!question)
        say(
          gate,
          "condition-on-no-question",
          `“${gate.title}” waits for the question “${test.question}”, which is not there.`,
        );
      else if (place >= gate.from && place < gate.until)
        say(gate, "condition-loop", `“${gate.title}” waits for its own answer.`);
      else if (place >= gate.until && waitsFor(gates, questions, test.question, gate))
        say(gate, "condition-loop", `“${gate.title}” and “${question.text}” wait for each other.`);
      else if (place >= gate.until)
        say(gate, "condition-on-later", `“${gate.title}” waits for “${question.text}”, which is asked later.`);
      else if (FITS[test.test] !== "any" && !FITS[test.test].includes(question.kind))
        say(gate, "condition-does-not-fit", `“${question.text}” cannot be tested in this way.`);
      else if (question.kind === "allocation" && test.test === "between" && test.option === undefined)
        say(gate, "condition-does-not-fit", `Say which answer of “${question.text}” is meant.`);
      else if (strangerIn(test, question) !== undefined)
        say(gate, "condition-on-no-answer", `“${question.text}” has no answer “${strangerIn(test, question)}”.`);
    }
  if (problems.length > 0) return problems;

  const isPossible = possibleIn(draft);
  /** By question: the combinations of answers with which it is asked; `undefined` where there are too many. */
  const ways: (readonly Combination[] | undefined)[] = [];
  const withWaysOf = (tests: Combination): readonly Combination[] | undefined => {
    let all: readonly Combination[] | undefined = [tests];
    for (const id of new Set(tests.filter((test) => !test.not).map((test) => test.question)))
      all = all && ways[placeOf(id)] && both(all, ways[placeOf(id)] as readonly Combination[]);
    return all;
  };
  for (const [place, question] of questions.entries()) {
    let way: readonly Combination[] | undefined = [[]];
    for (const gate of gates.filter(({ from, until }) => place >= from && place < until)) {
      const groups = gate.routing.any;
      const hopeless = groups.filter(({ all }) => !isPossible(all));
      if (hopeless.length > 0)
        say(
          gate,
          "condition-contradicts",
          hopeless.length === groups.length
            ? `Nobody can meet the condition of “${gate.title}”: it asks for answers to “${nameOf(hopeless[0]?.all[0]?.question ?? "")}” that rule each other out.`
            : `A part of the condition of “${gate.title}” asks for answers that rule each other out.`,
        );
      const opened = groups.map(({ all }) => withWaysOf(all));
      way = opened.includes(undefined)
        ? undefined
        : way &&
          both(
            way,
            opened.flatMap((one) => one ?? []),
          );
    }
    ways[place] = way?.filter(isPossible);
    if (ways[place]?.length === 0)
      say(
        { id: question.id, title: question.text, path: ["questions", place] },
        "page-unreachable",
        `Nobody can reach “${question.text}”: no answers lead to it.`,
      );
  }
  return problems;
};
