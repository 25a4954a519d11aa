import { z } from "zod";
import { anybody, router, staff } from "../trpc.ts";
import { peopleToChoose, signInForDemonstration } from "./demonstration.ts";
import { endSession, ownSessions, signOut, signOutEverywhere } from "./sessions.ts";

export const signInRouter = router({
  people: anybody.query(({ ctx }) => peopleToChoose(ctx)),
  forDemonstration: anybody
    .input(z.object({ personId: z.uuid() }))
    .mutation(({ ctx, input }) => signInForDemonstration(ctx, input.personId)),
  me: anybody.query(({ ctx }) => ({
    person: ctx.signedIn ?? null,
    deployment: ctx.config.deployment,
    hasCouncilAccounts: ctx.config.staffSignIn !== undefined,
  })),
  out: anybody.mutation(({ ctx }) => signOut(ctx)),
  sessions: staff.query(({ ctx }) => ownSessions(ctx)),
  endSession: staff.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => endSession(ctx, input.id)),
  outEverywhere: staff.mutation(({ ctx }) => signOutEverywhere(ctx)),
});
