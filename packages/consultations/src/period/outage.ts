import { Moment } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { ConsultationSettings } from "../settings.ts";

/** A time in which people could not answer on the web, from the log of the system. */
export const Outage = z.object({ id: z.string().min(1), from: Moment, to: Moment });
export type Outage = z.infer<typeof Outage>;

const HOUR = 3_600_000;

/** What is owed for an outage: the outages it is for, and the moment people can answer until instead. */
export type OutageExtension = { readonly outageIds: readonly string[]; readonly closesAt: Date };

/**
 * The extension that is owed when outages just before closing add up to more than an hour (CON-16): as long as they
 * lasted, and a day. Outages for which time was given before are left out. `undefined` when nothing is owed.
 */
export const outageExtension = (
  closesAt: Date,
  outages: readonly Outage[],
  alreadyGivenFor: readonly string[],
  settings: Pick<ConsultationSettings, "outageMinutes" | "outageWindowHours" | "outageExtraHours">,
): OutageExtension | undefined => {
  const windowFrom = closesAt.getTime() - settings.outageWindowHours * HOUR;
  const inside = outages
    .filter(({ id }) => !alreadyGivenFor.includes(id))
    .map(({ id, from, to }) => ({
      id,
      from: Math.max(from.getTime(), windowFrom),
      to: Math.min(to.getTime(), closesAt.getTime()),
    }))
    .filter(({ from, to }) => to > from)
    .sort((one, two) => one.from - two.from);
  let [lost, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of inside) {
    lost += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  if (lost <= settings.outageMinutes * 60_000) return undefined;
  const wholeMinutes = Math.ceil((closesAt.getTime() + lost + settings.outageExtraHours * HOUR) / 60_000);
  return { outageIds: inside.map(({ id }) => id), closesAt: new Date(wholeMinutes * 60_000) };
};
