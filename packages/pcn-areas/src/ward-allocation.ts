import { z } from "zod";

/**
 * Which Primary Care Network area a ward is counted with. Always indicative: a network has registered patients, not a
 * boundary, and residents of one ward can be registered with several.
 */
export const WardAllocation = z.object({
  wardCode: z.string().min(1),
  pcnAreaCode: z.string().min(1),
  indicative: z.literal(true),
  note: z.string().min(1).optional(),
});
export type WardAllocation = z.infer<typeof WardAllocation>;
