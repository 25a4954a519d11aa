import { createHash } from "node:crypto";
import {
  findPassages,
  type HeldRecord,
  mayCarryOut,
  redact as redactText,
} from "@collaborative-communities/data-protection";
import { refuse } from "@collaborative-communities/foundation";
import { strToU8, zipSync } from "fflate";
import { recordFact } from "../audit/index.ts";
import { allowed, notFound } from "../trpc.ts";
import { writeCopy } from "./copy.ts";
import { PLACES, personalTables } from "./data-map.ts";
import { asHandler, type Desk, mustHandle } from "./handling.ts";
import { HOLDERS } from "./holders.ts";
import { subjectOf } from "./person.ts";
import { addRedactions, type Redaction, redactionsOf, removeRedactions } from "./redactions-repository.ts";
import { type KeptRequest, requestById, requestToChange, saveRequest } from "./requests-repository.ts";

const hashOfText = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const recordsOf = async (desk: Desk, request: KeptRequest): Promise<readonly HeldRecord[]> => {
  const subject = await subjectOf(desk, request);
  const records: HeldRecord[] = [];
  for (const holder of HOLDERS) records.push(...(await holder.export(desk, subject)));
  return records;
};

const marksOf = (redactions: readonly Redaction[], record: HeldRecord, field: string): readonly Redaction[] =>
  redactions.filter((one) => one.keptIn === record.table && one.recordId === record.id && one.field === field);

/** A record without what was marked in it; where its text was changed since, nothing is given out before it is looked at. */
const redacted = (record: HeldRecord, redactions: readonly Redaction[]): HeldRecord => ({
  ...record,
  values: Object.fromEntries(
    Object.entries(record.values).map(([field, text]) => {
      const marks = marksOf(redactions, record, field);
      if (marks.some(({ textHash }) => textHash !== hashOfText(text)))
        allowed(
          refuse(
            "data-request/mark-again",
            `The text “${field}” was changed after passages in it were marked. Mark them again.`,
          ),
        );
      return [field, redactText(text, marks)];
    }),
  ),
});

const toRelease = async (desk: Desk, id: string): Promise<KeptRequest> => {
  mustHandle(desk);
  const request = await requestById(desk.db, id);
  if (!request) throw notFound("request");
  allowed(mayCarryOut(request, { isHeld: false }));
  return request;
};

/** What is kept of a person, over all capabilities, with what was marked to be taken out. It leaves a fact. */
export const collect = async (desk: Desk, id: string) => {
  const request = await toRelease(desk, id);
  const [records, redactions] = [await recordsOf(desk, request), await redactionsOf(desk.db, id)];
  await recordFact(desk.db, {
    at: desk.now(),
    ...asHandler(desk),
    what: "data-request/collected",
    about: id,
    details: { records: records.length },
  });
  return records.map((record) => ({
    table: record.table,
    place: PLACES[record.table] ?? record.table,
    id: record.id,
    values: Object.entries(record.values).map(([field, text]) => {
      const marks = marksOf(redactions, record, field);
      const isStale = marks.some(({ textHash }) => textHash !== hashOfText(text));
      return {
        field,
        text,
        isFree: record.freeWords.includes(field),
        released: isStale ? undefined : redactText(text, marks),
        isMarked: marks.length > 0,
      };
    }),
  }));
};

/** Marks every place where some words stand in one text, to be taken out; without words, takes the marks back. */
export const mark = async (
  desk: Desk,
  command: { id: string; keptIn: string; recordId: string; field: string; words: string },
): Promise<{ marked: number }> => {
  const request = await toRelease(desk, command.id);
  const records = await recordsOf(desk, request);
  const record = records.find(({ table, id }) => table === command.keptIn && id === command.recordId);
  const text = record?.values[command.field];
  if (!record || text === undefined) throw notFound("text");
  const passages = command.words.trim() === "" ? [] : allowed(findPassages(text, command.words));
  const textHash = hashOfText(text);
  return desk.db.transaction().execute(async (db) => {
    if (!(await requestToChange(db, command.id))) throw notFound("request");
    const before = marksOf(await redactionsOf(db, command.id), record, command.field);
    if (passages.length === 0 || before.some((one) => one.textHash !== textHash))
      await removeRedactions(db, command.id, command);
    await addRedactions(
      db,
      command.id,
      passages.map(({ from, to }) => ({ ...command, from, to, textHash })),
    );
    await recordFact(db, {
      at: desk.now(),
      ...asHandler(desk),
      what: "data-request/redacted",
      about: command.id,
      details: { passages: passages.length },
    });
    return { marked: passages.length };
  });
};

/** A moment that stands in every file of a copy, so that a copy made again of the same data is the same. */
const ALWAYS = "1980-01-01T00:00:00";

/** The copy that is given to the person: a page to read and the same as data, without what was marked. */
export const release = async (
  desk: Desk,
  id: string,
): Promise<{ fileName: string; base64: string; records: number }> => {
  const request = await toRelease(desk, id);
  const redactions = await redactionsOf(desk.db, id);
  const records = (await recordsOf(desk, request)).map((record) => redacted(record, redactions));
  const why = personalTables(new Set(records.map(({ table }) => table)));
  const { html, json } = writeCopy({
    reference: request.reference ?? "",
    receivedOn: request.receivedOn,
    records,
    why,
  });
  const bytes = zipSync({ "your-data.html": strToU8(html), "your-data.json": strToU8(json) }, { mtime: ALWAYS });
  await desk.db.transaction().execute(async (db) => {
    const before = await requestToChange(db, id);
    if (!before) throw notFound("request");
    await saveRequest(db, { ...before, releasedAt: desk.now() });
    await recordFact(db, {
      at: desk.now(),
      ...asHandler(desk),
      what: "data-request/copy-made",
      about: id,
      details: { records: records.length, passages: redactions.length },
    });
  });
  return {
    fileName: `your-data-${request.reference}.zip`,
    base64: Buffer.from(bytes).toString("base64"),
    records: records.length,
  };
};
