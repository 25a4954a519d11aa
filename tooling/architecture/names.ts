import { at, type Finding, type SourceFile } from "./checkout.ts";
import { NAMED_OTHERWISE, NOT_CAPABILITIES, SITE_FOLDERS, TOP_LEVEL } from "./exceptions.ts";

/** Names that say nothing about what is inside. */
const SAYING_NOTHING = ["utils", "util", "helpers", "helper", "common", "shared", "lib", "types", "misc"];

/** No source file or folder is called by a name that says nothing. */
export const checkFileName = ({ path }: SourceFile): readonly Finding[] => {
  if (!/^(?:apps|packages|tooling)\//.test(path)) return [];
  const said = path.split("/").map((part) => part.split(".")[0] ?? "");
  return said
    .filter((name) => SAYING_NOTHING.includes(name.toLowerCase()))
    .map((name) => ({
      where: path,
      what: `“${name}” says nothing about what is inside`,
      remedy: "Name the file after the thing or the verb it holds, and put it beside those who use it.",
    }));
};

/** The top level holds what its list names, all of it, and beside it only dot files and dot folders. */
export const checkTopLevel = (names: readonly string[]): readonly Finding[] => [
  ...names
    .filter((name) => !name.startsWith(".") && !(name in TOP_LEVEL))
    .map((name) => ({
      where: name,
      what: "does not belong at the top level",
      remedy:
        "Put it into apps, packages or tooling; or, where a tool looks for it there, list it with its reason in TOP_LEVEL in tooling/architecture/exceptions.ts.",
    })),
  ...Object.keys(TOP_LEVEL)
    .filter((name) => !names.includes(name))
    .map((name) => ({ where: name, what: "is missing from the top level", remedy: `Write it: ${TOP_LEVEL[name]}.` })),
];

const foldersUnder = (folder: string, files: readonly SourceFile[]): readonly string[] => [
  ...new Set(
    files.flatMap(({ path }) => {
      const [name, below] = path.startsWith(folder) ? path.slice(folder.length).split("/") : [];
      return name !== undefined && below !== undefined ? [name] : [];
    }),
  ),
];

/** One word leads through the system: a package, the API's folder and the folders of the two sites share it. */
export const checkFollowTheName = (files: readonly SourceFile[], packages: readonly string[]): readonly Finding[] => {
  const capabilities = foldersUnder("apps/api/src/", files);
  const fromApi = capabilities
    .filter((name) => !packages.includes(name) && !(name in NOT_CAPABILITIES) && !(name in NAMED_OTHERWISE))
    .map((name) => ({
      where: `apps/api/src/${name}`,
      what: "has no package of the same name",
      remedy:
        "Call it as its package in packages/ is called. If it is an adapter, or has a reason to differ, list it in NOT_CAPABILITIES or NAMED_OTHERWISE in tooling/architecture/exceptions.ts.",
    }));
  const fromSites = ["resident", "staff"].flatMap((site) =>
    foldersUnder(`apps/${site}/src/`, files)
      .filter((name) => !capabilities.includes(name) && !(name in SITE_FOLDERS))
      .map((name) => ({
        where: `apps/${site}/src/${name}`,
        what: "has no folder of the same name in apps/api/src",
        remedy:
          "Call it as the API does. If it is no capability, list it with its reason in SITE_FOLDERS in tooling/architecture/exceptions.ts.",
      })),
  );
  return [...fromApi, ...fromSites];
};

/** Every path that a list of exceptions names is still there. */
export const checkListed = (list: string, paths: readonly string[], files: readonly SourceFile[]): readonly Finding[] =>
  paths
    .filter((path) => !files.some((file) => file.path === path))
    .map((path) => ({
      where: "tooling/architecture/exceptions.ts",
      what: `${list} names ${path}, which is gone`,
      remedy: "Take the entry out of the list.",
    }));

type Word = { readonly pattern: RegExp; readonly only?: RegExp; readonly what: string; readonly remedy: string };

// Written so that no pattern matches itself.
const WORDS: readonly Word[] = [
  {
    pattern: /\b(?:TOD[O]|FIXM[E]|XX[X])\b/g,
    what: "leaves something undone",
    remedy: "Do it now, or open an issue; a file says only what is true.",
  },
  {
    pattern: /@ts-(?:ignore|nocheck)\b/g,
    what: "switches the type check off",
    remedy: "Make the types true. What comes from outside is `unknown` until a zod schema has read it.",
  },
  {
    pattern:
      /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fails)\b|(?<![\w.])(?:xit|fit|xdescribe|fdescribe)\(/g,
    only: /\.tsx?$/,
    what: "runs only some of the tests",
    remedy:
      "Let every test run. One that needs data which may be absent says so: skipIf, with “skipped …” in its name.",
  },
  {
    pattern: /\.skipIf\((?!(?:[^\n]*\n?){2}[^\n]*skipped|[^\n]*skipped)/g,
    only: /\.tsx?$/,
    what: "skips a test without a word",
    remedy: "Say in the test's name when it is skipped, and why: “… (skipped without the open data folder …)”.",
  },
  {
    pattern: /(?<![\w.~$}*@)-])\/(?:work|root|home\/\w+|Users\/\w+|tmp\/bash\w*|mnt)\//g,
    what: "names a path of one machine",
    remedy: "Use a path relative to the file (import.meta.url), to the checkout, or tmpdir().",
  },
  {
    pattern: /\b(?:registry\.[a-z0-9-]+\.[a-z]|artifactor[y]|verdacci[o]|npm\.pkg\.)/gi,
    what: "names a package registry's host",
    remedy: "Leave it to each machine's npm settings.",
  },
];

/** Words that no source and no document may hold. */
export const checkWords = (file: SourceFile): readonly Finding[] =>
  WORDS.filter(({ only }) => only?.test(file.path) ?? true).flatMap(({ pattern, what, remedy }) =>
    [...file.text.matchAll(pattern)].map((match) => ({
      where: at(file, match.index),
      what: `${what} (“${match[0]}”)`,
      remedy,
    })),
  );
