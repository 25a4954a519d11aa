import { DEFAULT_DUPLICATE_RULE, type DuplicateRule } from "@collaborative-communities/surveys";
import { z } from "zod";

/** Which of one person's answers counts: the last that came, or the first. */
export const WhichCounts = z.enum(["latest-counts", "first-counts"]);
export type WhichCounts = z.infer<typeof WhichCounts>;

/** The grounds on which two answers are put before a person as perhaps from one. */
export const DuplicateGround = z.enum([
  "same-contact",
  "same-form",
  "same-home-and-name",
  "same-home-and-answers",
  "same-home-and-words",
]);
export type DuplicateGround = z.infer<typeof DuplicateGround>;

/**
 * How answers that may be from one person are found and counted, published before the consultation opens (CON-14,
 * CON-17). Answers are put side by side only by what people gave in them; no address of a device is kept.
 */
export const DuplicatesRule = z.object({
  counts: WhichCounts.default("latest-counts"),
  grounds: z.array(DuplicateGround).default([...DuplicateGround.options]),
  /** The questions in which people give their name, and how to reach them, where there are such questions. */
  nameQuestion: z.string().trim().max(60).default(""),
  contactQuestion: z.string().trim().max(60).default(""),
});
export type DuplicatesRule = z.infer<typeof DuplicatesRule>;

/** The rule as it stands: what was published, or the defaults. */
export const duplicatesRuleOf = (
  closingRules: { readonly duplicates?: DuplicatesRule | undefined } | undefined,
): DuplicatesRule => closingRules?.duplicates ?? DuplicatesRule.parse({});

/** The grounds of a rule, as the finding of duplicates takes them; none where it names none. */
export const groundsOf = ({ grounds }: DuplicatesRule): DuplicateRule["grounds"] =>
  DEFAULT_DUPLICATE_RULE.grounds.filter(({ id }) => grounds.some((ground) => ground === id));
