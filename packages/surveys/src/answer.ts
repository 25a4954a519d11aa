import { z } from "zod";

/** An answer: the id of the option chosen, the ids of several, or a person's own words. A skipped question has none. */
export const Answer = z.union([z.string(), z.array(z.string())]);
export type Answer = z.infer<typeof Answer>;

/** Answers by question id. What was skipped is not there. */
export const Answers = z.record(z.string(), Answer);
export type Answers = z.infer<typeof Answers>;
