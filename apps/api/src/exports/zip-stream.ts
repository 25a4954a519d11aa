import { finished } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { descriptor, directory, lengthOf, localHeader, type WithoutOffset, type ZipEntry } from "./zip-records.ts";

const encoder = new TextEncoder();

/** A file of the ZIP: its text all at once, as it is, or some at a time, compressed. */
export type ZippedFile = { readonly name: string; readonly text: string | AsyncIterable<string> };

/** Compressed beside us, so that others are answered meanwhile; never further ahead than what was asked for. */
async function* deflated(name: string, text: AsyncIterable<string>): AsyncGenerator<Uint8Array, WithoutOffset> {
  const [deflate, ready] = [createDeflateRaw({ level: 4 }), [] as Uint8Array[]];
  let [crc, bytes, packedBytes] = [0, 0, 0];
  // Whoever gives or ends is told of it; without a listener it would end the process as well.
  deflate.on("error", () => undefined);
  deflate.on("data", (piece: Uint8Array) => {
    packedBytes += piece.length;
    ready.push(piece);
  });
  try {
    yield localHeader({ name, deflated: true, crc, packedBytes, bytes });
    for await (const part of text) {
      const piece = encoder.encode(part);
      bytes += piece.length;
      crc = crc32(piece, crc);
      await new Promise<void>((done, fail) => deflate.write(piece, (error) => (error ? fail(error) : done())));
      yield* ready.splice(0);
    }
    await finished(deflate.end());
    yield* ready.splice(0);
  } finally {
    // Frees what the compressor holds, also of a download that was given up.
    deflate.destroy();
  }
  const sums = { crc, packedBytes, bytes };
  yield descriptor(sums);
  return { name, deflated: true, ...sums };
}

async function* stored(name: string, text: string): AsyncGenerator<Uint8Array, WithoutOffset> {
  const content = encoder.encode(text);
  const size = content.length;
  const entry = { name, deflated: false, crc: crc32(content), packedBytes: size, bytes: size };
  yield localHeader(entry);
  yield content;
  return entry;
}

/**
 * A ZIP written while its files are read, so that no more of it is held than what was read last. However long it gets,
 * it is a right one: what is over 4 GB is listed in the longer form of the format.
 */
export async function* zipOf(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const file = yield* typeof text === "string" ? stored(name, text) : deflated(name, text);
    entries.push({ ...file, offset });
    offset += lengthOf(file);
  }
  yield directory(entries, offset);
}
