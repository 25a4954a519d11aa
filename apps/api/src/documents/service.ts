import { createHash } from "node:crypto";
import {
  type AttachDocument,
  attachDocument,
  DOCUMENT_KINDS,
  isBeforeOpening,
  LARGEST_DOCUMENT,
  mayReadCounts,
  mayRunConsultations,
  removeDocument,
} from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import type { Transaction } from "kysely";
import { actingIn, recordFact } from "../audit/index.ts";
import { consultationBy, consultationToChange, type KeptConsultation } from "../consultations/index.ts";
import type { Desk, House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { lookWithin, takeOne } from "../limits/index.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { checkContent } from "./check-content.ts";
import { addDocument, deleteDocument, documentBy, documentsOf, type ListedDocument, partOf } from "./repository.ts";

const mustRun = (desk: Desk): void => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
};

/** What everybody may know of a document. */
const publicView = (document: ListedDocument, asked: { readonly version: number }) => {
  const { id, title, kind, language, otherFormat, fileName, size, easyRead, pages, version, wasEasyRead } = document;
  return {
    id,
    title,
    kind,
    language,
    otherFormat,
    fileName,
    size,
    /** Whether it is the Easy Read version, and how many pages it has then where they were counted. */
    easyRead,
    ...(pages !== null && { pages }),
    /** Whether it is an Easy Read version that another one came after. */
    replaced: wasEasyRead && !easyRead,
    /** Whether the questions have changed since it was made. */
    outdated: version !== null && version !== asked.version,
  };
};

/** The documents of a consultation, for staff. */
export const listForStaff = async (desk: Desk, consultationId: string) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  const consultation = await consultationBy(desk.db, { id: consultationId });
  if (!consultation) throw notFound("consultation");
  return (await documentsOf(desk.db, consultationId)).map((one) => publicView(one, consultation.questionnaire));
};

/** The documents residents see: once the consultation has opened, or with the key of its preview. */
export const listPublic = async (house: House, by: { slug: string } | { key: string }) => {
  const consultation =
    "key" in by
      ? await lookWithin(house, ["preview-guesses"], () => consultationBy(house.db, { preview_key: by.key }))
      : await consultationBy(house.db, by);
  if (!consultation) throw notFound("consultation");
  if (isBeforeOpening(consultation.state) && !("key" in by)) return [];
  return (await documentsOf(house.db, consultation.id)).map((one) => publicView(one, consultation.questionnaire));
};

/** How a document is attached: by which rule, and what is done with it in the same transaction. */
type Attaching = {
  readonly what: "document/added" | "document/easy-read-added";
  readonly may: (
    consultation: KeptConsultation,
    file: { readonly fileName: string; readonly size: number },
    others: readonly ListedDocument[],
  ) => ReturnType<typeof attachDocument>;
  /** @returns what is to be said of it beside the document itself */
  readonly alsoKeep?: (
    db: Transaction<Database>,
    added: { readonly id: string; readonly at: Date },
  ) => Promise<Record<string, string | number>>;
};

/** Attaches a document, after looking at what is really in it. */
export const attach = async (
  desk: Desk,
  command: AttachDocument & { consultationId: string; bytes: Buffer },
  { what, may, alsoKeep }: Attaching,
) => {
  mustRun(desk);
  await takeOne(desk, ["document", desk.signedIn.id]);
  const { consultationId, title, language, otherFormat = null } = command;
  const before = await consultationBy(desk.db, { id: consultationId });
  if (!before) throw notFound("consultation");
  const file = { fileName: command.fileName, size: command.bytes.length };
  // Before its content is looked at, which takes time, and once more when nobody else can change the consultation.
  const { kind } = allowed(may(before, file, await documentsOf(desk.db, consultationId)));
  const bytes = allowed(await checkContent(kind, command.bytes));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return desk.db.transaction().execute(async (db) => {
    const consultation = await consultationToChange(db, consultationId);
    if (!consultation) throw notFound("consultation");
    const others = await documentsOf(db, consultationId);
    const { fileName } = allowed(may(consultation, file, others));
    const same = others.find((other) => other.sha256 === sha256);
    if (same)
      allowed(refuse("document/already-there", `This file is there already, as “${same.title}”.`, { field: "file" }));
    const [id, at] = [desk.newId(), desk.now()];
    const document = { id, consultationId, title, kind, language, otherFormat, fileName, size: bytes.length, sha256 };
    await addDocument(db, document, bytes, { at, by: desk.signedIn.id });
    const after = { title, kind, language, otherFormat, fileName, size: bytes.length, sha256 };
    const more = await alsoKeep?.(db, { id, at });
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what,
      about: id,
      after,
      details: { consultation: consultationId, ...more },
    });
    return { id };
  });
};

/** Attaches a document before the consultation opens. */
export const add = (desk: Desk, command: AttachDocument & { consultationId: string; bytes: Buffer }) =>
  attach(desk, command, { what: "document/added", may: attachDocument });

/** Takes a document away again, before the consultation has opened. */
export const remove = async (desk: Desk, id: string) => {
  mustRun(desk);
  return desk.db.transaction().execute(async (db) => {
    const document = await documentBy(db, id);
    if (!document) throw notFound("document");
    const consultation = await consultationToChange(db, document.consultationId);
    if (!consultation) throw notFound("consultation");
    allowed(removeDocument(consultation));
    await deleteDocument(db, id);
    const { title, sha256, consultationId } = document;
    const acting = actingIn(desk.signedIn, mayRunConsultations);
    const about = { about: id, before: { title, sha256 }, details: { consultation: consultationId } };
    await recordFact(db, { at: desk.now(), ...acting, what: "document/removed", ...about });
    return { removed: true as const };
  });
};

/** How much of a document is read from the database at a time. */
const PART = 256 * 1024;

/** A file to send: what it is, and its bytes as they are asked for. */
export type Sent = {
  readonly mediaType: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  stream(): ReadableStream<Uint8Array>;
};

/** A document to send to whoever may see it: everybody once its consultation has opened, before with the preview's key. */
export const fileOf = async (
  house: House,
  asked: { id: string; fileName: string; key: string | undefined },
): Promise<Sent | undefined> => {
  const document = await documentBy(house.db, asked.id);
  if (document?.fileName !== asked.fileName) return undefined;
  const consultation = await consultationBy(house.db, { id: document.consultationId });
  if (!consultation) return undefined;
  if (isBeforeOpening(consultation.state) && asked.key !== consultation.previewKey) return undefined;
  let from = 0;
  return {
    mediaType: DOCUMENT_KINDS[document.kind].mediaType,
    fileName: document.fileName,
    size: document.size,
    sha256: document.sha256,
    stream: () =>
      new ReadableStream({
        pull: async (controller) => {
          const part = from < document.size ? await partOf(house.db, document.id, from, PART) : undefined;
          if (from < document.size && !part?.length)
            return controller.error(new Error("A document's content is gone."));
          if (!part) return controller.close();
          from += part.length;
          controller.enqueue(new Uint8Array(part));
        },
      }),
  };
};

/** The longest content that is taken, in base 64. */
export const LONGEST_CONTENT = Math.ceil((LARGEST_DOCUMENT + 3) / 3) * 4;
