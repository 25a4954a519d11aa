/** A download whose reader has taken nothing for so long is given up, in milliseconds: it holds the database meanwhile. */
const PATIENCE = 60_000;
/** How many exports a process writes at the same time; each holds a connection. */
const MOST = 2;
let writing = 0;

/** A place among those that write, to be given back; none where another would keep those who answer waiting. */
export const takePlace = (): (() => void) | undefined => {
  if (writing >= MOST) return undefined;
  writing += 1;
  let isGivenBack = false;
  return () => {
    if (!isGivenBack) writing -= 1;
    isGivenBack = true;
  };
};

const encoder = new TextEncoder();
const bytesOf = (piece: string | Uint8Array): Uint8Array => (typeof piece === "string" ? encoder.encode(piece) : piece);

/**
 * Sends what is written while it is written, and never further ahead than what the reader took.
 * @param done is called once, when all of it was sent or it was given up
 * @param write calls `send` with each piece; runs until the reader has all of it or goes away
 */
export const streamOf = (
  done: () => void,
  write: (send: (piece: string | Uint8Array) => Promise<void>) => Promise<void>,
): ReadableStream<Uint8Array> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 1 });
  const writer = writable.getWriter();
  const send = async (piece: string | Uint8Array): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const stalled = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("The download was not read any further.")), PATIENCE);
    });
    try {
      await Promise.race([writer.ready, stalled]);
      const bytes = bytesOf(piece);
      if (bytes.length > 0) await Promise.race([writer.write(bytes), stalled]);
    } finally {
      clearTimeout(timer);
    }
  };
  write(send)
    .then(() => writer.close())
    .catch((error: unknown) => writer.abort(error).catch(() => undefined))
    .finally(done);
  return readable;
};
