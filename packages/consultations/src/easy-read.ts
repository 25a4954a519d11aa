import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { checkFile, type DocumentFile } from "./attach-document.ts";
import { type Consultation, stateAt } from "./consultation.ts";
import { DOCUMENT_KINDS, type DocumentKind, MOST_DOCUMENTS } from "./document.ts";
import { isBeforeOpening } from "./receive-response.ts";

const PAGES = "Enter how many pages it has, from 1 to 500, or leave it empty.";

/** Which document is the Easy Read version, and how many pages it has where somebody counted them; none where there is none yet. */
export const EasyReadChoice = z.object({
  documentId: z.uuid().nullable(),
  pages: z.number(PAGES).int(PAGES).min(1, PAGES).max(500, PAGES).optional(),
});
export type EasyReadChoice = z.infer<typeof EasyReadChoice>;

/** The kinds of document that can be an Easy Read version: words beside pictures, to be printed. */
export const EASY_READ_KINDS: readonly DocumentKind[] = ["pdf", "docx", "odt"];

const otherKind = (field: string) => {
  const kinds = EASY_READ_KINDS.map((kind) => DOCUMENT_KINDS[kind].name).join(", ");
  return refuse("consultation/easy-read-kind", `An Easy Read version is one of these: ${kinds}.`, { field });
};

/** How often an Easy Read version may be attached beside the documents of a consultation. [design] */
const MOST_LATE_VERSIONS = 10;

/**
 * Whether an Easy Read version may be attached while people can answer. It is the one document that may come late: it
 * says what is there already in easier words, and people who need it cannot answer without it. It has to go with the
 * questions as they are asked now.
 * @param version of the questions it was made for
 * @param others the documents that are there already
 */
export const attachEasyRead = (
  consultation: Consultation,
  file: DocumentFile,
  others: readonly unknown[],
  version: number,
  now: Date,
): Result<{ kind: DocumentKind; fileName: string }> => {
  const step = stateAt(consultation, now);
  if (isBeforeOpening(step))
    return refuse(
      "consultation/easy-read-before",
      "This consultation is not open yet. Add the document with the others, and name it as the Easy Read version.",
    );
  if (step !== "open" && step !== "paused")
    return refuse(
      "consultation/easy-read-closed",
      "This consultation takes no more answers, so what people were offered stays as it was.",
    );
  const asked = consultation.questionnaire.version;
  if (version !== asked)
    return refuse(
      "consultation/easy-read-version",
      `Version ${asked} of the questions is asked now, and this file is for version ${version}. Attach an Easy Read version of what is asked now.`,
      { details: { asked, version } },
    );
  if (others.length >= MOST_DOCUMENTS + MOST_LATE_VERSIONS)
    return refuse(
      "consultation/too-many-documents",
      `A consultation has at most ${MOST_DOCUMENTS + MOST_LATE_VERSIONS} documents, those that were replaced among them.`,
    );
  const checked = checkFile(file);
  return checked.ok && !EASY_READ_KINDS.includes(checked.value.kind) ? otherKind("file") : checked;
};

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
  if (!EASY_READ_KINDS.includes(chosen.kind)) return otherKind("documentId");
  return ok({ documentId, ...(pages !== undefined && { pages }) });
};
