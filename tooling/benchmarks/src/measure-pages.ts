import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { BarePages } from "./bare-pages.ts";
import type { LoadOrder } from "./load.ts";
import { aFolder, type Platform } from "./platform.ts";
import { freePorts, makeLoad, processorSeconds, startServer } from "./processes.ts";
import type { Finding } from "./report.ts";
import { CONCURRENCY, openConsultation, type Setting } from "./setting.ts";
import { cells, figure, ratioOf, spreadOf } from "./spread.ts";
import { answerAll } from "./visitor.ts";

const WARM_UP_SECONDS = 2;

/** A page to ask for: its name in the report, its address, what is sent with it. */
export type Page = { readonly name: string; readonly path: string; readonly headers: Record<string, string> };

/** Pages a second of the residents' site, beside a bare Hono that serves the same bytes. */
export const measurePages = async ({ platform, amount, say }: Setting): Promise<Finding> => {
  const { slug } = await openConsultation(platform);
  const { cookies, endedAt } = await answerAll(platform, "start");
  const headers = { accept: "text/html", "accept-encoding": "br, gzip" };
  const pages: Page[] = [
    { name: "the consultation page, the same for everybody", path: `/consultations/${slug}`, headers },
    {
      name: "a question page, drawn for one visitor",
      path: endedAt,
      headers: { ...headers, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") },
    },
  ];
  const folder = aFolder();
  const [port = 0] = await freePorts(1);
  const bytes = await Promise.all(pages.map((page) => bytesOf(platform, page)));
  const files = bytes.map(({ body }, place) => {
    const file = join(folder.path, String(place));
    writeFileSync(file, body);
    return file;
  });
  const order: BarePages = {
    port,
    pages: pages.map(({ path }, place) => ({ path, file: files[place] ?? "", headers: bytes[place]?.headers ?? {} })),
  };
  const stopBare = await startServer("bare-pages.ts", order);
  try {
    const ask = async (at: number, page: Page, seconds: number) => {
      const asked: LoadOrder = { port: at, connections: CONCURRENCY, seconds, path: page.path, headers: page.headers };
      const result = await makeLoad(asked);
      if (result.statuses[200] !== result.answered)
        throw new Error(`${page.path} was not always answered with a page: ${JSON.stringify(result.statuses)}.`);
      return result;
    };
    const rounds = pages.map(() => ({ ours: [] as number[], bare: [] as number[], cost: [] as number[] }));
    for (const page of pages) for (const at of [platform.ports.resident, port]) await ask(at, page, WARM_UP_SECONDS);
    for (let round = 1; round <= amount.rounds; round += 1)
      for (const [place, page] of pages.entries()) {
        const before = processorSeconds(platform.pids.resident);
        const ours = await ask(platform.ports.resident, page, amount.seconds);
        const spent = processorSeconds(platform.pids.resident) - before;
        const bare = await ask(port, page, amount.seconds);
        rounds[place]?.ours.push(ours.perSecond);
        rounds[place]?.bare.push(bare.perSecond);
        rounds[place]?.cost.push((spent * 1e6) / ours.answered);
        say(`round ${round}: ${page.name}: ${figure(ours.perSecond)}, bare ${figure(bare.perSecond)}`);
      }
    const rows = pages.flatMap(({ name }, place) => {
      const { ours, bare, cost } = rounds[place] ?? { ours: [], bare: [], cost: [] };
      const size = `${figure(bytes[place]?.body.length ?? 0)} bytes`;
      return [
        [`${name} (${size})`, ...cells(spreadOf(ours))],
        ["  the same bytes by bare Hono", ...cells(spreadOf(bare))],
        ["  ratio", ...cells(ratioOf(spreadOf(ours), spreadOf(bare)))],
        ["  processor time a page, µs, without the API's", ...cells(spreadOf(cost))],
      ];
    });
    return {
      tables: [
        {
          title: "Pages a second",
          columns: [`${CONCURRENCY} at a time, compressed with Brotli`, "median", "least", "most"],
          rows,
          notes: ["A question page asks the API for the visitor's draft each time, and is drawn and compressed anew."],
        },
      ],
      data: pages.map(({ name, path }, place) => ({ name, path, ...rounds[place] })),
    };
  } finally {
    await stopBare();
    folder.remove();
  }
};

/** Sent by every server by itself. */
const NOT_COPIED = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-length", "set-cookie"]);

/** A page as it goes over the wire, still compressed. */
export const bytesOf = (
  { ports }: Platform,
  { path, headers }: Page,
): Promise<{ body: Buffer; headers: Record<string, string> }> =>
  new Promise((done, fail) => {
    const asked = request({ host: "127.0.0.1", port: ports.resident, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const kept = Object.entries(answer.headers).filter(([name]) => !NOT_COPIED.has(name));
        if (answer.statusCode === 200)
          done({ body: Buffer.concat(chunks), headers: Object.fromEntries(kept) as Record<string, string> });
        else fail(new Error(`${path} answered ${answer.statusCode}.`));
      });
    });
    asked.on("error", fail).end();
  });
