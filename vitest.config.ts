import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const folders = [
  ...["apps", "packages"].flatMap((group) => readdirSync(`${root}${group}`).map((name) => `${group}/${name}`)),
  "tooling/architecture",
  "tooling/benchmarks",
  "tooling/launch",
];

/** Work that never ends is found, and a machine that is slow or busy is no fault of the code. */
const LONGEST = 60_000;
const expectation = { poll: { timeout: 30_000 } };

/** A folder's own configuration where it has one; else its test files, wherever in it they are. */
const project = (folder: string): TestProjectConfiguration =>
  existsSync(`${root}${folder}/vitest.config.ts`)
    ? `${folder}/vitest.config.ts`
    : {
        test: {
          name: folder.split("/")[1] ?? folder,
          root: `${root}${folder}`,
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          testTimeout: LONGEST,
          hookTimeout: LONGEST,
          expect: expectation,
        },
      };

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      ...folders.filter((folder) => existsSync(`${root}${folder}/package.json`)).map(project),
      // A browser goes through the running platform: one journey at a time, and after everything else.
      {
        test: {
          name: "journeys",
          root: `${root}tooling/journeys`,
          include: ["**/*.test.ts"],
          exclude: ["**/node_modules/**"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: expectation,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
