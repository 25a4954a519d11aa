import { addDays } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rollingPlan } from "./activity.ts";
import { confirmMemory, searchMemory } from "./already-known.ts";
import { burdenOn, planInvitations } from "./burden.ts";
import { findClashes } from "./find-clashes.ts";
import { DEFAULT_PLAN_SETTINGS, PLAN_SETTING_SOURCES } from "./settings.ts";
import { anActivity, anEarlierRecord } from "./testing.ts";

const nhs = anActivity({
  id: "nhs",
  organisation: "NHS",
  title: "Care near you",
  opensOn: "2026-07-20",
  closesOn: "2026-08-20",
  topics: ["health"],
});

describe("the joint plan", () => {
  it("shows what is open or opens in the next twelve months, first to open first", () => {
    const past = anActivity({ id: "past", opensOn: "2026-01-01", closesOn: "2026-02-01" });
    const far = anActivity({ id: "far", opensOn: "2027-08-01", closesOn: "2027-09-01" });
    expect(rollingPlan([nhs, anActivity(), past, far], "2026-06-15").map(({ id }) => id)).toEqual(["hub-hours", "nhs"]);
  });
  it("has a source for every number it uses", () => {
    expect(Object.keys(PLAN_SETTING_SOURCES).sort()).toEqual(Object.keys(DEFAULT_PLAN_SETTINGS).sort());
  });
});

describe("a clash", () => {
  it("is two organisations asking the same people within two weeks, in one place", () => {
    const [clash] = findClashes(anActivity(), [nhs]);
    expect(clash).toMatchObject({ withId: "nhs", audiences: ["people who use hubs"], topics: [], overlaps: false });
    expect(clash?.sentence).toBe(
      "“Care near you” (NHS), 20 July 2026 to 20 August 2026, also asks people who use hubs. Move one of them.",
    );
  });
  it("is told with one day where the other lasts one day", () => {
    const [clash] = findClashes(anActivity(), [{ ...nhs, opensOn: "2026-07-20", closesOn: "2026-07-20" }]);
    expect(clash?.sentence).toBe(
      "“Care near you” (NHS), 20 July 2026, also asks people who use hubs. Move one of them.",
    );
  });
  it("is none in another place, long after, or with nothing in common", () => {
    expect(findClashes(anActivity(), [{ ...nhs, areas: ["grays"] }])).toEqual([]);
    expect(findClashes(anActivity(), [{ ...nhs, opensOn: "2026-08-01" }])).toEqual([]);
    expect(findClashes(anActivity(), [{ ...nhs, audiences: ["young people"] }])).toEqual([]);
    expect(findClashes(anActivity(), [anActivity()])).toEqual([]);
  });
  it("suggests asking together on one subject, and sharing where only the subject is the same", () => {
    const same = anActivity({ id: "police", areas: [] });
    expect(findClashes(anActivity(), [same])[0]?.suggestion).toBe("merge");
    const others = anActivity({ id: "cvs", audiences: ["young people"] });
    expect(findClashes(anActivity(), [others])[0]?.suggestion).toBe("share-answers");
  });
  it("is also two meetings at one hour", () => {
    const event = { on: "2026-06-10", from: "18:00", to: "19:30", place: "Tilbury Hub" };
    const later = { ...event, from: "19:00", to: "20:00", place: "Civic Centre" };
    const meeting = anActivity({ id: "m", audiences: ["young people"], topics: ["health"], events: [later] });
    expect(findClashes(anActivity({ events: [event] }), [meeting])[0]?.events).toEqual([
      "10 June 2026: Tilbury Hub and Civic Centre",
    ]);
  });
  it("is seen from both sides", () => {
    const activity = fc
      .record({
        id: fc.uuid(),
        start: fc.integer({ min: 0, max: 200 }),
        length: fc.integer({ min: 0, max: 60 }),
        audiences: fc.subarray(["a", "b", "c"], { minLength: 1 }),
        topics: fc.subarray(["x", "y"], { minLength: 1 }),
        areas: fc.subarray(["n", "s"]),
      })
      .map(({ start, length, ...rest }) => {
        const opensOn = addDays("2026-01-01", start);
        return anActivity({ ...rest, opensOn, closesOn: addDays(opensOn, length) });
      });
    fc.assert(
      fc.property(activity, activity, (one, two) => {
        expect(findClashes(one, [two]).length).toBe(findClashes(two, [one]).length);
      }),
    );
  });
});

describe("the burden on an audience", () => {
  const plan = [anActivity({ minutes: 40 }), { ...nhs, minutes: 25, asks: 3 }];
  it("is its asks and minutes over 90 days, across organisations", () => {
    expect(burdenOn("People who use hubs", ["tilbury"], plan, "2026-08-01")).toEqual({
      audience: "People who use hubs",
      asks: 4,
      minutes: 65,
      activityIds: ["hub-hours", "nhs"],
      tooMuch: true,
      resultsOwed: ["hub-hours"],
    });
    expect(burdenOn("people who use hubs", ["grays"], plan, "2026-08-01").minutes).toBe(0);
    expect(burdenOn("people who use hubs", [], plan, "2026-10-12").minutes).toBe(25);
  });
  it("owes nothing once people were told what came of it", () => {
    const told = [anActivity({ resultToldOn: "2026-07-30" })];
    expect(burdenOn("people who use hubs", [], told, "2026-08-01").resultsOwed).toEqual([]);
  });
  it("T87: Fatigue cap: a third invitation in 30 days is not sent, and the officer sees only a number", () => {
    const people = [
      { key: "k1", invitedOn: ["2026-06-01", "2026-06-20"] },
      { key: "k2", invitedOn: ["2026-06-20"] },
      { key: "k3", invitedOn: ["2026-05-01", "2026-06-20"] },
    ];
    expect(planInvitations(people, "2026-06-30")).toEqual({ invite: ["k2", "k3"], notInvited: 1 });
    expect(planInvitations(people, "2026-07-01").notInvited).toBe(0);
  });
});

describe("what we already know", () => {
  const intention = { title: "Saturdays at the hubs", topics: ["Hubs"], audiences: ["people who use hubs"], areas: [] };
  it("is found by topic, or by two words, strongest first", () => {
    const petition = anEarlierRecord({
      id: "petition",
      kind: "petition",
      topics: ["opening hours"],
      question: "Open the hubs on Saturdays",
    });
    const other = anEarlierRecord({
      id: "bins",
      topics: ["waste"],
      question: "When should bins be emptied?",
      themes: [],
    });
    const matches = searchMemory([other, petition, anEarlierRecord()], intention);
    expect(matches.map(({ record }) => record.id)).toEqual(["hubs-2024", "petition"]);
  });
  it("is read before people are asked again, and asking again has a public reason", () => {
    const matches = searchMemory([anEarlierRecord()], intention);
    const look = { on: "2026-04-03", readIds: ["hubs-2024"], readBy: "officer-1" };
    expect(no(confirmMemory(matches, { ...look, readIds: [] })).code).toBe("engagement-plan/not-read");
    expect(no(confirmMemory(matches, look)).code).toBe("engagement-plan/asked-before");
    const because = "Two hubs have moved since.";
    expect(yes(confirmMemory(matches, { ...look, askingAgainBecause: because })).askingAgainBecause).toBe(because);
  });
  it("needs no reason where nothing was found", () => {
    expect(yes(confirmMemory([], { on: "2026-04-03", readIds: [], readBy: "o" })).foundIds).toEqual([]);
  });
});
