import { describe, expect, it } from "vitest";
import { checkoutFiles, expectNone, isIgnored, type SourceFile } from "./checkout.ts";
import { checkCatalog, checkLockfile, checkManifestRules } from "./workspace.ts";

const files = checkoutFiles();
const named = (path: string): SourceFile => {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}`);
  return file;
};
const made = (text: string): SourceFile => ({ path: "made-up", text });

describe("the catalog", () => {
  it("pins every version exactly", () => {
    expectNone(checkCatalog(named("pnpm-workspace.yaml")));
  });
  it.each(["^1.2.3", "~1.2.3", "1.x", "latest", ">=1.2.3"])("is seen to hold %s", (version) => {
    expect(
      checkCatalog(made(`packages:\n  - apps/*\n\ncatalog:\n  zod: 4.6.7\n  "@a/b": ${version}\n\nsaveExact: true\n`)),
    ).toHaveLength(1);
  });
  it("is seen to be missing", () => {
    expect(checkCatalog(made("packages:\n  - apps/*\n"))).toHaveLength(1);
  });
});

describe("a package.json", () => {
  it("is under the MIT licence and takes its versions from the catalog", () => {
    expectNone(files.filter(({ path }) => /(?:^|\/)package\.json$/.test(path)).flatMap(checkManifestRules));
  });
  it("is seen to say otherwise", () => {
    const text = JSON.stringify({
      license: "ISC",
      dependencies: { zod: "^4.6.7" },
      devDependencies: { vitest: "catalog:" },
    });
    expect(checkManifestRules(made(text))).toHaveLength(2);
  });
});

describe("the lockfile", () => {
  it("holds no address", () => {
    expectNone(checkLockfile(named("pnpm-lock.yaml")));
  });
  it("is seen to hold one", () => {
    expect(checkLockfile(made("  zod@4.6.7:\n    resolution: {integrity: x}\n"))).toEqual([]);
    expect(checkLockfile(made("    resolution: {tarball: https://example.org/zod.tgz}\n"))).toHaveLength(1);
  });
});

describe("the files the rules look at", () => {
  it("are those that .gitignore does not name", () => {
    expect(isIgnored("packages/surveys/dist", ["dist/"])).toBe(true);
    expect(isIgnored("tooling/benchmarks/results", ["tooling/benchmarks/results/"])).toBe(true);
    expect(isIgnored("apps/api/tsconfig.tsbuildinfo", ["*.tsbuildinfo"])).toBe(true);
    expect(isIgnored("packages/surveys/src", ["dist/"])).toBe(false);
    expect(files.some(({ path }) => path.includes("node_modules"))).toBe(false);
    expect(files.length).toBeGreaterThan(200);
  });
});
