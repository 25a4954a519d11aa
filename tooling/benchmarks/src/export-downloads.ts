import { readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { type Platform, startPlatform } from "./platform.ts";
import { processorSeconds } from "./processes.ts";
import { withDatabase } from "./setting.ts";
import { officerCookie } from "./sign-in.ts";

/** Memory of a process that is in use, in bytes: now (`VmRSS`), or the most since it was last reset (`VmHWM`). Linux only. */
const residentBytes = (pid: number, which: "VmRSS" | "VmHWM"): number =>
  Number(new RegExp(`^${which}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;

/** Tells Linux to begin anew with the most that a process ever used. */
const resetMost = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, "5");

export type Download = {
  /** When the first byte came and when the last did, in milliseconds. */
  readonly first: number;
  readonly whole: number;
  readonly bytes: number;
  /** How much more memory the API's process used at its worst moment than before, in bytes. */
  readonly grown: number;
  /** Processor time of the API's process, in milliseconds. */
  readonly processor: number;
  /** How long a bare client took right after it only to read the same answers, all at once, in milliseconds. */
  readonly bare: number;
};

/** What is exported, and the consultation whose answers they are. */
export type Exported = { readonly dataDir: string; readonly id: string };

const open = async ({ ports }: Platform, path: string, cookie: string): Promise<ReadableStream<Uint8Array>> => {
  const answer = await fetch(`http://127.0.0.1:${ports.api}${path}`, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(`${path} answered ${answer.status}.`);
  return answer.body;
};

const pathOf = ({ id }: Exported, file: string): string => `/staff/exports/${id}/${file}`;

const readBare = (platform: Platform, { id }: Exported): Promise<number> =>
  withDatabase(platform, async (client) => {
    const from = performance.now();
    await client.query("select reference, answers from response where consultation_id = $1", [id]);
    return performance.now() - from;
  });

const download = async (platform: Platform, of: Exported, file: string, cookie: string): Promise<Download> => {
  const { api } = platform.pids;
  const [before, processorBefore] = [residentBytes(api, "VmRSS"), processorSeconds(api)];
  resetMost(api);
  const began = performance.now();
  let [first, bytes] = [0, 0];
  for await (const piece of await open(platform, pathOf(of, file), cookie)) {
    if (bytes === 0) first = performance.now() - began;
    bytes += piece.length;
  }
  const whole = performance.now() - began;
  const grown = residentBytes(api, "VmHWM") - before;
  const processor = (processorSeconds(api) - processorBefore) * 1000;
  return { first, whole, bytes, grown, processor, bare: await readBare(platform, of) };
};

/** Takes a file several times from an API that was started for it, so that the first is the first it ever wrote. */
export const takeAfterStart = async (of: Exported, file: string, times: number): Promise<Download[]> => {
  const platform = await startPlatform(of.dataDir);
  try {
    const cookie = await officerCookie(platform);
    const taken: Download[] = [];
    for (let time = 0; time < times; time += 1) taken.push(await download(platform, of, file, cookie));
    return taken;
  } finally {
    await platform.stop();
  }
};

/** How often what lives is counted while a file is taken, in milliseconds. */
const EVERY = 150;

/**
 * How much more lives in the API while each file is written than before, once all else was collected: objects, texts and
 * buffers that something still needs. Counted apart, because collecting so often is what no server does.
 */
export const livesWhile = async (of: Exported, files: readonly string[]): Promise<readonly number[]> => {
  const socket = join(of.dataDir, "memory-probe.sock");
  const probe = new URL(`memory-probe.ts?socket=${encodeURIComponent(socket)}`, import.meta.url);
  const platform = await startPlatform(of.dataDir, { NODE_OPTIONS: `--import=${probe}` });
  const living = (): Promise<number> =>
    new Promise((done, fail) => {
      get({ socketPath: socket }, (answer) => {
        let said = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          said += part;
        });
        answer.on("end", () => done(Number(said)));
      }).on("error", fail);
    });
  try {
    const cookie = await officerCookie(platform);
    const most: number[] = [];
    for (const file of files) {
      const before = await living();
      let [more, last] = [0, 0];
      for await (const _ of await open(platform, pathOf(of, file), cookie)) {
        if (performance.now() - last < EVERY) continue;
        more = Math.max(more, (await living()) - before);
        last = performance.now();
      }
      most.push(more);
    }
    return most;
  } finally {
    await platform.stop();
  }
};
