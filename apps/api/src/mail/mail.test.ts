import { decodeProtectedHeader, jwtVerify } from "jose";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { MAIL_ENVIRONMENT, readMail } from "../config-mail.ts";
import type { House } from "../context.ts";
import { lookAgain, runDue } from "../jobs/index.ts";
import { WORK } from "../tasks.ts";
import { aHouse, refusedWith, type TestHouse } from "../testing.ts";
import { forgetMailTo, openDelivery, removeOldMail, sendMail, sendMessage } from "./index.ts";
import { aMailServer, aNotifyServer, aTemplate } from "./mail.testing.ts";

const SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
const SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
const TO = "ana.pop@example.org";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());
const stops: (() => unknown)[] = [];
beforeEach(async () => {
  test.setClock("2026-05-20T10:00:00Z");
  await sql`truncate mail_message`.execute(test.house.db);
  await sql`delete from graphile_worker._private_jobs`.execute(test.house.db);
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const settings = (env: Record<string, string>) => readMail(z.object(MAIL_ENVIRONMENT).parse(env));
const houseWith = (env: Record<string, string>): House => ({
  ...test.house,
  deliver: openDelivery(settings(env), test.house.now),
});
const bySmtp = async (options: Parameters<typeof aMailServer>[0] = {}, credentials = "") => {
  const server = await aMailServer(options);
  stops.push(server.stop);
  const url = server.url.replace("//", `//${credentials}`);
  return { server, house: houseWith({ SMTP_URL: url, MAIL_FROM: "Example council <say@council.example>" }) };
};
const send = (house: House, change: Partial<Parameters<typeof sendMail<{ what: string }>>[2]> = {}) =>
  house.db
    .transaction()
    .execute((db) =>
      sendMail(house, db, { to: TO, template: aTemplate, language: "en", values: { what: "parks" }, ...change }),
    );
const run = (house: House, evenIfLater = false) => runDue(house, test.database.pool, WORK, { evenIfLater });
const state = async (id: string) =>
  test.house.db
    .selectFrom("mail_message")
    .select(["state", "attempts", "failure"])
    .where("id", "=", id)
    .executeTakeFirst();

describe("a message by SMTP", () => {
  it("arrives once, in plain text, in the person's language, with everything a mailbox asks for", async () => {
    const { server, house } = await bySmtp();
    const unsubscribe = "https://say.example.org/unsubscribe/x";
    const id = await send(house, { language: "pl", values: { what: "łąki" }, unsubscribe });
    await Promise.all([run(house), run(house)]);
    await run(house, true);
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail).toMatchObject({ subject: "Cześć", envelopeTo: [TO], messageId: `<${id}@council.example>` });
    expect(mail?.from).toEqual({ name: "Example council", address: "say@council.example" });
    expect(mail?.text?.trim()).toBe("Chodzi o łąki. Zażółć gęślą jaźń.");
    expect(mail?.html).toBeUndefined();
    const headers = Object.fromEntries(mail?.headers.map(({ key, value }) => [key, value]) ?? []);
    expect(headers).toMatchObject({
      "auto-submitted": "auto-generated",
      "content-language": "pl",
      "list-unsubscribe": `<${unsubscribe}>`,
      "list-unsubscribe-post": "List-Unsubscribe=One-Click",
    });
    expect(await state(id)).toEqual({ state: "sent", attempts: 1, failure: null });
  });

  it("keeps a value on one line, so that nobody puts words of their own into the council's", async () => {
    const { server, house } = await bySmtp();
    await send(house, { values: { what: "x\r\n\r\nPay here:\thttps://evil.example" } });
    await run(house);
    expect(server.received[0]?.text?.trim()).toBe("This is about x Pay here: https://evil.example.\n\nThe council");
  });

  it("is tried again when the server says later, and arrives then", async () => {
    let refusals = 2;
    const { server, house } = await bySmtp({ refuse: () => (refusals-- > 0 ? 451 : undefined) });
    const id = await send(house);
    await run(house);
    expect(await state(id)).toEqual({ state: "waiting", attempts: 1, failure: "smtp 451" });
    await run(house);
    expect(await state(id), "before its time").toMatchObject({ attempts: 1 });
    await run(house, true);
    await run(house, true);
    expect(await state(id)).toEqual({ state: "sent", attempts: 3, failure: null });
    expect(server.received).toHaveLength(1);
  });

  it("is given up when the server says never, and that is shown", async () => {
    const { server, house } = await bySmtp({ refuse: () => 550 });
    const id = await send(house);
    await run(house);
    await run(house, true);
    expect(await state(id)).toEqual({ state: "given-up", attempts: 1, failure: "smtp 550" });
    expect(server.received).toEqual([]);
    const [shown] = await test.officer.mail.outbox();
    expect(shown).toMatchObject({ id, to: TO, state: "given-up", failure: "smtp 550" });
  });

  it("waits while our own password is refused, and never sends without it", async () => {
    const { server, house } = await bySmtp(
      {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: ({ password }, _, done) =>
          password === "right"
            ? done(null, { user: "us" })
            : done(Object.assign(new Error("no"), { responseCode: 535 })),
      },
      "us:wrong@",
    );
    const id = await send(house);
    await run(house);
    expect(await state(id)).toEqual({ state: "waiting", attempts: 1, failure: "smtp 535" });
    const corrected = houseWith({
      SMTP_URL: server.url.replace("//", "//us:right@"),
      MAIL_FROM: "say@council.example",
    });
    await run(corrected, true);
    expect(await state(id)).toMatchObject({ state: "sent", attempts: 2 });
  });

  it("goes encrypted where the server offers it", async () => {
    const { server, house } = await bySmtp({ disabledCommands: [] });
    await send(house);
    await run(house);
    expect(server.received.map(({ isEncrypted }) => isEncrypted)).toEqual([true]);
  });

  it("goes to no other machine unencrypted, nor to one whose certificate nobody vouches for", async () => {
    for (const disabledCommands of [["STARTTLS"], []]) {
      const server = await aMailServer({ disabledCommands });
      stops.push(server.stop);
      const smtp = { url: server.url, from: "say@council.example", isLocal: false };
      const house = { ...test.house, deliver: openDelivery({ kind: "smtp", smtp }, test.house.now) };
      const id = await send(house);
      await run(house);
      expect(await state(id)).toMatchObject({ state: "waiting", failure: expect.stringMatching(/^smtp (E|500)/) });
      expect(server.received).toEqual([]);
    }
    expect(settings({ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example" })).toMatchObject({
      smtp: { isLocal: false },
    });
  });

  it("waits while the server cannot be reached", async () => {
    const { server, house } = await bySmtp();
    await server.stop();
    stops.splice(0);
    const id = await send(house);
    await run(house);
    expect(await state(id)).toMatchObject({ state: "waiting", failure: expect.stringMatching(/^smtp E/) });
  });

  it("is given up after the last time, and when nobody needs it any more", async () => {
    const { server, house } = await bySmtp({ refuse: () => 451 });
    const id = await send(house);
    for (let time = 0; time < 14; time += 1) await run(house, true);
    expect(await state(id)).toEqual({ state: "given-up", attempts: 12, failure: "smtp 451" });
    const late = await send(house, { template: { ...aTemplate, usefulMinutes: 15 } });
    test.setClock("2026-05-20T10:15:00Z");
    await run(house, true);
    expect(await state(late)).toMatchObject({ state: "given-up", failure: "too-late" });
    expect(server.received).toEqual([]);
  });
});

describe("a message whose process died", () => {
  it("while it was being sent is sent again after five minutes, under the same name", async () => {
    const { server, house } = await bySmtp();
    const id = await send(house);
    await sql`update mail_message set state = 'sending', claimed_at = ${house.now()}`.execute(house.db);
    await run(house);
    expect(server.received).toEqual([]);
    test.setClock("2026-05-20T10:04:00Z");
    await lookAgain(house, WORK);
    await run(house);
    expect(server.received).toEqual([]);
    test.setClock("2026-05-20T10:05:01Z");
    await lookAgain(house, WORK);
    await run(house);
    expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${id}@council.example>`]);
  });

  it("and whose claim somebody else has taken over does not say how it ended", async () => {
    const id = await send(test.house);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let calls = 0;
    const slow: House = {
      ...test.house,
      deliver: async () => {
        calls += 1;
        if (calls === 1) await held;
        return calls === 1 ? { kind: "never", failure: "of the first" } : { kind: "taken" };
      },
    };
    const attempt = { number: 1, isLast: false };
    const first = sendMessage.run(slow, { id }, attempt);
    while (calls === 0) await new Promise((passed) => setTimeout(passed, 2));
    test.setClock("2026-05-20T10:06:00Z");
    await sendMessage.run(slow, { id }, attempt);
    expect(await state(id)).toMatchObject({ state: "sent" });
    release();
    await first;
    expect(await state(id)).toMatchObject({ state: "sent", failure: null });
  });
});

describe("a message by GOV.UK Notify", () => {
  const byNotify = async (templates = "any:11111111-1111-4111-8111-111111111111") => {
    const server = await aNotifyServer();
    stops.push(server.stop);
    const env = { NOTIFY_API_KEY: `mine-${SERVICE}-${SECRET}`, NOTIFY_TEMPLATES: templates, NOTIFY_URL: server.url };
    return { server, house: houseWith(env) };
  };

  it("is handed over with a token that says who we are and when, and nothing else", async () => {
    const { server, house } = await byNotify();
    const id = await send(house, { unsubscribe: "https://say.example.org/unsubscribe/x" });
    await run(house);
    const [asked] = server.asked;
    expect(asked?.path).toBe("/v2/notifications/email");
    expect(asked?.body).toEqual({
      email_address: TO,
      template_id: "11111111-1111-4111-8111-111111111111",
      personalisation: { what: "parks", subject: "Hello", body: "This is about parks.\n\nThe council" },
      reference: id,
      one_click_unsubscribe_url: "https://say.example.org/unsubscribe/x",
    });
    const token = asked?.authorization.replace(/^Bearer /, "") ?? "";
    expect(decodeProtectedHeader(token)).toEqual({ alg: "HS256", typ: "JWT" });
    const { payload } = await jwtVerify(token, new TextEncoder().encode(SECRET), { currentDate: house.now() });
    expect(payload).toEqual({ iss: SERVICE, iat: Date.parse("2026-05-20T10:00:00Z") / 1000 });
    expect(JSON.stringify(asked)).not.toContain(SECRET);
    expect(await state(id)).toMatchObject({ state: "sent" });
  });

  it("uses a template of its own where one was named", async () => {
    const own = "22222222-2222-4222-8222-222222222222";
    const { server, house } = await byNotify(`any:11111111-1111-4111-8111-111111111111 test/greeting:${own}`);
    await send(house);
    await run(house);
    expect(server.asked[0]?.body.template_id).toBe(own);
  });

  it.each([
    [400, "given-up"],
    [403, "waiting"],
    [429, "waiting"],
    [500, "waiting"],
    [503, "waiting"],
  ])("answered with %i is %s", async (status, expected) => {
    const { server, house } = await byNotify();
    server.answer.status = status;
    const id = await send(house);
    await run(house);
    expect(await state(id)).toEqual({ state: expected, attempts: 1, failure: `notify ${status}` });
    server.answer.status = 201;
    await run(house, true);
    expect((await state(id))?.state).toBe(expected === "waiting" ? "sent" : "given-up");
  });

  it("waits while it cannot be reached", async () => {
    const { server, house } = await byNotify();
    await server.stop();
    stops.splice(0);
    const id = await send(house);
    await run(house);
    expect(await state(id)).toMatchObject({ state: "waiting", failure: "notify TypeError" });
  });
});

describe("what is kept of a message", () => {
  it("shows neither the address nor the words to whoever reads the database", async () => {
    await send(test.house, { values: { what: "a very private matter" } });
    await run(test.house);
    for (const table of ["mail_message", "graphile_worker._private_jobs", "audit_fact"]) {
      const { rows } = await sql<{ text: string }>`select row::text as text from ${sql.raw(table)} as row`.execute(
        test.house.db,
      );
      expect(JSON.stringify(rows)).not.toMatch(/ana|private matter/i);
    }
  });

  it("goes thirty days after it was sent, and at once when somebody's mail is forgotten", async () => {
    const id = await send(test.house);
    await run(test.house);
    test.setClock("2026-06-19T09:59:00Z");
    await removeOldMail.run(test.house);
    expect(await state(id)).toBeDefined();
    test.setClock("2026-06-19T10:01:00Z");
    await removeOldMail.run(test.house);
    expect(await state(id)).toBeUndefined();
    const other = await send(test.house);
    await forgetMailTo(test.house, test.house.db, TO.toUpperCase());
    expect(await state(other)).toBeUndefined();
    await run(test.house);
  });

  it("is not there when the transaction that asked for it was rolled back", async () => {
    const { server, house } = await bySmtp();
    await expect(
      house.db.transaction().execute(async (db) => {
        await sendMail(house, db, { to: TO, template: aTemplate, language: "en", values: { what: "x" } });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await run(house);
    expect(server.received).toEqual([]);
  });
});

describe("the outbox", () => {
  it("of a demonstration shows the messages, sent to nobody", async () => {
    const id = await send(test.house);
    await run(test.house);
    const [shown] = await test.resident.mail.outbox();
    expect(shown).toMatchObject({ id, to: TO, subject: "Hello", state: "sent" });
    expect(shown?.body).toContain("This is about parks.");
    expect((await test.officer.mail.outbox()).map((one) => one.id)).toEqual([id]);
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select("details")
      .where("what", "=", "mail/outbox-read")
      .execute();
    expect(facts.at(-1)?.details).toEqual({ messages: 1 });
  });

  it("is not there in production, where a message waits until mail is set up", async () => {
    const config = { ...test.house.config, deployment: "production" as const };
    const house = { ...test.house, config };
    const { demonstrationOutbox, staffOutbox } = await import("./outbox.ts");
    expect(await refusedWith(demonstrationOutbox(house))).toBe("NOT_FOUND");
    const signedIn = { id: "00000000-0000-7000-8000-0000000000a1", name: "x", posts: ["administrator"] };
    const ctx = { ...house, signedIn, sessionSecret: undefined, setCookie: () => undefined };
    expect(await refusedWith(staffOutbox(ctx))).toBe("NOT_FOUND");
    const id = await send(house);
    await run(house);
    expect(await state(id)).toMatchObject({ state: "waiting", failure: "not-set-up" });
  });
});

describe("the settings of mail", () => {
  it("are one way or the other, whole", () => {
    expect(settings({})).toBeUndefined();
    const key = `mine-${SERVICE}-${SECRET}`;
    expect(() => settings({ SMTP_URL: "smtp://a.example", NOTIFY_API_KEY: key })).toThrow(/not both/);
    expect(() => settings({ SMTP_URL: "smtp://a.example" })).toThrow(/MAIL_FROM/);
    expect(() => settings({ SMTP_URL: "smtp://a.example", MAIL_FROM: "a@b.example\nBcc: c@d.example" })).toThrow();
    expect(() => settings({ NOTIFY_API_KEY: "short" })).toThrow(/no key of GOV.UK Notify/);
    expect(() => settings({ NOTIFY_API_KEY: key })).toThrow(/NOTIFY_TEMPLATES/);
    expect(() => settings({ NOTIFY_API_KEY: key, NOTIFY_URL: "http://notify.example" })).toThrow(/https/);
  });
});
