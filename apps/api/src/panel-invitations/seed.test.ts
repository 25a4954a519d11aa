import { afterAll, beforeAll, expect, it } from "vitest";
import { seedConsultations } from "../consultations/index.ts";
import { seedHubDevices } from "../hub-devices/index.ts";
import { aHouse, type TestHouse } from "../testing.ts";
import { seedPanel } from "./seed.ts";

let test: TestHouse;
let id: string;
beforeAll(async () => {
  test = await aHouse("2026-11-22T12:00:00Z");
  await seedConsultations(test.house, undefined, async (desk, consultationId) => {
    id = consultationId;
    await seedPanel(desk, consultationId);
    await seedHubDevices(desk, consultationId);
  });
}, 120_000);
afterAll(() => test.database.dispose());

it("shows in the demonstration a made-up panel some of whom answered, and says of nobody who did", async () => {
  const shown = await test.officer.panelInvitations.read({ consultationId: id });
  expect(shown).toMatchObject({ invited: 12, rate: { answered: 3, percent: 25 }, mayInvite: true });
  const sent = (await test.resident.mail.outbox()).filter(({ body }) => body.includes("/panel/answer/"));
  expect(sent).toHaveLength(12);
  expect(sent.every(({ to }) => to.endsWith("@panel.example"))).toBe(true);
  const tokens = sent.map(({ body }) => /panel\/answer\/(\S+)/.exec(body)?.[1] ?? "");
  const read = await Promise.all(
    tokens.map((token) => test.resident.panelInvitations.read({ token, purpose: "answer" })),
  );
  expect(read.filter(({ isUsed }) => isUsed)).toHaveLength(3);
});

it("shows in the demonstration a device of a made-up hub in use, and one that was given back", async () => {
  const devices = await test.officer.hubDevices.list({ consultationId: id });
  expect(devices.map(({ name, endedAt }) => [name, endedAt !== undefined])).toEqual([
    ["Example Community Hub (made up)", false],
    ["Example Library (made up)", true],
  ]);
});
