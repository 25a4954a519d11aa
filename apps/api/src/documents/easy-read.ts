import {
  type AttachDocument,
  attachEasyRead,
  type EasyReadChoice,
  mayReadCounts,
  mayRunConsultations,
  nameEasyRead,
} from "@collaborative-communities/consultations";
import { actingIn, recordFact } from "../audit/index.ts";
import { consultationBy, consultationToChange } from "../consultations/index.ts";
import type { Desk } from "../context.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { documentsOf, easyReadOf, keepEasyRead, versionMadeFor } from "./repository.ts";
import { attach } from "./service.ts";

/** What was said of an Easy Read version: which document, that there is none yet, or nothing so far. */
export const readEasyRead = async (desk: Desk, consultationId: string) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  if (!(await consultationBy(desk.db, { id: consultationId }))) throw notFound("consultation");
  const said = await easyReadOf(desk.db, consultationId);
  if (!said) return { said: "nothing" as const };
  if (said.documentId === null) return { said: "none" as const };
  const { documentId, pages, version } = said;
  return { said: "document" as const, documentId, version, ...(pages !== null && { pages }) };
};

/** Names the Easy Read version among the documents. Two who do so at once wait for each other; the later one stands. */
export const chooseEasyRead = async (desk: Desk, command: EasyReadChoice & { consultationId: string }) => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  const { consultationId } = command;
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const consultation = await consultationToChange(db, consultationId);
    if (!consultation) throw notFound("consultation");
    const { documentId, pages = null } = allowed(nameEasyRead(command, await documentsOf(db, consultationId)));
    // Naming it once more, as for its pages, makes it no newer than the questions it was made for.
    const madeFor = documentId === null ? undefined : await versionMadeFor(db, documentId);
    const version = madeFor ?? consultation.questionnaire.version;
    const before = await easyReadOf(db, consultationId);
    await keepEasyRead(db, { consultationId, documentId, pages, version, at, by: desk.signedIn.id });
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "document/easy-read-named",
      about: consultationId,
      ...(before && { before: { document: before.documentId, pages: before.pages } }),
      after: { document: documentId, pages, version },
    });
    return { documentId };
  });
};

/**
 * Attaches an Easy Read version while people can answer, and offers it in the place of the one before. The one before
 * stays where it is, so that an address somebody has been given still leads to what they were offered.
 */
export const addEasyRead = (
  desk: Desk,
  command: AttachDocument & {
    consultationId: string;
    bytes: Buffer;
    /** Of the questions, as the officer sees them. */
    version: number;
    pages?: number | undefined;
  },
): Promise<{ id: string }> =>
  attach(desk, command, {
    what: "document/easy-read-added",
    may: (consultation, file, others) => attachEasyRead(consultation, file, others, command.version, desk.now()),
    alsoKeep: async (db, { id, at }) => {
      const { consultationId, version, pages = null } = command;
      const before = await easyReadOf(db, consultationId);
      await keepEasyRead(db, { consultationId, documentId: id, pages, version, at, by: desk.signedIn.id });
      return { version, ...(pages !== null && { pages }), ...(before?.documentId && { replaced: before.documentId }) };
    },
  });
