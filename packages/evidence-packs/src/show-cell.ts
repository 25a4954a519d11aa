import { type Column, kindOf, type Table, type Who, type Words } from "./column.ts";
import type { PackVersion } from "./pack-input.ts";

type Row = Readonly<Record<string, unknown>>;

/** What a version shows of a cell: what JSON holds, and the same as text. Null where nothing is recorded. */
export type Shown = { readonly json: unknown; readonly text: string } | null;

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
