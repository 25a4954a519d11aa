import { ChallengeKind, ChallengeOutcome } from "@collaborative-communities/challenges";
import { Language } from "@collaborative-communities/consultations";
import { z } from "zod";
import { anybody, router, staff } from "../trpc.ts";
import { answer, listForStaff, publish, readForStaff, triage } from "./answering.ts";
import { askFurther, make, publicChallenges, readByReference } from "./making.ts";

const Slug = z.string().min(1).max(100);
const Reference = z.object({ reference: z.string().max(100) });
const ById = z.object({ id: z.uuid() });
const Make = z.object({
  slug: Slug,
  about: z.enum(["consultation", "decision"]).default("consultation"),
  kind: ChallengeKind,
  words: z.string().max(10_000),
  language: Language.default("en"),
  submissionKey: z.string().regex(/^[\w-]{16,64}$/),
});
const Triage = ById.extend({ kind: ChallengeKind.optional(), asksForPause: z.string().max(2_000).optional() });
const Answer = ById.extend({
  outcome: ChallengeOutcome,
  reply: z.string().max(10_000),
  action: z.string().max(5_000).default(""),
});

/** What anybody may call. */
export const residentChallenges = router({
  make: anybody.input(Make).mutation(({ ctx, input }) => make(ctx, input)),
  list: anybody.input(z.object({ slug: Slug })).query(({ ctx, input }) => publicChallenges(ctx, input.slug)),
  byReference: anybody.input(Reference).query(({ ctx, input }) => readByReference(ctx, input.reference)),
  takeFurther: anybody.input(Reference).mutation(({ ctx, input }) => askFurther(ctx, input.reference)),
});

/** What staff may call. */
export const staffChallenges = router({
  list: staff.query(({ ctx }) => listForStaff(ctx)),
  read: staff.input(ById).query(({ ctx, input }) => readForStaff(ctx, input.id)),
  triage: staff.input(Triage).mutation(({ ctx, input }) => triage(ctx, input)),
  answer: staff.input(Answer).mutation(({ ctx, input }) => answer(ctx, input)),
  publish: staff.input(ById).mutation(({ ctx, input }) => publish(ctx, input)),
});
