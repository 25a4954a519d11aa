import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommand, aHouse, anOpenOne, CAST, type TestHouse, tellOf } from "../testing.ts";
import { progress } from "./progressing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

describe("what people are given so that they can answer well", () => {
  it("is on the page once it is open: reasons, other ways, cost, who is affected, who decides, and where to answer in person", async () => {
    const { slug } = await anOpenOne(test, "Well informed");
    const { information } = await test.resident.consultations.read({ slug });
    expect(information).toMatchObject({
      version: 1,
      reasons: "Made up: people asked for it.",
      alternatives: [{ what: "Leave things as they are", whyNotPreferred: "Made up: people asked for a change." }],
      cost: "Made up: nothing more than now.",
      whoIsAffected: "Everyone who lives here.",
      decidedBy: "Cabinet",
      decidedWhen: expect.stringMatching(/ 2026$/),
      changes: [],
      inPerson: ["Any library (made up)"],
    });
  });

  it("is not on the page of a plan that is announced, and is in its preview for colleagues", async () => {
    const plan = { title: "Only announced", plannedToOpenOn: "2026-06-20", closesOn: "2026-08-30" };
    const { id, slug } = await test.officer.consultations.create(aCommand(plan));
    const { revision, previewAddress } = await test.officer.consultations.read({ id });
    await test.officer.consultations.writeDesign({
      id,
      revision,
      change: {
        proposal: { version: 1, what: "A draft.", reasons: "Nobody else has read this yet." },
        routes: [{ kind: "in-person", where: "The library", sameClosingRule: true }],
      } as never,
    });
    await test.officer.consultations.confirmKnown({
      id,
      revision: revision + 1,
      readIds: (await test.officer.consultations.alreadyKnown({ id })).map((one) => one.id),
      askingAgainBecause: "A test.",
    });
    await test.officer.consultations.progress({ id, command: { kind: "advance", to: "planned" } });
    const page = await test.resident.consultations.read({ slug });
    expect(page.information).toMatchObject({ what: [page.plan.proposal], reasons: "", inPerson: [] });
    const key = previewAddress.split("/").at(-1) as string;
    expect((await test.resident.consultations.preview({ key })).information).toMatchObject({
      what: [page.plan.proposal, "A draft."],
      reasons: "Nobody else has read this yet.",
      inPerson: ["The library"],
    });
  });

  it("stays as it opened while a new version is written, and is that version with its change once it is announced", async () => {
    const { id, slug } = await anOpenOne(test, "Changed for everybody to read");
    const { revision, design } = await test.officer.consultations.read({ id });
    const write = (at: number, what: string) =>
      test.officer.consultations.writeDesign({
        id,
        revision: at,
        change: { proposal: { ...design.proposal, version: 2, what } } as never,
      });
    const change = { kind: "change-proposal", version: 2, summary: "Two close, not one.", material: false } as const;
    const announce = () => test.officer.consultations.progress({ id, command: change });
    await expect(announce()).rejects.toMatchObject({ refusal: { code: "consultation/version-not-written" } });
    await write(revision, "Close too, not one.");
    await write(revision + 1, "Close two, not one.");
    const before = (await test.resident.consultations.read({ slug })).information;
    expect(before).toMatchObject({ version: 1, changes: [] });
    expect(JSON.stringify(before)).not.toContain("Close t");
    await announce();
    expect((await test.resident.consultations.read({ slug })).information).toMatchObject({
      version: 2,
      what: ["Close two, not one."],
      changes: [{ version: 2, at: test.house.now(), summary: "Two close, not one." }],
    });
  });
});

describe("where a consultation is, as people are shown it", () => {
  const shownOf = async (slug: string) => {
    const { state, owesResult } = await test.resident.consultations.read({ slug });
    const listed = (await test.resident.consultations.list()).find((one) => one.slug === slug);
    const inPortal = (await test.resident.consultations.portal({ all: true })).activities.find(
      (one) => one.slug === slug,
    );
    expect([listed?.state, listed?.owesResult, inPortal?.phase]).toEqual([state, owesResult, state]);
    return [state, owesResult];
  };

  it("is the same phase on its page, in the list and in the portal, and one that was withdrawn owes nobody a result", async () => {
    const withdrawn = await anOpenOne(test, "Given up");
    expect(await shownOf(withdrawn.slug)).toEqual(["open", false]);
    const head = { ...test.house, signedIn: { ...CAST, posts: ["head-of-service"] } };
    await progress(head, { id: withdrawn.id, command: { kind: "withdraw", reason: "The site was sold." } });
    expect(await shownOf(withdrawn.slug)).toEqual(["withdrawn", false]);
  });

  it("is closed and owes a result from its closing minute, until people have been told", async () => {
    const { id, slug } = await anOpenOne(test, "Waited for");
    test.setClock("2026-06-30T23:00:00Z");
    expect(await shownOf(slug)).toEqual(["closed", true]);
    test.setClock("2026-08-30T10:00:00Z");
    await tellOf(test, { id });
    expect(await shownOf(slug)).toEqual(["fed-back", false]);
    test.setClock("2026-05-20T10:00:00Z");
  });
});
