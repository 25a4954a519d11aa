import { anybody, router, staff } from "../trpc.ts";
import { ask, complain, statusByReference } from "./asking.ts";
import { acknowledgeComplaint, answerComplaint, complaintsByDue, readComplaint } from "./complaints.ts";
import { dataMap, publicDataMap } from "./data-map.ts";
import {
  answerArrived,
  askPerson,
  carryOut,
  correct,
  end,
  extendTime,
  readRequest,
  requestsByDue,
  verifyIdentity,
} from "./handling.ts";
import { liftHold, readHolds, setHold } from "./holds.ts";
import * as input from "./inputs.ts";
import { collect, mark, release } from "./releasing.ts";
import { readRetention, runRetentionNow } from "./retention.ts";

/** What residents and anybody else may call. */
export const residentPersonalData = router({
  dataMap: anybody.query(() => publicDataMap()),
  ask: anybody.input(input.Ask).mutation(async ({ ctx, input }) => ({ reference: (await ask(ctx, input)).reference })),
  complain: anybody
    .input(input.Complain)
    .mutation(async ({ ctx, input }) => ({ reference: (await complain(ctx, input)).reference })),
  status: anybody.input(input.ByReference).query(({ ctx, input }) => statusByReference(ctx, input.reference)),
});

/** What staff may call. */
export const staffPersonalData = router({
  dataMap: staff.query(() => dataMap()),
  requests: staff.query(({ ctx }) => requestsByDue(ctx)),
  read: staff.input(input.ById).query(({ ctx, input }) => readRequest(ctx, input.id)),
  askPerson: staff.input(input.AskPerson).mutation(({ ctx, input }) => askPerson(ctx, input)),
  answerArrived: staff.input(input.AnswerArrived).mutation(({ ctx, input }) => answerArrived(ctx, input)),
  verifyIdentity: staff.input(input.VerifyIdentity).mutation(({ ctx, input }) => verifyIdentity(ctx, input)),
  extend: staff.input(input.Extend).mutation(({ ctx, input }) => extendTime(ctx, input)),
  correct: staff.input(input.Correct).mutation(({ ctx, input }) => correct(ctx, input)),
  collect: staff.input(input.ById).query(({ ctx, input }) => collect(ctx, input.id)),
  redact: staff.input(input.Redact).mutation(({ ctx, input }) => mark(ctx, input)),
  release: staff.input(input.ById).mutation(({ ctx, input }) => release(ctx, input.id)),
  carryOut: staff.input(input.ById).mutation(({ ctx, input }) => carryOut(ctx, input.id)),
  end: staff.input(input.End).mutation(({ ctx, input }) => end(ctx, input)),
  complaints: staff.query(({ ctx }) => complaintsByDue(ctx)),
  readComplaint: staff.input(input.ById).query(({ ctx, input }) => readComplaint(ctx, input.id)),
  acknowledgeComplaint: staff.input(input.ById).mutation(({ ctx, input }) => acknowledgeComplaint(ctx, input.id)),
  answerComplaint: staff.input(input.AnswerComplaint).mutation(({ ctx, input }) => answerComplaint(ctx, input)),
  holds: staff.query(({ ctx }) => readHolds(ctx)),
  setHold: staff.input(input.SetHold).mutation(({ ctx, input }) => setHold(ctx, input)),
  liftHold: staff.input(input.ById).mutation(({ ctx, input }) => liftHold(ctx, input.id)),
  retention: staff.query(({ ctx }) => readRetention(ctx)),
  runRetention: staff.mutation(({ ctx }) => runRetentionNow(ctx)),
});
