import type { LocalDate } from "@collaborative-communities/foundation";
import type { PlannedActivity } from "./activity.ts";
import { type Burden, burdenOn } from "./burden.ts";
import type { PlanSettings } from "./settings.ts";

/**
 * The heaviest burden on an audience between two days, and the first day on which it is that heavy. It grows only on
 * days on which something opens, so that no other day is looked at.
 */
export const heaviestBurden = (
  audience: string,
  areas: readonly string[],
  plan: readonly PlannedActivity[],
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
  settings?: Pick<PlanSettings, "burdenDays" | "burdenMinutes">,
): Burden & { readonly on: LocalDate } => {
  const days = [from, ...plan.map(({ opensOn }) => opensOn).filter((day) => day > from && day <= until)];
  return [...new Set(days)]
    .sort()
    .map((on) => ({ ...burdenOn(audience, areas, plan, on, settings), on }))
    .reduce((heaviest, one) => (one.minutes > heaviest.minutes ? one : heaviest));
};
