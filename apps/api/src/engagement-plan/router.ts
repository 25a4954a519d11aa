import { Audience, TopicCode } from "@collaborative-communities/consultations";
import { PlanEntry } from "@collaborative-communities/engagement-plan";
import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { anybody, router, staff } from "../trpc.ts";
import { readPlan, readPublicPlan } from "./reading.ts";
import { removeEntry, saveEntry } from "./writing.ts";

const From = LocalDate.refine(
  (day) => day >= "2000-01-01" && day <= "2097-12-31",
  "Choose a month between 2000 and 2097.",
);
const Revision = z.int().min(0).max(1_000_000_000);
const Save = z.object({
  /** Of the entry to change; none for a new one. */
  id: z.uuid().optional(),
  revision: Revision.optional(),
  entry: PlanEntry.extend({
    audiences: z.array(Audience).max(20).default([]),
    topics: z.array(TopicCode).min(1, "Choose a topic.").max(5, "Choose 5 topics at most."),
  }),
});

/** What anybody may know of the plan. */
export const residentEngagementPlan = router({
  read: anybody.query(({ ctx }) => readPublicPlan(ctx)),
});

/** What staff of the council and of its partners may do with it. */
export const staffEngagementPlan = router({
  read: staff.input(z.object({ from: From.optional() })).query(({ ctx, input }) => readPlan(ctx, input)),
  save: staff.input(Save).mutation(({ ctx, input }) => saveEntry(ctx, input)),
  remove: staff
    .input(z.object({ id: z.uuid(), revision: Revision }))
    .mutation(({ ctx, input }) => removeEntry(ctx, input)),
});
