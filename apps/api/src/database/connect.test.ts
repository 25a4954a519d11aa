import { createServer, type Server } from "node:net";
import { sql } from "kysely";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { jsonb, openDatabase } from "./connect.ts";
import { aDatabase } from "./testing.ts";

describe("an open database", async () => {
  const database = await aDatabase();
  afterAll(database.dispose);

  it("reads counts as numbers, days and wall times as text, moments as dates and JSON as what it holds", async () => {
    const { rows } = await sql`
      select count(*) as count, date '2026-05-03' as day, timestamp '2026-05-03 10:00' as wall_time,
             timestamptz '2026-05-03 10:00+01' as moment, ${jsonb([{ ward: "Bede" }])} as json,
             array[date '2026-05-03', null] as days, 12.50::numeric as exact`.execute(database.db);
    expect(rows).toEqual([
      {
        count: 1,
        day: "2026-05-03",
        wall_time: "2026-05-03T10:00:00",
        moment: new Date("2026-05-03T09:00:00Z"),
        json: [{ ward: "Bede" }],
        days: ["2026-05-03", null],
        exact: "12.50",
      },
    ]);
  });

  it("refuses to read a number that would be a little wrong", async () => {
    await expect(database.pool.query("select 9007199254740993::bigint as big")).rejects.toThrow(/too large/);
    expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });

  it("prepares a query with parameters once, and leaves one without alone", async () => {
    await database.db.connection().execute(async (connection) => {
      for (const number of [1, 2]) await sql`select ${number}::int + 1000 as sum`.execute(connection);
      await sql`create temporary table made_without_parameters ()`.execute(connection);
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
        connection,
      );
      expect(rows.map((row) => row.statement)).toContain("select $1::int + 1000 as sum");
      expect(rows.filter((row) => row.statement.includes("made_without"))).toEqual([]);
    });
  });

  it("rolls back a transaction in which something is thrown", async () => {
    await sql`create table ledger (pence int)`.execute(database.db);
    const failing = database.db.transaction().execute(async (transaction) => {
      await sql`insert into ledger values (${5})`.execute(transaction);
      throw new Error("changed our mind");
    });
    await expect(failing).rejects.toThrow("changed our mind");
    expect((await sql`select pence from ledger`.execute(database.db)).rows).toEqual([]);
  });

  it("goes on after the server has closed an idle connection", async () => {
    const lines: string[] = [];
    const second = await openDatabase(database.connection, { maxConnections: 1, log: (line) => lines.push(line) });
    const { rows } = await second.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
    await database.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await expect.poll(() => lines).toHaveLength(1);
    expect((await second.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await second.close();
  });

  it("shares nothing with the database of another test file", async () => {
    const other = await aDatabase();
    await sql`create table only_here ()`.execute(other.db);
    const { rows } = await sql`select from pg_tables where tablename = 'only_here'`.execute(database.db);
    expect(rows).toEqual([]);
    await other.dispose();
  });
});

describe("a database that cannot be used", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Something at a port that answers what it is sent with these, one after the other. */
  const anAnswer = async (...answers: Buffer[]): Promise<string> => {
    const server = createServer((socket) => {
      let turn = 0;
      socket.on("error", () => undefined);
      socket.on("data", () => socket.write(answers[turn++] ?? ""));
    });
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    return `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  };

  const refusal = (host: string) => openDatabase({ connectionString: `postgres://clerk:s3cret@${host}/council` });

  it("is named with the remedy when nothing answers, without the password", async () => {
    const failed = await refusal("127.0.0.1:1").catch((error: Error) => error.message);
    expect(failed).toBe(
      "The database at 127.0.0.1:1 cannot be reached: nothing answers at that address. Check DATABASE_URL or leave it out to use the built-in one.",
    );
  });

  it("is named when no machine has that name", async () => {
    await expect(refusal("no-such-machine.invalid:5432")).rejects.toThrow(
      /^The database at no-such-machine\.invalid:5432 cannot be reached: no machine of that name is known\. Check/,
    );
  });

  it("is named when the password is wrong", async () => {
    const host = await anAnswer(message("E", "SFATAL\0C28P01\0Mpassword authentication failed\0\0"));
    await expect(refusal(host)).rejects.toThrow(/did not let "clerk" in: the password is wrong/);
  });

  it("is named when it is too old", async () => {
    const host = await anAnswer(greeting, done("SET"), version("14.12", "140012"));
    await expect(refusal(host)).rejects.toThrow(
      `The database at ${host} is PostgreSQL 14.12, and version 15 or newer is needed. Upgrade it, or leave DATABASE_URL out to use the built-in one.`,
    );
  });

  it("is named when there is no such database on the server", async () => {
    const host = await anAnswer(message("E", 'SFATAL\0C3D000\0Mdatabase "council" does not exist\0\0'));
    await expect(refusal(host)).rejects.toThrow(/holds no database called "council"\. Create it/);
  });

  it("is asked for as an address when DATABASE_URL is none", async () => {
    await expect(openDatabase({ connectionString: "postgres://[" })).rejects.toThrow(/is not an address such as/);
  });

  // PostgreSQL's wire protocol: a letter, the length with itself, and what is said.
  const message = (letter: string, body: string | Buffer): Buffer => {
    const content = Buffer.from(body);
    const length = Buffer.alloc(4);
    length.writeInt32BE(content.length + 4);
    return Buffer.concat([Buffer.from(letter), length, content]);
  };
  const ready = message("Z", "I");
  const greeting = Buffer.concat([message("R", "\0\0\0\0"), ready]);
  const done = (command: string) => Buffer.concat([message("C", `${command}\0`), ready]);
  const version = (text: string, number: string): Buffer => {
    const TEXT = 25;
    const INTEGER = 23;
    const column = (name: string, type: number) => {
      const about = Buffer.alloc(18);
      about.writeInt32BE(type, 6);
      return Buffer.concat([Buffer.from(`${name}\0`), about]);
    };
    const value = (content: string) => {
      const length = Buffer.alloc(4);
      length.writeInt32BE(content.length);
      return Buffer.concat([length, Buffer.from(content)]);
    };
    const three = Buffer.from([0, 3]);
    const columns = [column("version", TEXT), column("number", INTEGER), column("encoding", TEXT)];
    const values = [value(text), value(number), value("UTF8")];
    const rows = [message("T", Buffer.concat([three, ...columns])), message("D", Buffer.concat([three, ...values]))];
    return Buffer.concat([...rows, done("SELECT 1")]);
  };
});
