import { describe, expect, it } from "vitest";
import { checkoutFiles, expectNone } from "./checkout.ts";
import { checkPurity } from "./purity.ts";

const path = "packages/surveys/src/answer.ts";
const whats = (text: string, where = path) => checkPurity({ path: where, text }).map(({ what }) => what);

describe("a package", () => {
  it("answers from its arguments alone: no clock, no chance, no network, no environment", () => {
    expectNone(checkoutFiles().flatMap(checkPurity));
  });
});

describe("the rule of purity catches", () => {
  it.each([
    ["const now = Date.now();", "uses Date.now"],
    ["const now = new Date();", "uses new Date() without an argument"],
    ["const now = new Date;", "uses new Date() without an argument"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text that the rule reads
    ["const text = `${new Date()}`;", "uses new Date() without an argument"],
    ["const text = Date();", "uses Date() as a function"],
    ["const hour = moment.getHours();", "uses a date in the machine's own time zone"],
    ["const dice = Math.random();", "uses Math.random"],
    ["const id = crypto.randomUUID();", "uses crypto"],
    ['const page = await fetch("https://example.org");', "uses a call over the network"],
    ["setTimeout(() => {}, 10);", "uses a timer"],
    ["const key = process.env.KEY;", "uses process"],
    ["console.log(1);", "uses console"],
    ["document.title;", "uses the browser"],
  ])("%s", (text, what) => {
    expect(whats(text)).toEqual([what]);
    expect(whats(text, "packages/ui/src/table.tsx")).toEqual([what]);
    expect(whats(text, "packages/surveys/src/answer.test.ts")).toEqual([]);
    expect(whats(text, "apps/api/src/main.ts")).toEqual([]);
  });
});

describe("the rule of purity allows", () => {
  it.each([
    "const moment = new Date(milliseconds);",
    'const moment = new Date("2026-06-30T12:00:00Z");',
    "const moment = new Date( milliseconds );",
    "const copy = new Date(start.getTime());",
    "const hour = moment.getUTCHours();",
    'const format = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London" });',
    "// It never calls Date.now().",
    'const words = "fetch(a) and Math.random()";',
    "const { document } = decision; prefetch(document);",
    "const later = consultation.process.steps;",
  ])("%s", (text) => {
    expect(whats(text)).toEqual([]);
  });
});
