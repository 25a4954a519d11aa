import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ROOT } from "./stages.ts";

const END_WITH_PARENT = fileURLToPath(new URL("end-with-parent.ts", import.meta.url));

/** A server of the platform, run as a process of its own. It says that it is ready, or why it cannot be. */
export type Part = {
  readonly name: string;
  /** Fails with a sentence for people when the part ends, or says it has failed, before it is ready. */
  readonly ready: Promise<void>;
  /** Whenever it ends, asked or not: what to say about it. */
  readonly ended: Promise<string>;
  /** Closes the channel, at which each part finishes what it is doing and ends. Harmless when repeated. */
  stop(): Promise<string>;
  kill(): void;
};

const LONGEST_STOP_MS = 20_000;

/**
 * Starts a part.
 * @param name as it is called in a sentence, "The API"
 * @param flags of Node, for this part alone
 */
export const startPart = (
  name: string,
  script: string,
  env: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): Part => {
  const child: ChildProcess = fork(script, [], {
    cwd: ROOT,
    env,
    execArgv: ["--import", END_WITH_PARENT, ...flags],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    process.stderr.write(chunk);
    said = (said + chunk).slice(-10_000);
  });
  let reason = "";
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`${name} could not be started: ${error.message}.`));
    // Not "close", which never comes when it was we who closed the channel.
    child.once("exit", async (code, signal) => {
      if (child.stderr && !child.stderr.readableEnded) await Promise.race([once(child.stderr, "end"), pause(500)]);
      // The part may have printed its reason itself.
      if (reason) resolve(said.includes(reason) ? "" : reason);
      else resolve(`${name} ended unexpectedly (${signal ?? `code ${code}`}).${said ? " What it said is above." : ""}`);
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.on("message", (message: { type?: string; message?: string }) => {
      if (message.type === "ready") resolve();
      if (message.type === "failed") {
        reason = message.message ?? `${name} could not start.`;
        stop();
      }
    });
    ended.then((sentence) => reject(new Error(sentence)));
  });
  // Whoever waits for it hears of it; where nobody waits any more, it is no news.
  ready.catch(() => undefined);

  const stop = (): Promise<string> => {
    if (child.connected) child.disconnect();
    const impatient = setTimeout(() => child.kill("SIGKILL"), LONGEST_STOP_MS);
    return ended.finally(() => clearTimeout(impatient));
  };
  return { name, ready, ended, stop, kill: () => void child.kill("SIGKILL") };
};
