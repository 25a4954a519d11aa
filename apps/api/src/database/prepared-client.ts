import { createHash } from "node:crypto";
import pg from "pg";

// A statement is kept by the server for as long as its connection lives, so one-off texts
// (long value lists, an IN list of every length) must not be named without end.
const MOST_STATEMENTS = 1000;
const LONGEST_TEXT = 8000;
const names = new Map<string, string>();

const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known || text.length > LONGEST_TEXT || names.size >= MOST_STATEMENTS) return known;
  const name = `s${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
  names.set(text, name);
  return name;
};

/**
 * A client that sends plain parametrised queries as named prepared statements, so that the server parses
 * and plans each text once a connection. Everything else passes untouched: migrations and transaction
 * commands carry no parameters, cursors and query objects say for themselves what they want.
 *
 * A prepared `select *` fails with 0A000 after its table has changed: name the columns.
 */
export class PreparedClient extends pg.Client {}

const plainQuery = pg.Client.prototype.query as unknown as (this: pg.Client, ...args: unknown[]) => unknown;

// pg types `query` as nine overloads that an override would have to repeat, so it is put on the prototype.
Object.defineProperty(PreparedClient.prototype, "query", {
  value(this: pg.Client, text: unknown, values: unknown, ...rest: unknown[]): unknown {
    if (typeof text === "string" && Array.isArray(values) && values.length > 0) {
      const name = nameOf(text);
      if (name) return plainQuery.call(this, { name, text, values }, ...rest);
    }
    return plainQuery.call(this, text, values, ...rest);
  },
});
