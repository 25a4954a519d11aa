import { Deflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { type Sha256, toHex } from "./sha256.ts";
import {
  descriptor,
  directory,
  lengthOf,
  localHeader,
  TOO_LONG,
  TOO_MANY_FILES,
  type ZipEntry,
  type ZipTime,
} from "./zip.ts";

/** A file as the index lists it. */
export type Written = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** A ZIP as far as it is written. */
export type ZipSoFar = {
  readonly at: ZipTime;
  readonly newSha256: () => Sha256;
  readonly entries: ZipEntry[];
  offset: number;
};

/** Higher is smaller and slower; it is part of the form, because other levels give other bytes. */
const LEVEL = 6;

const add = (zip: ZipSoFar, entry: ZipEntry): void => {
  zip.entries.push(entry);
  zip.offset = entry.offset + lengthOf(entry);
  if (zip.offset >= TOO_LONG || entry.bytes >= TOO_LONG || zip.entries.length >= TOO_MANY_FILES)
    throw new RangeError("An evidence pack holds less than 4 GB and 65,535 files. Leave documents out, and name them.");
};

/**
 * Deflates a file into the ZIP as it comes, a piece at a time.
 *
 * The compression is fflate's, not the platform's: it gives the same bytes on every machine, which those of Node do
 * not promise from one version to the next.
 */
export async function* deflateFile(
  zip: ZipSoFar,
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, Written> {
  const sha256 = zip.newSha256();
  let [crc, bytes, packedBytes] = [0, 0, 0];
  let packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (piece) => {
    if (piece.length > 0) packed.push(piece);
    packedBytes += piece.length;
  });
  const before = { path, deflated: true, crc: 0, packedBytes: 0, bytes: 0 };
  yield localHeader(before, zip.at);
  for await (const piece of content) {
    if (piece.length === 0) continue;
    sha256.update(piece);
    crc = crc32(piece, crc);
    bytes += piece.length;
    deflate.push(piece);
    yield* packed;
    packed = [];
  }
  deflate.push(new Uint8Array(0), true);
  yield* packed;
  const entry = { ...before, crc, packedBytes, bytes, offset: zip.offset };
  yield descriptor(entry);
  add(zip, entry);
  return { path, bytes, sha256: toHex(await sha256.digest()) };
}

/** Puts a short file into the ZIP as it is. */
export function* storeFile(zip: ZipSoFar, path: string, content: Uint8Array): Generator<Uint8Array> {
  const size = content.length;
  const entry = { path, deflated: false, crc: crc32(content), packedBytes: size, bytes: size, offset: zip.offset };
  yield localHeader(entry, zip.at);
  yield content;
  add(zip, entry);
}

/** Ends the ZIP with its list of files. */
export const endZip = (zip: ZipSoFar): readonly Uint8Array[] => directory(zip.entries, zip.offset, zip.at);
