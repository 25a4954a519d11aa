import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";

let test: TestHouse;
let open: { id: string; slug: string };
beforeAll(async () => {
  test = await aHouse();
  open = await anOpenOne(test);
});
afterAll(() => test.database.dispose());

const start = async (way: { hub?: string; helpedBy?: string } = {}, slug = open.slug) => {
  const { draftId } = await test.resident.consultations.startDraft({ slug, language: "en", ...way });
  await test.resident.consultations.keepAnswer({ slug, draftId, questionId: "agree", answer: "yes" });
  return { slug, draftId };
};
const send = (draft: { slug: string; draftId: string }, readBack?: boolean) =>
  test.resident.consultations.sendDraft({ ...draft, language: "en", ...(readBack !== undefined && { readBack }) });
const rowOf = (reference: string) =>
  test.house.db
    .selectFrom("response")
    .select(["channel", "helped_by"])
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
const secretOf = async (name: string, consultationId = open.id) => {
  const { id, address } = await test.officer.hubDevices.add({ consultationId, name });
  return { id, secret: address.split("/").at(-1) as string };
};

describe("answering together with a helper", () => {
  it("is sent once every answer was read back and the person agreed, and keeps who helped", async () => {
    const draft = await start({ helpedBy: "Ana Example, Example CVS" });
    expect(await refusedWith(send(draft))).toBe("answers/read-back");
    expect(await refusedWith(send(draft, false))).toBe("answers/read-back");
    const { reference } = await send(draft, true);
    expect(await rowOf(reference)).toEqual({ channel: "assisted", helped_by: "Ana Example, Example CVS" });
    expect(await test.resident.consultations.readDraft(draft)).toEqual({ kind: "sent", reference });
  });

  it("counts as any other answer, and is told apart by its channel", async () => {
    const before = await test.officer.consultations.counts({ id: open.id });
    await send(await start({ helpedBy: "Ana" }), true);
    const after = await test.officer.consultations.counts({ id: open.id });
    expect(after.responses).toBe(before.responses + 1);
    expect(after.byChannel.assisted).toBe((before.byChannel.assisted ?? 0) + 1);
  });
});

describe("answering on a hub's shared device", () => {
  it("has the channel of the hub where the device shows its secret, and for its consultation alone", async () => {
    const { secret } = await secretOf("Example Hub");
    const { reference } = await send(await start({ hub: secret }));
    expect(await rowOf(reference)).toEqual({ channel: "hub-device", helped_by: null });
    const another = await anOpenOne(test, "Another");
    expect(await refusedWith(start({ hub: secret }, another.slug))).toBe("hub-device/ended");
  });

  it("cannot be claimed by a browser that has no device's secret", async () => {
    expect(await refusedWith(start({ hub: "a-secret-that-nobody-made" }))).toBe("hub-device/ended");
    const { reference } = await send(await start());
    expect(await rowOf(reference)).toEqual({ channel: "web", helped_by: null });
  });

  it("ends when staff end it: what was begun is still sent, and nothing new is begun", async () => {
    const { id, secret } = await secretOf("Ending Hub");
    const begun = await start({ hub: secret });
    await test.officer.hubDevices.end({ id });
    await test.officer.hubDevices.end({ id });
    expect(await refusedWith(start({ hub: secret }))).toBe("hub-device/ended");
    expect(await refusedWith(test.resident.hubDevices.read({ secret }))).toBe("NOT_FOUND");
    expect(await rowOf((await send(begun)).reference)).toMatchObject({ channel: "hub-device" });
    const facts = await test.house.db.selectFrom("audit_fact").select("what").where("about", "=", id).execute();
    expect(facts.map(({ what }) => what)).toEqual(["hub-device/set-up", "hub-device/ended"]);
  });

  it("keeps no secret that could be read from a copy of the database", async () => {
    const { secret } = await secretOf("Quiet Hub");
    const kept = await test.house.db.selectFrom("hub_device").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(secret);
    const listed = await test.officer.hubDevices.list({ consultationId: open.id });
    expect(listed.map(({ name }) => name)).toContain("Quiet Hub");
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(await test.resident.hubDevices.read({ secret })).toMatchObject({ name: "Quiet Hub", slug: open.slug });
  });
});
