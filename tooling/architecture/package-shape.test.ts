import { describe, expect, it } from "vitest";
import { checkoutFiles, expectNone, packageNames, type SourceFile } from "./checkout.ts";
import { checkIndex, checkPackageShape } from "./package-shape.ts";

const files = checkoutFiles();
const names = packageNames(files);

/** foundation under another name, with some of its files changed or gone. */
const aPackage = (changes: Readonly<Record<string, ((text: string) => string) | undefined>>): SourceFile[] =>
  files.flatMap(({ path, text }) => {
    if (!path.startsWith("packages/foundation/")) return [];
    const file = path.slice("packages/foundation/".length);
    if (file in changes && !changes[file]) return [];
    return [{ path, text: changes[file]?.(text) ?? text }];
  });
const whats = (changes: Parameters<typeof aPackage>[0]) =>
  checkPackageShape("foundation", aPackage(changes)).map(({ what }) => what);

describe("a package", () => {
  it.each(names)("%s has the one shape a package has", (name) => {
    expectNone(checkPackageShape(name, files));
  });
  it("is one of several", () => {
    expect(names).toEqual(expect.arrayContaining(["foundation", "surveys", "consultations", "ui"]));
  });
});

describe("the rule of shape catches", () => {
  it.each([
    ["README.md", "it has no README.md"],
    ["LICENSE", "it has no LICENSE"],
    ["src/testing.ts", "it has no src/testing.ts"],
  ])("a package without %s", (file, what) => {
    expect(whats({ [file]: undefined })).toEqual([what]);
  });
  it("a package without a test", () => {
    const untested = aPackage({}).filter(({ path }) => !path.endsWith(".test.ts"));
    expect(checkPackageShape("foundation", untested).map(({ what }) => what)).toEqual(["it has no test"]);
  });
  it.each([
    ['"sideEffects": false', '"sideEffects": true', 'it does not say "sideEffects": false'],
    ['"version": "', '"version": "next-', "it has no version"],
    ['">=20"', '">=4"', 'its engines are not { "node": ">=20" }'],
    ['    "dist",\n', '    "src",\n', "its files are not dist, README.md, LICENSE"],
    ["./src/testing.ts", "./src/index.ts", "its exports do not point at src/index.ts, src/testing.ts and package.json"],
    [
      '"access": "public"',
      '"access": "restricted"',
      "its publishConfig does not make it public with the same exports from dist, types first",
    ],
  ])("a package.json with %s turned into %s", (from, to, what) => {
    expect(whats({ "package.json": (text) => text.replace(from, to) })).toEqual([what]);
  });
  it("a README that does not say why it exists, shows nothing, or hides what it does not do", () => {
    expect(whats({ "README.md": () => "# A package\n\nWelcome!\n" })).toHaveLength(3);
  });
  it.each([
    ['export * from "./money.ts";', "src/index.ts hands on everything of a file (export *)"],
    ['export { default } from "./money.ts";', "src/index.ts has a default export"],
    ["export const a = 1;", "src/index.ts holds more than named re-exports: “export const a = 1;”"],
    ['export { z } from "zod";', 'src/index.ts holds more than named re-exports: “export { z } from "zod";”'],
  ])("an index.ts with %s", (text, what) => {
    expect(checkIndex(text)).toEqual([what]);
  });
});
