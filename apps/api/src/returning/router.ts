import { Language } from "@collaborative-communities/consultations";
import { z } from "zod";
import { anybody, router } from "../trpc.ts";
import { askToComeBack, comeBack } from "./coming-back.ts";
import { leaveDraft, readSaved, saveForLater } from "./saving.ts";

const Secret = z.string().regex(/^[\w-]{16,64}$/);
const Draft = z.object({ slug: z.string().min(1).max(100), draftId: Secret });
const Email = z.string().max(400);

/** Saving what was begun, and coming back to it in any browser. */
export const residentReturning = router({
  saved: anybody.input(Draft).query(({ ctx, input }) => readSaved(ctx, input)),
  save: anybody
    .input(Draft.extend({ email: Email, language: Language }))
    .mutation(({ ctx, input }) => saveForLater(ctx, input)),
  ask: anybody
    .input(z.object({ reference: z.string().max(100), email: Email, language: Language, browser: Secret.optional() }))
    .mutation(({ ctx, input }) => askToComeBack(ctx, input)),
  comeBack: anybody
    .input(z.object({ code: z.string().max(100), browser: Secret }))
    .mutation(({ ctx, input }) => comeBack(ctx, input)),
  leave: anybody.input(z.object({ draftId: Secret })).mutation(({ ctx, input }) => leaveDraft(ctx, input)),
});
