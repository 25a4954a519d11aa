import { describe, expect, it } from "vitest";
import { exportsOf, importsOf, scan } from "./scan-source.ts";

const imported = (text: string) => importsOf(text).map(({ specifier, typeOnly }) => [specifier, typeOnly]);

describe("what is code", () => {
  it("leaves out comments, and what stands in quotes, and keeps every place", () => {
    const text = 'const a = "fetch(1)"; // fetch(2)\n/* fetch(3) */ fetch(4);';
    const { bare, withoutComments } = scan(text);
    expect(bare.match(/fetch/g)).toHaveLength(1);
    expect(bare.indexOf("fetch(4)")).toBe(text.indexOf("fetch(4)"));
    expect(withoutComments).toContain('"fetch(1)"');
    expect(withoutComments).not.toContain("fetch(2)");
  });
  it("is also what stands between the braces of a template, to any depth", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text that the scanner reads
    const { bare } = scan("`words ${fetch(`deep ${Math.random()} words`)} words`; after()");
    expect(bare).not.toContain("words");
    expect(bare).toContain("fetch(");
    expect(bare).toContain("Math.random()");
    expect(bare).toContain("after()");
  });
  it("knows a regular expression from a division", () => {
    expect(scan('text.replace(/"/g, x); fetch()').bare).toContain("fetch()");
    expect(scan("const half = a / 2; fetch(); b / 3").bare).toContain("fetch()");
  });
  it("takes an apostrophe in a page's words for no more than that", () => {
    expect(scan("<p>It's here</p>\n{fetch()}").bare).toContain("fetch()");
  });
});

describe("what is imported", () => {
  it("is found however it is written", () => {
    const text = `
      import { a } from "one";
      import type { B } from "two";
      import {
        c,
        type D,
      } from "three";
      import "four";
      const e = await import("five");
      type F = typeof import("six");
      export { g } from "seven";
      export type { H } from "eight";
      import * as i from 'nine';`;
    expect(imported(text)).toEqual([
      ["one", false],
      ["two", true],
      ["three", false],
      ["four", false],
      ["five", false],
      ["six", true],
      ["seven", false],
      ["eight", true],
      ["nine", false],
    ]);
  });
  it("is not what a comment or a string says", () => {
    expect(imported('// import { a } from "one";\nconst b = `import { c } from "two"`;')).toEqual([]);
  });
});

describe("what is exported", () => {
  it("is found with its kind", () => {
    const text = `
      export const a = 1;
      export type B = string;
      export class C {}
      export { d, type E, f as g } from "./other.ts";`;
    expect(exportsOf(text)).toEqual([
      { name: "a", kind: "value" },
      { name: "B", kind: "type" },
      { name: "C", kind: "value" },
      { name: "C", kind: "type" },
      { name: "d", local: "d", kind: "value", from: "./other.ts" },
      { name: "E", local: "E", kind: "type", from: "./other.ts" },
      { name: "g", local: "f", kind: "value", from: "./other.ts" },
    ]);
  });
});
