import {
  type Channel,
  type Language,
  mayAnswer,
  mayBeSent,
  mayChangeAnswers,
  publicPhase,
  receiveAnswers,
  type SentChannel,
  stateAt,
  type Whereabouts,
} from "@collaborative-communities/consultations";
import { readReference, toLocalDate } from "@collaborative-communities/foundation";
import type { Answers } from "@collaborative-communities/surveys";
import type { Context, House } from "../../context.ts";
import { gather } from "../../database/gather.ts";
import { lookWithin, takeOne } from "../../limits/index.ts";
import { countAccepted } from "../../operations/index.ts";
import { titlesOfOne } from "../../titles/index.ts";
import { allowed, notFound, RefusedError } from "../../trpc.ts";
import { consultationBy, feedbackOf, type KeptConsultation } from "../repository.ts";
import { translationsOf, versionOf } from "../versions-repository.ts";
import { type AskedWay, wayOfAnswering } from "../ways-of-answering.ts";
import { changesOf, referenceChangedBy } from "./changes-repository.ts";
import { sendChange } from "./changing.ts";
import { checkWhereabouts } from "./check-whereabouts.ts";
import { questionsChanged, sortDraft } from "./drafting.ts";
import { addDraft, draftBy, draftToSend, removeSentDraft } from "./drafts-repository.ts";
import { settleFiles } from "./files-repository.ts";
import { filesIn } from "./keeping-files.ts";
import { keepsLate, mustMayWrite, type Receipt, receiptOf, receiveOrKeep } from "./keeping-late.ts";
import {
  addResponse,
  addResponses,
  type NewResponse,
  type Outcome,
  responseByReference,
} from "./responses-repository.ts";

/** The house, and by which browser it is asked. */
type Visited = House & Pick<Context, "visitor">;

type StartDraft = { slug: string; language: Language } & AskedWay;
type SendDraft = { slug: string; draftId: string; language: Language; readBack?: boolean | undefined } & {
  seenVersion?: number | undefined;
};

const found = async (house: House, key: { id: string } | { slug: string }) => {
  const consultation = await consultationBy(house.db, key);
  if (!consultation) throw notFound("consultation");
  return consultation;
};

/**
 * What an open consultation asks changes seldom, so it is kept here between answers. Whether it is still open, and still
 * asks this version, is asked of the database each time, in the statement that adds the answer.
 */
const openOnes = new WeakMap<House["db"], Map<string, KeptConsultation>>();

const askedBy = async (house: House, slug: string): Promise<KeptConsultation> => {
  // By database, not by house: each call comes with a house of its own.
  const kept = openOnes.get(house.db) ?? new Map<string, KeptConsultation>();
  openOnes.set(house.db, kept);
  const known = kept.get(slug);
  if (known) return known;
  const consultation = await found(house, { slug });
  if (consultation.state === "open") kept.set(slug, consultation);
  return consultation;
};

const together = new WeakMap<House["db"], (response: NewResponse) => Promise<Outcome>>();

/** Adds a response; those that come in the same moment share a statement, and the wait for the disk. */
const addTogether = (db: House["db"]) => {
  const known = together.get(db);
  if (known) return known;
  const add = gather((responses: readonly NewResponse[]) => addResponses(db, responses));
  together.set(db, add);
  return add;
};

export type Submission = {
  slug: string;
  /** Chosen by the sender, the same each time the same answers are sent. */
  submissionKey: string;
  language: Language;
  answers: Answers;
  whereabouts: Whereabouts;
  channel: SentChannel;
  /** Who answered together with the person. */
  helpedBy?: string;
};

/** What was kept between answers may be behind: the closing moment moves outwards. So a no is asked for again. */
const receive = async (house: House, { slug, answers }: Submission, now: Date) => {
  const kept = await askedBy(house, slug);
  const received = receiveAnswers(kept, answers, now);
  if (received.ok) return { consultation: kept, received, isLate: false };
  openOnes.get(house.db)?.delete(slug);
  const consultation = await found(house, { slug });
  return { consultation, ...receiveOrKeep(consultation, answers, now) };
};

/**
 * Takes a resident's answers once, however often and however many at a time they are sent. What comes after closing is
 * kept as late until the count is final, so that nothing is lost, and is never counted.
 */
export const submitAnswers = async (
  house: House,
  submission: Submission,
  add: (response: NewResponse) => Promise<Outcome> = addTogether(house.db),
  mayAgain = true,
): Promise<Receipt> => {
  const now = house.now();
  const { consultation, received, isLate } = await receive(house, submission, now);
  if (!received.ok || isLate) {
    const before = await receiptOf(house.db, consultation.id, submission.submissionKey);
    if (before) return before;
  }
  const answers = allowed(received);
  const reference = house.newReference();
  const outcome = await add({
    reference,
    consultationId: consultation.id,
    submissionKey: submission.submissionKey,
    questionnaireVersion: consultation.questionnaire.version,
    channel: submission.channel,
    receivedAt: now,
    receivedOn: toLocalDate(now),
    language: submission.language,
    answers,
    whereabouts: allowed(checkWhereabouts(submission.whereabouts)),
    enteredBy: null,
    importId: null,
    demonstration: false,
    ...(isLate && { leftOut: "late" as const }),
    ...(submission.helpedBy !== undefined && { helpedBy: submission.helpedBy }),
  });
  if (outcome === "added" && isLate) return { reference, late: true };
  if (outcome === "added") {
    countAccepted(submission.channel);
    return { reference };
  }
  const before = await receiptOf(house.db, consultation.id, submission.submissionKey);
  if (before) return before;
  openOnes.get(house.db)?.delete(submission.slug);
  const current = await found(house, { slug: submission.slug });
  mustMayWrite(current, house.now());
  // It closed, or what is asked was changed, while the answer was on its way in: it is held against what holds now.
  const isOther = current.questionnaire.version !== consultation.questionnaire.version;
  if (mayAgain && (isOther || keepsLate(current, house.now()))) return submitAnswers(house, submission, add, false);
  throw new Error("An answer was neither added nor refused.");
};

/** Starts a draft: what a person has answered so far, kept under a secret only their browser has. */
export const startDraft = async (house: Visited, command: StartDraft) => {
  const consultation = await found(house, { slug: command.slug });
  allowed(mayAnswer(consultation, house.now()));
  const { visitor } = house;
  await takeOne(
    house,
    ["draft-overall", consultation.id],
    ...(visitor ? [["draft", `${consultation.id} ${visitor}`] as const] : []),
  );
  const way = await wayOfAnswering(house, consultation.id, command);
  const [id, reference] = [house.newSecret(), house.newReference()];
  const { language } = command;
  await addDraft(house.db, { id, reference, consultationId: consultation.id, language, ...way, at: house.now() });
  return { draftId: id };
};

/** What a draft became, if it was sent: an answer, or a change of one. */
const receiptSentBy = async (
  db: House["db"],
  consultationId: string,
  draftId: string,
): Promise<Receipt | undefined> => {
  const received = await receiptOf(db, consultationId, draftKey(draftId));
  if (received) return received;
  const reference = await referenceChangedBy(db, draftKey(draftId));
  return reference === undefined ? undefined : { reference };
};

/**
 * A draft as far as it has come, with what must be asked again because the questions changed since. A draft that was
 * sent, or thrown away after weeks, is not there any more.
 */
export const readDraft = async (house: House, command: { slug: string; draftId: string }) => {
  const consultation = await found(house, { slug: command.slug });
  const sent = await receiptSentBy(house.db, consultation.id, command.draftId);
  if (sent) return { kind: "sent" as const, ...sent };
  const draft = await draftBy(house.db, command.draftId);
  if (!draft || draft.consultationId !== consultation.id) return { kind: "gone" as const };
  const { fitting, again, gone } = await sortDraft(house, consultation, draft);
  return { kind: "draft" as const, answers: fitting, again, gone, whereabouts: draft.whereabouts };
};

const draftKey = (draftId: string): string => `draft:${draftId}`;

/**
 * Sends a draft. Where the questions changed since it was begun and an answer no longer fits, it is sent only by whoever
 * has seen that: `seenVersion` is the version of the page that was looked at. Sent twice, at once or later,
 * it stays one answer with one reference; what another tab saves at that moment either is in it or is told that the
 * draft is gone.
 */
export const sendDraft = async (house: House, command: SendDraft) => {
  const asked = await askedBy(house, command.slug);
  return house.db.transaction().execute(async (db) => {
    const looked = await draftBy(db, command.draftId);
    if (looked?.changes) {
      const change = { consultationId: asked.id, draftId: looked.id, changeKey: draftKey(looked.id) };
      const changed = await sendChange({ ...house, db }, { ...change, seenVersion: command.seenVersion });
      if (changed) return changed;
    }
    const draft = looked?.changes ? undefined : await draftToSend(db, command.draftId);
    if (draft?.consultationId !== asked.id) {
      const sent = await receiptSentBy(db, asked.id, command.draftId);
      if (sent) return sent;
      throw notFound("draft");
    }
    const isCurrent = draft.versionNow === asked.questionnaire.version;
    if (!isCurrent) openOnes.get(house.db)?.delete(command.slug);
    const consultation = isCurrent ? asked : await found({ ...house, db }, command);
    const { fitting, again, gone } = await sortDraft({ ...house, db }, consultation, draft);
    const isAsBefore = Object.keys({ ...again, ...gone }).length === 0;
    if (!isAsBefore && command.seenVersion !== consultation.questionnaire.version) throw questionsChanged();
    const submission: Submission = {
      slug: command.slug,
      submissionKey: draftKey(draft.id),
      language: command.language,
      answers: fitting,
      whereabouts: draft.whereabouts ?? { kind: "not-said" },
      channel: draft.channel,
      ...(draft.helpedBy !== undefined && { helpedBy: draft.helpedBy }),
    };
    allowed(mayBeSent({ channel: draft.channel, wasReadBack: command.readBack ?? false }));
    const sent = await submitAnswers(house, submission, (response) => addResponse(db, response));
    if (Object.values(draft.answers).some((answer) => filesIn(answer).length > 0))
      await settleFiles(db, draft.id, sent.reference);
    await removeSentDraft(db, draft.id);
    return sent;
  });
};

/** What came of an answer, for whoever has its reference. */
export const answerByReference = async (house: Visited, typed: string) => {
  const reference = allowed(readReference(typed));
  if (house.visitor) await takeOne(house, ["reference", house.visitor]);
  const response = await lookWithin(house, ["reference-guesses"], () => responseByReference(house.db, reference));
  if (!response)
    throw new RefusedError({
      code: "reference/not-found",
      message: "There is no answer with this reference. Check it, or ask for help.",
      field: "reference",
    });
  const consultation = await found(house, { id: response.consultation_id });
  // In the words that were answered, where the questions have changed since.
  const answered = await versionOf(house.db, consultation.id, response.questionnaire_version);
  return {
    reference,
    channel: response.channel as Channel,
    receivedOn: response.received_on,
    answers: response.answers,
    /** What its writer put right after it could no longer be changed. */
    corrections: response.corrections ?? [],
    /** Its writer said that it must be read no further. */
    isRestricted: response.restricted_at !== null,
    /** When its writer changed it. */
    changes: await changesOf(house.db, reference),
    canBeChanged: mayChangeAnswers(consultation, { isRestricted: response.restricted_at !== null }, house.now()).ok,
    consultation: {
      slug: consultation.slug,
      title: consultation.plan.title,
      inLanguages: await titlesOfOne(house.db, consultation.id),
      state: publicPhase(stateAt(consultation, house.now())),
      plan: consultation.plan,
      questionnaire: answered ?? consultation.questionnaire,
      translations: await translationsOf(house.db, consultation.id),
    },
    feedback: await feedbackOf(house.db, consultation.id),
  };
};
