import { z } from "zod";

/** CON-01 to CON-24; PLAN-01 for "we already know"; STD-1 to STD-14 for the council's standards. */
export const RuleId = z.string().regex(/^(CON-\d\d|PLAN-01|STD-\d\d?)$/);
export type RuleId = z.infer<typeof RuleId>;
