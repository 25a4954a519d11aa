import { type Column, kindOf, type Table, type Who, type Words } from "./column.ts";
import type { PackVersion } from "./pack-input.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * What a version shows of a cell: what JSON holds, the same as text, and as text for a page where that differs. Null
 * where nothing is recorded.
 */
export type Shown = { readonly json: unknown; readonly text: string; readonly onPage?: string } | null;

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day as people read it, by a list of our own: what the platform writes may change from one version to the next. */
const dayOnPage = (day: string): string =>
  `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** A moment as people read it, in UTC. */
export const momentOnPage = (moment: string): string =>
  `${dayOnPage(moment)}, ${moment.slice(11, 19).replace(/Z$/, "")} UTC`;

/** A column that a version shows. */
export type ShownColumn = { readonly key: string; readonly heading: string; readonly column: Column };

/** The columns that a version shows, in order. */
export const columnsOf = ({ columns }: Table, version: PackVersion): readonly ShownColumn[] =>
  Object.entries(columns)
    .filter(([, column]) => version === "restricted" || kindOf(column) !== "restricted")
    .map(([key, column]) => ({ key, heading: column[1], column }));

const showWho = ({ post, name }: Who, version: PackVersion): Shown =>
  version === "public" || name === undefined
    ? { json: { post }, text: post }
    : { json: { post, name }, text: `${post}: ${name}` };

const publishedWords = ({ consentToPublish, redacted }: Words): string | undefined =>
  consentToPublish ? redacted : undefined;

const showWords = (words: Words, version: PackVersion): Shown => {
  const published = publishedWords(words);
  if (version === "public") return published === undefined ? null : { json: published, text: published };
  return {
    json: { text: words.text, consentToPublish: words.consentToPublish, redacted: words.redacted ?? null },
    text: words.text,
  };
};

/** What a version shows of one cell. */
export const showCell = (column: Column, value: unknown, version: PackVersion): Shown => {
  if (value === null) return null;
  switch (kindOf(column)) {
    case "who":
      return showWho(value as Who, version);
    case "words":
      return showWords(value as Words, version);
    case "list":
      return { json: value, text: (value as readonly string[]).join("; ") };
    case "day":
      return { json: value, text: String(value), onPage: dayOnPage(String(value)) };
    case "moment":
      return { json: value, text: String(value), onPage: momentOnPage(String(value)) };
    case "yes-no":
      return { json: value, text: value ? "yes" : "no" };
    default:
      return { json: value, text: String(value) };
  }
};

/** Whether a row holds words that the public version may not show; the row is then left out of it. */
export const isWithheld = ({ columns }: Table, row: Row): boolean =>
  Object.entries(columns).some(([key, column]) => {
    if (kindOf(column) !== "words" || row[key] === null) return false;
    return publishedWords(row[key] as Words) === undefined;
  });
