import { Inflate } from "fflate";
import { INDEX_FILE, PackPath, SIGNATURE_FILE } from "./pack-index.ts";
import {
  CENTRAL_HEADER,
  DESCRIPTOR,
  descriptor,
  directory,
  END,
  lengthOf,
  localHeader,
  TOO_MANY_FILES,
  type ZipEntry,
  type ZipTime,
} from "./zip.ts";

/** A file that can be read anywhere in it, such as an open file handle. */
export type PackReader = {
  /** How many bytes there are. */
  readonly size: number;
  /** @returns exactly `length` bytes from `offset`; never asked for what is beyond `size` */
  read(offset: number, length: number): Uint8Array | Promise<Uint8Array>;
};

/** Reads from bytes that are all there. */
export const readerOf = (bytes: Uint8Array): PackReader => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
});

/** What makes a ZIP one that no pack is; a sentence for whoever verifies. */
export class ZipTrick extends Error {}

const MOST_DIRECTORY_BYTES = 16_000_000;
const decoder = new TextDecoder("utf-8", { fatal: true });

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export type ZipListing = {
  readonly entries: readonly ZipEntry[];
  readonly at: ZipTime;
  /** Where the list of files begins. */
  readonly directoryOffset: number;
};

const notAPack = (why: string): ZipTrick => new ZipTrick(`This is not an evidence pack, or it is cut short: ${why}`);

const nameOf = (bytes: Uint8Array): string => {
  let path: string;
  try {
    path = decoder.decode(bytes);
  } catch {
    throw new ZipTrick("A file's name is not text.");
  }
  if (!PackPath.safeParse(path).success)
    throw new ZipTrick(`A file is called ${JSON.stringify(path)}, which leads outside or is no name of a pack.`);
  return path;
};

/**
 * Reads the list of files at the end of a ZIP.
 * @throws ZipTrick where two files have one name, a name leads outside, or the list is none
 */
export const listZip = async (pack: PackReader): Promise<ZipListing> => {
  if (pack.size < END) throw notAPack("it is too short.");
  const end = viewOf(await pack.read(pack.size - END, END));
  if (end.getUint32(0, true) !== 0x06054b50) throw notAPack("it does not end as a ZIP without a comment does.");
  const [count, length, offset] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  if (count >= TOO_MANY_FILES || length > MOST_DIRECTORY_BYTES) throw new ZipTrick("The list of files is too long.");
  if (offset + length !== pack.size - END) throw notAPack("its list of files is not where it should be.");
  const bytes = await pack.read(offset, length);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at: ZipTime = { time: 0, date: 0 };
  for (let place = 0; place < length; ) {
    if (place + CENTRAL_HEADER > length || view.getUint32(place, true) !== 0x02014b50)
      throw notAPack("its list of files cannot be read.");
    const nameLength = view.getUint16(place + 28, true);
    const next =
      place + CENTRAL_HEADER + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
    if (next > length) throw notAPack("its list of files cannot be read.");
    const path = nameOf(bytes.subarray(place + CENTRAL_HEADER, place + CENTRAL_HEADER + nameLength));
    if (seen.has(path.toLowerCase())) throw new ZipTrick(`Two files are called ${path}.`);
    seen.add(path.toLowerCase());
    const method = view.getUint16(place + 10, true);
    if (method !== 0 && method !== 8) throw new ZipTrick(`${path} is compressed in a way that no pack is.`);
    const u32 = (by: number): number => view.getUint32(place + by, true);
    entries.push({ path, deflated: method === 8, crc: u32(16), packedBytes: u32(20), bytes: u32(24), offset: u32(42) });
    at = { time: view.getUint16(place + 12, true), date: view.getUint16(place + 14, true) };
    place = next;
  }
  return { entries, at, directoryOffset: offset };
};

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, place) => byte === other[place]);

/** Where the content of a file begins. */
const contentOf = (entry: ZipEntry): number => entry.offset + lengthOf({ ...entry, packedBytes: 0, deflated: false });

/**
 * Whether the files lie one behind the other from the first byte to the list, so that none hides between two or in
 * another.
 * @throws ZipTrick where they do not
 */
export const checkLayout = ({ entries, directoryOffset }: ZipListing): void => {
  let offset = 0;
  for (const entry of entries) {
    if (entry.offset !== offset) throw new ZipTrick(`${entry.path} is not where the file before it ends.`);
    offset += lengthOf(entry);
  }
  if (offset !== directoryOffset) throw new ZipTrick("There is something between the last file and the list of files.");
};

/** Whether everything around the files is, byte by byte, as a pack is written at this time. */
export const isAsWritten = async (pack: PackReader, { entries, directoryOffset }: ZipListing, at: ZipTime) => {
  for (const entry of entries) {
    if (entry.deflated === [INDEX_FILE, SIGNATURE_FILE].includes(entry.path)) return false;
    const header = localHeader(entry, at);
    if (!same(header, await pack.read(entry.offset, header.length))) return false;
    const behind = entry.deflated ? descriptor(entry) : new Uint8Array();
    const end = contentOf(entry) + entry.packedBytes;
    if (entry.deflated && !same(behind, await pack.read(end, DESCRIPTOR))) return false;
  }
  let offset = directoryOffset;
  for (const piece of directory(entries, directoryOffset, at)) {
    if (offset + piece.length > pack.size || !same(piece, await pack.read(offset, piece.length))) return false;
    offset += piece.length;
  }
  return offset === pack.size;
};

/** Small, because a piece can become a thousand times as long when it is inflated. */
const PACKED_PIECE = 8_192;
const PIECE = 65_536;

/** Bytes of the pack as they are, a piece at a time. */
export async function* bytesOf(pack: PackReader, from: number, to: number, piece = PIECE): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += piece) yield await pack.read(at, Math.min(piece, to - at));
}

/**
 * What a file holds, a piece at a time; stops after `most` bytes, however much there would be.
 * @throws Error where it cannot be inflated
 */
export async function* unpack(pack: PackReader, entry: ZipEntry, most: number): AsyncGenerator<Uint8Array> {
  const from = contentOf(entry);
  const packed = bytesOf(pack, from, from + entry.packedBytes, PACKED_PIECE);
  let count = 0;
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for await (const bytes of packed) {
    if (entry.deflated) inflate.push(bytes);
    else pieces.push(bytes);
    for (const piece of pieces) {
      count += piece.length;
      yield piece;
      if (count > most) return;
    }
    pieces = [];
  }
  if (!entry.deflated) return;
  inflate.push(new Uint8Array(0), true);
  yield* pieces;
}
