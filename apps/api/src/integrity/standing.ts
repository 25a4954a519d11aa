import { readReference } from "@collaborative-communities/foundation";
import type { Context, House } from "../context.ts";
import { lookWithin } from "../limits/index.ts";
import { allowed, RefusedError } from "../trpc.ts";
import { setAsideOf } from "./set-aside-repository.ts";
import { publicReason } from "./setting-aside.ts";
import { answerByTyped } from "./standing-repository.ts";

/**
 * What was decided about an answer, for whoever has its reference: whether it counts, which of its texts were set aside,
 * and why. Not the notes of staff, and not by whom.
 */
export const standing = async (house: House & Pick<Context, "visitor">, typed: string) => {
  const reference = allowed(readReference(typed));
  const answer = await lookWithin(house, ["reference-guesses"], () => answerByTyped(house.db, reference));
  if (!answer)
    throw new RefusedError({
      code: "reference/not-found",
      message: "There is no answer with this reference. Check it, or ask for help.",
      field: "reference",
    });
  const aside = await setAsideOf(house.db, answer.id);
  return {
    leftOut: answer.leftOut,
    /** Why the whole of it does not count, where somebody set it aside. */
    because:
      answer.leftOut === "set-aside" ? (aside.find(({ questionKey }) => questionKey === null)?.reason ?? null) : null,
    slug: answer.slug,
    texts: aside.flatMap(({ questionKey, reason }) =>
      questionKey === null || publicReason(reason) === undefined ? [] : [{ key: questionKey, reason }],
    ),
  };
};
