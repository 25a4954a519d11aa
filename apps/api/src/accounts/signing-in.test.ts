import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { residentRouter } from "../capabilities.ts";
import { aHouse, aResident, codeIn, refusedWith, runJobs, type TestHouse } from "../testing.ts";

const ANA = "Ana.Pop@example.org";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
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
const wrong = (code: string): string => (code.startsWith("0") ? "1" : "0") + code.slice(1);
const own = (secret: string) => test.residentWith(secret).accounts.own();
const accounts = async (): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::integer as count from resident_account`.execute(test.house.db)).rows[0]
    ?.count ?? -1;

describe("signing in by e-mail", () => {
  it("takes the six numbers, however they are typed, and makes the account then and not before", async () => {
    const { browser } = await ask();
    expect(await accounts()).toBe(0);
    const { code } = await codeIn(test, ANA);
    const { secret } = await test.resident.accounts.signInByCode({ browser, code: ` ${code.replace(" ", "-")} ` });
    expect(await own(secret)).toEqual({ address: ANA, answers: [] });
    expect(await accounts()).toBe(1);
  });

  it("takes the link in any browser, and looking at it as mail scanners do uses nothing up", async () => {
    await ask();
    const { link } = await codeIn(test, ANA);
    for (let time = 0; time < 3; time += 1)
      expect(await test.resident.accounts.lookAtLink({ link })).toEqual({ address: ANA });
    const { secret } = await test.resident.accounts.signInByLink({ link });
    expect((await own(secret)).address).toBe(ANA);
  });

  it("says and does the same whether or not the address has an account, and writes to the address it has", async () => {
    const answered = [await ask()];
    await aResident(test, ANA);
    answered.push(await ask("ana.pop@EXAMPLE.org"));
    for (const answer of answered) expect(answer).toEqual({ browser: expect.stringMatching(/^[\w-]{24}$/) });
    const written = (await mails()).filter(({ to }) => to === ANA);
    expect(written).toHaveLength(3);
    expect(new Set(written.map(({ subject }) => subject)).size).toBe(1);
    expect(await accounts()).toBe(1);
  });

  it("takes code and link once, one of the two", async () => {
    const { browser } = await ask();
    const { code, link } = await codeIn(test, ANA);
    await test.resident.accounts.signInByCode({ browser, code });
    expect(await refusedWith(test.resident.accounts.signInByCode({ browser, code }))).toBe("accounts/code-used");
    expect(await refusedWith(test.resident.accounts.lookAtLink({ link }))).toBe("accounts/link-used");
    expect(await refusedWith(test.resident.accounts.signInByLink({ link }))).toBe("accounts/link-used");
  });

  it("takes a code once even when it is sent twice at the same moment", async () => {
    const { browser } = await ask();
    const { code, link } = await codeIn(test, ANA);
    const outcomes = await Promise.all([
      ...Array.from({ length: 3 }, () => refusedWith(test.resident.accounts.signInByCode({ browser, code }))),
      refusedWith(test.resident.accounts.signInByLink({ link })),
    ]);
    expect(outcomes.filter((outcome) => outcome === "not refused")).toHaveLength(1);
    expect(await accounts()).toBe(1);
  });

  it("counts each of many tries at the same moment against every code of the browser", async () => {
    const { browser } = await ask();
    for (let address = 1; address < 8; address += 1) await ask(`ana${address}@example.org`, browser);
    await sql`update resident_code set tries = -1000`.execute(test.house.db);
    const rounds = 5;
    for (let round = 0; round < rounds; round += 1) {
      const tries = Array.from({ length: 20 }, () =>
        refusedWith(test.resident.accounts.signInByCode({ browser, code: "000000" })),
      );
      expect(new Set(await Promise.all(tries))).toEqual(new Set(["accounts/wrong-code"]));
    }
    const { rows } = await sql<{ tries: number }>`select tries from resident_code`.execute(test.house.db);
    expect(rows.map(({ tries }) => tries)).toEqual(Array.from({ length: 8 }, () => 20 * rounds - 1000));
  });

  it("takes neither after fifteen minutes", async () => {
    const { browser } = await ask();
    const { code, link } = await codeIn(test, ANA);
    test.setClock("2026-05-20T10:15:00Z");
    expect(await refusedWith(test.resident.accounts.signInByCode({ browser, code }))).toBe("accounts/code-expired");
    expect(await refusedWith(test.resident.accounts.lookAtLink({ link }))).toBe("accounts/link-expired");
    expect(await refusedWith(test.resident.accounts.signInByLink({ link }))).toBe("accounts/link-expired");
    test.setClock("2026-05-20T10:14:59Z");
    await test.resident.accounts.signInByCode({ browser, code });
  });

  it("takes five wrong codes and then not even the right one; the link still works for whoever has the mail", async () => {
    const { browser } = await ask();
    const { code, link } = await codeIn(test, ANA);
    const type = (typed: string) => refusedWith(test.resident.accounts.signInByCode({ browser, code: typed }));
    for (let time = 0; time < 4; time += 1) expect(await type(wrong(code))).toBe("accounts/wrong-code");
    expect(await type("12345")).toBe("accounts/not-a-code");
    expect(await type(wrong(code))).toBe("accounts/no-more-tries");
    expect(await type(code)).toBe("accounts/no-more-tries");
    await test.resident.accounts.signInByLink({ link });
  });

  it("counts guesses that come all at once", async () => {
    const { browser } = await ask();
    const { code } = await codeIn(test, ANA);
    const guesses = Array.from({ length: 20 }, () =>
      refusedWith(test.resident.accounts.signInByCode({ browser, code: wrong(code) })),
    );
    const outcomes = await Promise.all(guesses);
    expect(outcomes.filter((outcome) => outcome === "accounts/wrong-code").length).toBeLessThanOrEqual(4);
    expect(await refusedWith(test.resident.accounts.signInByCode({ browser, code }))).toBe("accounts/no-more-tries");
  });

  it("takes a code in no other browser than the one that asked", async () => {
    await ask();
    const other = await ask("somebody@example.org");
    const { code } = await codeIn(test, ANA);
    const { code: theirs } = await codeIn(test, "somebody@example.org");
    expect(code === theirs ? code : await refusedWith(test.resident.accounts.signInByCode({ ...other, code }))).toBe(
      code === theirs ? code : "accounts/wrong-code",
    );
  });

  it("takes any code that this browser asked for and that is still good, when a message was slow", async () => {
    const { browser } = await ask();
    const first = await codeIn(test, ANA);
    await ask(ANA, browser);
    await test.resident.accounts.signInByCode({ browser, code: first.code });
  });

  it("sends one address five messages an hour, whoever asks, and says nothing of it; a library is never shut out", async () => {
    for (let time = 0; time < 9; time += 1) await ask();
    expect((await mails()).length).toBe(5);
    for (let time = 0; time < 12; time += 1) await ask(`reader-${time}@example.org`);
    expect((await mails()).length).toBe(17);
    test.setClock("2026-05-20T11:00:01Z");
    await ask();
    expect((await mails()).length).toBe(18);
  });

  it("sends fifteen messages an hour for one browser", async () => {
    const { browser } = await ask("first@example.org");
    await Promise.all(Array.from({ length: 20 }, (_, place) => ask(`many-${place}@example.org`, browser)));
    expect((await mails()).length).toBe(15);
  });

  it("is refused for what is no address, and where no mail can be sent", async () => {
    expect(await refusedWith(ask("ana"))).toBe("accounts/not-an-address");
    const config = { ...test.house.config, deployment: "production" as const };
    const ctx = { ...test.house, config, signedIn: undefined, sessionSecret: undefined, setCookie: () => undefined };
    const production = residentRouter.createCaller(ctx);
    expect(await refusedWith(production.accounts.askToSignIn({ email: ANA, language: "en" }))).toBe("accounts/no-mail");
  });

  it("writes in the language of the page, with a link to that language", async () => {
    await test.resident.accounts.askToSignIn({ email: ANA, language: "pl" });
    const [written] = await mails();
    expect(written?.subject).toBe("Twój kod do serwisu Wyraź swoją opinię");
    expect(written?.body).toMatch(/http:\/\/localhost:3000\/pl\/account\/link\/[\w-]{24}\n/);
    await runJobs(test);
    expect((await mails())[0]?.state).toBe("sent");
  });
});
