// The form of the ZIP, PKWARE's APPNOTE.TXT 6.3.10. One function writes each record, for the writer and for the
// verifier, which writes it again and compares: what the writer would not have written is found.

/** The moment kept beside each file, in the two numbers of a ZIP, which know no zone and every second second. */
export type ZipTime = { readonly time: number; readonly date: number };

/** A file in a ZIP. */
export type ZipEntry = {
  readonly path: string;
  /** Whether it is deflated; else it is stored as it is. */
  readonly deflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly offset: number;
};

/** From here on a ZIP would need its longer form, which this one does not have. */
export const TOO_LONG = 0xffff_ffff;
export const TOO_MANY_FILES = 0xffff;

const LOCAL_HEADER = 30;
export const DESCRIPTOR = 16;
export const CENTRAL_HEADER = 46;
export const END = 22;

const VERSION = 20;
const MADE_ON_UNIX = 0x0314;
const READABLE_FILE = 0o100644 * 0x1_0000;
/** The name is UTF-8; the sums of a deflated file follow it. */
const flagsOf = (deflated: boolean): number => (deflated ? 0x0808 : 0x0800);

const encoder = new TextEncoder();

/** Numbers of two and four bytes, little end first, and text behind them. */
const record = (fields: readonly (readonly [bytes: 2 | 4, value: number])[], text = ""): Uint8Array => {
  const tail = encoder.encode(text);
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0) + tail.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  bytes.set(tail, at);
  return bytes;
};

/** The moment as a ZIP says it, on the clocks of UTC, so that it is the same wherever it is written. */
export const zipTime = (moment: Date): ZipTime => ({
  time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
  date: ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
});

type Local = Pick<ZipEntry, "path" | "deflated" | "crc" | "packedBytes" | "bytes">;

/** What stands before a file. A deflated one is written as it comes, so its sums stand behind it. */
export const localHeader = (entry: Local, { time, date }: ZipTime): Uint8Array => {
  const [crc, packed, bytes] = entry.deflated ? [0, 0, 0] : [entry.crc, entry.packedBytes, entry.bytes];
  return record(
    [
      [4, 0x04034b50],
      [2, VERSION],
      [2, flagsOf(entry.deflated)],
      [2, entry.deflated ? 8 : 0],
      [2, time],
      [2, date],
      [4, crc],
      [4, packed],
      [4, bytes],
      [2, encoder.encode(entry.path).length],
      [2, 0],
    ],
    entry.path,
  );
};

/** What stands behind a deflated file. */
export const descriptor = ({ crc, packedBytes, bytes }: Local): Uint8Array =>
  record([
    [4, 0x08074b50],
    [4, crc],
    [4, packedBytes],
    [4, bytes],
  ]);

const centralHeader = (entry: ZipEntry, { time, date }: ZipTime): Uint8Array =>
  record(
    [
      [4, 0x02014b50],
      [2, MADE_ON_UNIX],
      [2, VERSION],
      [2, flagsOf(entry.deflated)],
      [2, entry.deflated ? 8 : 0],
      [2, time],
      [2, date],
      [4, entry.crc],
      [4, entry.packedBytes],
      [4, entry.bytes],
      [2, encoder.encode(entry.path).length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, READABLE_FILE],
      [4, entry.offset],
    ],
    entry.path,
  );

/** The list of files at the end of a ZIP, and where it begins. */
export const directory = (entries: readonly ZipEntry[], offset: number, at: ZipTime): readonly Uint8Array[] => {
  const headers = entries.map((entry) => centralHeader(entry, at));
  const length = headers.reduce((sum, header) => sum + header.length, 0);
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, length],
    [4, offset],
    [2, 0],
  ]);
  return [...headers, end];
};

/** How long all that belongs to a file is, from its header to the next one's. */
export const lengthOf = (entry: Local): number =>
  LOCAL_HEADER + encoder.encode(entry.path).length + entry.packedBytes + (entry.deflated ? DESCRIPTOR : 0);
