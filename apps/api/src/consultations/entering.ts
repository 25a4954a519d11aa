import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import {
  type BadRow,
  type EnteredChannel,
  mayEnter,
  mayRunConsultations,
  planImport,
  refuseAnswers,
  type SheetRow,
  type Whereabouts,
} from "@collaborative-communities/consultations";
import type { LocalDate } from "@collaborative-communities/foundation";
import { type Answers, checkAnswers } from "@collaborative-communities/surveys";
import { isKnownWard, whereaboutsOf } from "../areas/index.ts";
import { recordFact } from "../audit/index.ts";
import { countAccepted } from "../operations/index.ts";
import { allowed, notAllowed, notFound, RefusedError } from "../trpc.ts";
import { addImport, countImport } from "./imports-repository.ts";
import { readSheet } from "./read-sheet.ts";
import { consultationBy, type KeptConsultation } from "./repository.ts";
import { addResponse, keysAlreadyThere, type NewResponse, responseBySubmission } from "./responses-repository.ts";
import type { Desk } from "./running.ts";

const consultationFor = async (desk: Desk, id: string): Promise<KeptConsultation> => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  const consultation = await consultationBy(desk.db, { id });
  if (!consultation) throw notFound("consultation");
  return consultation;
};

const closedMeanwhile = () =>
  new RefusedError({
    code: "consultation/count-is-final",
    message: "This consultation has been closed and its count is final.",
  });

/** Enters an answer that came on paper, by telephone or in person. Sent twice, it is kept once. */
export const enterAnswer = async (
  desk: Desk,
  command: {
    id: string;
    submissionKey: string;
    channel: EnteredChannel;
    receivedOn: LocalDate;
    answers: Answers;
    whereabouts: Whereabouts;
  },
): Promise<{ reference: string }> => {
  const consultation = await consultationFor(desk, command.id);
  const submissionKey = `entered:${command.submissionKey}`;
  const checked = checkAnswers(consultation.questionnaire, command.answers);
  if (!checked.ok) throw new RefusedError(refuseAnswers(checked.problems).refusal);
  const same = { ...command, submissionKey, answers: checked.answers };
  const before = await enteredBefore(desk.db, same);
  if (before) return { reference: before };
  const now = desk.now();
  allowed(mayEnter(consultation, command, now));
  if (Object.keys(checked.answers).length === 0)
    throw new RefusedError({ code: "consultation/nothing-answered", message: "Enter at least one answer." });
  if (command.whereabouts.kind === "ward" && !isKnownWard(command.whereabouts.wardCode))
    throw new RefusedError({ code: "consultation/unknown-ward", message: "Choose one of the areas that are listed." });
  const reference = desk.newReference();
  const kept = await desk.db.transaction().execute(async (db) => {
    const outcome = await addResponse(db, {
      ...entered(desk, consultation, command.channel, now),
      reference,
      submissionKey,
      receivedOn: command.receivedOn,
      answers: checked.answers,
      whereabouts: command.whereabouts,
      importId: null,
    });
    if (outcome === "not-taking-answers") throw closedMeanwhile();
    if (outcome === "already-there") return { reference: (await enteredBefore(db, same)) as string };
    await recordFact(db, {
      at: now,
      personId: desk.signedIn.id,
      what: "response/entered",
      about: reference,
      details: { consultation: consultation.id, channel: command.channel },
    });
    return { reference };
  });
  if (kept.reference === reference) countAccepted(command.channel);
  return kept;
};

/**
 * The reference of an answer that was entered under this key before. Pressed twice it is the same answer; another
 * answer under the same key would be lost silently, so it is refused.
 */
const enteredBefore = async (
  db: Desk["db"],
  command: { id: string; submissionKey: string; channel: EnteredChannel; receivedOn: LocalDate; answers: Answers },
): Promise<string | undefined> => {
  const before = await responseBySubmission(db, command.id, command.submissionKey);
  if (!before) return undefined;
  const { reference, channel, received_on: receivedOn, answers } = before;
  if (channel === command.channel && receivedOn === command.receivedOn && isDeepStrictEqual(answers, command.answers))
    return reference;
  throw new RefusedError({
    code: "consultation/entered-differently",
    message: `This form was saved before with other answers, under the reference ${reference}. Start a new form for another answer.`,
    details: { reference },
  });
};

const entered = (desk: Desk, consultation: KeptConsultation, channel: EnteredChannel, now: Date) => ({
  consultationId: consultation.id,
  questionnaireVersion: consultation.questionnaire.version,
  channel,
  receivedAt: now,
  language: "en" as const,
  enteredBy: desk.signedIn.id,
  demonstration: false,
});

export type ImportReport = {
  rowsAdded: number;
  rowsAlreadyThere: number;
  bad: BadRow[];
  columnsNotUsed: string[];
};

/** The same row has the same key, whichever file it comes in. */
const keyOf = (channel: EnteredChannel, key: string): string =>
  `imported:${createHash("sha256").update(`${channel}\n${key}`).digest("base64url")}`;

/**
 * Imports answers from a CSV file. Bad rows are reported with line and reason; good rows go in once, all together:
 * either every good row is there afterwards or none is. With `try` nothing is kept and the report says what would be.
 */
export const importAnswers = async (
  desk: Desk,
  command: { id: string; channel: EnteredChannel; fileName: string; bytes: Uint8Array; try: boolean },
): Promise<ImportReport> => {
  const consultation = await consultationFor(desk, command.id);
  const sheet: SheetRow[] = allowed(readSheet(command.bytes));
  const now = desk.now();
  const plan = allowed(planImport(consultation, sheet, { channel: command.channel, now }));
  const rows = plan.good.map((row) => ({ row, key: keyOf(command.channel, row.key) }));
  const report = (added: number, there: number): ImportReport => ({
    rowsAdded: added,
    rowsAlreadyThere: there,
    bad: plan.bad,
    columnsNotUsed: plan.columnsNotUsed,
  });
  if (command.try) {
    const there = await keysAlreadyThere(
      desk.db,
      consultation.id,
      rows.map(({ key }) => key),
    );
    return report(rows.length - there.size, there.size);
  }
  const importId = desk.newId();
  const imported = await desk.db.transaction().execute(async (db) => {
    await addImport(db, {
      id: importId,
      consultationId: consultation.id,
      fileName: command.fileName,
      channel: command.channel,
      importedBy: desk.signedIn.id,
      at: now,
    });
    let added = 0;
    for (const { row, key } of rows) {
      const response: NewResponse = {
        ...entered(desk, consultation, command.channel, now),
        reference: desk.newReference(),
        submissionKey: key,
        receivedOn: row.receivedOn,
        answers: row.answers,
        whereabouts: await whereaboutsOf(db, row.postcode),
        importId,
      };
      const outcome = await addResponse(db, response);
      if (outcome === "not-taking-answers") throw closedMeanwhile();
      if (outcome === "added") added += 1;
    }
    const there = rows.length - added;
    await countImport(db, importId, { added, there, bad: plan.bad.length });
    await recordFact(db, {
      at: now,
      personId: desk.signedIn.id,
      what: "response/imported",
      about: importId,
      details: { consultation: consultation.id, added, there, bad: plan.bad.length },
    });
    return report(added, there);
  });
  countAccepted(command.channel, imported.rowsAdded);
  return imported;
};
