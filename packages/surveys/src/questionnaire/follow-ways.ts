import { canHold } from "./can-hold.ts";
import type { Routing, Test } from "./condition.ts";
import type { QuestionnaireDraft } from "./questionnaire-draft.ts";

/** The most combinations of tests that are followed; beyond them nothing is called impossible. */
export const MOST_COMBINATIONS = 2_000;

/** Tests that must all be met together. */
export type Combination = readonly Test[];

/** Every one of the first with every one of the others; `undefined` where there are too many to follow. */
export const both = (
  one: readonly Combination[],
  other: readonly Combination[],
  most = MOST_COMBINATIONS,
): readonly Combination[] | undefined =>
  one.length * other.length > most ? undefined : one.flatMap((first) => other.map((second) => [...first, ...second]));

/** The same for what is drawn again at every key while somebody writes. */
const MOST_DRAWN = 64;
const joined = (one: readonly Combination[], other: readonly Combination[]) => both(one, other, MOST_DRAWN);

/** Whether somebody's answers can meet all tests of a combination. Says yes where it is in doubt. */
export const possibleIn = ({ questions, sections = [] }: QuestionnaireDraft): ((tests: Combination) => boolean) => {
  const sectionOf = (id: string) => {
    const named = questions.find((question) => question.id === id)?.section;
    return sections.find((section) => section.id === named);
  };
  return (tests) =>
    [...new Set(tests.map((test) => test.question))].every((id) => {
      const question = questions.find((one) => one.id === id);
      // Rounds of a repeating section may answer differently, so tests of them never contradict each other.
      if (!question || sectionOf(id)?.repeat) return true;
      const own = tests.filter((test) => test.question === id);
      return canHold(question, own, !question.showIf && !sectionOf(id)?.showIf);
    });
};

const turned = ({ not, ...test }: Test): Test => (not ? test : { ...test, not: true });
const met = ({ any }: Routing): readonly Combination[] => any.map(({ all }) => all);
const unmet = ({ any }: Routing): readonly Combination[] | undefined =>
  any.reduce<readonly Combination[] | undefined>(
    (so, { all }) =>
      so &&
      joined(
        so,
        all.map((test) => [turned(test)]),
      ),
    [[]],
  );

/**
 * The places of the questions that can come right after one, and the length of the list for the end: those that
 * somebody is asked who was asked the one and none between. Where that is too tangled to follow, all that may be.
 */
export const placesAfter = (draft: QuestionnaireDraft, at: number): number[] => {
  const { questions, sections = [] } = draft;
  const isPossible = possibleIn(draft);
  const gatesOf = (place: number): Routing[] => {
    const { section, showIf } = questions[place] ?? {};
    return [showIf, sections.find(({ id }) => id === section)?.showIf].filter((one) => one !== undefined);
  };
  const asked = (place: number, so: readonly Combination[] | undefined) =>
    gatesOf(place)
      .reduce((ways, gate) => ways && joined(ways, met(gate)), so)
      ?.filter(isPossible);
  const passed = (place: number, so: readonly Combination[] | undefined) => {
    const ways = gatesOf(place).map((gate) => {
      const without = unmet(gate);
      return so && without && joined(so, without);
    });
    return ways.includes(undefined) ? undefined : ways.flatMap((one) => one ?? []).filter(isPossible);
  };
  const after: number[] = [];
  let so = asked(at, [[]]);
  for (let place = at + 1; place <= questions.length; place += 1) {
    if (asked(place, so)?.length !== 0) after.push(place);
    if (gatesOf(place).length === 0) return after;
    so = passed(place, so);
    if (so?.length === 0) return after;
  }
  return after;
};
