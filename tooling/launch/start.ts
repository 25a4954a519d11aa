import { join, resolve } from "node:path";
import { type Part, startPart } from "./part.ts";
import { checkFree, PortError, readPorts } from "./ports.ts";
import { listenForStop, ROOT, runTool, seconds } from "./stages.ts";

const parts: Part[] = [];

const stop = listenForStop(() => {
  for (const part of parts) part.kill();
  console.error("Stopped at once. What was being done may be lost.");
  process.exit(130);
});

/** The sites first, so that what they still ask of the API is answered; the API closes the database. */
const stopAll = async (): Promise<void> => {
  const [api, ...sites] = parts;
  await Promise.all(sites.map((site) => site.stop()));
  await api?.stop();
};

const end = async (sentence: string, code: number): Promise<never> => {
  await stopAll();
  if (sentence) (code === 0 ? console.log : console.error)(sentence);
  process.exit(code);
};

/** The outcome, or the end of the program when somebody asks for it meanwhile. */
const unlessStopped = async <T>(outcome: Promise<T>): Promise<T> => {
  const asked = new Promise<"stop">((answer) => {
    if (stop.asked.aborted) answer("stop");
    stop.asked.addEventListener("abort", () => answer("stop"));
  });
  const first = await Promise.race([outcome.then((value) => ({ value })), asked]);
  return first === "stop" ? end("Stopped.", 0) : first.value;
};

const build = async (): Promise<void> => {
  const began = Date.now();
  process.stdout.write("Building the two sites … ");
  const filters = ["resident", "staff"].map((app) => `--filter=@collaborative-communities/${app}...`);
  const args = ["run", "build", ...filters, "--output-logs=errors-only"];
  const { code, output } = await unlessStopped(runTool("turbo", args, { quiet: true, stop }));
  if (code === 0) return console.log(seconds(Date.now() - began));
  console.log("failed");
  console.error(output);
  await end("The sites could not be built; the reason is above. Correct it and start again.", 1);
};

/**
 * The room for what the API has just made, in megabytes a half. Left to itself Node lets it grow to several times that
 * while a long file is written, and gives nothing back; no file is written faster for it.
 */
const API_FLAGS = ["--max-semi-space-size=16"];

const main = async (): Promise<void> => {
  const began = Date.now();
  const ports = readPorts(process.env);
  await checkFree(ports);
  await build();

  const env: NodeJS.ProcessEnv = {
    ...process.env,
    API_PORT: String(ports.API_PORT),
    RESIDENT_PORT: String(ports.RESIDENT_PORT),
    STAFF_PORT: String(ports.STAFF_PORT),
    DATA_DIR: resolve(ROOT, process.env.DATA_DIR || ".data"),
    API_ORIGIN: `http://127.0.0.1:${ports.API_PORT}`,
    RESIDENT_ORIGIN: process.env.RESIDENT_ORIGIN || `http://localhost:${ports.RESIDENT_PORT}`,
    STAFF_ORIGIN: process.env.STAFF_ORIGIN || `http://localhost:${ports.STAFF_PORT}`,
    // A person at a terminal wants to see what to open, not a line for each request.
    LOG_LEVEL: process.env.LOG_LEVEL || (process.stdout.isTTY ? "warn" : "info"),
  };
  const start = (name: string, script: string, flags: readonly string[] = []): Part => {
    const part = startPart(name, join(ROOT, script), env, flags);
    parts.push(part);
    return part;
  };
  await unlessStopped(start("The API", "apps/api/src/main.ts", API_FLAGS).ready);
  const resident = start("The residents' site", "apps/resident/dist/main.js");
  const staff = start("The staff site", "apps/staff/server/main.ts");
  await unlessStopped(Promise.all([resident.ready, staff.ready]));

  console.log(`
Ready in ${seconds(Date.now() - began)}. Open in a browser:

  the residents' site   ${env.RESIDENT_ORIGIN}
  the staff site        ${env.STAFF_ORIGIN}

Stop with Ctrl-C.
`);
  const sentence = await unlessStopped(Promise.race(parts.map((part) => part.ended)));
  // Ctrl-C reaches the parts at the same moment as it does us, and one may be quicker.
  await unlessStopped(new Promise((later) => setTimeout(later, 200)));
  await end(sentence, 1);
};

main().catch(async (error: Error) => {
  // Asked to stop, a part that was still starting has ended instead of becoming ready.
  if (stop.asked.aborted) await end("Stopped.", 0);
  const isForPeople = error instanceof PortError || parts.length > 0;
  await end((isForPeople ? error.message : error.stack) ?? "", 1);
});
