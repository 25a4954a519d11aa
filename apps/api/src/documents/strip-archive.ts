import { crc32, inflateRawSync } from "node:zlib";
import { stripJpeg, stripPng } from "./strip-pictures.ts";

/** A file in a ZIP, as the list at its end has it (PKWARE APPNOTE 4.3.12), and its bytes as they are packed. */
type Entry = {
  readonly head: Buffer;
  readonly name: Buffer;
  readonly offset: number;
  readonly packed: Buffer;
};

const [LOCAL, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [STORED, DEFLATED] = [0, 8];

/** The files of a ZIP in the order in which they stand. @throws RangeError where it is not whole */
const entriesIn = (bytes: Buffer): Entry[] => {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(END);
  const end = bytes.lastIndexOf(mark);
  if (end === -1) throw new RangeError("There is no list of files.");
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const head = bytes.subarray(at, at + 46);
    if (head.readUInt32LE(0) !== LISTED) throw new RangeError("The list of files breaks off.");
    const [name, extra, remark] = [head.readUInt16LE(28), head.readUInt16LE(30), head.readUInt16LE(32)];
    const offset = head.readUInt32LE(42);
    if (bytes.readUInt32LE(offset) !== LOCAL) throw new RangeError("A file is not where the list says.");
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + head.readUInt32LE(20));
    entries.push({ head, name: bytes.subarray(at + 46, at + 46 + name), offset, packed });
    at += 46 + name + extra + remark;
  }
  return entries.sort((one, other) => one.offset - other.offset);
};

/** The same picture without what was written about it, where there was anything. */
const strippedOf = ({ head, name, packed }: Entry): Buffer | undefined => {
  const isPicture = /\.(jpe?g|png)$/i.test(name.toString("latin1"));
  const method = head.readUInt16LE(10);
  if (!isPicture || (method !== STORED && method !== DEFLATED)) return undefined;
  const picture =
    method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, head.readUInt32LE(24)) });
  // By what is in it: programs name the one as the other.
  const stripped = stripPng(picture) ?? stripJpeg(picture);
  return stripped?.equals(picture) ? undefined : stripped;
};

/**
 * A text document whose pictures say no longer where, when and by whom they were taken: a photo keeps that when it is
 * put into a document. All other files are copied as they are packed; nothing else is unpacked.
 * @returns the very same where no picture said anything; nothing where the file is not whole
 */
export const stripArchive = (bytes: Buffer): Buffer | undefined => {
  try {
    const entries = entriesIn(bytes).map((entry) => ({ ...entry, stripped: strippedOf(entry) }));
    if (entries.every(({ stripped }) => stripped === undefined)) return bytes;
    const [files, list]: [Buffer[], Buffer[]] = [[], []];
    let offset = 0;
    for (const { head: before, name, packed, stripped } of entries) {
      const content = stripped ?? packed;
      const head = Buffer.from(before);
      // What stood behind a file because it was written as a stream stands before it now.
      head.writeUInt16LE(head.readUInt16LE(8) & ~8, 8);
      if (stripped) {
        head.writeUInt16LE(STORED, 10);
        head.writeUInt32LE(crc32(stripped), 16);
        head.writeUInt32LE(stripped.length, 20);
        head.writeUInt32LE(stripped.length, 24);
      }
      // No extra fields and no remark: they hold moments and owners.
      head.fill(0, 30, 34);
      head.writeUInt32LE(offset, 42);
      const mark = Buffer.alloc(4);
      mark.writeUInt32LE(LOCAL);
      files.push(mark, head.subarray(6, 30), Buffer.alloc(2), name, content);
      list.push(head, name);
      offset += 30 + name.length + content.length;
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END);
    end.writeUInt16LE(entries.length, 8);
    end.writeUInt16LE(entries.length, 10);
    end.writeUInt32LE(
      list.reduce((sum, { length }) => sum + length, 0),
      12,
    );
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...files, ...list, end]);
  } catch {
    return undefined;
  }
};
