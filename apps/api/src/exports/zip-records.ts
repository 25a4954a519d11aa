// The records of a ZIP, after PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3. What is too long or too many for the
// short form is written in the long one (ZIP64); everything else as every program has read it for thirty years.

/** A file in a ZIP, as it is listed at the end. */
export type ZipEntry = {
  readonly name: string;
  /** Whether it is deflated; else it is stored as it is. */
  readonly deflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly offset: number;
};

/** One that is being written, wherever that will be. */
export type WithoutOffset = Omit<ZipEntry, "offset">;

type Sums = Pick<ZipEntry, "crc" | "packedBytes" | "bytes">;

/** These stand where a number has its place in the long form. */
const [LONG, MANY] = [0xffff_ffff, 0xffff];
const isLong = (value: number): boolean => value >= LONG;

/** The format's versions that a reader must know: with folders and deflate; with the long form. */
const [SHORT_FORM, LONG_FORM] = [20, 45];
const DEFLATED = 8;
/** The sums of a file that is written as it comes stand behind it. */
const SUMS_BEHIND = 8;
/** Noon of the first day a ZIP knows: told no day of its own, the same answers make the same file. */
const [TIME, DATE] = [12 << 11, (1 << 5) | 1];

const encoder = new TextEncoder();

/** Numbers of two, four and eight bytes, little end first, and text behind them. */
const record = (fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[], text = ""): Uint8Array => {
  const tail = encoder.encode(text);
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0) + tail.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  bytes.set(tail, at);
  return bytes;
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array => Buffer.concat(pieces);

/** What stands before a file. A deflated one is written as it comes, so its sums stand behind it. */
export const localHeader = ({ name, deflated, ...sums }: WithoutOffset): Uint8Array =>
  record(
    [
      [4, 0x04034b50],
      [2, SHORT_FORM],
      [2, deflated ? SUMS_BEHIND : 0],
      [2, deflated ? DEFLATED : 0],
      [2, TIME],
      [2, DATE],
      [4, deflated ? 0 : sums.crc],
      [4, deflated ? 0 : sums.packedBytes],
      [4, deflated ? 0 : sums.bytes],
      [2, encoder.encode(name).length],
      [2, 0],
    ],
    name,
  );

/** What stands behind a deflated file. */
export const descriptor = ({ crc, packedBytes, bytes }: Sums): Uint8Array => {
  const size = isLong(packedBytes) || isLong(bytes) ? 8 : 4;
  return record([
    [4, 0x08074b50],
    [4, crc],
    [size, packedBytes],
    [size, bytes],
  ]);
};

/** How long all that belongs to a file is, from its header to the next one's. */
export const lengthOf = (file: WithoutOffset): number =>
  localHeader(file).length + file.packedBytes + (file.deflated ? descriptor(file).length : 0);

const short = (value: number): number => (isLong(value) ? LONG : value);

const centralHeader = ({ name, deflated, crc, packedBytes, bytes, offset }: ZipEntry): Uint8Array => {
  const long = [bytes, packedBytes, offset].filter(isLong);
  const head = record(
    [
      [4, 0x02014b50],
      [2, long.length > 0 ? LONG_FORM : SHORT_FORM],
      [2, long.length > 0 ? LONG_FORM : SHORT_FORM],
      [2, deflated ? SUMS_BEHIND : 0],
      [2, deflated ? DEFLATED : 0],
      [2, TIME],
      [2, DATE],
      [4, crc],
      [4, short(packedBytes)],
      [4, short(bytes)],
      [2, encoder.encode(name).length],
      [2, long.length > 0 ? 4 + 8 * long.length : 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, short(offset)],
    ],
    name,
  );
  if (long.length === 0) return head;
  const extra = record([[2, 1], [2, 8 * long.length], ...long.map((value) => [8, value] as const)]);
  return joined([head, extra]);
};

/** The end in the long form, and where it is; both stand before the end that every reader looks for. */
const longEnd = (count: number, length: number, offset: number): Uint8Array =>
  record([
    [4, 0x06064b50],
    [8, 44],
    [2, LONG_FORM],
    [2, LONG_FORM],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, length],
    [8, offset],
    [4, 0x07064b50],
    [4, 0],
    [8, offset + length],
    [4, 1],
  ]);

/** The list of files at the end of a ZIP, which begins at `offset`. */
export const directory = (entries: readonly ZipEntry[], offset: number): Uint8Array => {
  const headers = entries.map(centralHeader);
  const length = headers.reduce((sum, header) => sum + header.length, 0);
  const isLongForm = entries.length >= MANY || isLong(length) || isLong(offset);
  const count = Math.min(entries.length, MANY);
  return joined([
    ...headers,
    ...(isLongForm ? [longEnd(entries.length, length, offset)] : []),
    record([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, short(length)],
      [4, short(offset)],
      [2, 0],
    ]),
  ]);
};
