import { z } from "zod";

/** A moment: a `Date`, or the text that JSON makes of one, so that what was kept as JSON can be read again. */
export const Moment = z.union([z.date(), z.iso.datetime().transform((text) => new Date(text))]);
export type Moment = z.infer<typeof Moment>;
