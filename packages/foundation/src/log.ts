import { z } from "zod";

/** How much is logged: each level has those before it. */
export const LogLevel = z.enum(["error", "warn", "info"]);
export type LogLevel = z.infer<typeof LogLevel>;

/** What a line says beside its event. Ids, names of routes and numbers; never what a person wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Each call writes one line of JSON under a stable event name. */
export type Log = {
  error(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  /** What happened at the door: written whatever the level, marked `security: true`. */
  security(event: string, fields?: LogFields): void;
  /** Writes what is still held back; for the end of a program. */
  flush(): void;
};

export type LogOptions = {
  /** Which program speaks: "api". */
  readonly service: string;
  readonly level: LogLevel;
  now(): Date;
  /** Takes whole lines, each with its end. */
  write(lines: string): void;
  /** Runs something a little later. With it, lines of level info are written many at a time. */
  later?(flush: () => void): void;
};

const RANK: Readonly<Record<LogLevel, number>> = { error: 0, warn: 1, info: 2 };

/** Opens a log of JSON lines. */
export const openLog = ({ service, level, now, write, later }: LogOptions): Log => {
  let held = "";
  const flush = (): void => {
    if (held === "") return;
    const lines = held;
    held = "";
    write(lines);
  };
  const put = (at: LogLevel, event: string, fields: LogFields | undefined, security?: true): void => {
    if (RANK[at] > RANK[level] && !security) return;
    const first = held === "";
    held += `${JSON.stringify({ at: now().toISOString(), level: at, service, event, security, ...fields })}\n`;
    if (at !== "info" || security || !later) flush();
    else if (first) later(flush);
  };
  return {
    error: (event, fields) => put("error", event, fields),
    warn: (event, fields) => put("warn", event, fields),
    info: (event, fields) => put("info", event, fields),
    security: (event, fields) => put("warn", event, fields, true),
    flush,
  };
};

/** From the first mark of quotation to the last: databases and parsers quote there what they were given. */
const QUOTED = /["'`“‘«][\s\S]*(?:["'`”’»]|$)/;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gi;
const REFERENCE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/gi;
const MAIL = /\S+@\S+/g;
/** What an address asks after its path. */
const QUERY = /\?\S*/g;

const masked = (message: string): string =>
  message
    .replace(QUOTED, "…")
    .replace(QUERY, "?…")
    .replace(MAIL, "…")
    .replace(POSTCODE, "…")
    .replace(REFERENCE, "…")
    .slice(0, 300);

const said = (from: object, key: string): string | undefined => {
  const value = (from as Record<string, unknown>)[key];
  return typeof value === "string" && value !== "" ? value : undefined;
};

/**
 * What a log may say of an error: its name, code and the places in the code, and of its message what is no quotation.
 * A database names the table and the constraint as well. The deepest cause is described, since it is what went wrong.
 */
export const describeFault = (error: unknown): LogFields => {
  let deepest = error;
  for (let depth = 0; depth < 8 && deepest instanceof Error && deepest.cause instanceof Error; depth += 1)
    deepest = deepest.cause;
  if (!(deepest instanceof Error)) return { fault: typeof deepest };
  // The stack begins with the message, whose lines could look like places.
  const stack = (deepest.stack ?? "")
    .replace(deepest.message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return {
    fault: deepest.name,
    code: said(deepest, "code"),
    message: masked(deepest.message),
    table: said(deepest, "table"),
    constraint: said(deepest, "constraint"),
    frames: stack.slice(0, 12).map((line) => line.trim().slice(0, 200)),
  };
};
