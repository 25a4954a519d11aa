import { z } from "zod";

/** Why a rule may be set aside. Each code has a sentence for the public. */
export const OverrideReasonCode = z.enum([
  "legal-deadline",
  "urgent-safety",
  "already-engaged",
  "narrow-audience",
  "does-not-settle-the-matter",
  "required-by-law-now",
  "not-about-the-poll",
  "outage-did-not-stop-answers",
  "date-cannot-move",
]);
export type OverrideReasonCode = z.infer<typeof OverrideReasonCode>;

/** Each reason as the public reads it. */
export const OVERRIDE_REASONS: Readonly<Record<OverrideReasonCode, string>> = {
  "legal-deadline": "The law sets a date by which the council must decide.",
  "urgent-safety": "People could be hurt if the council waits.",
  "already-engaged": "The council has asked people about this same plan before.",
  "narrow-audience": "It touches only a small group, and all of them are asked.",
  "does-not-settle-the-matter": "Something has been agreed, but the choice is still open.",
  "required-by-law-now": "The law says that it must open at this time.",
  "not-about-the-poll": "It has no link to what the vote is about.",
  "outage-did-not-stop-answers": "People could still answer while part of the site was down.",
  "date-cannot-move": "The date is fixed by law, so no more time can be given.",
};
