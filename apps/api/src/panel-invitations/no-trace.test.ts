import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../database/tables.ts";
import { aHouse, anOpenOne, type TestHouse } from "../testing.ts";

let test: TestHouse;
let open: { id: string; slug: string };
beforeEach(async () => {
  test = await aHouse();
  open = await anOpenOne(test);
});
afterEach(() => test.database.dispose());

const EMAIL = "ana@example.org";
const resident = () => test.resident;
const tokenOf = async (to: string) => {
  const body = (await resident().mail.outbox()).find((message) => message.to === to)?.body ?? "";
  return /panel\/answer\/(\S+)/.exec(body)?.[1] ?? "no token";
};
const begin = async () => {
  await test.officer.panelInvitations.invite({
    consultationId: open.id,
    addresses: EMAIL,
    language: "en",
    consent: "Signed the panel form at the May fair.",
    confirmed: true,
  });
  const token = await tokenOf(EMAIL);
  const { slug, draftId } = await resident().panelInvitations.begin({ token, language: "en" });
  await resident().consultations.keepAnswer({ slug, draftId, questionId: "agree", answer: "yes" });
  return { token, slug, draftId };
};
const send = ({ slug, draftId }: { slug: string; draftId: string }) =>
  resident().consultations.sendDraft({ slug, draftId, language: "en" });

type Row = { readonly table: string; readonly text: string; readonly written: string };

/** Every row of every table, with the number of the transaction that wrote it. */
const everyRow = async (db: Kysely<Database>): Promise<Row[]> => {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db);
  const rows = [];
  for (const { name: table } of tables.rows) {
    const found = await sql<{ text: string; written: string }>`
      select row_to_json(t)::text as text, t.xmin::text as written from ${sql.raw(table)} as t`.execute(db);
    rows.push(...found.rows.map((row) => ({ table, ...row })));
  }
  return rows;
};

/** Long enough that two rows do not have it by chance: ids, secrets, references, sealed addresses. */
const namesIn = ({ text }: Row): string[] => text.match(/[\w.:+/=-]{12,}/g) ?? [];

/** What whoever reads the database can come to from an invitation, from row to row by what they have in common. */
const reachedFrom = (start: string, rows: readonly Row[], shared: readonly string[]): Row[] => {
  const known = new Set([start]);
  const reached = new Set<Row>();
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const row of rows) {
      if (reached.has(row) || ![...known].some((name) => row.text.includes(name))) continue;
      reached.add(row);
      for (const name of namesIn(row))
        if (!shared.some((one) => name.includes(one)) && !/^"?\d{4}-\d\d-/.test(name)) known.add(name);
    }
  }
  return [...reached];
};

/** What everything of this consultation has in common, and so tells nobody from anybody. */
const sharedByAll = async (): Promise<string[]> => {
  const people = await test.house.db.selectFrom("staff_person").select("id").execute();
  return [open.id, ...people.map(({ id }) => id)];
};

const tracesOf = async (draftId: string) => {
  const { db } = test.house;
  const { id } = await db.selectFrom("panel_invitation").select("id").executeTakeFirstOrThrow();
  const rows = await everyRow(db);
  const reached = reachedFrom(id, rows, [...(await sharedByAll()), "panel_invitation", "consultation", "engagement"]);
  const answers = rows.filter(({ table, text }) => table === "public.response" || text.includes(draftId));
  return { reached, answers };
};

const expectNoTrace = async (draftId: string) => {
  const { reached, answers } = await tracesOf(draftId);
  expect(reached.map(({ table }) => table)).toContain("public.panel_invitation");
  expect(answers.map(({ table }) => table)).toContain("public.response");
  expect(reached.filter((row) => answers.includes(row)).map(({ table }) => table)).toEqual([]);
  // Nor were they written in one breath.
  const written = new Set(answers.map((row) => row.written));
  expect(reached.filter((row) => written.has(row.written)).map(({ table }) => table)).toEqual([]);
};

describe("which answer came by which invitation", () => {
  it("can be told while somebody answers, as long as nothing was sent", async () => {
    const { draftId } = await begin();
    const { reached } = await tracesOf(draftId);
    expect(reached.map(({ table }) => table)).toContain("public.draft");
  });

  it("is kept nowhere from the moment it is sent, in no column and by no number of a transaction", async () => {
    const begun = await begin();
    await send(begun);
    await expectNoTrace(begun.draftId);
    expect(await resident().panelInvitations.read({ token: begun.token, purpose: "answer" })).toMatchObject({
      isUsed: true,
    });
  });

  it("is kept nowhere where the answer was saved, come back to in another browser, and sent there", async () => {
    const begun = await begin();
    const { reference } = await resident().returning.saved(begun);
    await resident().returning.save({ slug: begun.slug, draftId: begun.draftId, email: EMAIL, language: "en" });
    const { browser } = await resident().returning.ask({ reference, email: EMAIL, language: "en" });
    const bodies = (await resident().mail.outbox()).filter(({ to }) => to === EMAIL).map(({ body }) => body);
    const code = bodies.map((body) => /\d{3} \d{3}/.exec(body)?.[0]).find(Boolean) ?? "no code";
    await send(await resident().returning.comeBack({ code, browser }));
    await expectNoTrace(begun.draftId);
  });

  it("is kept nowhere where two tabs send at once, and they send one answer", async () => {
    const begun = await begin();
    const [one, other] = await Promise.all([send(begun), send(begun)]);
    expect(one).toEqual(other);
    expect((await test.officer.consultations.counts({ id: open.id })).responses).toBe(1);
    await expectNoTrace(begun.draftId);
  });

  it("takes no second answer from who presses the link again while the first is being sent", async () => {
    const begun = await begin();
    const again = () =>
      resident()
        .panelInvitations.begin({ token: begun.token, language: "en" })
        .then(({ draftId }) => draftId)
        .catch((error: { message: string }) => error.message);
    const [, ...pressed] = await Promise.all([send(begun), again(), again(), again()]);
    for (const got of pressed)
      expect([begun.draftId, "This link was used already. It takes one answer."]).toContain(got);
    expect(await again()).toBe("This link was used already. It takes one answer.");
    expect(await test.house.db.selectFrom("draft").selectAll().execute()).toEqual([]);
    await expectNoTrace(begun.draftId);
  });
});
