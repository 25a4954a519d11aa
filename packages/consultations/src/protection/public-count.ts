import type { CountToDraw } from "@collaborative-communities/surveys";
import type { Figure } from "./protect-table.ts";

/** How one question was answered, as everybody may see it: `null` stands where a figure is not shown. */
export type PublicCount = CountToDraw & {
  readonly skipped: Figure;
  readonly notShown: Figure;
  /** Of a question in a repeating section: how many people the rounds come from. */
  readonly rounds?: { readonly people: Figure };
};

/** What of a question is shown beside how many answered it, skipped it and were not asked. */
export type PublicAnswers = Omit<PublicCount, "question" | "base" | "skipped" | "notShown" | "rounds">;

/** Whether any figure of a question is not shown. */
export const hidesAny = (count: PublicCount): boolean =>
  [
    count.base,
    count.skipped,
    count.notShown,
    ...Object.values(count.declined),
    ...(count.rounds ? [count.rounds.people] : []),
    // Of a budget and of an order how many gave each something is never shown.
    ...(count.sums || count.ranks ? [] : count.options.map((option) => option.count)),
    ...(count.rows ?? []).flatMap(({ base, options }) => [base, ...options.map((option) => option.count)]),
    ...(count.values ?? []).map((value) => value.count),
    ...(count.ranks ?? []).flatMap(({ places }) => places),
    ...(count.sums ?? []).map(({ sum }) => sum),
    ...Object.values(count.ways ?? {}),
  ].includes(null);
