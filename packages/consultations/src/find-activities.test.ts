import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoundBy, findActivities } from "./find-activities.ts";
import { PublicPhase } from "./publishing.ts";

type Named = FoundBy & { readonly name: string };

const anActivity = (name: string, change: Partial<FoundBy> = {}): Named => ({
  name,
  phase: "open",
  isOverdue: false,
  topics: [],
  audiences: [],
  areas: [],
  changedAt: new Date("2026-05-01T09:00:00Z"),
  ...change,
});
const names = (found: readonly Named[]) => found.map(({ name }) => name);

describe("the list of activities", () => {
  it("begins with what closes soon, then what opens soon, then results owed longest, then what was told last", () => {
    const all = [
      anActivity("told long ago", { phase: "fed-back", changedAt: new Date("2026-01-01T09:00:00Z") }),
      anActivity("told lately", { phase: "fed-back", changedAt: new Date("2026-04-01T09:00:00Z") }),
      anActivity("owed since June", { phase: "closed", resultDueOn: "2026-06-01" }),
      anActivity("owed since May", { phase: "decided", resultDueOn: "2026-05-01" }),
      anActivity("opens in July", { phase: "planned", opensOn: "2026-07-01" }),
      anActivity("no closing day"),
      anActivity("closes in June", { closesOn: "2026-06-01" }),
      anActivity("withdrawn", { phase: "withdrawn" }),
    ];
    expect(names(findActivities(all, {}).found)).toEqual([
      "closes in June",
      "no closing day",
      "opens in July",
      "owed since May",
      "owed since June",
      "told lately",
      "told long ago",
      "withdrawn",
    ]);
  });

  it("finds what is for the whole place in every ward, and what is for a network in each of its wards", () => {
    const all = [
      anActivity("everywhere"),
      anActivity("the ward", { areas: ["W1"] }),
      anActivity("its network", { areas: ["P1"] }),
      anActivity("another ward", { areas: ["W2"] }),
    ];
    const familyOf = (area: string) => (area === "W1" ? ["W1", "P1"] : area === "P1" ? ["P1", "W1"] : [area]);
    expect(names(findActivities(all, { area: "W1" }, familyOf).found)).toEqual([
      "everywhere",
      "the ward",
      "its network",
    ]);
    expect(findActivities(all, {}, familyOf, ["W1", "P1", "W2"]).counts.area).toEqual({ W1: 3, P1: 3, W2: 2 });
  });

  it("counts each choice with the other choices as they are", () => {
    const all = [
      anActivity("one", { topics: ["parks"], audiences: ["tenants"] }),
      anActivity("two", { topics: ["parks", "housing"], phase: "closed" }),
      anActivity("three", { topics: ["housing"] }),
    ];
    const { found, counts } = findActivities(all, { topic: "parks", phase: "open" });
    expect(names(found)).toEqual(["one"]);
    expect(counts.topic).toEqual({ parks: 1, housing: 1 });
    expect(counts.phase).toEqual({ open: 1, closed: 1 });
    expect(counts.audience).toEqual({ tenants: 1 });
  });

  it("finds as many as the count beside a choice had said", () => {
    const some = (values: readonly string[]) => fc.subarray([...values]);
    const activity = fc.record({
      phase: fc.constantFrom(...PublicPhase.options),
      topics: some(["parks", "housing"]),
      audiences: some(["tenants", "young-people"]),
      areas: some(["A", "B"]),
      isOverdue: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(activity, { maxLength: 30 }),
        fc.record(
          { phase: fc.constantFrom(...PublicPhase.options), topic: fc.constant("parks"), area: fc.constant("A") },
          { requiredKeys: [] },
        ),
        (activities, filter) => {
          const all = activities.map((each, place) => anActivity(String(place), each));
          const { counts } = findActivities(all, filter, undefined, ["A", "B"]);
          for (const phase of PublicPhase.options)
            expect(findActivities(all, { ...filter, phase }).found).toHaveLength(counts.phase[phase] ?? 0);
          for (const topic of ["parks", "housing"])
            expect(findActivities(all, { ...filter, topic }).found).toHaveLength(counts.topic[topic] ?? 0);
          for (const area of ["A", "B"])
            expect(findActivities(all, { ...filter, area }).found).toHaveLength(counts.area[area] ?? 0);
          expect(findActivities(all, { ...filter, overdue: true }).found).toHaveLength(counts.overdue);
        },
      ),
    );
  });
});
