import type { Questionnaire } from "@collaborative-communities/surveys";
import type { Figure } from "../protect-table.ts";
import type { PublicCount } from "../public-count.ts";
import type { PublicResults } from "../public-results.ts";
import { groupsIn } from "./groups.testing.ts";
import { kindsOfPeople, type Person } from "./kinds-of-people.testing.ts";
import { rangesIn } from "./ranges.testing.ts";

// Somebody with everything that is published, the questionnaires, and all the paper in the world. How many people there
// are of each kind is unknown; each published figure is a known sum of these; and a number of few people is told where
// all ways in which the sums can come about have the same number of them.

/** A table of people by part, beside how many they are altogether: where that is not given, they are everybody. */
type Table = {
  readonly parts: readonly { readonly key: string; readonly count: Figure }[];
  readonly total?: Figure;
};

/** All that is published of one consultation. */
type Published = { readonly results: PublicResults; readonly tables?: Readonly<Record<string, Table>> };

type Cell = { readonly name: string; readonly figure: Figure };

/** Figures of which those that are hidden beside others that are not are somebody, because nobody is no secret. */
const tablesOf = (count: PublicCount): readonly (readonly Cell[])[] => {
  const { question, base, skipped, notShown, declined, options, values = [], ways } = count;
  const chosen = (isAlone: boolean) =>
    options
      .filter(
        ({ id }) =>
          isAlone === (question.kind === "several" && question.options.some((one) => one.id === id && one.exclusive)),
      )
      .map(({ id, count: figure }) => ({ name: `option ${id}`, figure }));
  const refused = (question.declines ?? []).map((as) => ({ name: `declined ${as}`, figure: declined[as] }));
  const taken = question.kind === "place" ? question.takes : [];
  const by = (["point", "named"] as const).flatMap((way) =>
    taken.includes(way) ? [{ name: `by ${way}`, figure: ways?.[way] ?? null }] : [],
  );
  const inValues = values.map(({ count: figure }, place) => ({ name: `value ${place}`, figure }));
  return [
    [
      { name: "answered", figure: base },
      { name: "skipped", figure: skipped },
      { name: "notShown", figure: notShown },
    ],
    ...(question.kind === "several"
      ? [chosen(false), [...chosen(true), ...refused]]
      : [[...chosen(false), ...inValues, ...by, ...refused]]),
  ];
};

/** Sums that are known, and the unknown numbers that they are made of. */
const aLedger = () => {
  const unknowns: Map<number, number>[] = [];
  const sums: number[] = [];
  return {
    unknowns,
    sums,
    /** A number that is not known: its place. */
    unknown: (): number => unknowns.push(new Map()) - 1,
    /** That these, each so many times, are so many. */
    know: (sum: number, parts: readonly (readonly [place: number, times: number])[]): void => {
      const row = sums.push(sum) - 1;
      for (const [place, times] of parts) unknowns[place]?.set(row, times);
    },
  };
};
type Ledger = ReturnType<typeof aLedger>;

/** Writes down a figure as the sum of its parts; of a hidden one that it is somebody, where that is known. */
const write = ({ know, unknown }: Ledger, places: readonly number[], figure: Figure, isSomebody: boolean): void => {
  const parts = places.map((place) => [place, 1] as const);
  if (figure !== null) know(figure, parts);
  else if (isSomebody) know(1, [...parts, [unknown(), -1]]);
};

const writeTable = (ledger: Ledger, cells: readonly (Cell & { readonly places: readonly number[] })[]): void => {
  const isSomebody = cells.some(({ figure }) => figure !== null);
  for (const { places, figure } of cells) write(ledger, places, figure, isSomebody);
};

/** What a group of people is called, and where in the ledger they are. */
type Target = { readonly name: string; readonly places: readonly number[] };

const writeQuestions = (
  ledger: Ledger,
  questionnaire: Questionnaire,
  everybody: number,
  counts: ReadonlyMap<string, PublicCount>,
): Target[] =>
  kindsOfPeople(questionnaire, (id) => counts.get(id) as PublicCount).flatMap(({ questions, people }) => {
    // Nobody is of a kind that is counted in a figure of nought.
    const nobody = new Map(
      questions.map(({ id }) => [
        id,
        tablesOf(counts.get(id) as PublicCount)
          .flat()
          .filter(({ figure }) => figure === 0)
          .map(({ name }) => name),
      ]),
    );
    const possible = people.filter((person) =>
      questions.every(({ id }) => nobody.get(id)?.every((cell) => !person.get(id)?.cells.has(cell))),
    );
    const placed = possible.map((person) => ({ person, place: ledger.unknown() }));
    const whoever = (is: (person: Person) => boolean) =>
      placed.filter(({ person }) => is(person)).map(({ place }) => place);
    ledger.know(0, [[everybody, -1], ...placed.map(({ place }) => [place, 1] as const)]);
    for (const { id } of questions) {
      const count = counts.get(id) as PublicCount;
      for (const table of tablesOf(count))
        writeTable(
          ledger,
          table
            .filter(({ figure }) => figure !== 0)
            .map((cell) => ({ ...cell, places: whoever((person) => person.get(id)?.cells.has(cell.name) ?? false) })),
        );
      if (count.question.kind === "scale" && count.sum !== undefined) {
        const { min, max } = count.question;
        const valueGiven = (person: Person): number => {
          const answer = person.get(id)?.answer;
          return typeof answer === "object" && "value" in answer ? answer.value : 0;
        };
        // Counted from the lowest value, so that no sum is below nought.
        const answered = placed.filter(({ person }) => person.get(id)?.cells.has("gave an answer"));
        const many = (count.values ?? []).reduce((sum, value) => sum + (value.count ?? 0), 0);
        if (max > min)
          ledger.know(
            count.sum - min * many,
            answered.map(({ person, place }) => [place, valueGiven(person) - min] as const),
          );
      }
    }
    return groupsIn(questionnaire, questions, possible).map(({ name, is }) => ({ name, places: whoever(is) }));
  });

/** Everything that is published, written down as sums; and the groups of people about whom it must say nothing. */
const writeDown = (questionnaires: readonly Questionnaire[], { results, tables = {} }: Published) => {
  const ledger = aLedger();
  const targets: Target[] = [];
  const versions = results.versions.map(({ version, responses }) => {
    const everybody = ledger.unknown();
    write(ledger, [everybody], responses, true);
    const counts = new Map(
      results.across.length > 0
        ? results.across.flatMap((one) =>
            one.versions.flatMap((of) => (of.version === version ? [[one.question, of.count] as const] : [])),
          )
        : results.questions.map((count) => [count.question.id, count] as const),
    );
    const questionnaire = questionnaires.find((one) => one.version === version) as Questionnaire;
    const start = `version ${version}`;
    targets.push({ name: start, places: [everybody] });
    for (const { name, places } of writeQuestions(ledger, questionnaire, everybody, counts))
      targets.push({ name: `${start}, ${name}`, places });
    return everybody;
  });
  write(ledger, versions, results.responses, false);
  for (const [name, { parts, total }] of Object.entries(tables)) {
    const cells = parts.map(({ key, count }) => ({ name: key, figure: count, places: [ledger.unknown()] }));
    const all = cells.flatMap(({ places }) => places);
    if (total === undefined)
      ledger.know(0, [...versions.map((place) => [place, -1] as const), ...all.map((place) => [place, 1] as const)]);
    else write(ledger, all, total, false);
    writeTable(ledger, cells);
    for (const cell of cells) targets.push({ name: `${name}: ${cell.name}`, places: cell.places });
  }
  return { ...ledger, targets };
};

/**
 * Numbers of people from one to the smallest that is shown, less one, that can be worked out from what is published.
 * @throws Error where what is published contradicts itself
 */
export const workedOutBySums = (questionnaires: readonly Questionnaire[], published: Published): string[] => {
  if (published.results.isFew) return [];
  const { unknowns, sums, targets } = writeDown(questionnaires, published);
  const rangeOf = rangesIn(unknowns, sums);
  const { smallest } = published.results;
  return targets.flatMap(({ name, places }) => {
    const weights = new Uint8Array(unknowns.length);
    for (const place of places) weights[place] = 1;
    const { least, most } = rangeOf(weights, smallest);
    return least === most && most > 0 ? [`${name} is ${most}`] : [];
  });
};
