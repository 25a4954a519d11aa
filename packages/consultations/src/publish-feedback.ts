import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { Consultation } from "./consultation.ts";

const sentence = z.string().trim().min(1).max(1_000, "Keep this to 1,000 characters.");

/** One thing people said, and what came of it. Something that could not be done always says why. */
export const FeedbackItem = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("we-did"), youSaid: sentence, weDid: sentence }),
  z.object({ outcome: z.literal("we-could-not"), youSaid: sentence, because: sentence }),
]);
export type FeedbackItem = z.infer<typeof FeedbackItem>;

/** "You said, we did, we could not because." */
export const Feedback = z.object({
  /** The decision in a few sentences. */
  summary: z.string().trim().min(1, "Say in a few sentences what was decided.").max(2_000),
  items: z.array(FeedbackItem).min(1, "Answer at least one thing people said.").max(50),
});
export type Feedback = z.infer<typeof Feedback>;

/** What changed because of the answers, ready to be published. It comes once, after the decision. */
export const publishFeedback = ({ state }: Pick<Consultation, "state">, feedback: Feedback): Result<Feedback> => {
  if (state === "fedback" || state === "evaluated" || state === "archived")
    return refuse("consultation/feedback-published", "The feedback was published before.");
  if (state !== "decided")
    return refuse("consultation/not-decided", "Feedback says what was decided, so it comes after the decision.");
  const checked = Feedback.safeParse(feedback);
  if (!checked.success)
    return refuse(
      "consultation/feedback-incomplete",
      checked.error.issues[0]?.message ?? "The feedback is not complete.",
    );
  return ok(checked.data);
};
