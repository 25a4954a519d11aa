import {
  type EasyReadChoice,
  mayReadCounts,
  mayRunConsultations,
  nameEasyRead,
} from "@collaborative-communities/consultations";
import { actingIn, recordFact } from "../audit/index.ts";
import { consultationBy, consultationToChange, type Desk } from "../consultations/index.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { documentsOf, easyReadOf, keepEasyRead } from "./repository.ts";

/** What was said of an Easy Read version: which document, that there is none yet, or nothing so far. */
export const readEasyRead = async (desk: Desk, consultationId: string) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  if (!(await consultationBy(desk.db, { id: consultationId }))) throw notFound("consultation");
  const said = await easyReadOf(desk.db, consultationId);
  if (!said) return { said: "nothing" as const };
  if (said.documentId === null) return { said: "none" as const };
  return { said: "document" as const, documentId: said.documentId, ...(said.pages !== null && { pages: said.pages }) };
};

/** Names the Easy Read version among the documents. Two who do so at once wait for each other; the later one stands. */
export const chooseEasyRead = async (desk: Desk, command: EasyReadChoice & { consultationId: string }) => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  const { consultationId } = command;
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    if (!(await consultationToChange(db, consultationId))) throw notFound("consultation");
    const { documentId, pages = null } = allowed(nameEasyRead(command, await documentsOf(db, consultationId)));
    const before = await easyReadOf(db, consultationId);
    await keepEasyRead(db, { consultationId, documentId, pages, at, by: desk.signedIn.id });
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "document/easy-read-named",
      about: consultationId,
      ...(before && { before: { document: before.documentId, pages: before.pages } }),
      after: { document: documentId, pages },
    });
    return { documentId };
  });
};
