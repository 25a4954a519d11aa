import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

type Found = { readonly executablePath: string; readonly env?: Record<string, string> };

/** The machine's own browser, unless JOURNEY_BROWSER=bundled asks for the one that comes with the packages. */
const ofTheMachine = (): Found | undefined => {
  if (process.env.JOURNEY_BROWSER === "bundled") return undefined;
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !existsSync(asked)) throw new Error(`There is no browser at CHROMIUM_PATH=${asked}.`);
  const executablePath = asked || USUAL_PLACES.find((path) => existsSync(path));
  return executablePath ? { executablePath } : undefined;
};

const PACKED = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..");

/** The package's own list of font folders names fixed places; this one names where its fonts were unpacked to. */
const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * The browser of @sparticuz/chromium, unpacked once with the libraries and fonts that a bare machine lacks. It is
 * unpacked beside and then renamed, so that a run that was stopped half-way leaves nothing that looks whole.
 */
const fromPackages = async (): Promise<Found> => {
  const { version } = JSON.parse(readFileSync(join(PACKED, "package.json"), "utf8")) as { version: string };
  const folder = join(tmpdir(), `collaborative-communities-browser-${version}-${process.getuid?.() ?? "user"}`);
  if (!existsSync(folder)) await unpack(folder);
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const own = { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, "fonts.conf") };
  return { executablePath: join(folder, "chromium"), env: { ...definedOnly(process.env), ...own } };
};

const unpack = async (folder: string): Promise<void> => {
  const beside = mkdtempSync(`${folder}-`);
  const before = process.env.TMPDIR;
  // The package unpacks to the temporary folder, wherever that is at the moment.
  process.env.TMPDIR = beside;
  try {
    const parts = ["chromium.br", "al2023.tar.br", "fonts.tar.br"];
    await Promise.all(parts.map((part) => inflate(join(PACKED, "bin", part))));
    writeFileSync(join(beside, "fonts.conf"), fontsConfig(folder));
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another run may have been first.
    if (!existsSync(folder)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
};

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** Starts a real Chromium: the machine's, or the one from the packages where there is none. */
export const openBrowser = async (): Promise<Browser> => {
  const found = ofTheMachine() ?? (await fromPackages());
  return chromium.launch({ ...found, args: ARGUMENTS });
};
