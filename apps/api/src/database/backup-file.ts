import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename } from "node:fs/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";

/** A reason for which a backup is not made or not restored, in one sentence for the person at the keyboard. */
export class BackupError extends Error {}

export const FORMAT = "collaborative-communities backup";
export const FORMAT_VERSION = 1;

/** The first line of a backup. Names, counts and moments; what people wrote is in the tables alone. */
export const BackupHead = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  madeAt: z.iso.datetime(),
  /** PostgreSQL's version where it was made. */
  server: z.string(),
  /** The steps the database had, in their order. */
  migrations: z.array(z.string()).min(1),
  /** How far each sequence had come. */
  sequences: z.array(z.object({ table: z.string(), column: z.string(), last: z.string().regex(/^\d+$/) })),
});
export type BackupHead = z.infer<typeof BackupHead>;

const TableHead = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
const TableEnd = z.object({ rows: z.int().min(0), sha256: z.string() });
const End = z.object({ end: z.literal(true), tables: z.int().min(0), sha256: z.string() });

/** How PostgreSQL ends the rows of a table; no row can look like it. */
const LAST_ROW = Buffer.from("\\.\n");
const LINE_FEED = 10;

const countLines = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
};

export type BackupWriter = {
  /** Writes a table whose rows are as COPY has them. @returns how many there were */
  table(table: string, columns: readonly string[], rows: AsyncIterable<Buffer>): Promise<number>;
  /** Ends the file, and gives it its name only when all of it is on the disk. */
  finish(): Promise<void>;
  /** Closes what was begun. */
  abandon(): Promise<void>;
};

/** Begins a backup. Until it is finished it is called `FILE.part`, and only its owner may read it. */
export const writeBackup = async (file: string, head: BackupHead): Promise<BackupWriter> => {
  const part = `${file}.part`;
  const gzip = createGzip();
  const output = createWriteStream(part, { mode: 0o600, flush: true });
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  for (const stream of [gzip, output]) stream.on("error", (error: Error) => failed.reject(error));
  gzip.pipe(output);
  const whole = createHash("sha256");
  const put = async (bytes: Buffer): Promise<void> => {
    whole.update(bytes);
    if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), failed.promise]);
  };
  const line = (value: object): Promise<void> => put(Buffer.from(`${JSON.stringify(value)}\n`));
  let tables = 0;
  await line(head);
  return {
    table: async (table, columns, rows) => {
      await line({ table, columns });
      const hash = createHash("sha256");
      let count = 0;
      for await (const bytes of rows) {
        hash.update(bytes);
        count += countLines(bytes);
        await put(bytes);
      }
      await put(LAST_ROW);
      await line({ rows: count, sha256: hash.digest("hex") });
      tables += 1;
      return count;
    },
    finish: async () => {
      gzip.end(`${JSON.stringify({ end: true, tables, sha256: whole.digest("hex") })}\n`);
      await Promise.race([once(output, "close"), failed.promise]);
      const written = await open(part, "r");
      await written.sync().finally(() => written.close());
      await rename(part, file);
    },
    abandon: async () => {
      gzip.destroy();
      output.destroy();
    },
  };
};

/** A backup, piece by piece, in the order of the file. */
export type BackupPart =
  | { readonly kind: "head"; readonly head: BackupHead }
  | { readonly kind: "table"; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: "rows"; readonly bytes: Buffer }
  | { readonly kind: "table-end"; readonly rows: number }
  | { readonly kind: "end" };

const damaged = (file: string): BackupError =>
  new BackupError(
    `${file} is damaged, cut short or no backup of this program; nothing was restored. Use another copy.`,
  );

const read = <T>(schema: z.ZodType<T>, line: Buffer): T => schema.parse(JSON.parse(line.toString("utf8")));

/** The lines of the file, many at a time where rows come: what is held is what was last unpacked and one line. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip({ chunkSize: 262_144 });
  source.on("error", (error) => gunzip.destroy(error));
  let rest: Buffer[] = [];
  for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      const piece = chunk.subarray(from, at + 1);
      yield rest.length > 0 ? Buffer.concat([...rest, piece]) : piece;
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

const ROWS_TOGETHER = 65_536;

async function* partsOf(file: string): AsyncGenerator<BackupPart> {
  const whole = createHash("sha256");
  let own: { hash: Hash; rows: number } | undefined;
  let awaiting: "head" | "table" | "rows" | "table-end" | "nothing" = "head";
  let tables = 0;
  let held: Buffer[] = [];
  let size = 0;
  for await (const line of linesOf(file)) {
    if (awaiting === "rows" && own) {
      if (!line.equals(LAST_ROW)) {
        own.hash.update(line);
        own.rows += 1;
        held.push(line);
        size += line.length;
      }
      if (size > 0 && (size >= ROWS_TOGETHER || line.equals(LAST_ROW))) {
        yield { kind: "rows", bytes: Buffer.concat(held) };
        held = [];
        size = 0;
      }
      if (line.equals(LAST_ROW)) awaiting = "table-end";
    } else if (awaiting === "table-end" && own) {
      const { rows, sha256 } = read(TableEnd, line);
      if (rows !== own.rows || sha256 !== own.hash.digest("hex")) throw damaged(file);
      yield { kind: "table-end", rows };
      awaiting = "table";
      tables += 1;
    } else if (awaiting === "head") {
      yield { kind: "head", head: read(BackupHead, line) };
      awaiting = "table";
    } else if (awaiting === "table") {
      const next = read(z.union([TableHead, End]), line);
      if ("end" in next) {
        if (next.tables !== tables || next.sha256 !== whole.digest("hex")) throw damaged(file);
        awaiting = "nothing";
        yield { kind: "end" };
        continue;
      }
      own = { hash: createHash("sha256"), rows: 0 };
      yield { kind: "table", ...next };
      awaiting = "rows";
    } else throw damaged(file);
    whole.update(line);
  }
  if (awaiting !== "nothing") throw damaged(file);
}

/**
 * Reads a backup, checking every sum on the way.
 * @throws BackupError at the first thing that is not as it was written
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const parts = partsOf(file);
  while (true) {
    let next: IteratorResult<BackupPart>;
    try {
      next = await parts.next();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
        throw new BackupError(`${file} cannot be read. Check its name, and who may read it.`);
      throw error instanceof BackupError ? error : damaged(file);
    }
    if (next.done) return;
    yield next.value;
  }
}
