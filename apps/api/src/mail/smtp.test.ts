import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDelivery } from "./index.ts";
import { aTemplate } from "./mail.testing.ts";
import { aPostRoom, type PostRoom, settings, TO } from "./post-room.testing.ts";

let room: PostRoom;
beforeEach(async () => {
  room = await aPostRoom();
});
afterEach(() => room.dispose());

describe("a message by SMTP", () => {
  it("arrives once, in plain text, in the person's language, with everything a mailbox asks for", async () => {
    const { server, house } = await room.bySmtp();
    const unsubscribe = "https://say.example.org/unsubscribe/x";
    const id = await room.send(house, { language: "pl", values: { what: "łąki" }, unsubscribe });
    await Promise.all([room.run(house), room.run(house)]);
    await room.run(house, true);
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
    expect(await room.state(id)).toEqual({ state: "sent", attempts: 1, failure: null });
  });

  it("keeps a value on one line, so that nobody puts words of their own into the council's", async () => {
    const { server, house } = await room.bySmtp();
    await room.send(house, { values: { what: "x\r\n\r\nPay here:\thttps://evil.example" } });
    await room.run(house);
    expect(server.received[0]?.text?.trim()).toBe("This is about x Pay here: https://evil.example.\n\nThe council");
  });

  it("is tried again when the server says later, and arrives then", async () => {
    let refusals = 2;
    const { server, house } = await room.bySmtp({ refuse: () => (refusals-- > 0 ? 451 : undefined) });
    const id = await room.send(house);
    await room.run(house);
    expect(await room.state(id)).toEqual({ state: "waiting", attempts: 1, failure: "smtp 451" });
    await room.run(house);
    expect(await room.state(id), "before its time").toMatchObject({ attempts: 1 });
    await room.run(house, true);
    await room.run(house, true);
    expect(await room.state(id)).toEqual({ state: "sent", attempts: 3, failure: null });
    expect(server.received).toHaveLength(1);
  });

  it("is given up when the server says never, and that is shown", async () => {
    const { server, house } = await room.bySmtp({ refuse: () => 550 });
    const id = await room.send(house);
    await room.run(house);
    await room.run(house, true);
    expect(await room.state(id)).toEqual({ state: "given-up", attempts: 1, failure: "smtp 550" });
    expect(server.received).toEqual([]);
    const [shown] = await room.test.officer.mail.outbox();
    expect(shown).toMatchObject({ id, to: TO, state: "given-up", failure: "smtp 550" });
  });

  it("waits while our own password is refused, and never sends without it", async () => {
    const { server, house } = await room.bySmtp(
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
    const id = await room.send(house);
    await room.run(house);
    expect(await room.state(id)).toEqual({ state: "waiting", attempts: 1, failure: "smtp 535" });
    const corrected = room.houseWith({
      SMTP_URL: server.url.replace("//", "//us:right@"),
      MAIL_FROM: "say@council.example",
    });
    await room.run(corrected, true);
    expect(await room.state(id)).toMatchObject({ state: "sent", attempts: 2 });
  });

  it("goes encrypted where the server offers it", async () => {
    const { server, house } = await room.bySmtp({ disabledCommands: [] });
    await room.send(house);
    await room.run(house);
    expect(server.received.map(({ isEncrypted }) => isEncrypted)).toEqual([true]);
  });

  it("goes to no other machine unencrypted, nor to one whose certificate nobody vouches for", async () => {
    for (const disabledCommands of [["STARTTLS"], []]) {
      const server = await room.mailServer({ disabledCommands });
      const smtp = { url: server.url, from: "say@council.example", isLocal: false };
      const house = { ...room.test.house, deliver: openDelivery({ kind: "smtp", smtp }, room.test.house.now) };
      const id = await room.send(house);
      await room.run(house);
      expect(await room.state(id)).toMatchObject({ state: "waiting", failure: expect.stringMatching(/^smtp (E|500)/) });
      expect(server.received).toEqual([]);
    }
    expect(settings({ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example" })).toMatchObject({
      smtp: { isLocal: false },
    });
  });

  it("waits while the server cannot be reached", async () => {
    const { house } = await room.bySmtp();
    await room.stopServers();
    const id = await room.send(house);
    await room.run(house);
    expect(await room.state(id)).toMatchObject({ state: "waiting", failure: expect.stringMatching(/^smtp E/) });
  });

  it("is given up after the last time, and when nobody needs it any more", async () => {
    const { server, house } = await room.bySmtp({ refuse: () => 451 });
    const id = await room.send(house);
    for (let time = 0; time < 14; time += 1) await room.run(house, true);
    expect(await room.state(id)).toEqual({ state: "given-up", attempts: 12, failure: "smtp 451" });
    const late = await room.send(house, { template: { ...aTemplate, usefulMinutes: 15 } });
    room.test.setClock("2026-05-20T10:15:00Z");
    await room.run(house, true);
    expect(await room.state(late)).toMatchObject({ state: "given-up", failure: "too-late" });
    expect(server.received).toEqual([]);
  });
});
