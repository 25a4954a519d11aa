import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { House } from "../context.ts";
import { lookAgain } from "../jobs/index.ts";
import { WORK } from "../tasks.ts";
import { refusedWith } from "../testing.ts";
import { forgetMailTo, removeOldMail, sendMail, sendMessage } from "./index.ts";
import { aTemplate } from "./mail.testing.ts";
import { demonstrationOutbox, staffOutbox } from "./outbox.ts";
import { aPostRoom, type PostRoom, SECRET, SERVICE, settings, TO } from "./post-room.testing.ts";

let room: PostRoom;
beforeEach(async () => {
  room = await aPostRoom();
});
afterEach(() => room.dispose());

describe("a message whose process died", () => {
  it("while it was being sent is sent again after five minutes, under the same name", async () => {
    const { server, house } = await room.bySmtp();
    const id = await room.send(house);
    await sql`update mail_message set state = 'sending', claimed_at = ${house.now()}`.execute(house.db);
    await room.run(house);
    expect(server.received).toEqual([]);
    room.test.setClock("2026-05-20T10:04:00Z");
    await lookAgain(house, WORK);
    await room.run(house);
    expect(server.received).toEqual([]);
    room.test.setClock("2026-05-20T10:05:01Z");
    await lookAgain(house, WORK);
    await room.run(house);
    expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${id}@council.example>`]);
  });

  it("and whose claim somebody else has taken over does not say how it ended", async () => {
    const id = await room.send(room.test.house);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let calls = 0;
    const slow: House = {
      ...room.test.house,
      deliver: async () => {
        calls += 1;
        if (calls === 1) await held;
        return calls === 1 ? { kind: "never", failure: "of the first" } : { kind: "taken" };
      },
    };
    const attempt = { number: 1, isLast: false };
    const first = sendMessage.run(slow, { id }, attempt);
    while (calls === 0) await new Promise((passed) => setTimeout(passed, 2));
    room.test.setClock("2026-05-20T10:06:00Z");
    await sendMessage.run(slow, { id }, attempt);
    expect(await room.state(id)).toMatchObject({ state: "sent" });
    release();
    await first;
    expect(await room.state(id)).toMatchObject({ state: "sent", failure: null });
  });
});

describe("what is kept of a message", () => {
  it("shows neither the address nor the words to whoever reads the database", async () => {
    await room.send(room.test.house, { values: { what: "a very private matter" } });
    await room.run(room.test.house);
    for (const table of ["mail_message", "graphile_worker._private_jobs", "audit_fact"]) {
      const { rows } = await sql<{ text: string }>`select row::text as text from ${sql.raw(table)} as row`.execute(
        room.test.house.db,
      );
      expect(JSON.stringify(rows)).not.toMatch(/ana|private matter/i);
    }
  });

  it("goes thirty days after it was sent, and at once when somebody's mail is forgotten", async () => {
    const id = await room.send(room.test.house);
    await room.run(room.test.house);
    room.test.setClock("2026-06-19T09:59:00Z");
    await removeOldMail.run(room.test.house);
    expect(await room.state(id)).toBeDefined();
    room.test.setClock("2026-06-19T10:01:00Z");
    await removeOldMail.run(room.test.house);
    expect(await room.state(id)).toBeUndefined();
    const other = await room.send(room.test.house);
    await forgetMailTo(room.test.house, room.test.house.db, TO.toUpperCase());
    expect(await room.state(other)).toBeUndefined();
    await room.run(room.test.house);
  });

  it("is not there when the transaction that asked for it was rolled back", async () => {
    const { server, house } = await room.bySmtp();
    await expect(
      house.db.transaction().execute(async (db) => {
        await sendMail(house, db, { to: TO, template: aTemplate, language: "en", values: { what: "x" } });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await room.run(house);
    expect(server.received).toEqual([]);
  });
});

describe("the outbox", () => {
  it("of a demonstration shows the messages, sent to nobody", async () => {
    const id = await room.send(room.test.house);
    await room.run(room.test.house);
    const [shown] = await room.test.resident.mail.outbox();
    expect(shown).toMatchObject({ id, to: TO, subject: "Hello", state: "sent" });
    expect(shown?.body).toContain("This is about parks.");
    expect((await room.test.officer.mail.outbox()).map((one) => one.id)).toEqual([id]);
    const facts = await room.test.house.db
      .selectFrom("audit_fact")
      .select("details")
      .where("what", "=", "mail/outbox-read")
      .execute();
    expect(facts.at(-1)?.details).toEqual({ messages: 1 });
  });

  it("is not there in production, where a message waits until mail is set up", async () => {
    const config = { ...room.test.house.config, deployment: "production" as const };
    const house = { ...room.test.house, config };
    expect(await refusedWith(demonstrationOutbox(house))).toBe("NOT_FOUND");
    const signedIn = { id: "00000000-0000-7000-8000-0000000000a1", name: "x", posts: ["administrator"] };
    const ctx = { ...house, signedIn, sessionSecret: undefined, setCookie: () => undefined };
    expect(await refusedWith(staffOutbox(ctx))).toBe("NOT_FOUND");
    const id = await room.send(house);
    await room.run(house);
    expect(await room.state(id)).toMatchObject({ state: "waiting", failure: "not-set-up" });
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
