import { z } from "zod";

/**
 * How far a rule or a figure can be leaned on: `seen` in a public source, `recall` is professional knowledge to be
 * verified against legislation.gov.uk, `design` is this project's own recommendation.
 */
export const Mark = z.enum(["seen", "recall", "design"]);
export type Mark = z.infer<typeof Mark>;
