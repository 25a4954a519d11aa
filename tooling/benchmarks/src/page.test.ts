import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rewritePage } from "./page.ts";
import type { Finding } from "./report.ts";

const NAMES = ["answers", "pages", "start"];
const found = (...titles: readonly string[]): Finding => ({
  tables: titles.map((title) => ({ title, columns: ["ms", "median"], rows: [[title, "1.2"]], notes: ["A note."] })),
  data: {},
});
const JUNE = { date: "2026-06-01", machine: "a small one" };
const JULY = { date: "2026-07-01", machine: "a large one" };
const titlesOf = (page: string) => [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title);

describe("the page of the benchmarks", () => {
  const whole = rewritePage(
    "",
    { start: found("Starting", "Memory"), answers: found("Answers"), pages: found("Pages") },
    JUNE,
    NAMES,
  );

  it("has every measurement in the order of the list, with the day and the machine of each", () => {
    expect(titlesOf(whole)).toEqual(["Answers", "Pages", "Starting", "Memory"]);
    expect(whole.match(/^Measured: 2026-06-01; a small one\.$/gm)).toHaveLength(4);
    expect(whole).toContain("\n| Answers |    1.2 |\n\nA note.\n");
  });

  it("keeps what was not measured now, letter by letter, with its own day and machine", () => {
    const after = rewritePage(whole, { pages: found("Pages, fewer") }, JULY, NAMES);
    expect(titlesOf(after)).toEqual(["Answers", "Pages, fewer", "Starting", "Memory"]);
    expect(after.match(/^Measured: .*$/gm)).toEqual([
      "Measured: 2026-06-01; a small one.",
      "Measured: 2026-07-01; a large one.",
      "Measured: 2026-06-01; a small one.",
      "Measured: 2026-06-01; a small one.",
    ]);
    expect(rewritePage(after, { pages: found("Pages") }, JUNE, NAMES)).toBe(whole);
    expect(rewritePage(whole, {}, JULY, NAMES)).toBe(whole);
  });

  it("takes up what was never measured before, and drops what is measured no more", () => {
    const more = rewritePage(whole, { search: found("Words") }, JULY, ["answers", "search", "start"]);
    expect(titlesOf(more)).toEqual(["Answers", "Words", "Starting", "Memory"]);
  });

  it("in the documentation can be rewritten in parts: each of its sections belongs to a measurement", () => {
    const page = readFileSync(new URL("../../../apps/docs/benchmarks.md", import.meta.url), "utf8");
    const names = [...page.matchAll(/^<!-- measured: (\w+) -->$/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(rewritePage(page, {}, JULY, names)).toBe(page);
    expect(page.match(/^Measured: 20\d\d-\d\d-\d\d; /gm)).toHaveLength(titlesOf(page).length);
  });
});
