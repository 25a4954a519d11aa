import { Language, PanelConsent } from "@collaborative-communities/consultations";
import { z } from "zod";
import { anybody, router, staff } from "../trpc.ts";
import { beginInvited, leavePanel, readInvitation } from "./answering.ts";
import { invitePanel, readInvitations } from "./inviting.ts";

const Token = z.string().min(1).max(300);

/** What somebody who was invited may call: who they are shows in the token they were sent. */
export const residentPanelInvitations = router({
  read: anybody
    .input(z.object({ token: Token, purpose: z.enum(["answer", "leave"]) }))
    .query(({ ctx, input }) => readInvitation(ctx, input)),
  begin: anybody
    .input(z.object({ token: Token, language: Language }))
    .mutation(({ ctx, input }) => beginInvited(ctx, input)),
  leave: anybody.input(z.object({ token: Token })).mutation(({ ctx, input }) => leavePanel(ctx, input)),
});

/** What staff may call. */
export const staffPanelInvitations = router({
  read: staff
    .input(z.object({ consultationId: z.uuid() }))
    .query(({ ctx, input }) => readInvitations(ctx, input.consultationId)),
  invite: staff
    .input(
      z.object({
        consultationId: z.uuid(),
        addresses: z.string().min(1, "Enter at least one address.").max(30_000),
        language: Language,
        consent: PanelConsent,
        /** Whoever invites confirms that these people agreed. */
        confirmed: z.literal(true, "Tick that these people agreed to be invited."),
      }),
    )
    .mutation(({ ctx, input }) => invitePanel(ctx, input)),
});
