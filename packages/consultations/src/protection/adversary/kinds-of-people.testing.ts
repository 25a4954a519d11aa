import {
  type Answer,
  chosenIn,
  daysOf,
  isDeclined,
  type Question,
  type Questionnaire,
  type Routing,
  type Test,
} from "@collaborative-communities/surveys";
import type { PublicCount } from "../public-count.ts";

/** An answer that stands for all that are published alike and lead to the same questions; or none. */
export type Said = { readonly answer: Answer | undefined; readonly cells: ReadonlySet<string> };
/** What somebody can have said to each question, by its id. */
export type Person = ReadonlyMap<string, Said>;

const SKIPPED: Said = { answer: undefined, cells: new Set(["skipped"]) };
const NOT_ASKED: Said = { answer: undefined, cells: new Set(["notShown"]) };

/** Whether an answer says what is tested, before the test is turned round. */
export const says = (test: Test, answer: Answer | undefined): boolean => {
  if (answer === undefined) return false;
  if (test.test === "answered") return !isDeclined(answer);
  if (test.test === "chosen") return chosenIn(answer).some((id) => test.anyOf.includes(id));
  if (typeof answer === "string" || Array.isArray(answer)) return false;
  if (test.test === "declined") return isDeclined(answer) && (test.as === undefined || answer.as === test.as);
  if (test.test === "between") {
    const value = answer.kind === "number" ? answer.units : answer.kind === "scale" ? answer.value : Number.NaN;
    return value >= (test.atLeast ?? -Infinity) && value <= (test.atMost ?? Infinity);
  }
  if (test.test === "dated" && answer.kind === "date") {
    const [first, last] = daysOf(answer);
    return first >= (test.from ?? "") && last <= (test.to ?? "9999");
  }
  if (test.test === "in-ward")
    return answer.kind === "place" && answer.place.kind === "ward" && test.anyOf.includes(answer.place.code);
  return false;
};

export const routingOf = ({ sections = [] }: Questionnaire, { section, showIf }: Question): readonly Routing[] =>
  [showIf, sections.find(({ id }) => id === section)?.showIf].flatMap((one) => (one ? [one] : []));

export const testsIn = (routing: readonly Routing[]): readonly Test[] =>
  routing.flatMap(({ any }) => any.flatMap(({ all }) => all));

const around = (edges: readonly (number | null | undefined)[]): number[] =>
  edges.flatMap((edge) => (edge === null || edge === undefined ? [] : [edge - 1, edge, edge + 1]));

/** Dates near which a test changes its mind, given in full and in part. */
const datesNear = (limits: readonly string[], years: readonly number[]): Answer[] => [
  ...years.map((year): Answer => ({ kind: "date", year })),
  ...limits.flatMap((limit): Answer[] => {
    const [year = 0, month = 1, day = 1] = limit.split("-").map(Number);
    return [
      { kind: "date", year, month, day },
      { kind: "date", year, month: 1, day: 1 },
      { kind: "date", year, month: 12, day: 31 },
    ];
  }),
];

/** Answers among which there is one of every kind that is published or tested. */
const answersTo = (question: Question, { values = [] }: PublicCount, tests: readonly Test[]): readonly Answer[] => {
  const ends = values.flatMap(({ from, to }) => [from, to]);
  switch (question.kind) {
    case "single":
      return question.options.map(({ id }) => id);
    case "several": {
      const open = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      // Bit by bit: every choice that can be made of them.
      const sets = Array.from({ length: 2 ** open.length }, (_, bits) =>
        open.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1),
      );
      const alone = question.options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
      return [...sets.filter(({ length }) => length > 0 && length <= (question.most ?? length)), ...alone];
    }
    case "scale":
      return Array.from({ length: question.max - question.min + 1 }, (_, place) => ({
        kind: "scale",
        value: question.min + place,
      }));
    case "number": {
      const limits = tests.flatMap((test) => (test.test === "between" ? [test.atLeast, test.atMost] : []));
      const { min = -1_000_000, max = 1_000_000 } = question;
      return [...new Set([0, min, max, ...around([...ends, ...limits])])]
        .filter((units) => units >= min && units <= max)
        .map((units) => ({ kind: "number", units }));
    }
    case "date": {
      const limits = tests.flatMap((test) => (test.test === "dated" ? [test.from, test.to] : []));
      const days = limits.flatMap((limit) => (limit === undefined ? [] : [limit]));
      return datesNear(days, around([2000, ...ends, ...days.map((day) => Number(day.slice(0, 4)))]));
    }
    case "place":
      return [
        ...(question.wards ?? []).map(({ code }): Answer => ({ kind: "place", place: { kind: "ward", code } })),
        ...(question.takes.includes("point")
          ? [{ kind: "place", place: { kind: "point", lon: 0, lat: 0 } } satisfies Answer]
          : []),
        ...(question.takes.includes("named")
          ? [{ kind: "place", place: { kind: "named", name: "There" } } satisfies Answer]
          : []),
      ];
    default:
      return ["words"];
  }
};

/** Which published figures an answer is counted in; `undefined` for one that cannot be, because the bands hold all. */
const cellsOf = ({ values = [] }: PublicCount, answer: Answer): ReadonlySet<string> | undefined => {
  if (isDeclined(answer)) return new Set(["answered", `declined ${answer.as}`]);
  const cells = new Set(["answered", "gave an answer", ...chosenIn(answer).map((id) => `option ${id}`)]);
  if (typeof answer === "string" || Array.isArray(answer)) return cells;
  if (answer.kind === "place")
    cells.add(answer.place.kind === "ward" ? `option ${answer.place.code}` : `by ${answer.place.kind}`);
  const value =
    answer.kind === "number"
      ? answer.units
      : answer.kind === "scale"
        ? answer.value
        : answer.kind === "date"
          ? answer.year
          : undefined;
  if (value === undefined) return cells;
  const band = values.findIndex(({ from, to }) => value >= (from ?? -Infinity) && value <= (to ?? Infinity));
  if (band === -1 && values.length > 0) return undefined;
  if (band >= 0) cells.add(`value ${band}`);
  return cells;
};

const waysToSay = (count: PublicCount, tests: readonly Test[]): readonly Said[] => {
  const { question } = count;
  const declines = (question.declines ?? []).map((as): Answer => ({ kind: "declined", as }));
  const found = new Map<string, Said>();
  for (const answer of [...answersTo(question, count, tests), ...declines]) {
    const cells = cellsOf(count, answer);
    if (!cells) continue;
    // Each value of a scale is in the mean.
    const value = question.kind === "scale" && typeof answer === "object" && "value" in answer ? answer.value : "";
    const mark = [value, ...cells, "|", ...tests.map((test) => says(test, answer))].join();
    if (!found.has(mark)) found.set(mark, { answer, cells });
  }
  return [...found.values(), SKIPPED];
};

export const isAsked = (routing: readonly Routing[], person: Person): boolean =>
  routing.every(({ any }) =>
    any.some(({ all }) => all.every((test) => says(test, person.get(test.question)?.answer) !== (test.not === true))),
  );

/** Questions that are joined by routing. Of those that are not, no sum tells anything of both. */
const joined = (questionnaire: Questionnaire): readonly (readonly Question[])[] => {
  const groups: Question[][] = [];
  for (const question of questionnaire.questions) {
    const about = new Set(testsIn(routingOf(questionnaire, question)).map((test) => test.question));
    const mine = groups.filter((group) => group.some(({ id }) => about.has(id)));
    for (const group of mine) groups.splice(groups.indexOf(group), 1);
    groups.push([...mine.flat(), question]);
  }
  const placeOf = (question: Question) => questionnaire.questions.indexOf(question);
  return groups.map((group) => group.sort((one, other) => placeOf(one) - placeOf(other)));
};

/** Every kind of person there can be, for each group of questions that are joined by routing. */
export const kindsOfPeople = (
  questionnaire: Questionnaire,
  countOf: (id: string) => PublicCount,
): readonly { readonly questions: readonly Question[]; readonly people: readonly Person[] }[] => {
  const tests = testsIn(questionnaire.questions.flatMap((question) => routingOf(questionnaire, question)));
  return joined(questionnaire).map((questions) => {
    let people: Person[] = [new Map()];
    for (const question of questions) {
      const routing = routingOf(questionnaire, question);
      const ways = waysToSay(
        countOf(question.id),
        tests.filter((test) => test.question === question.id),
      );
      people = people.flatMap((person) =>
        (isAsked(routing, person) ? ways : [NOT_ASKED]).map((said) => new Map(person).set(question.id, said)),
      );
    }
    return { questions, people };
  });
};
