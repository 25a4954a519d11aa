import pg from "pg";

type Parse = (text: string) => unknown;

const BIGINT = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const BIGINT_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMP_ARRAY = 1115;
const TEXT_ARRAY = 1009;

/** A count is a number. One that a number cannot hold exactly fails, rather than being a little wrong. */
const parseCount: Parse = (text) => {
  const count = Number(text);
  if (!Number.isSafeInteger(count)) throw new RangeError(`${text} is too large to be read as a number`);
  return count;
};

/** A local wall time ("2026-05-03T10:00:00") belongs to no time zone, so it never becomes a Date. */
const parseWallTime: Parse = (text) => text.replace(" ", "T");

const parseTextArray = pg.types.getTypeParser(TEXT_ARRAY as number, "text") as (text: string) => (string | null)[];
const each =
  (parse: Parse): Parse =>
  (text) =>
    parseTextArray(text).map((item) => (item === null ? null : parse(item)));
const asIs: Parse = (text) => text;

const parsers = new Map<number, Parse>([
  [BIGINT, parseCount],
  [DATE, asIs],
  [TIMESTAMP, parseWallTime],
  [BIGINT_ARRAY, each(parseCount)],
  [DATE_ARRAY, each(asIs)],
  [TIMESTAMP_ARRAY, each(parseWallTime)],
]);

/**
 * How columns come back: `bigint` as a number, `date` as "YYYY-MM-DD", `timestamp` as "YYYY-MM-DDTHH:MM:SS",
 * `timestamptz` as a Date, `json` and `jsonb` as what they hold, `numeric` as a string.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format !== "binary" && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};
