import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A file as the rules see it: its path from the root, with forward slashes, and what it says. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Something that breaks a rule: where, what, and what to do about it. */
export type Finding = { readonly where: string; readonly what: string; readonly remedy: string };

/** Fails a test with every finding, each remedy once under the places it is for. */
export const expectNone = (findings: readonly Finding[]): void => {
  if (findings.length === 0) return;
  const byRemedy = Map.groupBy(findings, (finding) => finding.remedy);
  const paragraphs = [...byRemedy].map(
    ([remedy, those]) => `${those.map(({ where, what }) => `  ${where}: ${what}`).join("\n")}\n  → ${remedy}`,
  );
  throw new Error(`${findings.length} to put right\n\n${paragraphs.join("\n\n")}\n`);
};

/** "packages/surveys/src/answer.ts:12" */
export const at = (file: SourceFile, index: number): string =>
  `${file.path}:${file.text.slice(0, index).split("\n").length}`;

/** Whether a path is named by one of .gitignore's lines: a name, a path, or an ending after a star. */
export const isIgnored = (path: string, lines: readonly string[]): boolean =>
  lines.some((line) => {
    const plain = line.replace(/\/$/, "");
    if (plain.startsWith("*")) return path.endsWith(plain.slice(1));
    return plain.includes("/") ? path === plain : path.split("/").at(-1) === plain;
  });

const gitignore = readFileSync(join(ROOT, ".gitignore"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

const isKept = (path: string): boolean => path !== ".git" && !isIgnored(path, gitignore);

/** A file's text; none where it is not text, or was removed a moment ago. */
const readText = (path: string): string | undefined => {
  try {
    const text = readFileSync(join(ROOT, path), "utf8");
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
};

const walk = (folder: string): SourceFile[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!isKept(path)) return [];
    if (entry.isDirectory()) return walk(path);
    const text = readText(path);
    return text === undefined ? [] : [{ path, text }];
  });

let held: readonly SourceFile[] | undefined;

/** Every text file that is kept in the repository, or will be: tracked or not, but not ignored. */
export const checkoutFiles = (): readonly SourceFile[] => {
  held ??= walk("");
  return held;
};

/** What lies at the top level, ignored things aside. */
export const topLevel = (): readonly string[] => readdirSync(ROOT).filter(isKept);

export const isTypeScript = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);
export const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path);

/** The folders of packages/, by name. */
export const packageNames = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path }) => /^packages\/([^/]+)\/package\.json$/.exec(path)?.[1] ?? []);

export type Manifest = {
  readonly name: string;
  readonly private?: boolean;
  readonly [field: string]: unknown;
};

export const readManifest = ({ text }: SourceFile): Manifest => JSON.parse(text) as Manifest;
