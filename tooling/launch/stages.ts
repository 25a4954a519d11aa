import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A person's or the system's wish to end what runs. Only the first one counts here. */
export type Stop = { readonly asked: AbortSignal };

/**
 * Listens for Ctrl-C, SIGTERM, SIGHUP and the end of the process that started this one.
 * @param onSecond called when somebody presses Ctrl-C again
 */
export const listenForStop = (onSecond: () => void): Stop => {
  const asking = new AbortController();
  let first = 0;
  const stop = () => {
    first ||= Date.now();
    asking.abort();
  };
  process.on("SIGINT", () => {
    // npm passes Ctrl-C on to a program that the terminal has told already: the same press, a moment later.
    if (first && Date.now() - first > 700) onSecond();
    stop();
  });
  for (const event of ["SIGTERM", "SIGHUP", "disconnect"]) process.on(event, stop);
  return { asked: asking.signal };
};

export type Outcome = { readonly code: number; readonly output: string };

/** Runs one of the project's tools at the root to its end; quietly, with its output in the outcome, where so asked. */
export const runTool = async (tool: string, args: string[], { quiet = false, stop }: ToolOptions): Promise<Outcome> => {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" };
  const child: ChildProcess = spawn(tool, args, { cwd: ROOT, env, stdio: ["ignore", ...outputs(quiet)] });
  const end = () => child.kill("SIGTERM");
  stop.asked.addEventListener("abort", end);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return { code: code ?? 1, output };
  } catch (error) {
    return { code: 1, output: `${tool} could not be started: ${(error as Error).message}\n` };
  } finally {
    stop.asked.removeEventListener("abort", end);
  }
};

type ToolOptions = { readonly quiet?: boolean; readonly stop: Stop };

const outputs = (quiet: boolean): ("pipe" | "inherit")[] => (quiet ? ["pipe", "pipe"] : ["inherit", "inherit"]);

/** "3.2 s" */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
