import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** A part that notes when it starts and ends, and does in between what a test asks for. */
const PART = (name: string, behaviour: string): string => `
import { appendFileSync, writeFileSync } from "node:fs";
const note = (what) => appendFileSync("notes", "${name} " + what + "\\n");
writeFileSync("${name}.pid", String(process.pid));
note("started");
let ending = false;
const end = () => { if (ending) return; ending = true; setTimeout(() => { note("ended"); process.exit(0); }, 50); };
${behaviour}
`;
const WELL_BEHAVED = `
process.on("disconnect", end); process.on("SIGINT", end); process.on("SIGTERM", end);
setInterval(() => {}, 1000);
process.send({ type: "ready" });
`;

describe("npm start", { timeout: 30_000 }, () => {
  let checkout: string;
  let program: ChildProcess | undefined;
  let said = "";
  let ports: Record<string, string>;

  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  };
  const parts = (api = WELL_BEHAVED, resident = WELL_BEHAVED, staff = WELL_BEHAVED): void => {
    put("apps/api/src/main.ts", PART("api", api));
    put("apps/resident/dist/main.js", PART("resident", resident));
    put("apps/staff/server/main.ts", PART("staff", staff));
  };

  beforeEach(async () => {
    checkout = mkdtempSync(join(tmpdir(), "collaborative-communities-launch-"));
    for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith(".ts")))
      cpSync(join(import.meta.dirname, name), join(checkout, "tooling", "launch", name));
    put("package.json", '{ "type": "module" }');
    put("bin/turbo", "#!/bin/sh\nexit 0\n");
    chmodSync(join(checkout, "bin/turbo"), 0o755);
    const free = await Promise.all([aFreePort(), aFreePort(), aFreePort()]);
    ports = { API_PORT: `${free[0]}`, RESIDENT_PORT: `${free[1]}`, STAFF_PORT: `${free[2]}` };
    said = "";
    parts();
  });

  afterEach(() => {
    program?.kill("SIGKILL");
    for (const name of ["api", "resident", "staff"]) if (isRunning(name)) process.kill(pidOf(name), "SIGKILL");
    rmSync(checkout, { recursive: true, force: true });
  });

  const start = (): Promise<number | null> => {
    const PATH = `${join(checkout, "bin")}:${process.env.PATH}`;
    const env = { ...process.env, ...ports, PATH, RESIDENT_ORIGIN: "", STAFF_ORIGIN: "" };
    const started = spawn(process.execPath, [join(checkout, "tooling/launch/start.ts")], { env, detached: true });
    for (const stream of [started.stdout, started.stderr]) stream.on("data", (chunk) => (said += chunk));
    program = started;
    return new Promise((done) => started.once("close", (code) => done(code)));
  };
  const notes = (): string[] =>
    existsSync(join(checkout, "notes")) ? readFileSync(join(checkout, "notes"), "utf8").trim().split("\n") : [];
  const pidOf = (name: string): number => Number(readFileSync(join(checkout, `${name}.pid`), "utf8"));
  const isRunning = (name: string): boolean => {
    if (!existsSync(join(checkout, `${name}.pid`))) return false;
    // One that has ended (Z) may wait a while for the system to take note.
    const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pidOf(name))], { encoding: "utf8" });
    return stdout.trim() !== "" && !stdout.startsWith("Z");
  };
  const saying = (words: string) => expect.poll(() => said, { timeout: 10_000 }).toContain(words);

  it("starts the API before the sites, and says what to open and how to stop", async () => {
    const ended = start();
    await saying("Stop with Ctrl-C.");
    expect(notes()[0]).toBe("api started");
    expect(said).toMatch(/Ready in \d+\.\d s/);
    expect(said).toContain(`http://localhost:${ports.RESIDENT_PORT}`);
    expect(said).toContain(`http://localhost:${ports.STAFF_PORT}`);
    program?.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("stops the API after the sites when it is asked to, and says that it has", async () => {
    const ended = start();
    await saying("Stop with Ctrl-C.");
    program?.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(said).toMatch(/Stopped\.\n$/);
    expect(notes().at(-1)).toBe("api ended");
    expect(notes().filter((note) => note.endsWith("ended"))).toHaveLength(3);
  });

  it("stops in order on Ctrl-C, which reaches every process at once", async () => {
    const ended = start();
    await saying("Stop with Ctrl-C.");
    process.kill(-(program?.pid ?? Number.NaN), "SIGINT");
    expect(await ended).toBe(0);
    expect(said).toMatch(/Stopped\.\n$/);
    expect(notes().filter((note) => note.endsWith("ended"))).toHaveLength(3);
  });

  it("stops at once on a second Ctrl-C", async () => {
    parts(`process.on("SIGINT", () => {}); setInterval(() => {}, 1000); process.send({ type: "ready" });`);
    const ended = start();
    await saying("Stop with Ctrl-C.");
    program?.kill("SIGINT");
    await new Promise((later) => setTimeout(later, 900));
    program?.kill("SIGINT");
    expect(await ended).toBe(130);
    await expect.poll(() => isRunning("api")).toBe(false);
  });

  it("names the port that is taken, and how to choose another", async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(Number(ports.STAFF_PORT), "127.0.0.1", listening));
    expect(await start()).toBe(1);
    taken.close();
    const other = Number(ports.STAFF_PORT) < 65_000 ? Number(ports.STAFF_PORT) + 100 : Number(ports.STAFF_PORT) - 100;
    expect(said).toBe(
      `Port ${ports.STAFF_PORT} is taken by another program. Stop it, or choose another: STAFF_PORT=${other} npm start\n`,
    );
    expect(notes()).toEqual([]);
  });

  it("says once why a part has failed, and stops the others", async () => {
    const REASON = "The style sheets are missing. Build again.";
    parts(
      WELL_BEHAVED,
      `console.error("${REASON}"); process.send({ type: "failed", message: "${REASON}" }); process.disconnect();`,
    );
    expect(await start()).toBe(1);
    expect(said.split(REASON)).toHaveLength(2);
    expect(notes()).toContain("api ended");
    expect(isRunning("staff")).toBe(false);
  });

  it("passes on the reason of a part that only tells and does not print", async () => {
    parts(`process.send({ type: "failed", message: "The database cannot be reached." }); process.exitCode = 1;`);
    expect(await start()).toBe(1);
    expect(said).toMatch(/The database cannot be reached\.\n$/);
  });

  it("stops everything when a part ends by itself", async () => {
    parts(WELL_BEHAVED, WELL_BEHAVED, `process.send({ type: "ready" }); setTimeout(() => process.exit(7), 600);`);
    expect(await start()).toBe(1);
    expect(said).toContain("The staff site ended unexpectedly (code 7).");
    expect(notes().filter((note) => note.endsWith("ended"))).toHaveLength(2);
  });

  it("leaves nothing behind when it is killed", async () => {
    const ended = start();
    await saying("Stop with Ctrl-C.");
    program?.kill("SIGKILL");
    for (const name of ["api", "resident", "staff"]) await expect.poll(() => isRunning(name)).toBe(false);
    await ended;
  });

  it("says that the sites could not be built, with what the build said", async () => {
    put("bin/turbo", "#!/bin/sh\necho 'Unexpected end of page.tsx'\nexit 1\n");
    expect(await start()).toBe(1);
    expect(said).toContain("Unexpected end of page.tsx");
    expect(said).toContain("The sites could not be built");
    expect(notes()).toEqual([]);
  });
});

const aFreePort = (): Promise<number> =>
  new Promise((answer) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => answer(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
