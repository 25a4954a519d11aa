import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUES } from "./index.ts";

const FOLDER = new URL("..", import.meta.url).pathname;

/** What pages, islands and feeds are written in: every source but the catalogues and the tests. */
const CODE = globSync("**/*.{ts,tsx}", { cwd: FOLDER })
  .filter((path) => !/\.test\.|^messages\/(?!index\.ts)/.test(path))
  .map((path) => readFileSync(FOLDER + path, "utf8"));
const ALL = CODE.join("\n");

const paths = (node: object, before: readonly string[] = []): string[][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === "object" ? paths(value, [...before, key]) : [[...before, key]],
  );

/** Whether a group is handed on as it is, so that whoever takes it may read any of it. */
const isHandedOn = (groups: readonly string[]): boolean =>
  groups.some((group, at) =>
    new RegExp(String.raw`(?<!= [\w.]*)\b${at === 0 ? "t" : groups[at - 1]}\.${group}\b(?![.[?])`).test(ALL),
  );

/** By its group's name, by a key that is worked out, taken out of its group, or of the group under another name. */
const isRead = (path: readonly string[]): boolean => {
  const key = path.at(-1) ?? "";
  const group = path.at(-2) ?? "";
  const inAll = (pattern: string): boolean => new RegExp(pattern).test(ALL);
  return (
    inAll(String.raw`\b${group}\??\.${key}\b`) ||
    inAll(String.raw`\b${group}\[`) ||
    inAll(String.raw`\{[^{}]*\b${key}\b[^{}]*\}\s*=[^;]*\b${group}\b`) ||
    CODE.some((text) =>
      [...text.matchAll(new RegExp(String.raw`const (\w+) = [^;\n]*\.${group};`, "g"))].some(([, name]) =>
        new RegExp(String.raw`\b${name}(\.${key}\b|\[)`).test(text),
      ),
    ) ||
    isHandedOn(path.slice(0, -1))
  );
};

describe("a message that no page reads", () => {
  it("is not kept, and nobody translates it", () => {
    expect(
      paths(CATALOGUES.en)
        .filter((path) => !isRead(path))
        .map((path) => path.join(".")),
    ).toEqual([]);
  });

  it.each([
    ["in a group of which pages name each message", ["home", "aMessageNobodyReads"]],
    ["in a group that a page takes apart", ["consultation", "chart", "aMessageNobodyReads"]],
    ["in a group of its own", ["aGroupNobodyReads", "title"]],
  ])("is found %s", (_, path) => {
    expect(isRead(path)).toBe(false);
  });
});
