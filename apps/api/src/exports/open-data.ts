import { openCounts, SMALLEST_COUNT_SHOWN } from "@collaborative-communities/consultations";
import { readPublic } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { notFound } from "../trpc.ts";

/** The counts of a consultation whose result was told, as everybody may have them: counts alone, and protected. */
export const openDataOf = async (house: House, slug: string) => {
  const { plan, results } = await readPublic(house, slug);
  if (!results) throw notFound("consultation");
  const smallest = house.config.smallestCountShown ?? SMALLEST_COUNT_SHOWN;
  return {
    title: plan.title,
    /** Counts below it are not shown, nor those by which they could be worked out. */
    smallest,
    responses: results.responses >= smallest || results.responses === 0 ? results.responses : null,
    counts: openCounts(results.questions, smallest).map((one) => ({ ...one, count: one.count ?? null })),
  };
};
