import { formatDate, isAfter, type LocalDate } from "@collaborative-communities/foundation";
import type { Outputs } from "../api.ts";
import { pathOf } from "./read-consultation.tsx";

type Listed = Pick<
  Outputs["consultations"]["list"][number],
  "id" | "title" | "state" | "countIsFinal" | "plannedToOpenOn"
> & { paperUntil?: LocalDate | undefined };

/** One thing an officer can do today: what, for which consultation, and where. */
export type Need = {
  readonly id: string;
  readonly title: string;
  /** What to do, as the text of a link. */
  readonly action: string;
  readonly href: string;
  /** What it is about, sentence by sentence. */
  readonly because: readonly string[];
};

/**
 * What needs an officer today, the most pressing first: counts that are not final, feedback that is owed, plans.
 * @param missing what stands between each plan and opening it, by id; left out while it is not known
 */
export const needsToday = (
  consultations: readonly Listed[],
  missing: ReadonlyMap<string, readonly string[]>,
  today: LocalDate,
): Need[] => {
  const need = ({ id, title }: Listed, action: string, rest: string, because: readonly string[]): Need => ({
    id,
    title,
    action,
    href: pathOf(id, rest),
    because,
  });
  const closed = consultations.filter(({ state }) => state === "closed");
  const planned = consultations.filter(({ state }) => state === "planned");
  return [
    ...closed
      .filter((one) => !one.countIsFinal && one.paperUntil !== undefined)
      .map((one) =>
        need(one, "Enter what came on paper", "/enter", [
          `Its time is up. Paper posted in time still counts until ${formatDate(one.paperUntil as LocalDate)}; the count can be final after that.`,
        ]),
      ),
    ...closed
      .filter((one) => !one.countIsFinal && one.paperUntil === undefined)
      .map((one) =>
        need(one, "Close and finish the count", "/close", [
          "Its time is up. Enter what came on paper, then close it so that the count is final.",
        ]),
      ),
    ...closed
      .filter((one) => one.countIsFinal)
      .map((one) => need(one, "Publish what changed", "/feedback", ["People answered and have not heard back yet."])),
    ...planned.flatMap((one) => {
      const gaps = missing.get(one.id);
      if (!gaps) return [];
      const late = one.plannedToOpenOn !== undefined && !isAfter(one.plannedToOpenOn, today);
      const due = late ? ["It was to open by today."] : [];
      return gaps.length === 0
        ? [need(one, "Open it", "/open", [...due, "It is ready to open."])]
        : [need(one, "Finish the plan", "", [...due, ...gaps])];
    }),
  ];
};
