import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Manifest, ROOT } from "./checkout.ts";

const execute = promisify(execFile);

/** Runs a program and gives what it printed; a failure holds everything it said. */
export const run = async (program: string, args: readonly string[], cwd: string): Promise<string> => {
  const bin = join(ROOT, "node_modules", ".bin");
  const PATH = [bin, dirname(process.execPath), process.env.PATH ?? ""].join(delimiter);
  const env = { ...process.env, PATH, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1" };
  try {
    const { stdout } = await execute(program, [...args], { cwd, env, maxBuffer: 32 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(`${program} ${args.join(" ")}\n${stdout}\n${stderr}`.trim() || message);
  }
};

/** The folders of packages/ that are published. */
export const publicPackages = (): readonly string[] =>
  readdirSync(join(ROOT, "packages")).filter((name) => {
    const file = join(ROOT, "packages", name, "package.json");
    return existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as Manifest).private !== true;
  });

/** Builds what is published; nothing is done again that was done before. */
export const build = async (): Promise<void> => {
  await run("turbo", ["run", "build", "--filter=./packages/*", "--output-logs=errors-only", "--ui=stream"], ROOT);
};

export type Packed = {
  readonly folder: string;
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const packFolder = async (path: string, into: string): Promise<{ name: string; filename: string }> =>
  JSON.parse(await run("pnpm", ["pack", "--json", "--pack-destination", into], path)) as {
    name: string;
    filename: string;
  };

/** Packs one package as `pnpm publish` would. */
export const pack = async (folder: string, into: string): Promise<Packed> => {
  const { name, filename } = await packFolder(join(ROOT, "packages", folder), into);
  return { folder, name, file: filename, bytes: new Uint8Array(readFileSync(filename)) };
};

/** Packs a library as it lies in node_modules, so that the install below needs no network. Gives the tarball. */
export const packLibrary = async (name: string, usedBy: string, into: string): Promise<string> => {
  const copy = join(into, name);
  cpSync(realpathSync(join(ROOT, "packages", usedBy, "node_modules", name)), copy, { recursive: true });
  // It was built when it was published: nothing of its own is run again.
  const manifest = join(copy, "package.json");
  const { scripts: _, ...published } = JSON.parse(readFileSync(manifest, "utf8")) as Manifest;
  writeFileSync(manifest, JSON.stringify(published));
  return (await packFolder(copy, into)).filename;
};

/** An empty project somewhere else, with tarballs installed by npm. */
export const installInto = async (project: string, tarballs: readonly string[]): Promise<void> => {
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "somewhere-else", private: true, type: "module" }),
  );
  const quiet = [
    "--offline",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--ignore-scripts",
    "--loglevel=error",
  ];
  await run("npm", ["install", ...quiet, ...tarballs], project);
};

/** The oldest Node on the PATH that the packages promise to run on, and its version. */
export const oldestNode = async (): Promise<{ readonly path: string; readonly version: string }> => {
  const folders = [dirname(process.execPath), ...(process.env.PATH ?? "").split(delimiter)];
  const paths = [...new Set(folders.map((folder) => join(folder, "node")).filter((path) => existsSync(path)))];
  const found = await Promise.all(
    paths.map(async (path) => ({ path, version: (await run(path, ["--version"], ROOT)).trim().slice(1) })),
  );
  const major = (version: string): number => Number(version.split(".")[0]);
  const [oldest] = found
    .filter(({ version }) => major(version) >= 20)
    .sort((one, other) => major(one.version) - major(other.version));
  if (!oldest) throw new Error("There is no Node 20 or newer on the PATH.");
  return oldest;
};
