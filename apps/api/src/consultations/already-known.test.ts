import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommand, aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

describe("what is known already", () => {
  it("is what people were asked before on the same subject, and not what is about something else, or was never opened", async () => {
    const earlier = await anOpenOne(test, "Opening hours of libraries in the evening");
    await anOpenOne(test, "Benches in the park");
    await test.officer.consultations.create(aCommand({ title: "Evening hours of libraries, only planned" }));
    const { id } = await test.officer.consultations.create(aCommand({ title: "Libraries: longer evening hours" }));
    const found = await test.officer.consultations.alreadyKnown({ id });
    expect(found.map((one) => one.id)).toEqual([earlier.id]);
    expect(found[0]).toMatchObject({ title: "Opening hours of libraries in the evening", responses: 0 });
    expect(found[0]?.shares).toEqual(expect.arrayContaining(["libraries", "evening", "hours"]));
  });
});

describe("a part of a design", () => {
  it("is taken out again by whoever may write it", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "With and without" }));
    const { revision } = await test.officer.consultations.writeDesign({
      id,
      revision: 1,
      change: { purpose: "survey", shortPeriodBecause: "It is small." },
    });
    await test.officer.consultations.writeDesign({ id, revision, change: {}, without: ["purpose"] });
    const { design } = await test.officer.consultations.read({ id });
    expect(design).toEqual({ shortPeriodBecause: "It is small." });
    const more = { id, revision: revision + 1, change: {}, without: ["promisesNotBinding" as const] };
    expect(await refusedWith(test.officer.consultations.writeDesign(more))).toBe("FORBIDDEN");
  });
});
