import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { isOwnerRunning, ownName } from "./leases.ts";
import { reasonOf, StartError } from "./start-error.ts";

/** The PostgreSQL that the binaries are; its data cannot be read by another. */
const MAJOR = "18";
/** The role that initdb makes and our programs connect as, over a socket that nobody else can reach. */
export const SUPERUSER = "postgres";
const OUTSIDE_HOMES = "/var/lib/collaborative-communities";
const OR_ANOTHER = "or choose another folder with DATA_DIR=/a/folder npm start.";
const ANOTHER = OR_ANOTHER.replace("or choose", "Choose");

/** The user the server runs as, where that is not ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number };

export type DataFolder = {
  /** The folder everything is in. */
  readonly home: string;
  /** PostgreSQL's own folder. */
  readonly data: string;
  readonly leases: string;
  readonly logFile: string;
  /** The private folder of the socket: short, because a socket's path may not exceed 104 bytes. */
  readonly socket: string;
  readonly serverUser: ServerUser | undefined;
};

/**
 * Settles where the data is and who runs the server. PostgreSQL refuses to run as root, so root's runs as `nobody`,
 * and where `nobody` could not reach the folder the data goes to /var/lib instead, which is said in one line.
 * @throws StartError when the folder cannot be used
 */
export const settleDataFolder = (dataDir: string, log: (line: string) => void): DataFolder => {
  const asked = resolve(dataDir);
  const serverUser = process.getuid?.() === 0 ? nobody() : undefined;
  let home = prepare(asked, serverUser);
  if (serverUser && !isReachable(home)) {
    home = prepare(join(OUTSIDE_HOMES, shortHash(asked)), serverUser);
    log(`The database of root runs as "nobody", who cannot reach ${asked}: its data is in ${home}.`);
  }
  const data = join(home, "postgres");
  checkOwner(data, serverUser);
  checkVersion(data);
  const socket = `/tmp/collaborative-communities-${shortHash(`${serverUser?.uid ?? process.getuid?.()}:${home}`)}`;
  return { home, data, leases: join(home, "in-use"), logFile: join(home, "postgres.log"), socket, serverUser };
};

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

const nobody = (): ServerUser => {
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    throw new StartError(
      'PostgreSQL does not run as root, and this machine has no user "nobody" to run it as. Start as an ordinary user, or set DATABASE_URL.',
    );
  }
};

const prepare = (home: string, serverUser: ServerUser | undefined): string => {
  try {
    // A mode given here would go to every parent that is made on the way, too.
    mkdirSync(dirname(home), { recursive: true });
    if (!existsSync(home)) {
      mkdirSync(home, { recursive: true });
      chmodSync(home, serverUser ? 0o711 : 0o700);
    }
    return realpathSync(home);
  } catch (error) {
    throw cannotUse(home, error);
  }
};

const cannotUse = (folder: string, error: unknown): StartError =>
  new StartError(`The data folder ${folder} cannot be used: ${reasonOf(error)}. ${ANOTHER}`);

/** Whether everybody may pass through a folder and all above it. */
const isReachable = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || isReachable(dirname(folder)));

const checkOwner = (data: string, serverUser: ServerUser | undefined): void => {
  try {
    const uid = lstatSync(data).uid;
    if (uid === (serverUser?.uid ?? process.getuid?.())) return;
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return;
    throw cannotUse(dirname(data), error);
  }
  throw new StartError(`The data in ${data} belongs to another user. Start as that user, ${OR_ANOTHER}`);
};

const checkVersion = (data: string): void => {
  if (!existsSync(data)) return;
  let version = "";
  try {
    version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  } catch {
    throw new StartError(`${data} holds something other than a database. Move it away, ${OR_ANOTHER}`);
  }
  if (version !== MAJOR)
    throw new StartError(
      `The data in ${data} is of PostgreSQL ${version}, and the built-in one is PostgreSQL ${MAJOR}. Move that folder away to begin anew, or run PostgreSQL ${version} on it yourself and set DATABASE_URL.`,
    );
};

/**
 * Makes the data folder where there is none, beside it and renamed, so that of two first starts one wins.
 * @throws StartError when initdb fails
 */
export const ensureData = async (folder: DataFolder, binaries: string, durable: boolean): Promise<void> => {
  if (existsSync(folder.data)) return;
  removeAbandoned(folder.home);
  const beside = join(folder.home, `${BESIDE}${ownName()}`);
  // Dates and names are sorted as people here expect them; lower-level text handling is plain UTF-8.
  const locale = process.platform === "darwin" ? "en_GB.UTF-8" : "C.UTF-8";
  const args = ["-D", beside, "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8", `--locale=${locale}`];
  args.push("--locale-provider=icu", "--icu-locale=en-GB", "--lc-messages=C", "--no-instructions");
  if (!durable) args.push("--no-sync");
  try {
    mkdirSync(beside, { mode: 0o700 });
    if (folder.serverUser) chownSync(beside, folder.serverUser.uid, folder.serverUser.gid);
    await promisify(execFile)(join(binaries, "bin", "initdb"), args, {
      ...folder.serverUser,
      env: PLAIN_ENV,
      cwd: "/",
    });
    renameSync(beside, folder.data);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another process was quicker.
    if (existsSync(join(folder.data, "PG_VERSION"))) return;
    throw new StartError(
      `The database could not be made in ${folder.home}: ${whyNot(error)}. ${ANOTHER} Or set DATABASE_URL.`,
    );
  }
};

/** Nothing of PGDATA, PGPORT or LD_LIBRARY_PATH may change what our own server does. */
export const PLAIN_ENV: NodeJS.ProcessEnv = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

const BESIDE = "postgres.new-";

const removeAbandoned = (home: string): void => {
  for (const name of readdirSync(home))
    if (name.startsWith(BESIDE) && !isOwnerRunning(name, BESIDE))
      rmSync(join(home, name), { recursive: true, force: true });
};

/** The few words that say why a program of PostgreSQL did not run. */
export const whyNot = (error: unknown): string => {
  const { code, stderr } = error as { code?: unknown; stderr?: string };
  if (code === "ENOENT")
    return "this machine lacks the GNU C library that the built-in PostgreSQL needs, so DATABASE_URL is needed";
  if (code === "EPERM" || code === "EINVAL") return 'this machine does not let root run it as "nobody"';
  const lines = (stderr ?? "").split("\n").filter((line) => line.trim() !== "");
  const said = lines.findLast((line) => /error|fatal/i.test(line)) ?? lines.at(-1);
  return (said?.replace(/^.*?(error|fatal|initdb):\s*/i, "") ?? reasonOf(error)).trim().replace(/\.$/, "");
};
