import { z } from "zod";
import type { EngagementLevel } from "./level.ts";

/** One dated wording of the five promises. Text once promised is never edited: a new wording is a new version. */
export const PromiseSet = z.object({
  version: z.string().min(1),
  promises: z.object({
    inform: z.string().min(1),
    consult: z.string().min(1),
    involve: z.string().min(1),
    collaborate: z.string().min(1),
    empower: z.string().min(1),
  }),
});
export type PromiseSet = z.infer<typeof PromiseSet>;

/**
 * Every wording there has been, oldest first. The words are this project's own: IAP2 asks for permission to
 * reproduce its Spectrum, which has promises too.
 */
export const PROMISES: readonly PromiseSet[] = [
  {
    version: "2026-1",
    promises: {
      inform: "We will tell you clearly and in good time.",
      consult: "We will ask before we decide, listen, and tell you what difference it made.",
      involve: "We will work with you through the process so your concerns show in the options.",
      collaborate: "We will design and choose the answer together as far as the law lets us.",
      empower: "You decide; we carry it out within these limits.",
    },
  },
];

/** The version a new engagement promises under. */
export const CURRENT_PROMISE_VERSION = "2026-1";

/**
 * What a level promises the people who take part, as a sentence in English.
 * @param version the wording promised at the time; the current one unless told
 * @param sets the wordings to look in; pass your own to use a council's own words
 * @throws RangeError for a version that is not among the sets: a promise is never guessed
 * @example promiseOf("consult") // "We will ask before we decide, listen, and tell you what difference it made."
 */
export const promiseOf = (
  level: EngagementLevel,
  version: string = CURRENT_PROMISE_VERSION,
  sets: readonly PromiseSet[] = PROMISES,
): string => {
  const set = sets.find((one) => one.version === version);
  if (!set)
    throw new RangeError(
      `There is no promise wording "${version}". There is: ${sets.map((one) => one.version).join(", ")}.`,
    );
  return set.promises[level];
};
