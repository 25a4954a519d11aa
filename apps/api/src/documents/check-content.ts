import type { DocumentKind } from "@collaborative-communities/consultations";
import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { fileTypeFromBuffer } from "file-type";
import { checkArchive } from "./check-archive.ts";
import { checkSheet } from "./check-sheet.ts";
import { pixelsOf, stripJpeg, stripPng } from "./strip-pictures.ts";

/** What the bytes of each kind are, as file-type names it; a CSV file has no mark to know it by. */
const MEDIA_TYPES: Readonly<Record<Exclude<DocumentKind, "csv">, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  png: "image/png",
  jpeg: "image/jpeg",
};

const no = (code: string, message: string) => refuse(`document/${code}`, message, { field: "file" });

/** More than any camera takes: a picture of one colour is a small file, and fills the memory of whoever opens it. [design] */
const MOST_PIXELS = 250_000_000;

/** Names of a PDF with which it does something by itself, or brings other files. Compressed parts are not opened. */
const ACTS = ["/JavaScript", "/JS ", "/JS(", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA"];

const checkPdf = (bytes: Buffer): Result<Buffer> => {
  if (bytes.subarray(0, 5).toString("latin1") !== "%PDF-" || !bytes.subarray(-1024).includes("%%EOF"))
    return no("damaged", "The file begins or ends in a way no whole PDF does. Save it again and try once more.");
  // Any letter of a name may be written by its number: /J#61vaScript is /JavaScript (ISO 32000, 7.3.5).
  const names = bytes.includes("#")
    ? Buffer.from(
        bytes
          .toString("latin1")
          .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        "latin1",
      )
    : bytes;
  if (names.includes("/Encrypt"))
    return no("encrypted", "The PDF is protected, so screen readers may not read it out. Save it without protection.");
  if (ACTS.some((name) => names.includes(name)))
    return no("acts", "The PDF has a script, a form that acts, or another file in it. Print it to a new PDF.");
  return ok(bytes);
};

/**
 * Looks at what a file really is, by its bytes, whatever its name says.
 * @returns the bytes to keep: those of a picture without where and with what it was taken
 */
export const checkContent = async (kind: DocumentKind, bytes: Buffer): Promise<Result<Buffer>> => {
  if (kind === "csv") return checkSheet(bytes);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime !== MEDIA_TYPES[kind])
    return no("other-content", "What is in the file is not what its name says. Open it, save it anew, and try again.");
  if (kind === "pdf") return checkPdf(bytes);
  if (kind === "docx" || kind === "odt") return checkArchive(kind, bytes);
  const stripped = kind === "jpeg" ? stripJpeg(bytes) : stripPng(bytes);
  if (!stripped) return no("damaged", "The picture is not whole. Save it anew, and try again.");
  return pixelsOf(kind, stripped) > MOST_PIXELS
    ? no("too-large-drawn", "The picture has more points than any camera takes. Make it smaller, and try again.")
    : ok(stripped);
};
