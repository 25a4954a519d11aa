import { openCounts } from "@collaborative-communities/consultations";
import { readPublic } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { notFound } from "../trpc.ts";

/** The counts of a consultation whose result was told, as everybody may have them: those of its page, one a row. */
export const openDataOf = async (house: House, slug: string) => {
  const { plan, results } = await readPublic(house, slug);
  if (!results) throw notFound("consultation");
  const { smallest, responses } = results;
  return {
    title: plan.title,
    /** Counts below it are not shown, nor those by which they could be worked out. */
    smallest,
    responses,
    counts: openCounts(results),
  };
};
