import { finished } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile, ZipPassThrough } from "fflate";

const encoder = new TextEncoder();

/** Told no day of its own: the same answers make the same file. */
const mtime = new Date("1980-01-01T12:00:00");

/** A file of the ZIP: its text all at once, as it is, or some at a time, compressed. */
export type ZippedFile = { readonly name: string; readonly text: string | AsyncIterable<string> };

/** Deflate, and that it was meant to be quick, as the format writes them. */
const [DEFLATED, QUICKLY] = [8, 2];

/** Compressed beside us, so that others are answered meanwhile; never further ahead than what was asked for. */
const compressed = (name: string) => {
  const deflate = createDeflateRaw({ level: 4 });
  const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: DEFLATED, flag: QUICKLY, mtime };
  // Whoever gives or ends is told of it; without a listener it would end the process as well.
  deflate.on("error", () => undefined);
  deflate.on("data", (bytes: Uint8Array<ArrayBuffer>) => file.ondata?.(null, bytes, false));
  return {
    file,
    push: (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      file.size += bytes.length;
      file.crc = crc32(bytes, file.crc);
      return new Promise((done, fail) => deflate.write(bytes, (error) => (error ? fail(error) : done())));
    },
    end: async (): Promise<void> => {
      await finished(deflate.end());
      file.ondata?.(null, new Uint8Array(0), true);
    },
    /** Frees what the compressor holds, also of a download that was given up. */
    free: (): void => void deflate.destroy(),
  };
};

/** A ZIP written while its files are read, so that no more of it is held than what was read last. */
export async function* zipOf(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { name, text } of files) {
    if (typeof text === "string") {
      const file = new ZipPassThrough(name);
      file.mtime = mtime;
      zip.add(file);
      file.push(encoder.encode(text), true);
    } else {
      const { file, push, end, free } = compressed(name);
      try {
        zip.add(file);
        for await (const part of text) {
          await push(encoder.encode(part));
          yield* ready.splice(0);
        }
        await end();
      } finally {
        free();
      }
    }
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
