import { allowed, anybody, router, staff } from "../trpc.ts";
import { alreadyKnown, confirmKnown } from "./already-known.ts";
import { answerByReference, readDraft, sendDraft, startDraft, submitAnswers } from "./answers/answering.ts";
import { beginChange } from "./answers/changing.ts";
import { keepDraftAnswer, keepDraftWhereabouts, removeDraftRound } from "./answers/drafting.ts";
import { listFiles, onlyByUpload, removeFile } from "./answers/keeping-files.ts";
import { readWords } from "./answers/reading-words.ts";
import { enterAnswer } from "./entry/entering.ts";
import { EnterAnswer } from "./entry/entry-router.ts";
import { importAnswers } from "./entry/importing.ts";
import { feedBack } from "./feeding-back.ts";
import { countsAsCsv } from "./figures/counts-as-csv.ts";
import * as input from "./inputs.ts";
import { pauseForChallenge } from "./pausing.ts";
import { readFeed, searchOutcomes, searchPortal } from "./portal.ts";
import { progress, writeDesign } from "./progressing.ts";
import { listPublic, readPreview, readPublic } from "./reading.ts";
import { countForStaff, createConsultation, listForStaff, readForStaff, savePlan } from "./running.ts";
import { saveTopics, topicsNow } from "./topics.ts";

/** What residents and anybody else may call. */
export const residentConsultations = router({
  list: anybody.query(({ ctx }) => listPublic(ctx)),
  read: anybody.input(input.BySlug).query(({ ctx, input }) => readPublic(ctx, input.slug)),
  preview: anybody.input(input.ByPreviewKey).query(({ ctx, input }) => readPreview(ctx, input.key)),
  portal: anybody.input(input.SearchPortal).query(({ ctx, input }) => searchPortal(ctx, input)),
  outcomes: anybody.input(input.SearchOutcomes).query(({ ctx, input }) => searchOutcomes(ctx, input)),
  feed: anybody.input(input.ReadFeed).query(({ ctx, input }) => readFeed(ctx, input)),
  startDraft: anybody.input(input.StartDraft).mutation(({ ctx, input }) => startDraft(ctx, input)),
  readDraft: anybody.input(input.ReadDraft).query(({ ctx, input }) => readDraft(ctx, input)),
  keepAnswer: anybody.input(input.KeepAnswer).mutation(({ ctx, input }) => keepDraftAnswer(ctx, input)),
  keepWhereabouts: anybody.input(input.KeepWhereabouts).mutation(({ ctx, input }) => keepDraftWhereabouts(ctx, input)),
  removeFile: anybody.input(input.RemoveFile).mutation(({ ctx, input }) => removeFile(ctx, input)),
  removeRound: anybody.input(input.RemoveRound).mutation(({ ctx, input }) => removeDraftRound(ctx, input)),
  sendDraft: anybody.input(input.SendDraft).mutation(({ ctx, input }) => sendDraft(ctx, input)),
  beginChange: anybody.input(input.BeginChange).mutation(({ ctx, input }) => beginChange(ctx, input)),
  submit: anybody.input(input.SubmitAnswers).mutation(({ ctx, input }) =>
    submitAnswers(ctx, {
      ...input,
      answers: allowed(onlyByUpload(input.answers)),
      submissionKey: `sent:${input.submissionKey}`,
      channel: "web",
    }),
  ),
  byReference: anybody.input(input.ByReference).query(({ ctx, input }) => answerByReference(ctx, input.reference)),
});

/** What staff may call. */
export const staffConsultations = router({
  list: staff.query(({ ctx }) => listForStaff(ctx)),
  files: staff.input(input.ListFiles).query(({ ctx, input }) => listFiles(ctx, input)),
  read: staff.input(input.ById).query(({ ctx, input }) => readForStaff(ctx, input.id)),
  alreadyKnown: staff.input(input.ById).query(({ ctx, input }) => alreadyKnown(ctx, input.id)),
  confirmKnown: staff.input(input.ConfirmKnown).mutation(({ ctx, input }) => confirmKnown(ctx, input)),
  create: staff.input(input.CreateConsultation).mutation(({ ctx, input }) => createConsultation(ctx, input)),
  save: staff.input(input.SavePlan).mutation(({ ctx, input }) => savePlan(ctx, input)),
  writeDesign: staff.input(input.WriteDesign).mutation(({ ctx, input }) => writeDesign(ctx, input)),
  progress: staff.input(input.Progress).mutation(({ ctx, input }) => progress(ctx, input)),
  pauseForChallenge: staff.input(input.PauseForChallenge).mutation(({ ctx, input }) => pauseForChallenge(ctx, input)),
  publishFeedback: staff.input(input.PublishFeedback).mutation(({ ctx, input }) => feedBack(ctx, input)),
  topics: staff.query(({ ctx }) => topicsNow(ctx.db)),
  saveTopics: staff.input(input.SaveTopics).mutation(({ ctx, input }) => saveTopics(ctx, input)),
  counts: staff.input(input.CountBy).query(({ ctx, input }) => countForStaff(ctx, input)),
  countsAsCsv: staff.input(input.CountBy).query(({ ctx, input }) => countsAsCsv(ctx, input)),
  texts: staff.input(input.ReadTexts).query(({ ctx, input }) => readWords(ctx, input)),
  enterAnswer: staff.input(EnterAnswer).mutation(({ ctx, input }) => enterAnswer(ctx, input)),
  importAnswers: staff
    .input(input.ImportAnswers)
    .mutation(({ ctx, input }) => importAnswers(ctx, { ...input, bytes: Buffer.from(input.content, "base64") })),
});
