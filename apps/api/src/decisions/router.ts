import { ImplicationKind, Paper } from "@collaborative-communities/decisions";
import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { anybody, router, staff } from "../trpc.ts";
import { confirmAccess, noteAvailability, takeDecision, verifyImplication } from "./deciding.ts";
import { listForStaff, listPublic, readForStaff, readPublic } from "./reading.ts";

const Of = z.object({ consultationId: z.uuid() });
const Version = z.int().positive().max(1_000_000);
const Verify = Of.extend({ kind: ImplicationKind, textVersion: Version });
const Confirm = Of.extend({ reportVersion: Version, papers: z.array(Paper).max(3) });
const Note = Of.extend({ makerId: z.string().max(100), sentOn: LocalDate, note: z.string().max(500) });
const Take = Of.extend({ outcome: z.string().max(5_000), reference: z.string().max(40).optional() });

/** What anybody may call. */
export const residentDecisions = router({
  list: anybody.query(({ ctx }) => listPublic(ctx)),
  read: anybody
    .input(z.object({ key: z.string().min(1).max(100) }))
    .query(({ ctx, input }) => readPublic(ctx, input.key)),
});

/** What staff may call. Each shows and does only what the person has a part in. */
export const staffDecisions = router({
  list: staff.query(({ ctx }) => listForStaff(ctx)),
  read: staff.input(Of).query(({ ctx, input }) => readForStaff(ctx, input.consultationId)),
  verifyImplication: staff.input(Verify).mutation(({ ctx, input }) => verifyImplication(ctx, input)),
  confirmAccess: staff.input(Confirm).mutation(({ ctx, input }) => confirmAccess(ctx, input)),
  noteAvailability: staff.input(Note).mutation(({ ctx, input }) => noteAvailability(ctx, input)),
  takeDecision: staff.input(Take).mutation(({ ctx, input }) => takeDecision(ctx, input)),
});
