import { type ConsultationPlan, Listing } from "@collaborative-communities/consultations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommand, aHouse, openIt, type TestHouse } from "../testing.ts";
import { runClock } from "./progressing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const anOpen = async (change: Partial<ConsultationPlan>) => {
  const made = await test.officer.consultations.create(aCommand(change));
  await openIt(test, made);
  return made;
};

describe("a result that is owed", () => {
  it("is late on one day in the portal, on its own page and on the desk; an explanation with a new day moves it in all three", async () => {
    const { id, slug } = await anOpen({ title: "Owed, and explained", closesOn: "2026-06-30" });
    const inAll = async () => {
      const { activities } = await test.resident.consultations.portal({ all: true });
      const listed = activities.find((one) => one.slug === slug);
      const { overdue } = await test.resident.consultations.read({ slug });
      const desk = (await test.officer.consultations.list()).find((one) => one.id === id);
      return [listed?.isOverdue, overdue?.dueOn, desk?.resultIsOverdue, listed?.resultDueOn, desk?.resultDueOn];
    };
    test.setClock("2026-09-22T22:59:00Z");
    await runClock(test.house);
    expect(await inAll()).toEqual([false, undefined, false, "2026-09-22", "2026-09-22"]);
    test.setClock("2026-09-22T23:00:00Z");
    expect(await inAll()).toEqual([true, "2026-09-22", true, "2026-09-22", "2026-09-22"]);
    const command = { kind: "explain-lateness", because: "The meeting was moved." } as const;
    await test.officer.consultations.progress({
      id,
      command: { ...command, newDueAt: new Date("2026-10-30T12:00:00Z") },
    });
    expect(await inAll()).toEqual([false, undefined, false, "2026-10-30", "2026-10-30"]);
    test.setClock("2026-10-30T12:00:00Z");
    expect(await inAll()).toEqual([true, "2026-10-30", true, "2026-10-30", "2026-10-30"]);
    test.setClock("2026-05-20T10:00:00Z");
  });

  it("is due on the day the plan names, for the clock too", async () => {
    const soon = Listing.parse({ resultDueOn: "2026-07-20" });
    const { id, slug } = await anOpen({ title: "Owed by a named day", closesOn: "2026-06-30", listing: soon });
    test.setClock("2026-07-20T23:00:00Z");
    await runClock(test.house);
    expect((await test.resident.consultations.read({ slug })).overdue).toEqual({ dueOn: "2026-07-20" });
    const { events } = await test.officer.consultations.read({ id });
    expect(events.map(({ kind }) => kind)).toContain("result-overdue");
    test.setClock("2026-05-20T10:00:00Z");
  });
});
