import { describe, expect, it } from "vitest";
import { checkChangesets } from "./changesets.ts";
import { checkoutFiles, expectNone } from "./checkout.ts";

const manifest = (folder: string, more: object) => ({
  path: `packages/${folder}/package.json`,
  text: JSON.stringify({ name: `@here/${folder}`, ...more }),
});
const note = (...names: readonly string[]) => ({
  path: ".changeset/new-words.md",
  text: `---\n${names.map((name) => `"${name}": minor`).join("\n")}\n---\n\nNew words.\n`,
});

describe("a change note", () => {
  it("names packages that are published", () => {
    expectNone(checkChangesets(checkoutFiles()));
  });

  it("is seen to name one that is private, or is not there, beside one that is published", () => {
    const packages = [manifest("polls", {}), manifest("ui", { private: true })];
    expect(checkChangesets([...packages, note("@here/polls")])).toEqual([]);
    const found = checkChangesets([...packages, note("@here/polls", "@here/ui", "@here/gone")]);
    expect(found.map(({ what }) => what)).toEqual([
      "names @here/ui, which is not published",
      "names @here/gone, which is not published",
    ]);
  });
});
