import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { residentRouter } from "../capabilities.ts";
import { contactHash, makeContactKey, readContactKeys } from "../contacts/index.ts";
import type { House } from "../context.ts";
import { createApi } from "../server.ts";
import { aHouse, anOpenOne, aResident, codeIn, refusedWith, type TestHouse } from "../testing.ts";
import { removeUnusedAccounts } from "./index.ts";

const ANA = "Ana.Pop@example.org";

let test: TestHouse;
let slug: string;
beforeAll(async () => {
  test = await aHouse();
  slug = (await anOpenOne(test)).slug;
});
afterAll(() => test.database.dispose());
beforeEach(async () => {
  test.setClock("2026-05-20T10:00:00Z");
  await sql`truncate resident_account, resident_code, resident_session, resident_kept_answer, mail_message, limit_taken`.execute(
    test.house.db,
  );
});

const ask = (email = ANA, browser?: string) =>
  test.resident.accounts.askToSignIn({ email, language: "en", ...(browser && { browser }) });
const mails = () => test.resident.mail.outbox();
const own = (secret: string) => test.residentWith(secret).accounts.own();
const accounts = async (): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::integer as count from resident_account`.execute(test.house.db)).rows[0]
    ?.count ?? -1;

describe("a resident's session", () => {
  it("gets a new secret at each sign-in, and the one the browser had is worth nothing", async () => {
    const before = await aResident(test, ANA);
    const { browser } = await ask();
    const { code } = await codeIn(test, ANA);
    const { secret } = await before.caller.accounts.signInByCode({ browser, code });
    expect(secret).not.toBe(before.secret);
    expect(await refusedWith(own(before.secret))).toBe("UNAUTHORIZED");
    expect((await own(secret)).address).toBe(ANA);
  });

  it("ends after an hour of doing nothing, and after a day whatever is done", async () => {
    const { secret } = await aResident(test, ANA);
    test.setClock("2026-05-20T11:00:00Z");
    expect(await refusedWith(own(secret))).toBe("UNAUTHORIZED");
    test.setClock("2026-05-20T10:00:00Z");
    for (let minutes = 50; minutes < 1_440; minutes += 50) {
      test.setClock(new Date(Date.UTC(2026, 4, 20, 10, minutes)).toISOString());
      expect((await own(secret)).address, `after ${minutes} minutes`).toBe(ANA);
    }
    test.setClock("2026-05-21T10:00:00Z");
    expect(await refusedWith(own(secret))).toBe("UNAUTHORIZED");
  });

  it("ends here, or everywhere", async () => {
    const [one, two, three] = [await aResident(test, ANA), await aResident(test, ANA), await aResident(test, ANA)];
    await one.caller.accounts.signOut();
    expect(await refusedWith(own(one.secret))).toBe("UNAUTHORIZED");
    expect((await own(two.secret)).address).toBe(ANA);
    await two.caller.accounts.signOutEverywhere();
    expect(await refusedWith(own(two.secret))).toBe("UNAUTHORIZED");
    expect(await refusedWith(own(three.secret))).toBe("UNAUTHORIZED");
  });

  it("is no session of staff, nor the reverse", async () => {
    const { secret } = await aResident(test, ANA);
    const api = createApi(test.house);
    const staff = await api.request("/staff/trpc/consultations.list", {
      headers: { cookie: `staff_session=${secret}; account=${secret}`, "x-resident-session": secret },
    });
    expect(staff.status).toBe(401);
    const people = await test.nobody.signIn.people();
    await test.nobody.signIn.forDemonstration({ personId: people[0]?.id ?? "" });
    const officer = /staff_session=([^;]+)/.exec(test.cookies.at(-1) ?? "")?.[1] ?? "";
    const asResident = (headers: Record<string, string>) =>
      Promise.resolve(api.request("/resident/trpc/accounts.own", { headers })).then(({ status }) => status);
    expect(await asResident({ cookie: `staff_session=${officer}` })).toBe(401);
    expect(await asResident({ "x-resident-session": officer })).toBe(401);
    expect(await asResident({ "x-resident-session": secret })).toBe(200);
  });

  it("is not looked up where answers are sent, whoever sends them", async () => {
    const { secret } = await aResident(test, ANA);
    const asked: string[] = [];
    const { db } = test.house;
    const seen = db.withPlugin({
      transformQuery: ({ node }) => {
        asked.push(JSON.stringify(node));
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const house: House = { ...test.house, db: seen };
    const answer = { slug, submissionKey: "with-a-session", answers: { agree: "yes" } };
    const sent = await createApi(house).request("/resident/trpc/consultations.submit", {
      method: "POST",
      headers: { "content-type": "application/json", "x-resident-session": secret },
      body: JSON.stringify(answer),
    });
    expect(sent.status).toBe(200);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((query) => query.includes("resident_"))).toEqual([]);
  });
});

describe("the answers kept in an account", () => {
  const anAnswer = async (submissionKey: string): Promise<string> =>
    (await test.resident.consultations.submit({ slug, submissionKey, answers: { agree: "yes" } })).reference;

  it("are listed with their consultation, each once, and taken off again; the answer stays", async () => {
    const { caller } = await aResident(test, ANA);
    const reference = await anAnswer("kept-once-1");
    await caller.accounts.keepAnswer({ reference });
    await caller.accounts.keepAnswer({ reference: reference.toLowerCase().replaceAll("-", " ") });
    const { answers } = await caller.accounts.own();
    expect(answers).toEqual([
      {
        id: expect.any(String),
        reference,
        receivedOn: "2026-05-20",
        title: "A fairer way",
        inLanguages: {},
        slug,
        state: "open",
      },
    ]);
    await caller.accounts.forgetAnswer({ id: answers[0]?.id ?? "" });
    expect((await caller.accounts.own()).answers).toEqual([]);
    expect((await test.resident.consultations.byReference({ reference })).reference).toBe(reference);
  });

  it("need the reference, and are nobody else's", async () => {
    const [ana, bo] = [await aResident(test, ANA), await aResident(test, "bo@example.org")];
    expect(await refusedWith(ana.caller.accounts.keepAnswer({ reference: "7F3K-9QXD-M2T0" }))).toMatch(/^reference\//);
    await ana.caller.accounts.keepAnswer({ reference: await anAnswer("anas-answer") });
    const { answers } = await ana.caller.accounts.own();
    expect(await refusedWith(bo.caller.accounts.forgetAnswer({ id: answers[0]?.id ?? "" }))).toBe("NOT_FOUND");
    expect((await bo.caller.accounts.own()).answers).toEqual([]);
    expect((await ana.caller.accounts.own()).answers).toHaveLength(1);
  });

  it("are fifty at most", async () => {
    const { caller } = await aResident(test, ANA);
    for (let place = 0; place < 50; place += 1) {
      // One a minute, within the limit on looking references up.
      test.setClock(new Date(Date.UTC(2026, 4, 20, 10, place)).toISOString());
      await caller.accounts.keepAnswer({ reference: await anAnswer(`fifty-${place}-x`) });
    }
    const reference = await anAnswer("fifty-and-one");
    expect(await refusedWith(caller.accounts.keepAnswer({ reference }))).toBe("accounts/too-many-answers");
  });

  /** What the page of an account is sent, and how many statements that took. */
  const openedBy = async (secret: string, limits: House["config"]["limits"] = {}) => {
    let statements = 0;
    const db = test.house.db.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const house: House = { ...test.house, db, config: { ...test.house.config, limits } };
    const headers = { "x-resident-session": secret };
    const page = await createApi(house).request("/resident/trpc/accounts.own", { headers });
    const body = (await page.json()) as { result?: { data: { answers: { reference: string }[] } } };
    return {
      status: page.status,
      references: body.result?.data.answers.map(({ reference }) => reference),
      statements,
    };
  };
  const forget = (reference: string) =>
    test.house.db.deleteFrom("response").where("reference", "=", reference).execute();

  it("are looked up at once: a list of fifteen takes no more statements than a list of one", async () => {
    const { caller, secret } = await aResident(test, ANA);
    const given: string[] = [];
    const keep = async () => {
      // One a minute, so that the last kept is known.
      test.setClock(new Date(Date.UTC(2026, 4, 20, 10, given.length)).toISOString());
      const reference = await anAnswer(`at-once-${given.length}`);
      await caller.accounts.keepAnswer({ reference });
      given.unshift(reference);
    };
    await keep();
    const one = await openedBy(secret);
    while (given.length < 15) await keep();
    const all = await openedBy(secret);
    expect([one.references, all.references]).toEqual([given.slice(-1), given]);
    expect(all.statements).toBe(one.statements);
    expect(all.statements).toBeLessThanOrEqual(8);
    // One that is not there any more is left out, and costs no more either.
    await forget(given[3] as string);
    const left = await openedBy(secret);
    expect(left.references).toEqual(given.filter((_, place) => place !== 3));
    expect(left.statements).toBeLessThanOrEqual(all.statements);
  });

  it("use up nothing where all are there; one that is gone counts as a look for nothing, as ever", async () => {
    const { caller, secret } = await aResident(test, ANA);
    const [stays, goes] = [await anAnswer("within-limits-1"), await anAnswer("within-limits-2")];
    for (const reference of [stays, goes]) await caller.accounts.keepAnswer({ reference });
    const limits = { "reference-guesses": { most: 2, seconds: 600 } };
    const statuses = async (times: number) => {
      const opened: number[] = [];
      for (let time = 0; time < times; time += 1) opened.push((await openedBy(secret, limits)).status);
      return opened;
    };
    expect(await statuses(4)).toEqual([200, 200, 200, 200]);
    await forget(goes);
    expect(await statuses(3)).toEqual([200, 200, 429]);
  });

  it("cannot be told from a copy of the database: neither whose address, nor which answer", async () => {
    const { caller, secret } = await aResident(test, ANA);
    const reference = await anAnswer("nobody-can-tell");
    await caller.accounts.keepAnswer({ reference });
    const { browser } = await ask();
    const { code, link } = await codeIn(test, ANA);
    for (const table of ["resident_account", "resident_session", "resident_code", "resident_kept_answer"]) {
      const { rows } = await sql<{ text: string }>`select row::text as text from ${sql.table(table)} as row`.execute(
        test.house.db,
      );
      const text = JSON.stringify(rows);
      expect(rows.length).toBeGreaterThan(0);
      for (const hidden of [/ana\.pop/i, reference, secret, browser, link, code.replace(" ", "")])
        expect(text).not.toMatch(hidden);
    }
  });
});

describe("changing the address", () => {
  const NEW = "ana.new@example.org";
  const change = async (caller: TestHouse["resident"], email = NEW) => {
    const { browser } = await caller.accounts.askToChangeAddress({ email, language: "en" });
    return { browser, language: "en" as const, code: (await codeIn(test, email)).code };
  };

  it("takes the code that went to the new address, ends every other session and tells the old address", async () => {
    const [here, elsewhere] = [await aResident(test, ANA), await aResident(test, ANA)];
    const { secret } = await here.caller.accounts.changeAddress(await change(here.caller));
    expect((await own(secret)).address).toBe(NEW);
    for (const old of [here.secret, elsewhere.secret]) expect(await refusedWith(own(old))).toBe("UNAUTHORIZED");
    const told = (await mails())[0];
    expect(told).toMatchObject({ to: ANA, subject: "Your account has another e-mail address now" });
    expect(told?.body).not.toContain(NEW);
    const again = await aResident(test, ANA);
    expect((await own(again.secret)).answers).toEqual([]);
    expect(await accounts()).toBe(2);
  });

  it("to one that has an account does nothing but tell that address, and whoever asked sees the same page", async () => {
    const [ana, bo] = [await aResident(test, ANA), await aResident(test, "bo@example.org")];
    const asked = await change(ana.caller, "bo@example.org");
    expect(asked.browser).toMatch(/^[\w-]{24}$/);
    expect((await mails())[0]).toMatchObject({ to: "bo@example.org", template: "accounts/address-taken" });
    const { rows } = await sql<{ id: string }>`select id from resident_code where purpose = 'change-address'`.execute(
      test.house.db,
    );
    expect(rows).toHaveLength(1);
    expect(await refusedWith(ana.caller.accounts.changeAddress({ ...asked, code: "000000" }))).toMatch(/^accounts\//);
    expect((await own(ana.secret)).address).toBe(ANA);
    expect((await own(bo.secret)).address).toBe("bo@example.org");
  });

  it("cannot be done with another's code, nor with one for signing in", async () => {
    const [ana, bo] = [await aResident(test, ANA), await aResident(test, "bo@example.org")];
    const asked = await change(ana.caller);
    expect(await refusedWith(bo.caller.accounts.changeAddress(asked))).toBe("accounts/no-more-tries");
    expect(await refusedWith(test.resident.accounts.signInByCode(asked))).toBe("accounts/code-expired");
    await ana.caller.accounts.changeAddress(asked);
  });
});

describe("deleting the account", () => {
  it("at the moment when its address is changed and somebody signs in ends each of them, in one order or another", async () => {
    for (let round = 0; round < 8; round += 1) {
      const [address, next] = [`ana${round}@example.org`, `ana.new${round}@example.org`];
      const { caller } = await aResident(test, address);
      const changing = await caller.accounts.askToChangeAddress({ email: next, language: "en" });
      const changeCode = (await codeIn(test, next)).code;
      const { browser } = await test.resident.accounts.askToSignIn({ email: address, language: "en" });
      const { code } = await codeIn(test, address);
      const outcomes = await Promise.all([
        refusedWith(caller.accounts.delete()),
        refusedWith(caller.accounts.changeAddress({ browser: changing.browser, code: changeCode, language: "en" })),
        refusedWith(test.resident.accounts.signInByCode({ browser, code })),
      ]);
      for (const outcome of outcomes)
        expect(outcome).toMatch(
          /^(not refused|accounts\/(code-used|code-expired|no-more-tries)|UNAUTHORIZED|NOT_FOUND)$/,
        );
    }
  });

  it("removes address, sessions, list and every message to it, and leaves the answers to nobody", async () => {
    const { caller, secret } = await aResident(test, ANA);
    const sent = await test.resident.consultations.submit({
      slug,
      submissionKey: "stays-here",
      answers: { agree: "yes" },
    });
    await caller.accounts.keepAnswer(sent);
    await ask();
    await caller.accounts.delete();
    expect(await refusedWith(own(secret))).toBe("UNAUTHORIZED");
    for (const table of [
      "resident_account",
      "resident_session",
      "resident_code",
      "resident_kept_answer",
      "mail_message",
    ])
      expect((await sql`select 1 from ${sql.table(table)}`.execute(test.house.db)).rows, table).toEqual([]);
    expect((await test.resident.consultations.byReference(sent)).reference).toBe(sent.reference);
  });

  it("happens by itself two years after the last sign-in", async () => {
    await aResident(test, ANA);
    test.setClock("2028-05-19T09:59:00Z");
    await removeUnusedAccounts.run(test.house);
    expect(await accounts()).toBe(1);
    test.setClock("2028-05-19T10:01:00Z");
    await removeUnusedAccounts.run(test.house);
    expect(await accounts()).toBe(0);
  });
});

describe("after the key was changed", () => {
  it("an account is found by its old hash, and sealed and hashed anew when its person signs in", async () => {
    const old = makeContactKey("old");
    const withKeys = (contacts: House["contacts"]) => {
      const ctx = {
        ...test.house,
        contacts,
        signedIn: undefined,
        sessionSecret: undefined,
        setCookie: () => undefined,
      };
      const resident = residentRouter.createCaller(ctx);
      return {
        house: test.house,
        resident,
        residentWith: (residentSecret: string) => residentRouter.createCaller({ ...ctx, residentSecret }),
      };
    };
    await aResident(withKeys(readContactKeys(old)), ANA);
    const keys = readContactKeys(`${makeContactKey("new")} ${old}`);
    await sql`truncate mail_message`.execute(test.house.db);
    const { caller } = await aResident(withKeys(keys), ANA);
    expect((await caller.accounts.own()).address).toBe(ANA);
    const { rows } = await sql<{ contact_hash: string; contact_sealed: string }>`
      select contact_hash, contact_sealed from resident_account`.execute(test.house.db);
    expect(rows).toEqual([
      { contact_hash: contactHash(keys, ANA), contact_sealed: expect.stringMatching(/^c1\.new\./) },
    ]);
  });
});
