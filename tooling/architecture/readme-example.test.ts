import { describe, expect, it } from "vitest";
import { makeProgram, readExample } from "./readme-example.ts";

const statements = (code: string) => makeProgram(code, 1).text.split("\n").slice(1, -1);

describe("the example of a README", () => {
  it("is its first block of TypeScript, and knows its line", () => {
    expect(readExample("# A\n\n```sh\nnpm i\n```\n\n```ts\na;\nb;\n```\n")).toEqual({ code: "a;\nb;\n", line: 8 });
    expect(readExample("# A\n")).toBeUndefined();
  });
  it.each([
    ['a(1); // "x"', 'promised(1, a(1), "x");'],
    ['a(1); // "x: y, z": because of this, and that', 'promised(1, a(1), "x: y, z");'],
    ["a(1);\n// [1, 2]", "promised(1, a(1), [1, 2]);"],
    ["a(1); // [1,\n// 2]: two of them", "promised(1, a(1), [1, 2]);"],
    ["a(1); // { ok: true, value: { b: [2] } }", "promised(1, a(1), { ok: true, value: { b: [2] } });"],
    ["a(1); // undefined: not there", "promised(1, a(1), undefined);"],
    ["a(1); // -12.5, in pounds", "promised(1, a(1), -12.5);"],
    ['if (!r.ok) r.refusal.code; // "no"', 'if (!r.ok) promised(1, r.refusal.code, "no");'],
    ["const a = 1; // a remark", "const a = 1;"],
    ["if (!r.ok) throw new Error(r.refusal.message);", "if (!r.ok) throw new Error(r.refusal.message);"],
    ["// a remark\na(1); // 2", "promised(2, a(1), 2);"],
    ["a(\n  1,\n); // 2", "promised(3, a(\n  1,\n), 2);"],
  ])("turns %j into a promise to be kept", (code, program) => {
    expect(statements(code).join("\n")).toBe(program);
  });
  it("takes a comment behind a statement for that statement alone", () => {
    expect(statements("a(1); // 2\n// a remark on b\nb(2); // 3")).toEqual([
      "promised(1, a(1), 2);",
      "promised(3, b(2), 3);",
    ]);
  });
  it("is refused when a comment is no value, so that no promise goes unproved", () => {
    expect(() => makeProgram("a(1); // about two", 1)).toThrow(/Line 1 .* is no value/);
    expect(() => makeProgram('a(1); // "x" and more', 1)).toThrow(/no value/);
    expect(() => makeProgram("a(1) // 2", 1)).toThrow(/semicolon/);
  });
});
