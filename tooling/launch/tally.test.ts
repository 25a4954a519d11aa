import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readTally } from "./tally.ts";

describe("the count at the end of npm test", () => {
  const folder = mkdtempSync(join(tmpdir(), "collaborative-communities-tally-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const counted = (...files: { status: string; tests: string[] }[]) => {
    const path = join(folder, "results.json");
    const testResults = files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    }));
    writeFileSync(path, JSON.stringify({ testResults }));
    return readTally(path);
  };

  it("counts every test once, over all files", () => {
    const tally = counted(
      { status: "passed", tests: ["passed", "passed", "pending"] },
      { status: "failed", tests: ["passed", "failed"] },
    );
    expect(tally).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it("counts a file that could not be loaded as one that failed", () => {
    expect(counted({ status: "failed", tests: [] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("counts a file whose set-up failed, though its tests were only skipped", () => {
    expect(counted({ status: "failed", tests: ["skipped", "skipped"] })).toEqual({ passed: 0, failed: 1, skipped: 2 });
  });

  it("counts nothing where the tests wrote no results", () => {
    expect(readTally(join(folder, "absent.json"))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
