import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

const encoder = new TextEncoder();

/** A file of the ZIP: its text all at once, or some at a time. */
export type ZippedFile = {
  readonly name: string;
  readonly text: string | AsyncIterable<string>;
  /** Not compressed, as the first file of an OpenDocument has to be. */
  readonly asItIs?: true;
};

/** A ZIP written while its files are read, so that no more of it is held than what was read last. */
export async function* zipOf(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { name, text, asItIs } of files) {
    const file = asItIs ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 4 });
    // Told no day: the same answers make the same file.
    file.mtime = new Date("1980-01-01T12:00:00");
    zip.add(file);
    if (typeof text === "string") file.push(encoder.encode(text), true);
    else {
      for await (const part of text) {
        file.push(encoder.encode(part));
        yield* ready.splice(0);
      }
      file.push(new Uint8Array(0), true);
    }
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
