import { describe, expect, it } from "vitest";
import { checkChangesets } from "./changesets.ts";
import { checkoutFiles, expectNone, type SourceFile } from "./checkout.ts";

const manifest = (folder: string, isPrivate: boolean): SourceFile => ({
  path: `packages/${folder}/package.json`,
  text: JSON.stringify({ name: `@ours/${folder}`, private: isPrivate }),
});
const packages = [manifest("polls", false), manifest("parts", true)];
const changeset = (...head: readonly string[]): SourceFile => ({
  path: ".changeset/a-change.md",
  text: `---\n${head.map((line) => `${line}\n`).join("")}---\n\nYou can do more.\n`,
});
const found = (file: SourceFile) => checkChangesets([...packages, file]).map(({ what }) => what);

describe("a changeset", () => {
  it("is about packages that are published, so that versions can be made of all of them", () => {
    const files = checkoutFiles();
    expect(files.filter(({ path }) => path.startsWith(".changeset/")).length).toBeGreaterThan(1);
    expectNone(checkChangesets(files));
  });

  it("is seen to name a private package, one that is not there, or none", () => {
    expect(found(changeset('"@ours/polls": minor'))).toEqual([]);
    expect(found(changeset('"@ours/polls": minor', '"@ours/parts": patch'))).toEqual([
      "names @ours/parts, which is not published",
    ]);
    expect(found(changeset('"@ours/gone": patch'))).toEqual(["names @ours/gone, which is not published"]);
    expect(found(changeset())).toEqual(["names no package"]);
  });
});
