import { isDeepStrictEqual } from "node:util";
import {
  asEntered,
  type ClosingRules,
  dayGiven,
  type EnteredChannel,
  type FreeWords,
  type Language,
  mayEnter,
  mayKeepWords,
  mayRunConsultations,
  postalGrace,
  refuseAnswers,
  type Whereabouts,
} from "@collaborative-communities/consultations";
import { type LocalDate, readReference } from "@collaborative-communities/foundation";
import { type Answers, checkAnswers } from "@collaborative-communities/surveys";
import { isKnownWard } from "../../areas/index.ts";
import { actingIn, recordFact } from "../../audit/index.ts";
import type { Desk } from "../../context.ts";
import { countAccepted } from "../../operations/index.ts";
import { allowed, notAllowed, notFound, RefusedError } from "../../trpc.ts";
import { addResponse, auditIdOf, responseBySubmission } from "../answers/responses-repository.ts";
import { countIn } from "../figures/recounting.ts";
import { consultationBy, type KeptConsultation } from "../repository.ts";

import { versionOf } from "../versions-repository.ts";
import { entriesByIds, keepEntry } from "./entries-repository.ts";
import { filesWaiting, settleEnteredFiles } from "./files-waiting.ts";
import { copyToEnter, markCopy } from "./paper-repository.ts";

/** A consultation for somebody who may enter answers for others. */
export const consultationFor = async (desk: Desk, id: string): Promise<KeptConsultation> => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  const consultation = await consultationBy(desk.db, { id });
  if (!consultation) throw notFound("consultation");
  return consultation;
};

/** The same as it asked in another version: an answer is kept under the version that stood on its paper. */
export const inVersion = async (
  db: Desk["db"],
  consultation: KeptConsultation,
  version: number | undefined,
): Promise<KeptConsultation> => {
  if (version === undefined || version === consultation.questionnaire.version) return consultation;
  const questionnaire = version < consultation.questionnaire.version && (await versionOf(db, consultation.id, version));
  if (!questionnaire) throw notFound("version");
  return { ...consultation, questionnaire };
};

/** The days of grace that were published with a consultation; the default where none were. */
export const graceOf = ({ design }: Pick<KeptConsultation, "design">): number =>
  postalGrace(design.closingRules as ClosingRules | undefined);

export const closedMeanwhile = () =>
  new RefusedError({
    code: "consultation/count-is-final",
    message: "This consultation has just been closed and its count is final. Send it again: it is kept as late.",
  });

export type Entry = {
  id: string;
  submissionKey: string;
  channel: EnteredChannel;
  receivedOn: LocalDate;
  postmarkOn?: LocalDate | undefined;
  /** The reference that is printed on the copy. It becomes the answer's own, and names its version. */
  copyReference?: string | undefined;
  /** The version that was answered, where no reference says it. */
  version?: number | undefined;
  language?: Language | undefined;
  answers: Answers;
  /** What the person wrote in a form of their own. */
  free?: FreeWords | undefined;
  whereabouts: Whereabouts;
};

export type Entered = { reference: string; leftOut?: "late"; sentence: string };

/**
 * Enters an answer that came on paper, by telephone, in person, by email or as a public post. Sent twice, it is kept
 * once; what is late is kept and not counted.
 */
export const enterAnswer = async (desk: Desk, command: Entry, demonstration = false): Promise<Entered> => {
  const current = await consultationFor(desk, command.id);
  const copyReference = command.copyReference && allowed(readReference(command.copyReference));
  const kept = await desk.db.transaction().execute(async (db) => {
    const copy = copyReference ? await copyToEnter(db, current.id, copyReference) : undefined;
    if (copyReference && !copy) throw noSuchCopy();
    const consultation = await inVersion(db, current, copy?.version ?? command.version);
    const checked = checkAnswers(asEntered(consultation.questionnaire), command.answers, dayGiven(command));
    if (!checked.ok) throw new RefusedError(refuseAnswers(checked.problems).refusal);
    const submissionKey = `entered:${command.submissionKey}`;
    const same = { ...command, submissionKey, answers: checked.answers };
    const now = desk.now();
    const { leftOut, sentence } = allowed(mayEnter(consultation, command, now, graceOf(consultation)));
    const verdict = { sentence, ...(leftOut && { leftOut }) };
    const before = await enteredBefore(db, same);
    if (before) return { reference: before, ...verdict, isNew: false };
    await filesWaiting(db, { ...command, answers: checked.answers });
    if (copy?.answerId) throw copyCameBack();
    const free = command.free && allowed(mayKeepWords(command.channel, command.free));
    if (Object.keys(checked.answers).length === 0 && !free)
      throw new RefusedError({ code: "consultation/nothing-answered", message: "Enter at least one answer." });
    if (command.whereabouts.kind === "ward" && !isKnownWard(command.whereabouts.wardCode))
      throw new RefusedError({
        code: "consultation/unknown-ward",
        message: "Choose one of the areas that are listed.",
      });
    const reference = copyReference ?? desk.newReference();
    const outcome = await addResponse(db, {
      ...entered(desk, consultation, command.channel, now),
      language: command.language ?? "en",
      reference,
      submissionKey,
      receivedOn: command.receivedOn,
      answers: checked.answers,
      whereabouts: command.whereabouts,
      importId: null,
      demonstration,
      ...(leftOut && { leftOut }),
    });
    if (outcome === "not-taking-answers") throw closedMeanwhile();
    if (outcome === "already-there")
      return { reference: (await enteredBefore(db, same)) as string, ...verdict, isNew: false };
    const answerId = await auditIdOf(db, reference);
    await settleEnteredFiles(db, command, reference);
    await keepEntry(db, { answerId, consultationId: current.id, postmarkOn: command.postmarkOn, free });
    // Made-up answers are never sealed, and so are counted here.
    if (demonstration && !leftOut && outcome === "added")
      await countIn(db, [countable(consultation, command, checked.answers)]);
    if (copyReference) await markCopy(db, copyReference, answerId);
    await recordFact(db, {
      at: now,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "response/entered",
      // Not the reference: whoever has it can read the answer.
      about: answerId,
      details: {
        consultation: current.id,
        channel: command.channel,
        version: consultation.questionnaire.version,
        ...(leftOut && { leftOut }),
      },
    });
    return { reference, ...verdict, isNew: true };
  });
  const { isNew, ...told } = kept;
  if (isNew) countAccepted(command.channel);
  return told;
};

const countable = (consultation: KeptConsultation, { channel, receivedOn, whereabouts }: Entry, answers: Answers) => ({
  consultationId: consultation.id,
  version: consultation.questionnaire.version,
  channel,
  place: whereabouts.kind === "ward" ? whereabouts.wardCode : whereabouts.kind,
  receivedOn,
  language: "en",
  answers,
});

const noSuchCopy = () =>
  new RefusedError({
    code: "consultation/no-such-copy",
    message: "No copy of this consultation was printed with this reference. Check it, or leave it out.",
    field: "copyReference",
  });

const copyCameBack = () =>
  new RefusedError({
    code: "consultation/copy-came-back",
    message:
      "An answer with this reference was entered before. If this is another paper, leave the reference out: a copy may have been copied.",
    field: "copyReference",
  });

/**
 * The reference of an answer that was entered under this key before. Pressed twice it is the same answer; another
 * answer under the same key would be lost silently, so it is refused.
 */
const enteredBefore = async (db: Desk["db"], command: Entry): Promise<string | undefined> => {
  const before = await responseBySubmission(db, command.id, command.submissionKey);
  if (!before) return undefined;
  const { reference, channel, received_on: receivedOn, answers } = before;
  const [entry] = await entriesByIds(db, [await auditIdOf(db, reference)]);
  const isSame =
    channel === command.channel &&
    receivedOn === command.receivedOn &&
    (entry?.words ?? undefined) === command.free?.words &&
    isDeepStrictEqual(answers, command.answers);
  if (isSame) return reference;
  throw new RefusedError({
    code: "consultation/entered-differently",
    message: `This form was saved before with other answers, under the reference ${reference}. Start a new form for another answer.`,
    details: { reference },
  });
};

/** What every answer that staff enter has. */
export const entered = (desk: Desk, consultation: KeptConsultation, channel: EnteredChannel, now: Date) => ({
  consultationId: consultation.id,
  questionnaireVersion: consultation.questionnaire.version,
  channel,
  receivedAt: now,
  language: "en" as const,
  enteredBy: desk.signedIn.id,
  demonstration: false,
});
