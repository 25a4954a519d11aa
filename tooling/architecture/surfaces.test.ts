import { describe, expect, it } from "vitest";
import { checkoutFiles, expectNone, packageNames } from "./checkout.ts";
import { checkSurface, surfaceFile, surfaceOf } from "./surfaces.ts";

const files = checkoutFiles();
const names = packageNames(files);
const made = [
  { path: "packages/surveys/src/index.ts", text: 'export { Answer, type Place, shorten as cut } from "./answer.ts";' },
  {
    path: "packages/surveys/src/answer.ts",
    text: "export const Answer = z.string();\nexport type Answer = string;\nexport type Place = {};\nexport const shorten = 1;",
  },
  { path: "packages/surveys/src/testing.ts", text: "export const anAnswer = () => 1;" },
];

describe("what a package offers", () => {
  it.each(names)("is written down for %s, so that a change is a conscious act", (name) => {
    const written = files.find(({ path }) => path === surfaceFile(name))?.text;
    expectNone(checkSurface(name, surfaceOf(name, files), written));
  });
  it("is found, each name with its kind", () => {
    expectNone(
      names
        .filter((name) => /not found/.test(surfaceOf(name, files)))
        .map((name) => ({
          where: name,
          what: "offers what is nowhere",
          remedy: "Export it from the file index.ts names.",
        })),
    );
  });
  it("is not written down for a package that is gone", () => {
    const listed = files.flatMap(({ path }) => /architecture\/surfaces\/(.+)\.txt$/.exec(path)?.[1] ?? []);
    expect(listed.toSorted(), "run `pnpm --filter @collaborative-communities/architecture surfaces`").toEqual(
      names.toSorted(),
    );
  });
});

describe("the rule of surfaces", () => {
  it("tells a type from a value, and both from one", () => {
    expect(surfaceOf("surveys", made)).toBe(
      ".\n  Answer: value and type\n  Place: type\n  cut: value\n\n./testing\n  anAnswer: value\n",
    );
  });
  it("catches a name that came, went or changed its kind", () => {
    const written = surfaceOf("surveys", made).replace("  Place: type\n", "  Place: value\n  Gone: type\n");
    expect(checkSurface("surveys", surfaceOf("surveys", made), written)[0]?.what).toBe(
      "no longer tells what packages/surveys offers: - Place: value, - Gone: type, + Place: type",
    );
    expect(checkSurface("surveys", surfaceOf("surveys", made), undefined)).toHaveLength(1);
    expect(checkSurface("surveys", written, written)).toEqual([]);
  });
});
