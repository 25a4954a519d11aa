import { rmSync } from "node:fs";
import { join } from "node:path";
import { listenForStop, ROOT, runTool } from "./stages.ts";
import { readTally } from "./tally.ts";

const stop = listenForStop(() => process.exit(130));
const failedStages: string[] = [];

/** Runs one stage; a failed one is remembered, and the others still run, so that one run tells all there is to tell. */
const stage = async (name: string, tool: string, args: string[]): Promise<boolean> => {
  if (stop.asked.aborted) process.exit(130);
  console.log(`\n── ${name}`);
  const { code, output } = await runTool(tool, args, { stop });
  if (output) console.error(output);
  if (stop.asked.aborted) process.exit(130);
  return code === 0;
};

const check = async (name: string, tool: string, args: string[]): Promise<void> => {
  if (!(await stage(name, tool, args))) failedStages.push(name);
};

await check("Style (biome)", "biome", ["check", "."]);
await check("Types (tsc)", "turbo", ["run", "check", "--continue", "--output-logs=errors-only"]);
await check("Build", "turbo", ["run", "build", "--continue", "--output-logs=errors-only"]);

const results = join(ROOT, "node_modules", ".test-results.json");
rmSync(results, { force: true });
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
const passedAll = await stage("Tests (vitest)", "vitest", ["run", ...reporters, ...process.argv.slice(2)]);
const tally = readTally(results);
// Something beside the tests themselves: a file that could not be read, an error that nobody caught.
if (!passedAll && tally.failed === 0) failedStages.push("Tests (vitest)");

const failed = tally.failed + failedStages.length;
console.log("");
for (const name of failedStages) console.log(`Failed: ${name}; the reason is above.`);
if (tally.skipped > 0) console.log(`${tally.skipped} skipped`);
console.log(`${tally.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
