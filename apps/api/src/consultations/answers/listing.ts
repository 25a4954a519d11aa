import { publicPhase, stateAt } from "@collaborative-communities/consultations";
import type { Context, House } from "../../context.ts";
import { lookWithin, takeOne } from "../../limits/index.ts";
import { withTitles } from "../../titles/index.ts";
import { listedByReference } from "./listed-repository.ts";

/**
 * What a list says of answers by their references, as they are written; those that are not there any more are left out.
 * One look however many there are, and within the limits of one: where any of them is missing, it is a look for nothing.
 */
export const listAnswers = async (house: House & Pick<Context, "visitor">, references: readonly string[]) => {
  if (references.length === 0) return [];
  if (house.visitor) await takeOne(house, ["reference", house.visitor]);
  let found: Awaited<ReturnType<typeof listedByReference>> = [];
  await lookWithin(house, ["reference-guesses"], async () => {
    found = await listedByReference(house.db, references);
    return found.length === references.length || undefined;
  });
  const now = house.now();
  return (await withTitles(house.db, found)).map(({ reference, receivedOn, plan, inLanguages, slug, state }) => ({
    reference,
    receivedOn,
    title: plan.title,
    inLanguages,
    slug,
    state: publicPhase(stateAt({ state, plan }, now)),
  }));
};
