import { randomInt } from "node:crypto";
import pg from "pg";
import { OWN_KEYS } from "./insert-statements.ts";
import { databaseAt } from "./setting.ts";

// Inserts as fast as the driver can, in a process of its own: `node bare-client.ts <order as JSON>`, the rate on stdout.

export type BareOrder = {
  readonly statement: string;
  readonly values: readonly (readonly [number, string | null])[];
  readonly socket: string;
  readonly seconds: number;
  readonly connections: number;
};

const aKey = (): string => `${randomInt(10 ** 9, 10 ** 10)}${randomInt(10 ** 9, 10 ** 10)}`;

const insert = async (order: BareOrder): Promise<number> => {
  const clients = Array.from({ length: order.connections }, () => new pg.Client(databaseAt(order.socket)));
  await Promise.all(clients.map((client) => client.connect()));
  const began = performance.now();
  const until = began + order.seconds * 1000;
  let inserted = 0;
  const one = async (client: pg.Client): Promise<void> => {
    while (performance.now() < until) {
      const values: (string | null)[] = [];
      for (const [place, value] of order.values) values[place - 1] = value;
      for (const place of OWN_KEYS) values[place - 1] = aKey();
      await client.query({ name: "insert", text: order.statement, values });
      inserted += 1;
    }
  };
  await Promise.all(clients.map(one));
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return inserted / seconds;
};

if (import.meta.main) {
  process.once("disconnect", () => process.exit(1));
  const rate = await insert(JSON.parse(process.argv[2] as string) as BareOrder);
  process.stdout.write(String(rate), () => process.exit(0));
}
