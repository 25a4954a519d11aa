import { EnteredChannel, FreeWords, Language, Whereabouts } from "@collaborative-communities/consultations";
import { LocalDate } from "@collaborative-communities/foundation";
import { Answers, PaperRounds, ROUNDS_ON_PAPER } from "@collaborative-communities/surveys";
import { z } from "zod";
import { anybody, router, staff } from "../../trpc.ts";
import {
  readChecks,
  readDifferences,
  readFreeWords,
  readIntake,
  sendCheck,
  setCheckShare,
  settleCheck,
  takeNextCheck,
} from "./checks.ts";
import { makeCopies, printCopies, readForm, readPaper } from "./paper.ts";

const Id = z.uuid();
const ById = z.object({ id: Id });
const ByAnswer = z.object({ id: Id, answerId: Id });
const Version = z.number().int().min(1).max(100_000);
const Reference = z.string().max(100);

export const EnterAnswer = z.object({
  id: Id,
  submissionKey: z.string().regex(/^[\w-]{8,80}$/),
  channel: EnteredChannel,
  receivedOn: LocalDate,
  postmarkOn: LocalDate.optional(),
  copyReference: Reference.optional(),
  version: Version.optional(),
  language: Language.optional(),
  answers: Answers,
  free: FreeWords.optional(),
  whereabouts: Whereabouts,
});

const MakeCopies = z.object({
  id: Id,
  /** Chosen by the sender, so that the same copies asked for again are made once. */
  batchId: Id,
  copies: z.number().int().min(1, "Print at least one copy.").max(500, "Print at most 500 copies at a time."),
  language: Language.default("en"),
  size: z.enum(["standard", "large"]).default("standard"),
  /** How often a part that can be answered several times is printed; never more often than it may be answered. */
  rounds: PaperRounds.default(ROUNDS_ON_PAPER),
});

const percent = z.number().int().min(1, "Check at least 1 in 100.").max(100, "Check at most 100 in 100.");

/** What residents and anybody else may call. */
export const residentEntry = router({
  copies: anybody
    .input(z.object({ key: z.string().min(1).max(64) }))
    .query(({ ctx, input }) => printCopies(ctx, input.key)),
});

/** Every way in beside the web, as staff keep it: paper, entering, the second look, and one intake. */
export const staffEntry = router({
  form: staff
    .input(ById.extend({ reference: Reference.optional(), version: Version.optional() }))
    .query(({ ctx, input }) => readForm(ctx, input)),
  paper: staff.input(ById).query(({ ctx, input }) => readPaper(ctx, input.id)),
  makeCopies: staff.input(MakeCopies).mutation(({ ctx, input }) => makeCopies(ctx, input)),
  intake: staff.input(ById).query(({ ctx, input }) => readIntake(ctx, input.id)),
  freeWords: staff
    .input(ById.extend({ page: z.number().int().min(1).max(10_000).default(1) }))
    .query(({ ctx, input }) => readFreeWords(ctx, input)),
  checks: staff.input(ById).query(({ ctx, input }) => readChecks(ctx, input.id)),
  setCheckShare: staff.input(ById.extend({ percent })).mutation(({ ctx, input }) => setCheckShare(ctx, input)),
  takeCheck: staff.input(ById).mutation(({ ctx, input }) => takeNextCheck(ctx, input.id)),
  sendCheck: staff.input(ByAnswer.extend({ answers: Answers })).mutation(({ ctx, input }) => sendCheck(ctx, input)),
  differences: staff.input(ByAnswer).query(({ ctx, input }) => readDifferences(ctx, input)),
  settleCheck: staff
    .input(ByAnswer.extend({ choices: z.record(z.string().max(60), z.enum(["first", "second"])) }))
    .mutation(({ ctx, input }) => settleCheck(ctx, input)),
});
