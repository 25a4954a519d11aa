import { once } from "node:events";
import type pg from "pg";

// PostgreSQL's COPY, in the two directions, over a connection of the pool: whole tables as text, exact to the last
// microsecond, with nothing held in memory. pg has the protocol's messages and leaves what to do with them to the query.

const MOST_HELD = 1_000_000;

type Wire = pg.Connection & {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

/** What is the same both ways: the query ends well, or with an error. */
const ending = () => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Whoever waits hears of it; it may come before anybody does.
  promise.catch(() => undefined);
  return {
    done: promise,
    handlers: {
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => reject(error),
      handleReadyForQuery: () => resolve(),
    },
  };
};

/**
 * Gives the rows of a `copy … to stdout` as they come, some at a time; each ends with a line feed. The server waits
 * while nobody takes them.
 */
export async function* copyOut(client: pg.PoolClient, text: string): AsyncGenerator<Buffer> {
  const { done, handlers } = ending();
  let held: Buffer[] = [];
  let size = 0;
  let wire: Wire | undefined;
  let wake = (): void => undefined;
  let ended = false;
  client.query({
    ...handlers,
    submit: (connection: pg.Connection) => {
      wire = connection as Wire;
      wire.query(text);
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      // The driver uses its buffer again.
      held.push(Buffer.from(chunk));
      size += chunk.length;
      if (size > MOST_HELD) wire?.stream.pause();
      wake();
    },
  });
  done
    .catch(() => undefined)
    .finally(() => {
      ended = true;
      wake();
    });
  try {
    while (true) {
      if (held.length > 0) {
        const taken = Buffer.concat(held);
        held = [];
        size = 0;
        yield taken;
        wire?.stream.resume();
      } else if (ended) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    wire?.stream.resume();
  }
  await done;
}

/**
 * Sends rows into a `copy … from stdin`. Every constraint is checked, as with an insert.
 * @throws the database's error when it does not take them; the error of `rows` when they end badly
 */
export const copyIn = async (client: pg.PoolClient, text: string, rows: AsyncIterable<Buffer>): Promise<void> => {
  const { done, handlers } = ending();
  const open = Promise.withResolvers<Wire>();
  let failed = false;
  done.then(
    () => undefined,
    () => {
      failed = true;
    },
  );
  client.query({
    ...handlers,
    submit: (connection: pg.Connection) => (connection as Wire).query(text),
    handleCopyInResponse: (connection: pg.Connection) => open.resolve(connection as Wire),
  });
  const wire = await Promise.race([open.promise, done]);
  if (!wire) return;
  try {
    for await (const chunk of rows) {
      if (failed) break;
      wire.sendCopyFromChunk(chunk);
      if (wire.stream.writableNeedDrain) await Promise.race([once(wire.stream, "drain"), done]);
    }
    if (!failed) wire.endCopyFrom();
  } catch (error) {
    if (!failed) wire.sendCopyFail("the rows ended badly");
    await done.catch(() => undefined);
    throw error;
  }
  await done;
};
