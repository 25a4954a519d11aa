import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CATALOGUES, LANGUAGES } from "./index.ts";

const here = new URL("..", import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".tsx") && !file.includes(".test"))
  .map((file) => readFileSync(new URL(file, here), "utf8"));

/** The messages that stand after a dash or a comma on a page, by their paths; those of a list as `list.*`. */
const paths = sources.flatMap((text) =>
  [...text.matchAll(/[–,] \$?\{t\.([\w.]+)(\[\w+\])?\}/g)].map(([, path, of]) => `${path}${of ? ".*" : ""}`),
);
const NAMES = ["service.name"];

const textsAt = (catalogue: unknown, path: string): string[] => {
  const found = path
    .replace(/\.\*$/, "")
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], catalogue);
  return path.endsWith(".*") ? Object.values(found as Record<string, string>) : [found as string];
};

it.each(LANGUAGES)(
  "what stands after a dash or a comma is a part of the sentence, not another one (%s)",
  (language) => {
    const texts = paths
      .filter((path) => !NAMES.includes(path))
      .flatMap((path) => textsAt(CATALOGUES[language], path).map((text) => ({ path, text })));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(({ text }) => /^\p{Lu}|\.$/u.test(text))).toEqual([]);
  },
);
