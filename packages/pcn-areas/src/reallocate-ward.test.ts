import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAllocations } from "./check-allocations.ts";
import { ALLOCATIONS_WARDS_2004, ALLOCATIONS_WARDS_2026 } from "./default-allocations.ts";
import { PCN_AREAS } from "./pcn-areas.ts";
import { reallocateWard } from "./reallocate-ward.ts";
import { anAllocation, aPcnAreaSet, aWardSet } from "./testing.ts";
import { WardAllocation } from "./ward-allocation.ts";
import { WARDS_2004 } from "./wards-2004.ts";
import { WARDS_2026 } from "./wards-2026.ts";

const facts = { wards: aWardSet(), pcnAreas: aPcnAreaSet() };
const complete = [anAllocation(), anAllocation({ wardCode: "W2", pcnAreaCode: "P2" })];

describe("moving a ward to another Primary Care Network area", () => {
  it("keeps its place in the list, takes the new note and stays indicative", () => {
    const noted = [anAllocation({ note: "as it was" }), ...complete.slice(1)];
    const command = { wardCode: "W1", toPcnAreaCode: "P2", note: "Most of its patients are registered there." };
    expect(yes(reallocateWard(noted, command, facts))[0]).toEqual({
      wardCode: "W1",
      pcnAreaCode: "P2",
      indicative: true,
      note: "Most of its patients are registered there.",
    });
    const { note: _, ...without } = command;
    expect(yes(reallocateWard(noted, without, facts))[0]).not.toHaveProperty("note");
  });
  it("leaves the list it was given as it was", () => {
    const before = structuredClone(complete);
    yes(reallocateWard(complete, { wardCode: "W1", toPcnAreaCode: "P2" }, facts));
    expect(complete).toEqual(before);
  });
  it("is refused for a ward of another set, with the set named", () => {
    const refusal = no(reallocateWard(complete, { wardCode: "E05002230", toPcnAreaCode: "P1" }, facts));
    expect(refusal.code).toBe("pcn-areas/unknown-ward");
    expect(refusal.message).toContain("Wards for a test");
  });
  it("is refused for an area nobody knows, with those there are", () => {
    const refusal = no(reallocateWard(complete, { wardCode: "W1", toPcnAreaCode: "U00000" }, facts));
    expect(refusal.code).toBe("pcn-areas/unknown-pcn-area");
    expect(refusal.message).toContain("North; South");
  });
  it("mends a ward that was missing and one that was allocated twice", () => {
    const broken = [anAllocation(), anAllocation({ pcnAreaCode: "P2" })];
    const once = yes(reallocateWard(broken, { wardCode: "W1", toPcnAreaCode: "P2" }, facts));
    const both = yes(reallocateWard(once, { wardCode: "W2", toPcnAreaCode: "P1" }, facts));
    expect(checkAllocations(both, facts).complete).toBe(true);
  });
  it("keeps a complete list complete, whatever is moved", () => {
    const real = { wards: WARDS_2004, pcnAreas: PCN_AREAS };
    const move = fc.record({
      wardCode: fc.constantFrom(...WARDS_2004.areas.map((ward) => ward.code)),
      toPcnAreaCode: fc.constantFrom(...PCN_AREAS.areas.map((area) => area.code)),
    });
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        let list: readonly WardAllocation[] = ALLOCATIONS_WARDS_2004;
        for (const command of moves) list = yes(reallocateWard(list, command, real));
        expect(checkAllocations(list, real).complete).toBe(true);
      }),
    );
  });
});

describe("checking allocations", () => {
  it("finds wards missing and allocated twice, and codes nobody knows", () => {
    const broken = [anAllocation(), anAllocation(), anAllocation({ wardCode: "W9", pcnAreaCode: "P9" })];
    expect(checkAllocations(broken, facts)).toEqual({
      complete: false,
      missingWards: ["W2"],
      wardsAllocatedTwice: ["W1"],
      unknownWards: ["W9"],
      unknownPcnAreas: ["P9"],
    });
  });
  it("finds the defaults for old and new wards complete, each only for its own set", () => {
    const [old, recent] = [
      { wards: WARDS_2004, pcnAreas: PCN_AREAS },
      { wards: WARDS_2026, pcnAreas: PCN_AREAS },
    ];
    expect(checkAllocations(ALLOCATIONS_WARDS_2004, old).complete).toBe(true);
    expect(checkAllocations(ALLOCATIONS_WARDS_2026, recent).complete).toBe(true);
    expect(checkAllocations(ALLOCATIONS_WARDS_2004, recent).missingWards.length).toBe(20);
  });
});

describe("the default allocations", () => {
  it("are all marked as indicative, and say so where a ward straddles", () => {
    const all = [...ALLOCATIONS_WARDS_2004, ...ALLOCATIONS_WARDS_2026];
    for (const allocation of all) expect(WardAllocation.safeParse(allocation).error).toBeUndefined();
    expect(WardAllocation.safeParse({ ...all[0], indicative: false }).success).toBe(false);
    expect(ALLOCATIONS_WARDS_2004.find((each) => each.wardCode === "E05002248")?.note).toContain("Straddles");
  });
});
