import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { BareOrder } from "./bare-client.ts";
import { OWN_KEYS } from "./insert-statements.ts";
import { runProgram } from "./processes.ts";
import { CONCURRENCY, databaseAt } from "./setting.ts";

/** The pgbench of this machine, where it has one. */
export const findPgbench = (): string | undefined => {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
  ];
  return folders.map((folder) => join(folder, "pgbench")).find((path) => existsSync(path));
};

export type Inserts = {
  readonly statement: string;
  readonly values: ReadonlyMap<number, string | null>;
  readonly socket: string;
  readonly seconds: number;
  /** For the script of pgbench. */
  readonly folder: string;
};

/** Inserts a second by pgbench, with the statement prepared. */
export const insertWithPgbench = async (pgbench: string, order: Inserts): Promise<number> => {
  const { host, user, database } = databaseAt(order.socket);
  const filled = order.statement.replace(/\$(\d+)/g, (_, place: string) =>
    order.values.get(Number(place)) === null ? "null" : `:p${place}`,
  );
  const keys = OWN_KEYS.map((place) => `\\set p${place} random(100000000000000000, 999999999999999999)\n`);
  const script = join(order.folder, "insert.sql");
  writeFileSync(script, `${keys.join("")}${filled.trim()};\n`);
  const given = [...order.values].flatMap(([place, value]) => (value === null ? [] : ["-D", `p${place}=${value}`]));
  const said = await runProgram(pgbench, [
    ...["-h", host, "-U", user, "-n", "-M", "prepared", "-f", script],
    ...["-c", String(CONCURRENCY), "-j", "2", "-T", String(order.seconds), ...given, database],
  ]);
  const rate = /tps = ([\d.]+)/.exec(said)?.[1];
  if (rate === undefined || /number of failed transactions: [1-9]/.test(said))
    throw new Error(`pgbench did not do as it was asked.\n${said}`);
  return Number(rate);
};

/** The same by the `pg` client in a process of its own, for a machine without pgbench. */
export const insertWithClient = async (order: Inserts): Promise<number> => {
  const asked: BareOrder = { ...order, values: [...order.values], connections: CONCURRENCY };
  const said = await runProgram(process.execPath, [join(import.meta.dirname, "bare-client.ts"), JSON.stringify(asked)]);
  return Number(said);
};
