import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findPgbench } from "./bare-inserts.ts";
import { measureAnswers } from "./measure-answers.ts";
import { measureCounts } from "./measure-counts.ts";
import { measureExports } from "./measure-exports.ts";
import { measurePacks } from "./measure-packs.ts";
import { measurePages } from "./measure-pages.ts";
import { measurePortal } from "./measure-portal.ts";
import { measureSearch } from "./measure-search.ts";
import { measureStart } from "./measure-start.ts";
import { measureVisits } from "./measure-visits.ts";
import { rewritePage } from "./page.ts";
import { aFolder, build, startPlatform } from "./platform.ts";
import { endAll, ROOT } from "./processes.ts";
import { profileAnswers } from "./profile-answers.ts";
import { asText, type Circumstances, type Finding } from "./report.ts";
import type { Amount, Setting } from "./setting.ts";

// `npm run bench`: starts the built system and measures it. It measures, and never fails for being slow.

const ON_ONE_PLATFORM: Readonly<Record<string, (setting: Setting) => Promise<Finding>>> = {
  answers: measureAnswers,
  pages: measurePages,
  visits: measureVisits,
  counts: measureCounts,
  portal: measurePortal,
  search: measureSearch,
};
const NAMES = [...Object.keys(ON_ONE_PLATFORM), "exports", "packs", "start"];

const HOW = `npm run bench -- [--quick] [--write-docs] [--only <name>] …
  --quick       one short round of each, to see that it works
  --write-docs  writes what was measured into apps/docs/benchmarks.md as well, and keeps its other sections
  --only        ${NAMES.join(", ")}; or profile, which is run only when it is asked for`;

const giveUp = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const readOptions = () => {
  try {
    const flag = { type: "boolean", default: false } as const;
    const options = { quick: flag, "write-docs": flag, help: flag, only: { type: "string", multiple: true } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${HOW}`);
  }
};

const circumstances = (amount: Amount): Circumstances => ({
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}, ${process.platform}`,
  software: `Node ${process.versions.node}, PostgreSQL 18, ${findPgbench() ? "pgbench of that machine" : "no pgbench there, so a bare pg client in its place"}`,
  rounds: `rounds of load after a warm-up: ${amount.rounds}, of ${amount.seconds} seconds each, unless a table says otherwise`,
});

const main = async (): Promise<void> => {
  const options = readOptions();
  if (options.help) return console.log(HOW);
  const wanted = options.only ?? NAMES;
  const unknown = wanted.find((name) => ![...NAMES, "profile"].includes(name));
  if (unknown) giveUp(`There is no measurement called "${unknown}".\n${HOW}`);
  const amount: Amount = options.quick
    ? { rounds: 1, seconds: 2, quick: true }
    : { rounds: 3, seconds: 8, quick: false };
  const say = (line: string): void => console.log(`  ${line}`);

  console.log("Building …");
  await build();
  const findings: Record<string, Finding> = {};
  const find = async (name: string, measure: () => Promise<Finding>): Promise<void> => {
    console.log(`Measuring: ${name} …`);
    const finding = await measure();
    findings[name] = finding;
    for (const table of finding.tables) console.log(asText(table));
  };
  const onOne = Object.entries(ON_ONE_PLATFORM).filter(([name]) => wanted.includes(name));
  if (onOne.length > 0) {
    const folder = aFolder();
    try {
      const platform = await startPlatform(folder.path);
      try {
        for (const [name, measure] of onOne) await find(name, () => measure({ platform, amount, say }));
      } finally {
        await platform.stop();
      }
    } finally {
      folder.remove();
    }
  }
  if (wanted.includes("exports")) await find("exports", () => measureExports(amount, say));
  if (wanted.includes("packs")) await find("packs", () => measurePacks(amount, say));
  if (wanted.includes("start")) await find("start", () => measureStart(amount, say));
  if (wanted.includes("profile")) await find("profile", () => profileAnswers(amount));

  const around = circumstances(amount);
  const results = join(ROOT, "tooling/benchmarks/results");
  mkdirSync(results, { recursive: true });
  const file = join(results, `${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.json`);
  const data = Object.fromEntries(Object.entries(findings).map(([name, finding]) => [name, finding.data]));
  writeFileSync(file, `${JSON.stringify({ circumstances: around, quick: amount.quick, ...data }, null, 2)}\n`);
  console.log(`\nAll of it as data: ${file}`);
  if (!options["write-docs"]) return;
  const page = join(ROOT, "apps/docs/benchmarks.md");
  const before = existsSync(page) ? readFileSync(page, "utf8") : "";
  writeFileSync(page, rewritePage(before, findings, around, [...NAMES, "profile"]));
  console.log(`Written: ${page}`);
};

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])
  process.once(signal, () => {
    console.error("Stopping …");
    isStopping = true;
    endAll();
    // What is under way fails when its program ends, and everything is put away on the way out.
    setTimeout(() => process.exit(130), 20_000).unref();
  });

main().then(
  () => process.exit(0),
  (error: Error) => {
    // What was under way when somebody stopped this has failed for that reason alone.
    if (isStopping) process.exit(130);
    console.error(error.message);
    endAll();
    process.exit(1);
  },
);
