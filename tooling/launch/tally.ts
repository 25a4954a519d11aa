import { readFileSync } from "node:fs";

/** How many tests there were of each kind. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

type Results = {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/**
 * Counts the tests in the file that Vitest's JSON reporter wrote; none where there is no such file.
 * A file of tests that failed as a whole (it could not be loaded) counts as one that failed.
 */
export const readTally = (file: string): Tally => {
  let results: Results = { testResults: [] };
  try {
    results = JSON.parse(readFileSync(file, "utf8")) as Results;
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const tests = results.testResults.flatMap((suite) => suite.assertionResults);
  const count = (...statuses: string[]) => tests.filter((test) => statuses.includes(test.status)).length;
  const unreadable = results.testResults.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed"),
  );
  const passed = count("passed");
  const failed = count("failed");
  return { passed, failed: failed + unreadable.length, skipped: tests.length - passed - failed };
};
