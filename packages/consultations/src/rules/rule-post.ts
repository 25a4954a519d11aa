import { z } from "zod";

/** The posts that have a say in a consultation's steps. The names are those of appointments. */
export const RulePost = z.enum([
  "engagement-officer",
  "head-of-service",
  "legal",
  "monitoring-officer",
  "equality-lead",
  "committee-clerk",
]);
export type RulePost = z.infer<typeof RulePost>;

/** Each post for the middle of a sentence. */
export const RULE_POST_NAMES: Readonly<Record<RulePost, string>> = {
  "engagement-officer": "the engagement officer",
  "head-of-service": "the head of service",
  legal: "a legal adviser",
  "monitoring-officer": "the monitoring officer",
  "equality-lead": "the equality lead",
  "committee-clerk": "the committee clerk",
};
