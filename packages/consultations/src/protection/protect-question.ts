import type { QuestionCount, Questionnaire } from "@collaborative-communities/surveys";
import { protectAnswers } from "./protect-answers.ts";
import { type Figure, isSmall } from "./protect-table.ts";
import type { PublicCount } from "./public-count.ts";
import { seenAsked, waysTo } from "./seen-to-hold.ts";
import { type Counted, combinesChoices, type Hint, hintOf, leavesNoRoom, tellsOfOthers } from "./told-by-routing.ts";

type Whole = Record<"base" | "skipped" | "notShown", Figure>;
const NOT_SHOWN: Whole = { base: null, skipped: null, notShown: null };

/**
 * How many answered, left it out and were not asked. Leaving a question out says nothing of anybody, and is shown as it
 * is unless another number could be worked out by it. Who was not asked gave some answer before.
 * @param isTelling whether how many were asked is not to be told
 */
const protectWhole = (
  { base, skipped, notShown }: Pick<QuestionCount, "base" | "skipped" | "notShown">,
  isTelling: boolean,
  smallest: number,
): Whole => {
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
  // That nobody answered would say that the hidden ones are all of those who were asked.
  if (hidden.size > 0 && base === 0) return NOT_SHOWN;
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
  const counted = new Map<string, Counted>();
  const hints = new Map<string, Hint>();
  const telling = new Set<Hint>();
  for (const count of counts) {
    const { question, rounds } = count;
    const section = sections.find(({ id }) => id === question.section);
    const routing = [question.showIf, section?.showIf].flatMap((one) => (one ? [one] : []));
    // One person can be in as many rounds as the section has.
    const least = smallest * (section?.repeat?.most ?? 1);
    const people = rounds ? { ...count, base: rounds.people, skipped: 0 } : count;
    const asked = people.base + people.skipped;
    const everybody = asked + people.notShown;
    const ways = waysTo(routing, counted);
    const seen = seenAsked(ways, counted, everybody);
    const isTelling = tellsOfOthers(routing, { asked, everybody, counted, smallest });
    const hint = hintOf(routing, { base: people.base, everybody, seen, hints });
    const isTooMuch =
      isTelling && (combinesChoices(routing, counted) || leavesNoRoom(hint, [...telling.values()], smallest));
    const inPeople = isTooMuch ? NOT_SHOWN : protectWhole(people, isTelling, smallest);
    const whole = rounds
      ? { ...protectWhole({ ...count, notShown: 0 }, false, least), notShown: inPeople.notShown }
      : inPeople;
    const isHidden = whole.base === null || inPeople.base === null;
    const open: PublicCount = isHidden
      ? hideQuestion(count)
      : {
          question,
          ...whole,
          ...(rounds && { rounds: { people: inPeople.base } }),
          ...protectAnswers(count, least),
        };
    shown.set(question.id, open);
    hints.set(question.id, hint);
    if (isTelling && !isHidden) telling.add(hint);
    counted.set(question.id, { exact: count, shown: open, most: seen.most, ways });
  }
  return [...shown.values()];
};
