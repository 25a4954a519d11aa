import { Listing } from "@collaborative-communities/consultations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommand, aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";

const [GRAYS, GRAYS_RIVERSIDE, CORRINGHAM] = ["U68127", "E05002235", "E05002233"] as const;
const listed = (listing: Partial<Listing>) => Listing.parse(listing);

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

  it("is found by a topic of the listing, in its words, where not a word of the titles is the same", async () => {
    const topics = { listing: listed({ topics: ["housing"] }) };
    const earlier = await anOpenOne(test, "Damp walls", topics);
    const { id } = await test.officer.consultations.create(aCommand({ title: "Rents for council flats", ...topics }));
    const found = await test.officer.consultations.alreadyKnown({ id });
    expect(found).toMatchObject([{ id: earlier.id, shares: ["Housing"] }]);
  });

  it("is found in a ward where it was asked in the network of that ward, and not where it was asked elsewhere", async () => {
    const about = (area: string) => ({ listing: listed({ topics: ["parks"], areas: [area] }) });
    const earlier = await anOpenOne(test, "Swings", about(GRAYS));
    const idOf = async (area: string) => {
      const { id } = await test.officer.consultations.create(aCommand({ title: "Slides", ...about(area) }));
      return (await test.officer.consultations.alreadyKnown({ id })).map((one) => one.id);
    };
    expect(await idOf(GRAYS_RIVERSIDE)).toEqual([earlier.id]);
    expect(await idOf(CORRINGHAM)).toEqual([]);
  });
});

describe("that what is known was read", () => {
  const asking = async (word: string) => {
    const earlier = await anOpenOne(test, `Market stalls on ${word} Saturdays`);
    const { id } = await test.officer.consultations.create(aCommand({ title: `More stalls on ${word} days` }));
    return { id, earlier: earlier.id };
  };
  const because = { askingAgainBecause: "The market has moved." };

  it("cannot be said while something that is found was not read, or without a reason for everybody, each at its field", async () => {
    const { id, earlier } = await asking("sunny");
    const confirm = { id, revision: 1, readIds: [] as string[], ...because };
    const refused = (change: object) =>
      expect(test.officer.consultations.confirmKnown({ ...confirm, ...change })).rejects;
    await refused({}).toMatchObject({
      message: expect.stringContaining("Market stalls on sunny Saturdays"),
      refusal: { code: "engagement-plan/not-read", field: "readIds" },
    });
    await refused({ readIds: [earlier], askingAgainBecause: "  " }).toMatchObject({
      refusal: { code: "engagement-plan/asked-before", field: "askingAgainBecause" },
    });
    expect((await test.officer.consultations.read({ id })).design).toEqual({});
  });

  it("is kept as the search found it, with the day and whoever read it, and lets the idea become a plan", async () => {
    const { id, earlier } = await asking("windy");
    await test.officer.consultations.confirmKnown({ id, revision: 1, readIds: [earlier], ...because });
    const { design, revision } = await test.officer.consultations.read({ id });
    expect(design.memory).toEqual({
      searchedOn: "2026-05-20",
      foundIds: [earlier],
      readBy: expect.stringMatching(/a1$/),
      ...because,
    });
    expect(revision).toBe(2);
    const planned = { id, command: { kind: "advance", to: "planned" } } as const;
    expect(await test.officer.consultations.progress(planned)).toEqual({ step: "planned" });
  });

  it("cannot be written by hand, whatever is said to have been found", async () => {
    const { id } = await asking("rainy");
    const memory = { searchedOn: "2026-05-20", foundIds: [], askingAgainBecause: "" };
    const written = test.officer.consultations.writeDesign({ id, revision: 1, change: { memory } });
    expect(await refusedWith(written)).toBe("consultation/known-is-searched");
  });

  it("is said anew where another title, or a consultation that opened since, brings up more", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Fountains" }));
    await test.officer.consultations.confirmKnown({ id, revision: 1, readIds: [], askingAgainBecause: "" });
    const { plan } = aCommand({ title: "Kerbs and crossings near schools" });
    await test.officer.consultations.save({ id, revision: 2, plan });
    const planned = () => test.officer.consultations.progress({ id, command: { kind: "advance", to: "planned" } });
    const since = await anOpenOne(test, "Crossings near schools");
    expect(await refusedWith(planned())).toBe("consultation/more-is-known");
    await test.officer.consultations.confirmKnown({ id, revision: 3, readIds: [since.id], ...because });
    expect(await planned()).toEqual({ step: "planned" });
  });

  it("is taken once when two officers say it at the same time, and never after the design was approved", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Weathervanes" }));
    const confirm = () =>
      test.officer.consultations.confirmKnown({ id, revision: 1, readIds: [], askingAgainBecause: "" });
    const outcomes = await Promise.all([refusedWith(confirm()), refusedWith(confirm())]);
    expect(outcomes.sort()).toEqual(["consultation/changed-meanwhile", "not refused"]);
    const open = await anOpenOne(test, "Sundials");
    const late = { id: open.id, revision: 99, readIds: [], askingAgainBecause: "" };
    expect(await refusedWith(test.officer.consultations.confirmKnown(late))).toBe("consultation/design-fixed");
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
