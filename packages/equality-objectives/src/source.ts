import { z } from "zod";

/**
 * Where a figure, a wording or a rule comes from, and how far it can be leaned on.
 * `to_be_verified` is professional knowledge: check it against legislation.gov.uk before relying on it.
 */
export const Source = z.object({
  citation: z.string().trim().min(1),
  basis: z.enum(["council_document", "public_source", "own_proposal", "to_be_verified"]),
});
export type Source = z.infer<typeof Source>;
