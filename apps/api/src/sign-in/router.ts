import { z } from "zod";
import { anybody, router } from "../trpc.ts";
import { peopleToChoose, signInForDemonstration, signOut } from "./service.ts";

export const signInRouter = router({
  people: anybody.query(({ ctx }) => peopleToChoose(ctx)),
  forDemonstration: anybody
    .input(z.object({ personId: z.uuid() }))
    .mutation(({ ctx, input }) => signInForDemonstration(ctx, input.personId)),
  me: anybody.query(({ ctx }) => ({ person: ctx.signedIn ?? null, deployment: ctx.config.deployment })),
  out: anybody.mutation(({ ctx }) => signOut(ctx)),
});
