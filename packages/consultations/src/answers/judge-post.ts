import { addWorkingDays, formatDate, LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";

/** A paper answer: the day it came, and the day of its postmark where that can be read. */
export const PostedAnswer = z.object({ receivedOn: LocalDate, postmarkOn: LocalDate.optional() });
export type PostedAnswer = z.infer<typeof PostedAnswer>;

/** Whether a posted answer counts, and the sentence that says why. */
export type PostVerdict = { readonly counts: boolean; readonly sentence: string };

/**
 * Judges a posted answer by the closing rule that was published. What was posted by the last day and came in the days
 * of grace counts; where the postmark cannot be read, the resident is believed.
 */
export const judgePost = (
  { receivedOn, postmarkOn }: PostedAnswer,
  { closesOn, postalGraceWorkingDays }: { closesOn: LocalDate; postalGraceWorkingDays: number },
): PostVerdict => {
  const last = addWorkingDays(closesOn, postalGraceWorkingDays);
  if (receivedOn > last)
    return { counts: false, sentence: `It came after ${formatDate(last)}, the last day for post.` };
  if (postmarkOn !== undefined && postmarkOn > closesOn)
    return { counts: false, sentence: `It was posted on ${formatDate(postmarkOn)}, after the closing day.` };
  if (receivedOn <= closesOn) return { counts: true, sentence: "It came in time." };
  return {
    counts: true,
    sentence:
      postmarkOn === undefined
        ? "The postmark cannot be read, and it came in the days of grace. It counts."
        : "It was posted in time, and came in the days of grace. It counts.",
  };
};
