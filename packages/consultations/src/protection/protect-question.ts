import type { QuestionCount, Questionnaire } from "@collaborative-communities/surveys";
import { protectAnswers } from "./protect-answers.ts";
import { type Figure, isSmall } from "./protect-table.ts";
import type { PublicCount } from "./public-count.ts";
import { type Ends, seenAsked } from "./seen-to-hold.ts";
import { type Counted, tellsOfOthers } from "./told-by-routing.ts";

type Whole = Record<"base" | "skipped" | "notShown", Figure>;
const NOT_SHOWN: Whole = { base: null, skipped: null, notShown: null };

/**
 * How many answered, left it out and were not asked. Leaving a question out says nothing of anybody, and is shown as it
 * is unless another number could be worked out by it. Who was not asked gave some answer before.
 * @param seen where how many were asked is not to be told: what everybody can see of it
 */
const protectWhole = (
  { base, skipped, notShown }: Pick<QuestionCount, "base" | "skipped" | "notShown">,
  seen: Ends | undefined,
  smallest: number,
): Whole => {
  const asked = base + skipped;
  const isTelling = seen !== undefined;
  if (isTelling && (notShown === 0 || asked === 0)) return NOT_SHOWN;
  // At least so many were asked as answered, and one who did not: that may not come near to how many they are at most.
  if (isTelling && seen.most - base <= smallest) return NOT_SHOWN;
  // Somebody was not asked: they may not be of a few.
  if (isTelling && asked + notShown - seen.least <= smallest) return NOT_SHOWN;
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
  for (const count of counts) {
    const { question, rounds } = count;
    const section = sections.find(({ id }) => id === question.section);
    const routing = [question.showIf, section?.showIf].flatMap((one) => (one ? [one] : []));
    // One person can be in as many rounds as the section has.
    const least = smallest * (section?.repeat?.most ?? 1);
    const people = rounds ? { ...count, base: rounds.people, skipped: 0 } : count;
    const asked = people.base + people.skipped;
    const everybody = asked + people.notShown;
    const seen = seenAsked(routing, counted, everybody);
    const isTelling = tellsOfOthers(routing, { asked, everybody, counted, smallest });
    const inPeople = protectWhole(people, isTelling ? seen : undefined, smallest);
    const whole = rounds
      ? { ...protectWhole({ ...count, notShown: 0 }, undefined, least), notShown: inPeople.notShown }
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
    counted.set(question.id, { exact: count, shown: open, most: seen.most });
  }
  return [...shown.values()];
};
