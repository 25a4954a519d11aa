import { composed } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Language } from "./response.ts";

/** The kinds of file that may be attached. None of them needs a program of its own to be read, and none may act. */
export const DocumentKind = z.enum(["pdf", "docx", "odt", "csv", "png", "jpeg"]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What a document is called by, for each kind: the ends its name may have, the first of which it is given. */
export const DOCUMENT_KINDS: Readonly<
  Record<DocumentKind, { readonly name: string; readonly endings: readonly string[]; readonly mediaType: string }>
> = {
  pdf: { name: "PDF", endings: ["pdf"], mediaType: "application/pdf" },
  docx: {
    name: "Word",
    endings: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  odt: { name: "OpenDocument", endings: ["odt"], mediaType: "application/vnd.oasis.opendocument.text" },
  csv: { name: "CSV", endings: ["csv"], mediaType: "text/csv; charset=utf-8" },
  png: { name: "PNG", endings: ["png"], mediaType: "image/png" },
  jpeg: { name: "JPEG", endings: ["jpg", "jpeg"], mediaType: "image/jpeg" },
};

/** The largest file, in bytes: a report with pictures, which a slow telephone still fetches in some minutes. [design] */
export const LARGEST_DOCUMENT = 10_000_000;

/** The most documents of one consultation: more than anybody reads. [design] */
export const MOST_DOCUMENTS = 20;

/** A document that belongs to a consultation, without its content. How many pages it has is not known. */
export const SupportingDocument = z.object({
  id: z.string(),
  title: z
    .string()
    .trim()
    .min(3, "Enter a title of at least 3 characters.")
    .max(120, "Keep the title to 120 characters."),
  kind: DocumentKind,
  language: Language,
  /** Why it is not a page that everybody can read, and how to have it in another format. */
  otherFormat: z.string().trim().max(300, "Keep this to 300 characters.").optional(),
  /** Safe in an address and on every machine. */
  fileName: z.string().max(80),
  /** In bytes. */
  size: z.number().int().min(1),
});
export type SupportingDocument = z.infer<typeof SupportingDocument>;

/** The kind a file's name speaks of, or nothing for one that may not be attached. */
export const kindOfName = (name: string): DocumentKind | undefined => {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return DocumentKind.options.find((kind) => DOCUMENT_KINDS[kind].endings.includes(ending));
};

/**
 * A name that is safe in an address, in a header and on every machine: small letters, digits and hyphens, and the
 * ending of its kind, whatever was in the name before.
 * @example safeFileName("../Zażółć plan (v2).PDF", "pdf") // "zazo-c-plan-v2.pdf"
 */
export const safeFileName = (name: string, kind: DocumentKind): string => {
  const [ending] = DOCUMENT_KINDS[kind].endings;
  const stem = composed(name.replace(/^.*[/\\]/, "").replace(/\.[A-Za-z0-9]+$/, ""), "NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  // Names that one operating system keeps for its devices.
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(stem);
  return `${stem === "" || isDevice ? "document" : stem}.${ending}`;
};
