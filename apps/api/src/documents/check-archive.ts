import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { unzipSync } from "fflate";
import { stripArchive } from "./strip-archive.ts";

/** Far more than any report has, and little enough for any machine that opens it. [design] */
const MOST_FILES = 2_000;
const MOST_UNPACKED = 100_000_000;
/** Deflate cannot do better than some 1:1000; text of an office document is about 1:10, and repeats itself at 1:100. */
const MOST_SHRUNK = 200;

/** Macros, controls, other programs and files from elsewhere, in either family. */
const ACTIVE =
  /vbaProject|\/activeX\/|\/embeddings\/|^(?:Basic|Scripts|Dialogs)\/|\.(?:bin|exe|dll|js|vbs|jar|class|zip|py)$/i;

const no = (code: string, message: string) => refuse(`document/${code}`, message, { field: "file" });
const DAMAGED = "The file is not whole. Open it, save it anew, and try again.";

type Listed = { readonly name: string; readonly size: number; readonly originalSize: number };

/** What is in a ZIP file, by its own list; nothing is unpacked but the few small files that are asked for. */
const look = (
  bytes: Buffer,
  unpack: readonly string[],
): { listed: Listed[]; read: Map<string, string> } | undefined => {
  const listed: Listed[] = [];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        listed.push({ name, size, originalSize });
        return unpack.includes(name) && originalSize <= 1_000_000 && listed.length <= MOST_FILES;
      },
    });
    const read = new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString("utf8")]));
    return { listed, read };
  } catch {
    return undefined;
  }
};

/**
 * A text document of either family: whole, without macros or other files in it, and no bomb.
 * @returns the bytes to keep: those of its pictures without where and with what they were taken
 */
export const checkArchive = (kind: "docx" | "odt", bytes: Buffer): Result<Buffer> => {
  const needed = kind === "docx" ? ["[Content_Types].xml", "word/document.xml"] : ["mimetype", "content.xml"];
  const found = look(bytes, needed.slice(0, 1));
  if (!found) return no("damaged", DAMAGED);
  const { listed, read } = found;
  const unpacked = listed.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isBomb = listed.some(({ size, originalSize }) => originalSize > 100_000 && originalSize > size * MOST_SHRUNK);
  if (listed.length > MOST_FILES || unpacked > MOST_UNPACKED || isBomb)
    return no("too-large-unpacked", "Unpacked, this file would be larger than any report. Save it as a PDF.");
  const names = listed.map(({ name }) => name);
  if (new Set(names).size < names.length || names.some((name) => /^[/\\]|(?:^|[/\\])\.\.[/\\]|\0/.test(name)))
    return no("damaged", DAMAGED);
  if (!needed.every((name) => names.includes(name))) return no("damaged", DAMAGED);
  const says = read.get(needed[0] as string) ?? "";
  if (names.some((name) => ACTIVE.test(name)) || /macroEnabled|vbaProject/i.test(says))
    return no("acts", "The document has macros or other files in it. Save it without them, or as a PDF.");
  const stripped = stripArchive(bytes);
  return stripped ? ok(stripped) : no("damaged", DAMAGED);
};
