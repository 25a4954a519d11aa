import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import type { LoadOrder, LoadResult } from "./load.ts";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Whatever this run has started and not ended yet. */
const running = new Set<ChildProcess>();
let isEnding = false;

/** Starts a program that ends with us: asked to when we end in order, by its closed channel when we do not. */
export const startProgram = (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): ChildProcess => {
  if (isEnding) throw new Error("Stopped.");
  const channel = command === process.execPath ? (["ipc"] as const) : [];
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe", ...channel] });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
};

/** Ends everything that runs, and lets nothing more be started. */
export const endAll = (): void => {
  isEnding = true;
  for (const child of running) child.kill("SIGTERM");
};

/** Runs a program to its end. @returns what it wrote to its standard output; fails with what it said when it fails */
export const runProgram = async (
  command: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<string> => {
  const child = startProgram(command, args, env);
  const [out, err] = [[] as string[], [] as string[]];
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => out.push(chunk));
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => err.push(chunk));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0)
    throw new Error(`${command} ended with ${code ?? "a signal"}. ${err.join("").trim() || out.join("").trim()}`);
  return out.join("");
};

const programOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Makes load from a process of its own. */
export const makeLoad = async (order: LoadOrder): Promise<LoadResult> =>
  JSON.parse(await runProgram(process.execPath, [programOf("load.ts"), JSON.stringify(order)])) as LoadResult;

/** Starts one of the programs beside this file that serve; it says when it does. */
export const startServer = async (name: string, order: unknown): Promise<() => Promise<void>> => {
  const child = startProgram(process.execPath, [programOf(name), JSON.stringify(order)]);
  child.stderr?.pipe(process.stderr);
  const ended = once(child, "close");
  const first = await Promise.race([once(child, "message"), ended.then(() => "ended" as const)]);
  if (first === "ended") throw new Error(`${name} ended before it served.`);
  return async () => {
    child.kill("SIGTERM");
    await ended;
  };
};

/** Ports that nobody listens at, all different. */
export const freePorts = async (count: number): Promise<number[]> => {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(servers.map((server) => once(server.listen(0, "127.0.0.1"), "listening")));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
};

const statOf = (pid: number): string[] | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
};

/** The processes a process has started and that still run. Linux only; none elsewhere. */
export const childrenOf = (pid: number): number[] =>
  existsSync("/proc/self/stat")
    ? readdirSync("/proc")
        .map(Number)
        .filter((one) => Number.isInteger(one) && statOf(one)?.[1] === String(pid))
    : [];

const TICKS_A_SECOND = 100;

/** Seconds of processor time of a process, its children that run and those that have ended. Linux only. */
export const processorSeconds = (pid: number): number => {
  // One that has ended meanwhile is counted by its parent.
  const ticks = (one: number, fields: readonly number[]) => {
    const stat = statOf(one);
    return fields.reduce((sum, field) => sum + Number(stat?.[field] ?? 0), 0);
  };
  if (!statOf(pid)) return Number.NaN;
  const own = ticks(pid, [11, 12, 13, 14]);
  return childrenOf(pid).reduce((sum, child) => sum + ticks(child, [11, 12]), own) / TICKS_A_SECOND;
};

/** Megabytes of memory of a process, with its share of what it shares with others (PSS). Linux only. */
export const megabytes = (pid: number): number => {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
};
