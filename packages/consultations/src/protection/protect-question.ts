import type { Question, QuestionCount, Questionnaire, Routing, Test } from "@collaborative-communities/surveys";
import { protectAnswers } from "./protect-answers.ts";
import { type Figure, isSmall } from "./protect-table.ts";
import { hidesAny, type PublicCount } from "./public-count.ts";

/** Kinds whose answers are shown in bands or sums, so that a way through the questions can cut them differently. */
const CUT_DIFFERENTLY: readonly Question["kind"][] = ["number", "date", "allocation", "place"];

/** Whether how many were asked by this test says more of the question it is about than is shown there. */
const tellsMore = ({ test, ...of }: Test, count: PublicCount, isAlone: boolean): boolean => {
  const { kind } = count.question;
  if (CUT_DIFFERENTLY.includes(kind)) return true;
  if (!isAlone || test !== "chosen" || of.not || !("anyOf" in of)) return hidesAny(count);
  const chosen = count.options.filter(({ id }) => of.anyOf.includes(id));
  if (kind === "several" && chosen.length > 1) return true;
  return chosen.some((option) => option.count === null);
};

/** Whether how many were asked a question tells what is hidden of one before it. */
const tellsOfOthers = (routing: readonly Routing[], shown: ReadonlyMap<string, PublicCount>): boolean => {
  const tests = routing.flatMap(({ any }) => any.flatMap(({ all }) => all));
  return tests.some((test) => {
    const count = shown.get(test.question);
    return count !== undefined && tellsMore(test, count, tests.length === 1);
  });
};

type Whole = Record<"base" | "skipped" | "notShown", Figure>;
const NOT_SHOWN: Whole = { base: null, skipped: null, notShown: null };

/**
 * How many answered, left it out and were not asked. Leaving a question out says nothing of anybody, and is shown as it
 * is unless another number could be worked out by it. Who was not asked gave some answer before.
 */
const protectWhole = ({ base, skipped, notShown }: QuestionCount, isTelling: boolean, smallest: number): Whole => {
  const asked = base + skipped;
  if (isTelling && (notShown === 0 || asked === 0)) return NOT_SHOWN;
  const whole = { base, skipped, notShown };
  const hidden = new Set<keyof Whole>();
  if (isSmall(base, smallest)) hidden.add("base");
  if (isTelling || isSmall(notShown, smallest) || isSmall(asked, smallest)) hidden.add("notShown");
  const held = () => [...hidden].reduce((sum, part) => sum + whole[part], 0);
  for (const part of ["skipped", "notShown", "base"] as const) {
    if (hidden.size === 0 || (hidden.size > 1 && held() >= hidden.size * smallest)) break;
    if (whole[part] > 0) hidden.add(part);
  }
  if (hidden.size > 0 && (hidden.size < 2 || held() < hidden.size * smallest)) return NOT_SHOWN;
  const figure = (part: keyof Whole): Figure => (hidden.has(part) ? null : whole[part]);
  return { base: figure("base"), skipped: figure("skipped"), notShown: figure("notShown") };
};

const hideOptions = <T extends object>(options: readonly T[]) => options.map((option) => ({ ...option, count: null }));

/** A question of which nothing is shown but what was asked. */
export const hideQuestion = ({ question, options, rows, ranks, sums, ways }: QuestionCount): PublicCount => ({
  question,
  ...NOT_SHOWN,
  declined: { "do-not-know": null, "prefer-not-to-say": null },
  options: hideOptions(options),
  ...(rows && { rows: rows.map((row) => ({ ...row, base: null, options: hideOptions(row.options) })) }),
  ...(ranks && { ranks: ranks.map((rank) => ({ ...rank, places: rank.places.map(() => null) })) }),
  ...(sums && { sums: sums.map((one) => ({ ...one, sum: null })) }),
  ...(ways && { ways: { point: null, named: null } }),
  values: [],
  isBanded: true,
});

/** The counts of one version, as everybody may see them. */
export const protectQuestions = (
  { sections = [] }: Pick<Questionnaire, "sections">,
  counts: readonly QuestionCount[],
  smallest: number,
): readonly PublicCount[] => {
  const shown = new Map<string, PublicCount>();
  for (const count of counts) {
    const { question, rounds } = count;
    const section = sections.find(({ id }) => id === question.section);
    const routing = [question.showIf, section?.showIf].flatMap((one) => (one ? [one] : []));
    // One person can be in as many rounds as the section has.
    const least = smallest * (section?.repeat?.most ?? 1);
    const isTelling = tellsOfOthers(routing, shown);
    const people = rounds && protectWhole({ ...count, base: rounds.people, skipped: 0 }, isTelling, smallest);
    const whole = rounds
      ? { ...protectWhole({ ...count, notShown: 0 }, false, least), notShown: people?.notShown ?? null }
      : protectWhole(count, isTelling, smallest);
    if (whole.base === null || people?.base === null) shown.set(question.id, hideQuestion(count));
    else
      shown.set(question.id, {
        question,
        ...whole,
        ...(people && { rounds: { people: people.base } }),
        ...protectAnswers(count, least),
      });
  }
  return [...shown.values()];
};
