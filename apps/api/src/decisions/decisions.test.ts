import { aDecisionReadyToTake, aPlannedDecision } from "@collaborative-communities/decisions/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedIn } from "../context.ts";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";
import { confirmAccess, noteAvailability, takeDecision, verifyImplication } from "./deciding.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const OFFICER = "00000000-0000-7000-8000-0000000000a1";
const COUNCILLOR = "00000000-0000-7000-8000-0000000000a2";
const PAPERS = ["report", "answers", "assessment"] as const;
const desk = (post: string, id = OFFICER) => {
  const signedIn: SignedIn = { id, name: "Sam Okoro", posts: [post] };
  return { ...test.house, signedIn };
};
const makers = [{ id: COUNCILLOR, name: "Councillor Adams" }];

/** A consultation with a decision behind it, of which one councillor is the maker. */
const withDecision = async (title: string, decision: ReturnType<typeof aPlannedDecision>) => {
  const { id, slug } = await anOpenOne(test, title);
  // As if the people concerned had said it: none of them is here.
  await test.house.db
    .updateTable("consultation")
    .set({ design: JSON.stringify({ decision }) })
    .where("id", "=", id)
    .execute();
  return { consultationId: id, slug };
};
const read = async (consultationId: string) => test.councillor.decisions.read({ consultationId });

describe("a decision behind a consultation", () => {
  it("is verified by somebody named, at the version of the words they read", async () => {
    const implications = [{ kind: "legal" as const, text: "None.", textVersion: 2 }];
    const { consultationId } = await withDecision("To verify", aPlannedDecision({ makers, implications }));
    const as = (post: string, textVersion: number) =>
      refusedWith(verifyImplication(desk(post), { consultationId, kind: "legal", textVersion }));
    expect(await as("engagement-officer", 2)).toBe("FORBIDDEN");
    expect(await as("legal", 1)).toBe("decision/older-version");
    expect(await as("legal", 2)).toBe("not refused");
    expect((await read(consultationId)).implications).toMatchObject([{ kind: "legal", verifiedBy: "Sam Okoro" }]);
  });

  it("has its papers confirmed by each maker for themselves, at the version they read, and not in part", async () => {
    const { consultationId } = await withDecision("To confirm", aPlannedDecision({ makers, reportVersion: 3 }));
    const given = { consultationId, reportVersion: 3, papers: [...PAPERS] };
    expect(await refusedWith(test.officer.decisions.confirmAccess(given))).toBe("decision/not-a-maker");
    const { confirmAccess: confirm } = test.councillor.decisions;
    expect(await refusedWith(confirm({ ...given, reportVersion: 2 }))).toBe("decision/older-report");
    expect(await refusedWith(confirm({ ...given, papers: ["report"] }))).toBe("decision/papers-missing");
    expect((await read(consultationId)).access.map(({ state }) => state)).toEqual(["missing"]);
    await confirm(given);
    expect((await read(consultationId)).access.map(({ state }) => state)).toEqual(["confirmed"]);
  });

  it("goes on with a clerk's note, which the record keeps in public", async () => {
    const ready = aDecisionReadyToTake({ makers, access: [], reference: "01104567" });
    const { consultationId, slug } = await withDecision("To take", ready);
    const outcome = "Agreed, with two changes.";
    const clerk = { ...desk("committee-clerk"), now: () => new Date("2026-09-09T19:00:00Z") };
    const taking = () => takeDecision(clerk, { consultationId, outcome });
    expect(await refusedWith(taking())).toBe("decision/not-ready");
    const note = { consultationId, makerId: COUNCILLOR, sentOn: "2026-09-01", note: "Sent by post." };
    await noteAvailability(clerk, note);
    expect(await refusedWith(takeDecision({ ...clerk, now: test.house.now }, { consultationId, outcome }))).toBe(
      "decision/meeting-to-come",
    );
    expect((await test.resident.decisions.read({ key: "01104567" })).outcome).toBe("");
    await taking();
    const told = await test.resident.decisions.read({ key: "01104567" });
    expect(told).toMatchObject({ state: "taken", outcome, body: "Cabinet", isKey: true, consultations: [{ slug }] });
    expect(told.warnings).toEqual([expect.stringContaining("Councillor Adams did not confirm.")]);
    expect(await refusedWith(taking())).toBe("lifecycle/no-such-step");
  });

  it("is taken by the clerk only, and once where two press at a time", async () => {
    const access = [
      { makerId: COUNCILLOR, papers: [...PAPERS], reportVersion: 1, confirmedAt: new Date("2026-09-07T18:00:00Z") },
    ];
    const ready = aDecisionReadyToTake({ makers, access, reference: "", id: "taken-once" });
    const { consultationId } = await withDecision("Taken once", ready);
    const outcome = "Agreed.";
    expect(await refusedWith(test.officer.decisions.takeDecision({ consultationId, outcome }))).toBe("FORBIDDEN");
    const clerk = { ...desk("committee-clerk"), now: () => new Date("2026-09-09T19:00:00Z") };
    const taken = await Promise.all([1, 2].map(() => refusedWith(takeDecision(clerk, { consultationId, outcome }))));
    expect(taken.sort()).toEqual(["lifecycle/no-such-step", "not refused"]);
    expect((await test.resident.decisions.read({ key: "taken-once" })).state).toBe("taken");
  });

  it("shows those who decide the challenges that are still open", async () => {
    const { consultationId, slug } = await withDecision("Challenged", aPlannedDecision({ makers }));
    const told = { slug, kind: "complain", words: "Nobody told us.", submissionKey: "challenged-decision" } as const;
    await test.resident.challenges.make({ ...told, about: "decision" });
    expect((await read(consultationId)).openChallenges).toMatchObject([{ kind: "complain", dueOn: "2026-05-28" }]);
  });

  it("is listed for a person only where they have a part in it", async () => {
    const { consultationId } = await withDecision("Only for makers", aPlannedDecision({ makers }));
    const of = async (caller: TestHouse["councillor"]) =>
      (await caller.decisions.list()).some(({ consultation }) => consultation.id === consultationId);
    expect([await of(test.councillor), await of(test.administrator)]).toEqual([true, false]);
  });

  it("is not signed by whoever plans the consultation in the name of others", async () => {
    const planned = aPlannedDecision({ makers, implications: [{ kind: "legal", text: "None.", textVersion: 1 }] });
    const { consultationId: id } = await withDecision("Not for others", planned);
    const write = async (decision: typeof planned) => {
      const { revision } = await test.officer.consultations.read({ id });
      return refusedWith(test.officer.consultations.writeDesign({ id, revision, change: { decision } }));
    };
    const confirmedAt = new Date("2026-05-20T10:00:00Z");
    const access = [{ makerId: COUNCILLOR, papers: [...PAPERS], reportVersion: 1, confirmedAt }];
    const verified = { by: "x", name: "Sam Okoro", textVersion: 1, at: confirmedAt };
    const legal = { kind: "legal" as const, text: "None.", textVersion: 1 };
    expect(await write({ ...planned, access })).toBe("decision/not-yours-to-say");
    expect(await write({ ...planned, state: "taken", outcome: "Agreed." })).toBe("decision/not-yours-to-say");
    expect(await write({ ...planned, implications: [{ ...legal, verified }] })).toBe("decision/not-yours-to-say");
    await verifyImplication(desk("legal"), { consultationId: id, kind: "legal", textVersion: 1 });
    const { decision } = await read(id);
    const changed = decision.implications.map((one) => ({ ...one, text: "Some." }));
    expect(await write({ ...decision, implications: changed })).toBe("decision/not-yours-to-say");
    const newer = changed.map((one) => ({ ...one, textVersion: 2 }));
    expect(await write({ ...decision, implications: newer, item: "14" })).toBe("not refused");
    expect((await read(id)).implications).toMatchObject([{ text: "Some.", verifiedBy: undefined }]);
  });

  it("leaves a fact for each, with the post of whoever did it", async () => {
    const { consultationId } = await withDecision("With facts", aPlannedDecision({ makers, reportVersion: 1 }));
    const councillor = desk("portfolio-holder", COUNCILLOR);
    await confirmAccess(councillor, { consultationId, reportVersion: 1, papers: [...PAPERS] });
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select(["post", "details"])
      .where("about", "=", consultationId)
      .where("what", "=", "decision/access-confirmed")
      .execute();
    expect(facts).toEqual([{ post: "portfolio-holder", details: { decision: "decision-1", reportVersion: 1 } }]);
  });
});
