import { connect, type Socket } from "node:net";

/** An answer as far as a measurement looks at it. */
export type Answered = { readonly status: number; readonly bytes: number; readonly body: () => string };

/**
 * One kept-alive HTTP/1.1 connection that has one request under way at a time, read with as little work as can be: the
 * program that makes the load shares the machine with the one that bears it, so every microsecond here is one less there.
 */
export const openConnection = async (port: number): Promise<(request: Buffer) => Promise<Answered>> => {
  const socket: Socket = connect({ host: "127.0.0.1", port, noDelay: true });
  await new Promise<void>((done, fail) => socket.once("connect", done).once("error", fail));
  let [received, resolve, reject] = [Buffer.alloc(0), (_: Answered) => {}, (_: Error) => {}];
  socket.on("data", (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answered = readAnswer(received);
    if (!answered) return;
    received = Buffer.alloc(0);
    resolve(answered);
  });
  for (const event of ["error", "close"]) socket.on(event, () => reject(new Error("The server closed a connection.")));
  return (request) =>
    new Promise((done, fail) => {
      [resolve, reject] = [done, fail];
      socket.write(request);
    });
};

const HEAD_END = Buffer.from("\r\n\r\n");
const LAST_CHUNK = Buffer.from("0\r\n\r\n");

/** The whole answer, or undefined while some of it is still under way. */
const readAnswer = (received: Buffer): Answered | undefined => {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = received.toString("latin1", 0, headEnd + 2).toLowerCase();
  const length = /\r\ncontent-length: (\d+)\r\n/.exec(head)?.[1];
  const start = headEnd + HEAD_END.length;
  if (length !== undefined) {
    if (received.length < start + Number(length)) return undefined;
  } else if (head.includes("\r\ntransfer-encoding: chunked\r\n")) {
    if (!received.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)) return undefined;
  }
  return {
    status: Number(received.toString("latin1", 9, 12)),
    bytes: received.length,
    body: () => received.toString("utf8", start, received.length),
  };
};
