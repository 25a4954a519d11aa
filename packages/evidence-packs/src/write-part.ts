import { rowSchema, type Table } from "./column.ts";
import { CLOSE_PAGE, CLOSE_TABLE, escapeHtml, type Frame, openPage, openTable, tableRow } from "./html.ts";
import { PackPath } from "./pack-index.ts";
import type { PackDocument, PackVersion, PartInput } from "./pack-input.ts";
import { folderOf, type Part } from "./part.ts";
import { PART_TABLES } from "./part-tables.ts";
import { columnsOf, isWithheld, showCell } from "./show-cell.ts";
import { csvOf, jsonOf, type Row } from "./write-table.ts";

/** So many rows stand on one page; a longer table gets pages of its own. */
const ROWS_ON_A_PAGE = 500;

/** A file of a part: its path in the pack, and what is in it as it comes. */
export type PartFile = { readonly path: string; readonly content: AsyncIterable<string> | AsyncIterable<Uint8Array> };

/** What the index says of a part; complete once its files have been written. */
export type PartFacts = {
  readonly rows: Record<string, number>;
  readonly nothing: string | null;
  readonly notKept: string | null;
};

type Source = readonly Row[] | (() => AsyncIterable<Row>);
type Filled = { tables: Readonly<Record<string, Source | undefined>>; documents?: readonly PackDocument[] };
type Counted = { shown: number; withheld: number };
type Listed = { readonly name: string; readonly table: Table; readonly pages: number } & Counted;

/** A text that is all there, as something to be read. */
export async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

/** The rows a version shows, each checked; counts them, and insists that each reading gives as many. */
async function* rowsOf(
  { table, source, version, where }: { table: Table; source: Source; version: PackVersion; where: string },
  counted: Counted,
): AsyncGenerator<Row> {
  const schema = rowSchema(table);
  const first = counted.shown < 0;
  const now: Counted = { shown: 0, withheld: 0 };
  for await (const given of typeof source === "function" ? source() : source) {
    const read = schema.safeParse(given);
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new TypeError(
        `Row ${now.shown + now.withheld + 1} of ${where} is not as the table says, at "${issue?.path.join(".")}": ${issue?.message}`,
      );
    }
    if (version === "public" && isWithheld(table, read.data)) now.withheld += 1;
    else {
      now.shown += 1;
      yield read.data;
    }
  }
  if (!first && (now.shown !== counted.shown || now.withheld !== counted.withheld))
    throw new Error(`The rows of ${where} were not the same when they were read again. Read them at one moment.`);
  counted.shown = now.shown;
  counted.withheld = now.withheld;
}

const rowsSentence = (rows: number): string => `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;

async function* tableHtml(
  table: Table,
  rows: AsyncIterable<Row>,
  { version, id }: { version: PackVersion; id: string },
) {
  const columns = columnsOf(table, version);
  yield openTable(
    id,
    table.caption,
    columns.map(({ heading }) => heading),
  );
  for await (const row of rows)
    yield tableRow(
      columns.map(({ key, column }) => {
        const shown = showCell(column, row[key], version);
        return shown?.onPage ?? shown?.text ?? "None";
      }),
    );
  yield CLOSE_TABLE;
}

/** The pages of a long table, one after the other, from one reading of its rows. */
async function* pagesOf(listed: Listed, rows: AsyncGenerator<Row>, frame: Frame, folder: string, version: PackVersion) {
  const { name, table, pages } = listed;
  for (let page = 1; page <= pages; page += 1) {
    const title = `${table.caption}, page ${page} of ${pages}`;
    const link = (to: number, words: string): string =>
      to < 1 || to > pages ? "" : `<li><a href="${name}-${to}.html">${words}</a></li>\n`;
    const links = `<nav aria-label="Pages"><ol>\n${link(page - 1, "Previous page")}${link(page + 1, "Next page")}</ol></nav>\n`;
    const few = (async function* () {
      for (let left = ROWS_ON_A_PAGE; left > 0; left -= 1) {
        const next = await rows.next();
        if (next.done) return;
        yield next.value;
      }
    })();
    const content = (async function* () {
      yield openPage({ ...frame, title, above: [...frame.above, { href: "index.html", title: frame.title }] });
      yield* tableHtml(table, few, { version, id: name });
      yield `${pages > 1 ? links : ""}${CLOSE_PAGE}`;
    })();
    yield { path: `${folder}/${name}-${page}.html`, content };
  }
  // Reading on to the end lets the reading check itself.
  for await (const _ of rows) throw new Error(`There are more rows in ${folder}/${name} than pages for them.`);
}

const documentsHtml = (documents: readonly PackDocument[], version: PackVersion): string => {
  if (documents.length === 0) return "";
  const items = documents.map(({ name, mayBePublished }) =>
    version === "restricted" || mayBePublished
      ? `<li><a href="documents/${escapeHtml(name)}">${escapeHtml(name)}</a></li>`
      : `<li>${escapeHtml(name)}: in the restricted version only</li>`,
  );
  return `<h2>Documents</h2>\n<ul>\n${items.join("\n")}\n</ul>\n`;
};

const aboutTable = ({ name, table, shown, withheld, pages }: Listed, version: PackVersion): string => {
  if (version === "public" && table.restrictedBecause)
    return `<p>In the restricted version only. ${escapeHtml(table.restrictedBecause)}</p>\n`;
  const files = `<a href="${name}.csv">${name}.csv</a>, <a href="${name}.json">${name}.json</a>`;
  const left =
    withheld === 0
      ? ""
      : `<p>${rowsSentence(withheld)} not published: the person did not agree to it, or nobody has taken out yet what could show who they are.</p>\n`;
  const first = pages > 0 ? ` <a href="${name}-1.html">Read it on pages</a>.` : "";
  return `<p>${shown === 0 ? "None recorded" : rowsSentence(shown)}. The same as files: ${files}.${first}</p>\n${left}`;
};

const frameOf = (part: Part, frame: Omit<Frame, "title" | "top" | "above">): Frame => ({
  ...frame,
  title: `${part.number}. ${part.title}`,
  top: "../",
  above: [{ href: "../index.html", title: "Contents" }],
});

const openPart = (part: Part, frame: Frame): string =>
  `${openPage(frame)}<p>${escapeHtml(part.holds)}</p>\n<p>Where it comes from: ${escapeHtml(part.source)}</p>\n`;

type Writing = Pick<Frame, "pack" | "demonstration"> & {
  readonly version: PackVersion;
  readonly versionWords: string;
  /** Where it notes what the index says of the part. */
  readonly facts: PartFacts;
};

/**
 * The files of a part in their order. Each has to be read to its end before the next is asked for: how many rows there
 * are decides which files follow.
 */
export async function* writePart(
  part: Part,
  input: PartInput,
  { version, facts, ...words }: Writing,
): AsyncGenerator<PartFile> {
  const folder = folderOf(part);
  const frame = frameOf(part, { pack: words.pack, demonstration: words.demonstration, version: words.versionWords });
  if ("nothing" in input) {
    const text = `${openPart(part, frame)}<p>None recorded. ${escapeHtml(input.nothing)}</p>\n${CLOSE_PAGE}`;
    yield { path: `${folder}/index.html`, content: one(text) };
    return;
  }
  const { tables, documents = [] } = input as Filled;
  const listed: Listed[] = [];
  for (const [name, table] of Object.entries<Table>(PART_TABLES[part.slug])) {
    const source = tables[name] ?? [];
    const counted: Counted = { shown: -1, withheld: 0 };
    if (version === "public" && table.restrictedBecause) {
      listed.push({ name, table, shown: 0, withheld: 0, pages: 0 });
      facts.rows[name] = 0;
      continue;
    }
    const rows = () => rowsOf({ table, source, version, where: `${folder}/${name}` }, counted);
    yield { path: `${folder}/${name}.csv`, content: csvOf(table, rows(), version) };
    yield { path: `${folder}/${name}.json`, content: jsonOf(table, rows(), version) };
    const pages = counted.shown > ROWS_ON_A_PAGE ? Math.ceil(counted.shown / ROWS_ON_A_PAGE) : 0;
    const here = { name, table, ...counted, pages };
    listed.push(here);
    facts.rows[name] = counted.shown;
    if (pages > 0) yield* pagesOf(here, rows(), frame, folder, version);
  }
  const taken = new Set<string>();
  for (const file of documents) {
    const path = `${folder}/documents/${file.name}`;
    if (!PackPath.safeParse(path).success || file.name.includes("/") || taken.has(file.name.toLowerCase()))
      throw new TypeError(`A document cannot be called "${file.name}" in ${folder}.`);
    taken.add(file.name.toLowerCase());
    if (version === "restricted" || file.mayBePublished) yield { path, content: file.bytes() };
  }
  const content = (async function* () {
    yield openPart(part, frame);
    if (facts.notKept !== null) yield `<p>Not kept: ${escapeHtml(facts.notKept)}</p>\n`;
    for (const here of listed) {
      yield `<h2>${escapeHtml(here.table.caption)}</h2>\n${aboutTable(here, version)}`;
      if (here.pages > 0 || here.shown === 0) continue;
      const counted = { shown: here.shown, withheld: here.withheld };
      const source = tables[here.name] ?? [];
      const rows = rowsOf({ table: here.table, source, version, where: `${folder}/${here.name}` }, counted);
      yield* tableHtml(here.table, rows, { version, id: here.name });
    }
    yield `${documentsHtml(documents, version)}${CLOSE_PAGE}`;
  })();
  yield { path: `${folder}/index.html`, content };
}
