import { z } from "zod";
import { Routing } from "./condition.ts";
import { asked, Id } from "./option.ts";

/** Questions that stand together under a title, are asked under one condition, and may be asked again for another. */
export const Section = z.object({
  id: Id,
  title: z.string().trim().min(1, "Enter the section's title.").max(200, "Keep the title to 200 characters."),
  hint: z.string().trim().max(500, "Keep the hint to 500 characters.").optional(),
  showIf: Routing.optional(),
  /** “Add another”: the question asked after each round, and the most rounds there can be. */
  repeat: z.object({ another: asked, most: z.number().int().min(2).max(10) }).optional(),
});
export type Section = z.infer<typeof Section>;
