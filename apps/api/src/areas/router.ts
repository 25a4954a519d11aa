import { z } from "zod";
import { allowed, anybody, router, staff } from "../trpc.ts";
import { mapOfWards } from "./outlines.ts";
import { areasOverview, lookUp, lookUpForVisitor, reallocate } from "./service.ts";

const Reallocate = z.object({
  wardCode: z.string().min(1).max(20),
  toPcnAreaCode: z.string().min(1).max(20),
  note: z.string().trim().max(500).optional(),
});
const Typed = z.object({ postcode: z.string().max(100) });

/** What residents and anybody else may call. */
export const residentAreas = router({
  overview: anybody.query(({ ctx }) => areasOverview(ctx)),
  map: anybody.query(({ ctx }) => mapOfWards(ctx)),
  lookUp: anybody.input(Typed).query(async ({ ctx, input }) => allowed(await lookUpForVisitor(ctx, input.postcode))),
});

/** What staff may call. */
export const staffAreas = router({
  overview: staff.query(({ ctx }) => areasOverview(ctx)),
  lookUp: staff.input(Typed).query(async ({ ctx, input }) => allowed(await lookUp(ctx.db, input.postcode))),
  reallocate: staff.input(Reallocate).mutation(({ ctx, input }) => reallocate(ctx, input)),
});
