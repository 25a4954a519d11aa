import { asMarkdown, type Circumstances, type Finding } from "./report.ts";

const INTRODUCTION = `# How fast it is

Written by \`npm run bench -- --write-docs\`; run it again rather than change a figure by hand. With \`--only\` the other
sections stay as they are, each with the day and the machine it was measured on. What is compared is measured side by
side, in turns, in one run on one machine, so the ratios hold better than the rates. Each line gives the median of the
rounds, then the least and the most. Everything runs on that one machine, the load included, on a PostgreSQL of its own
with every commit on the disk. Nothing here is a test: no figure makes a build fail.
`;

/** Stands before everything that one measurement found, so that it can be found again whatever its titles say. */
const MARK = /^<!-- measured: (\w+) -->\n/m;

/** What each measurement found, as it stands in a page. */
const partsOf = (page: string): Readonly<Record<string, string>> => {
  const [, ...parts] = page.split(MARK);
  return Object.fromEntries(
    parts.flatMap((name, place) => (place % 2 === 0 ? [[name, (parts[place + 1] ?? "").trim()]] : [])),
  );
};

const asPart = ({ tables }: Finding, circumstances: Circumstances): string => {
  const holdsFor = `Measured: ${Object.values(circumstances).join("; ")}.`;
  return tables.map((table) => `## ${table.title}\n\n${holdsFor}\n\n${asMarkdown(table)}`).join("\n\n");
};

/**
 * The page of the documentation with what was measured now: each of these in the place of what was there, and all else
 * as it was. A part whose measurement is not among the names any more is gone.
 * @param names every measurement, in the order of the page
 */
export const rewritePage = (
  page: string,
  measured: Readonly<Record<string, Finding>>,
  circumstances: Circumstances,
  names: readonly string[],
): string => {
  const before = partsOf(page);
  const parts = names.flatMap((name) => {
    const finding = measured[name];
    const part = finding ? asPart(finding, circumstances) : before[name];
    return part === undefined ? [] : [`<!-- measured: ${name} -->\n\n${part}\n`];
  });
  return [INTRODUCTION, ...parts].join("\n");
};
