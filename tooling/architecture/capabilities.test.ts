import { describe, expect, it } from "vitest";
import { checkCircles, checkDoors, checkEnvironment, checkRouter, checkSql } from "./capabilities.ts";
import { checkoutFiles, expectNone, type Finding, type SourceFile } from "./checkout.ts";

const files = checkoutFiles();
const whats = (check: (file: SourceFile) => readonly Finding[], path: string, text: string) =>
  check({ path, text }).map(({ what }) => what);

describe("SQL", () => {
  it("stands in repositories, tables and the database folder only", () => {
    expectNone(files.flatMap(checkSql));
  });
  it.each([
    ["apps/api/src/petitions/service.ts", 'await db.selectFrom("petition").execute();'],
    ["apps/api/src/petitions/seed.ts", 'await db\n  .insertInto("petition")'],
    ["apps/resident/src/petitions/routes.ts", "await sql`select 1`.execute(db);"],
    ["apps/api/src/jobs/sweep.ts", "await sql<{ count: number }>`select 1`.execute(db);"],
  ])("is seen in %s", (path, text) => {
    expect(whats(checkSql, path, text)).toEqual(["speaks SQL"]);
  });
  it("is at home in a repository, a test and the migrations", () => {
    const text = 'db.selectFrom("petition")';
    for (const path of [
      "petitions/repository.ts",
      "petitions/drafts-repository.ts",
      "petitions/petitions.test.ts",
      "database/migrations/0001.ts",
    ])
      expect(whats(checkSql, `apps/api/src/${path}`, text)).toEqual([]);
  });
});

describe("the environment", () => {
  it("is read by config files only", () => {
    expectNone(files.flatMap(checkEnvironment));
  });
  it.each([
    "const key = process.env.KEY;",
    'import { env } from "node:process";',
    'import process, { env as settings } from "node:process";',
    "const mode = import.meta.env.MODE;",
  ])("is seen to be read by %s", (text) => {
    expect(whats(checkEnvironment, "apps/api/src/petitions/service.ts", text)).toEqual(["reads the environment"]);
  });
});

describe("a capability of the API", () => {
  it("is asked through its index.ts", () => {
    expectNone(files.flatMap(checkDoors));
  });
  it("is seen to be asked past its door", () => {
    const ask = (path: string, specifier: string) => whats(checkDoors, path, `import { a } from "${specifier}";`);
    expect(ask("apps/api/src/petitions/service.ts", "../areas/service.ts")).toEqual([
      "goes past the door of areas, to service.ts",
    ]);
    expect(ask("apps/api/src/main.ts", "./petitions/repository.ts")).toHaveLength(1);
    expect(ask("apps/api/src/petitions/service.ts", "../areas/index.ts")).toEqual([]);
    expect(ask("apps/api/src/petitions/service.ts", "./repository.ts")).toEqual([]);
    expect(ask("apps/api/src/petitions/service.ts", "../database/tables.ts")).toEqual([]);
  });
  it("asks no other that asks it in turn", () => {
    expectNone(checkCircles(files));
  });
  it("is seen to stand in a circle", () => {
    const file = (name: string, other: string): SourceFile => ({
      path: `apps/api/src/${name}/service.ts`,
      text: `import { a } from "../${other}/index.ts";`,
    });
    const circle = [file("petitions", "polls"), file("polls", "meetings"), file("meetings", "petitions")];
    expect(checkCircles(circle)).toHaveLength(3);
    expect(checkCircles(circle.slice(1))).toEqual([]);
  });
});

describe("a router", () => {
  it("is a table of contents, one line a procedure", () => {
    expectNone(files.flatMap(checkRouter));
  });
  const path = "apps/api/src/petitions/router.ts";
  it.each([
    ['import { save } from "./repository.ts";', "imports ./repository.ts"],
    ["sign: anybody.mutation(async ({ ctx }) => {\n  await sign(ctx);\n}),", "has a procedure of several statements"],
    ["sign: anybody.mutation(({ ctx }) => ctx.db.destroy()),", "asks the database"],
  ])("is seen to hold %s", (text, what) => {
    expect(whats(checkRouter, path, text)).toEqual([what]);
  });
  it("may give a service what it needs", () => {
    const text =
      "me: anybody.query(({ ctx }) => ({ person: ctx.signedIn ?? null })),\nread: staff.input(ById).query(async ({ ctx, input }) => allowed(await read(ctx.db, input.id))),";
    expect(whats(checkRouter, path, text)).toEqual([]);
  });
});
