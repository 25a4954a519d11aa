import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { Consultation } from "./consultation.ts";
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  kindOfName,
  LARGEST_DOCUMENT,
  MOST_DOCUMENTS,
  SupportingDocument,
  safeFileName,
} from "./document.ts";
import { isBeforeOpening } from "./receive-response.ts";

/** What is said of a document when it is attached. */
export const AttachDocument = SupportingDocument.pick({ title: true, language: true, otherFormat: true }).extend({
  /** As it was called on the machine it came from. */
  fileName: z.string().min(1).max(300),
});
export type AttachDocument = z.infer<typeof AttachDocument>;

/**
 * Documents are what people answer to, so they stand still once people may answer. Another one, or a changed one, is a
 * material change: people who answered before did not see it.
 */
const stillPlanned = (consultation: Pick<Consultation, "state">): Result<true> =>
  isBeforeOpening(consultation.state)
    ? ok(true)
    : refuse(
        "consultation/documents-stand",
        "This consultation has opened, so its documents stay as they are: people answered to them. A changed document needs a new version of the consultation, so that people can answer again.",
      );

/**
 * Whether a file may be attached to a consultation, by what is said of it. What is in it is looked at elsewhere.
 * @param size in bytes
 * @param others the documents that are there already
 * @returns its kind and its safe name; or a refusal `consultation/documents-stand`, `/too-many-documents`,
 * `/document-kind`, `/document-empty` or `/document-too-large`
 */
export const attachDocument = (
  consultation: Pick<Consultation, "state">,
  file: DocumentFile,
  others: readonly unknown[],
): Result<{ kind: DocumentKind; fileName: string }> => {
  const planned = stillPlanned(consultation);
  if (!planned.ok) return planned;
  if (others.length >= MOST_DOCUMENTS)
    return refuse(
      "consultation/too-many-documents",
      `A consultation has at most ${MOST_DOCUMENTS} documents. Remove one first, or put several into one.`,
    );
  return checkFile(file);
};

/** A file as it comes: its name there, and its size in bytes. */
export type DocumentFile = { readonly fileName: string; readonly size: number };

/** Whether a file may be a document at all: its kind and its safe name. */
export const checkFile = (file: DocumentFile): Result<{ kind: DocumentKind; fileName: string }> => {
  const kind = kindOfName(file.fileName);
  if (!kind) {
    const kinds = Object.values(DOCUMENT_KINDS).map(({ name }) => name);
    return refuse(
      "consultation/document-kind",
      `Choose a file of one of these kinds: ${kinds.join(", ")}. Another file can be saved as a PDF first.`,
      { field: "file" },
    );
  }
  if (file.size === 0) return refuse("consultation/document-empty", "The file is empty.", { field: "file" });
  if (file.size > LARGEST_DOCUMENT)
    return refuse(
      "consultation/document-too-large",
      `The file must be ${LARGEST_DOCUMENT / 1_000_000} MB or smaller. Make its pictures smaller, or divide it.`,
      { field: "file" },
    );
  return ok({ kind, fileName: safeFileName(file.fileName, kind) });
};

/** Whether a document may be taken away again: before opening only. */
export const removeDocument = (consultation: Pick<Consultation, "state">): Result<true> => stillPlanned(consultation);
