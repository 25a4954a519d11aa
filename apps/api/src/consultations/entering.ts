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
import { isKnownWard, whereaboutsOfAll } from "../areas/index.ts";
import { actingIn, recordFact } from "../audit/index.ts";
import { takeOne } from "../limits/index.ts";
import { countAccepted } from "../operations/index.ts";
import { allowed, notAllowed, notFound, RefusedError } from "../trpc.ts";
import { addImport, countImport } from "./imports-repository.ts";
import { readSheet } from "./read-sheet.ts";
import { consultationBy, type KeptConsultation } from "./repository.ts";
import {
  addResponse,
  addResponses,
  auditIdOf,
  keysAlreadyThere,
  type NewResponse,
  responseBySubmission,
} from "./responses-repository.ts";
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
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "response/entered",
      // Not the reference: whoever has it can read the answer.
      about: await auditIdOf(db, reference),
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
  /** Where the rows stand that were there already. Without call references they may be other people who said the same. */
  linesAlreadyThere: number[];
  bad: BadRow[];
  /** Rows whose postcode is none: they count, as people who are not sure where they live. */
  linesWithoutPostcode: number[];
  columnsNotUsed: string[];
};

/** The same row has the same key, whichever file it comes in and whichever channel is chosen for it. */
const keyOf = (key: string): string => `imported:${createHash("sha256").update(key).digest("base64url")}`;

/** How many rows go into one statement. */
const AT_ONCE = 500;

/**
 * Imports answers from a CSV file. Bad rows are reported with line and reason; good rows go in once, all together:
 * either every good row is there afterwards or none is. With `try` nothing is kept and the report says what would be.
 */
export const importAnswers = async (
  desk: Desk,
  command: { id: string; channel: EnteredChannel; fileName: string; bytes: Uint8Array; try: boolean },
): Promise<ImportReport> => {
  const consultation = await consultationFor(desk, command.id);
  await takeOne(desk, ["import", desk.signedIn.id]);
  const sheet: SheetRow[] = allowed(readSheet(command.bytes));
  const now = desk.now();
  const plan = allowed(planImport(consultation, sheet, { channel: command.channel, now }));
  // In the order of their keys, so that two imports of the same rows cannot wait for each other.
  const rows = plan.good
    .map((row) => ({ row, key: keyOf(row.key) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const places = await whereaboutsOfAll(
    desk.db,
    rows.map(({ row }) => row.postcode),
  );
  const report = (there: ReadonlySet<string>): ImportReport => ({
    rowsAdded: rows.length - there.size,
    rowsAlreadyThere: there.size,
    linesAlreadyThere: inOrder(rows.filter(({ key }) => there.has(key)).map(({ row }) => row.line)),
    linesWithoutPostcode: inOrder(rows.filter((_, at) => places[at]?.unreadable).map(({ row }) => row.line)),
    bad: plan.bad,
    columnsNotUsed: plan.columnsNotUsed,
  });
  if (command.try) {
    const keys = rows.map(({ key }) => key);
    return report(await keysAlreadyThere(desk.db, consultation.id, keys));
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
    const there = new Set<string>();
    const responses = rows.map(
      ({ row, key }, at): NewResponse => ({
        ...entered(desk, consultation, command.channel, now),
        reference: desk.newReference(),
        submissionKey: key,
        receivedOn: row.receivedOn,
        answers: row.answers,
        whereabouts: places[at]?.whereabouts ?? { kind: "not-said" },
        importId,
      }),
    );
    for (let from = 0; from < responses.length; from += AT_ONCE) {
      const some = responses.slice(from, from + AT_ONCE);
      for (const [at, outcome] of (await addResponses(db, some)).entries()) {
        if (outcome === "not-taking-answers") throw closedMeanwhile();
        if (outcome === "already-there") there.add((some[at] as NewResponse).submissionKey);
      }
    }
    const done = report(there);
    const counted = { added: done.rowsAdded, there: there.size, bad: plan.bad.length };
    await countImport(db, importId, counted);
    await recordFact(db, {
      at: now,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "response/imported",
      about: importId,
      details: { consultation: consultation.id, ...counted },
    });
    return done;
  });
  countAccepted(command.channel, imported.rowsAdded);
  return imported;
};

const inOrder = (lines: number[]): number[] => lines.sort((one, other) => one - other);
