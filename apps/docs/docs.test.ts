import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const NOT_OURS = new Set(["node_modules", "dist", ".git", ".data", ".turbo", "coverage"]);

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pagesIn(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });

const PAGES = pagesIn(ROOT);

/** A page without what only looks like a link: blocks and pieces of code. */
const prose = (page: string): string =>
  readFileSync(page, "utf8")
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ""));

/** The name by which a heading can be linked to. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const anchorsOf = (page: string): string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading as string));

/** Links that lead nowhere, each as "page: link". */
const brokenLinks = (page: string): string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target as string)
    .filter((target) => !/^(https?:|mailto:)/.test(target))
    .filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : resolve(dirname(page), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && (statSync(file).isDirectory() || !anchorsOf(file).includes(anchor));
    })
    .map((target) => `${relative(ROOT, page)}: ${target}`);

/** The first cell of each row of the tables under a heading, without heading row and marks. */
const firstCells = (text: string, heading: string): string[] => {
  const [, after = ""] = text.split(new RegExp(`^## ${heading}$`, "m"));
  const [section = ""] = after.split(/^## /m);
  return [...section.matchAll(/^\| *(.+?) *\|/gm)].map(([, cell]) => cell as string).slice(2);
};

describe("a link in the documentation", () => {
  it("leads to a file, and to a heading that is there", () => {
    expect(PAGES.length).toBeGreaterThan(20);
    expect(PAGES.flatMap(brokenLinks)).toEqual([]);
  });
});

describe("the first page", () => {
  const readme = read("README.md");

  it("explains every environment variable that a program reads", () => {
    const programs = ["apps/api/src", "apps/resident/src", "apps/staff/server", "tooling/launch"].flatMap((folder) =>
      readdirSync(join(ROOT, folder))
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
        .map((name) => `${folder}/${name}`),
    );
    const variables = programs.flatMap((file) =>
      [...read(file).matchAll(/\benv\.([A-Z][A-Z_]+)|^ {2}([A-Z][A-Z_]+): (?:z\.|port\()/gm)].map(
        ([, used, declared]) => used ?? declared,
      ),
    );
    expect(variables).toContain("DATABASE_CONNECTIONS");
    expect(variables).toContain("RESIDENT_HOST");
    expect(variables).toContain("STAFF_HOST");
    expect(firstCells(readme, "Settings")).toEqual(
      expect.arrayContaining([...new Set(variables)].map((variable) => `\`${variable}\``)),
    );
  });

  it("names every package, and says which are public", () => {
    const rows = [...readme.matchAll(/^\| \[([\w-]+)\]\(packages\/([\w-]+)\) .*\| (public|no) +\|$/gm)];
    const said = rows.map(([, name, folder, where]) => ({ name, folder, where }));
    const there = readdirSync(join(ROOT, "packages"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, "packages", entry.name, "package.json")))
      .map(({ name }) => {
        const { private: isPrivate = false } = JSON.parse(read(`packages/${name}/package.json`)) as {
          private?: boolean;
        };
        return { name, folder: name, where: isPrivate ? "no" : "public" };
      });
    const byName = (one: { name?: string | undefined }, other: { name?: string | undefined }) =>
      (one.name ?? "") < (other.name ?? "") ? -1 : 1;
    expect(said.sort(byName)).toEqual(there.sort(byName));
  });
});

describe("a decision", () => {
  const files = readdirSync(join(ROOT, "apps/docs/decisions")).sort();
  const index = read("apps/docs/README.md").replace(/ +\|/g, " |");

  it("is in the index under its own title", () => {
    for (const file of files) {
      const [, number, title] = /^# (\d{4}) (.+)$/m.exec(read(`apps/docs/decisions/${file}`)) ?? [];
      expect(file.slice(0, 4)).toBe(number);
      expect(index).toContain(`| ${number} | [${title}](decisions/${file}) |`);
    }
  });

  it("has a number of its own, and none is left out", () => {
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, place) => place + 1));
  });

  it("says what was decided, what was rejected, and what follows", () => {
    for (const file of files)
      for (const part of ["Context", "Decision", "Rejected", "Consequences"])
        expect(read(`apps/docs/decisions/${file}`), `${file} lacks "${part}"`).toContain(`**${part}.**`);
  });
});

describe("the glossary", () => {
  const rows = [...read("apps/docs/glossary.md").matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm)].slice(2);
  const words = rows.map(([, word]) => word as string);

  it("has its words in order, each once", () => {
    expect(words.length).toBeGreaterThan(30);
    expect(words).toEqual([...new Set(words)].sort(new Intl.Collator("en-GB").compare));
  });

  it("gives every word a meaning and a source", () => {
    for (const [row, , meaning, source] of rows) {
      expect(meaning?.trim(), row).not.toBe("");
      expect(source?.trim(), row).not.toBe("");
    }
  });
});
