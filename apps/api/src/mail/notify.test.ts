import { decodeProtectedHeader, jwtVerify } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aPostRoom, type PostRoom, SECRET, SERVICE, TO } from "./post-room.testing.ts";

let room: PostRoom;
beforeEach(async () => {
  room = await aPostRoom();
});
afterEach(() => room.dispose());

describe("a message by GOV.UK Notify", () => {
  it("is handed over with a token that says who we are and when, and nothing else", async () => {
    const { server, house } = await room.byNotify();
    const id = await room.send(house, { unsubscribe: "https://say.example.org/unsubscribe/x" });
    await room.run(house);
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
    expect(await room.state(id)).toMatchObject({ state: "sent" });
  });

  it("uses a template of its own where one was named", async () => {
    const own = "22222222-2222-4222-8222-222222222222";
    const { server, house } = await room.byNotify(`any:11111111-1111-4111-8111-111111111111 test/greeting:${own}`);
    await room.send(house);
    await room.run(house);
    expect(server.asked[0]?.body.template_id).toBe(own);
  });

  it.each([
    [400, "given-up"],
    [403, "waiting"],
    [429, "waiting"],
    [500, "waiting"],
    [503, "waiting"],
  ])("answered with %i is %s", async (status, expected) => {
    const { server, house } = await room.byNotify();
    server.answer.status = status;
    const id = await room.send(house);
    await room.run(house);
    expect(await room.state(id)).toEqual({ state: expected, attempts: 1, failure: `notify ${status}` });
    server.answer.status = 201;
    await room.run(house, true);
    expect((await room.state(id))?.state).toBe(expected === "waiting" ? "sent" : "given-up");
  });

  it("waits while it cannot be reached", async () => {
    const { house } = await room.byNotify();
    await room.stopServers();
    const id = await room.send(house);
    await room.run(house);
    expect(await room.state(id)).toMatchObject({ state: "waiting", failure: "notify TypeError" });
  });
});
