import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Context as Call } from "hono";
import type { MadePack } from "./make-pack.ts";

const PIECE = 65_536;

/** A pack that several may read at the same time; its file is closed when nobody will read it any more. */
export type OpenPack = {
  /** The pack from its first byte. */
  read(): Readable;
  readonly bytes: number;
  /** Nobody new will read it. */
  retire(): void;
};

export const openPack = ({ file, bytes }: MadePack): OpenPack => {
  let [readers, retired] = [0, false];
  const closeIfDone = (): void => {
    if (retired && readers === 0) void file.close().catch(() => undefined);
  };
  return {
    bytes,
    read: () => {
      readers += 1;
      return readFrom(file, bytes, () => {
        readers -= 1;
        closeIfDone();
      });
    },
    retire: () => {
      if (retired) return;
      retired = true;
      closeIfDone();
    },
  };
};

const readFrom = (file: FileHandle, bytes: number, done: () => void): Readable => {
  let at = 0;
  return new Readable({
    highWaterMark: PIECE,
    read() {
      if (at >= bytes) return void this.push(null);
      file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, at).then(
        ({ bytesRead, buffer }) => {
          at += bytesRead;
          this.push(bytesRead === 0 ? null : buffer.subarray(0, bytesRead));
        },
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, end) {
      done();
      end(error);
    },
  });
};

/** Answers with a pack, as a file to be saved under a name. */
export const sendPack = (c: Call, pack: OpenPack, name: string) => {
  c.header("Content-Type", "application/zip");
  c.header("Content-Length", String(pack.bytes));
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(Readable.toWeb(pack.read()) as ReadableStream<Uint8Array>);
};
