import { createHash } from "node:crypto";
import {
  type BadRow,
  type EnteredChannel,
  importedVersion,
  mayRunConsultations,
  planImport,
  type SheetRow,
} from "@collaborative-communities/consultations";
import { whereaboutsOfAll } from "../../areas/index.ts";
import { actingIn, recordFact } from "../../audit/index.ts";
import type { Desk } from "../../context.ts";
import { takeOne } from "../../limits/index.ts";
import { countAccepted } from "../../operations/index.ts";
import { allowed } from "../../trpc.ts";
import { addResponses, keysAlreadyThere, type NewResponse } from "../answers/responses-repository.ts";

import { closedMeanwhile, consultationFor, entered, graceOf, inVersion } from "./entering.ts";
import { keepLines } from "./entries-repository.ts";
import { addImport, countImport } from "./imports-repository.ts";
import { readSheet } from "./read-sheet.ts";

export type ImportReport = {
  /** The version of the questions that the rows were read by, and who said so. */
  version: number;
  versionBy: "file" | "chosen" | "newest";
  rowsAdded: number;
  rowsAlreadyThere: number;
  /** Where the rows stand that were there already. Without call references they may be other people who said the same. */
  linesAlreadyThere: number[];
  bad: BadRow[];
  /** Where the rows stand that came too late: they are kept and listed, and not counted. */
  linesLate: number[];
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
  command: {
    id: string;
    channel: EnteredChannel;
    fileName: string;
    bytes: Uint8Array;
    try: boolean;
    version?: number | undefined;
  },
): Promise<ImportReport> => {
  const current = await consultationFor(desk, command.id);
  await takeOne(desk, ["import", desk.signedIn.id]);
  const sheet: SheetRow[] = allowed(readSheet(command.bytes));
  const newest = current.questionnaire.version;
  const read = allowed(importedVersion(sheet, { newest, chosen: command.version }));
  const consultation = await inVersion(desk.db, current, read.version);
  const now = desk.now();
  const plan = allowed(
    planImport(consultation, sheet, { channel: command.channel, now, postalGraceWorkingDays: graceOf(consultation) }),
  );
  // In the order of their keys, so that two imports of the same rows cannot wait for each other.
  const rows = plan.good
    .map((row) => ({ row, key: keyOf(row.key) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const places = await whereaboutsOfAll(
    desk.db,
    rows.map(({ row }) => row.postcode),
  );
  const report = (there: ReadonlySet<string>): ImportReport => ({
    version: read.version,
    versionBy: read.by,
    rowsAdded: rows.length - there.size,
    rowsAlreadyThere: there.size,
    linesAlreadyThere: inOrder(rows.filter(({ key }) => there.has(key)).map(({ row }) => row.line)),
    linesLate: inOrder(rows.filter(({ row }) => row.leftOut === "late").map(({ row }) => row.line)),
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
        ...(row.leftOut && { leftOut: row.leftOut }),
      }),
    );
    for (let from = 0; from < responses.length; from += AT_ONCE) {
      const some = responses.slice(from, from + AT_ONCE);
      for (const [at, outcome] of (await addResponses(db, some)).entries()) {
        if (outcome === "not-taking-answers") throw closedMeanwhile();
        if (outcome === "already-there") there.add((some[at] as NewResponse).submissionKey);
      }
    }
    // A paper is read again by somebody else, who finds it by these.
    if (command.channel === "paper")
      await keepLines(
        db,
        importId,
        responses.map(({ reference }, at) => {
          const { line, call, postmarkOn } = (rows[at] as (typeof rows)[number]).row;
          return { reference, line, mark: call, postmarkOn };
        }),
      );
    const done = report(there);
    const counted = { added: done.rowsAdded, there: there.size, bad: plan.bad.length };
    await countImport(db, importId, counted);
    await recordFact(db, {
      at: now,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "response/imported",
      about: importId,
      details: { consultation: consultation.id, version: read.version, ...counted, late: done.linesLate.length },
    });
    return done;
  });
  countAccepted(command.channel, imported.rowsAdded);
  return imported;
};

const inOrder = (lines: number[]): number[] => lines.sort((one, other) => one - other);
