import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { DOCUMENT_KINDS, type DocumentKind } from "./document.ts";

const PAGES = "Enter how many pages it has, from 1 to 500, or leave it empty.";

/** Which document is the Easy Read version, and how many pages it has where somebody counted them; none where there is none yet. */
export const EasyReadChoice = z.object({
  documentId: z.uuid().nullable(),
  pages: z.number(PAGES).int(PAGES).min(1, PAGES).max(500, PAGES).optional(),
});
export type EasyReadChoice = z.infer<typeof EasyReadChoice>;

/** The kinds of document that can be an Easy Read version: words beside pictures, to be printed. */
export const EASY_READ_KINDS: readonly DocumentKind[] = ["pdf", "docx", "odt"];

/**
 * Whether a choice may stand: one of the consultation's own documents, of a kind that is read and printed; or that there
 * is none. It may be named at any time, also after opening: no document is changed by it.
 */
export const nameEasyRead = (
  { documentId, pages }: EasyReadChoice,
  documents: readonly { readonly id: string; readonly kind: DocumentKind }[],
): Result<EasyReadChoice> => {
  if (documentId === null) return ok({ documentId });
  const chosen = documents.find(({ id }) => id === documentId);
  if (!chosen)
    return refuse(
      "consultation/easy-read-not-there",
      "This document is not there any more. Choose one that is listed, or say that there is none yet.",
      { field: "documentId" },
    );
  if (!EASY_READ_KINDS.includes(chosen.kind)) {
    const kinds = EASY_READ_KINDS.map((kind) => DOCUMENT_KINDS[kind].name).join(", ");
    return refuse("consultation/easy-read-kind", `An Easy Read version is one of these: ${kinds}.`, {
      field: "documentId",
    });
  }
  return ok({ documentId, ...(pages !== undefined && { pages }) });
};
