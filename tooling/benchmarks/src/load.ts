import { openConnection } from "./connection.ts";

// The program that makes the load, a process of its own: `node load.ts <order as JSON>`, its result as JSON on stdout.

/** What is asked, by how many at one time and for how long. `{key}` in the body is another text in each request. */
export type LoadOrder = {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly post?: { readonly body: string; readonly keyPrefix: string };
  /** Takes what the first group matches out of every answer, to be counted. */
  readonly collect?: string;
};

export type LoadResult = {
  readonly perSecond: number;
  readonly answered: number;
  /** Answers by HTTP status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How many different texts were collected. */
  readonly distinct: number;
  readonly milliseconds: { readonly median: number; readonly p99: number };
  readonly bytesEach: number;
  /** Seconds of processor time that making the load took. */
  readonly processorSeconds: number;
};

/** Room for a number in the key, so that every body has the same length. */
const KEY_DIGITS = 10;

const requestsOf = (order: LoadOrder): (() => Buffer) => {
  const { path, headers = {}, post } = order;
  const lines = Object.entries({ host: `127.0.0.1:${order.port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  if (!post) {
    const request = Buffer.from([`GET ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
    return () => request;
  }
  const [before = "", after = ""] = post.body.split("{key}");
  const length = Buffer.byteLength(before + post.keyPrefix + after) + KEY_DIGITS;
  lines.push("content-type: application/json", `content-length: ${length}`);
  const head = `${[`POST ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n")}${before}${post.keyPrefix}`;
  let sent = 0;
  return () => {
    sent += 1;
    return Buffer.from(`${head}${String(sent).padStart(KEY_DIGITS, "0")}${after}`);
  };
};

const load = async (order: LoadOrder): Promise<LoadResult> => {
  const nextRequest = requestsOf(order);
  const collect = order.collect === undefined ? undefined : new RegExp(order.collect);
  const [collected, statuses, times] = [new Set<string>(), {} as Record<string, number>, [] as number[]];
  let bytes = 0;
  const asks = await Promise.all(Array.from({ length: order.connections }, () => openConnection(order.port)));
  const began = performance.now();
  const until = began + order.seconds * 1000;
  const one = async (ask: Awaited<ReturnType<typeof openConnection>>): Promise<void> => {
    for (let from = performance.now(); from < until; ) {
      const answer = await ask(nextRequest());
      const now = performance.now();
      times.push(now - from);
      from = now;
      bytes += answer.bytes;
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const found = collect?.exec(answer.body())?.[1];
      if (found !== undefined) collected.add(found);
    }
  };
  const spentBefore = process.cpuUsage();
  await Promise.all(asks.map(one));
  const spent = process.cpuUsage(spentBefore);
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    answered: times.length,
    statuses,
    distinct: collected.size,
    milliseconds: { median: at(times, 0.5), p99: at(times, 0.99) },
    bytesEach: bytes / times.length,
    processorSeconds: (spent.user + spent.system) / 1_000_000,
  };
};

const at = (sorted: readonly number[], part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;

if (import.meta.main) {
  process.once("disconnect", () => process.exit(1));
  const result = await load(JSON.parse(process.argv[2] as string) as LoadOrder);
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
}
