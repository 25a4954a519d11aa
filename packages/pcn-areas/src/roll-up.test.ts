import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALLOCATIONS_WARDS_2004, ALLOCATIONS_WARDS_2026 } from "./default-allocations.ts";
import { LSOA_2021 } from "./lsoa-2021.ts";
import { PCN_AREAS } from "./pcn-areas.ts";
import { populationOf } from "./population-of.ts";
import { rollUp, rollUpToWards } from "./roll-up.ts";
import { anAllocation, aWardSet, someCounts } from "./testing.ts";
import { WARDS_2004 } from "./wards-2004.ts";
import { WARDS_2026 } from "./wards-2026.ts";

const allocations = [anAllocation(), anAllocation({ wardCode: "W2", pcnAreaCode: "P2" })];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const count = fc.integer({ min: 0, max: 1_000_000 });

describe("adding wards up to Primary Care Network areas", () => {
  it("keeps 'not known' and 'outside' apart from every area", () => {
    const rolled = yes(rollUp(someCounts({ byArea: { W1: 3 }, notKnown: 2, outside: 1 }), allocations));
    expect(rolled.byArea).toEqual({ P1: 3, P2: 0 });
    expect([rolled.notKnown, rolled.outside, rolled.notAllocated, rolled.total]).toEqual([2, 1, 0, 6]);
    expect(rolled.indicative).toBe(true);
  });
  it("counts a ward no allocation names by itself, and names it", () => {
    const rolled = yes(rollUp(someCounts({ byArea: { W1: 3, W7: 4 } }), allocations));
    expect([rolled.notAllocated, rolled.notAllocatedWards]).toEqual([4, ["W7"]]);
  });
  it("is refused where a ward would be counted twice", () => {
    const twice = [...allocations, anAllocation({ pcnAreaCode: "P2" })];
    expect(no(rollUp(someCounts(), twice)).code).toBe("pcn-areas/allocated-twice");
  });
  it("is not done with parts of people", () => {
    expect(() => rollUp(someCounts({ byArea: { W1: 0.5 } }), allocations)).toThrow(RangeError);
    expect(() => rollUp(someCounts({ outside: -1 }), allocations)).toThrow(RangeError);
  });
  it("loses nobody and counts nobody twice", () => {
    const ward = fc.oneof(fc.constantFrom(...WARDS_2004.areas.map((area) => area.code)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(ward, count), count, count, (byArea, notKnown, outside) => {
        const rolled = yes(rollUp({ byArea, notKnown, outside }, ALLOCATIONS_WARDS_2004));
        const parts = sum(Object.values(rolled.byArea)) + rolled.notAllocated + rolled.notKnown + rolled.outside;
        expect(parts).toBe(sum(Object.values(byArea)) + notKnown + outside);
        expect(rolled.total).toBe(parts);
      }),
    );
  });
});

describe("adding LSOAs up to old wards", () => {
  it("loses nobody on the way to Primary Care Network areas", () => {
    const lsoa = fc.constantFrom(...LSOA_2021.areas.map((area) => area.code));
    fc.assert(
      fc.property(fc.dictionary(lsoa, count), count, count, (byArea, notKnown, outside) => {
        const byWard = yes(rollUpToWards({ byArea, notKnown, outside }, LSOA_2021.areas));
        const rolled = yes(rollUp(byWard, ALLOCATIONS_WARDS_2004));
        expect(rolled.total).toBe(sum(Object.values(byArea)) + notKnown + outside);
        expect([rolled.notAllocated, rolled.notKnown, rolled.outside]).toEqual([0, notKnown, outside]);
      }),
    );
  });
  it("is refused for a code that is not an LSOA of the list", () => {
    const counts = someCounts({ byArea: { E01000001: 1 } });
    expect(no(rollUpToWards(counts, LSOA_2021.areas)).code).toBe("pcn-areas/unknown-area");
  });
});

describe("the population of a Primary Care Network area", () => {
  it("is the sum of its wards, with the method said", () => {
    const asop = yes(populationOf("U28765", ALLOCATIONS_WARDS_2004, WARDS_2004));
    expect(asop.people).toBe(10_639 + 10_679 + 11_790 + 14_223);
    expect(asop.method).toContain("Sum of the 4 wards allocated to the area (ONS mid-2020 population estimates");
    expect(asop.method).toContain("not patients registered");
  });
  it("adds up to the borough over the four areas", () => {
    const each = PCN_AREAS.areas.map((area) => yes(populationOf(area.code, ALLOCATIONS_WARDS_2004, WARDS_2004)));
    expect(sum(each.map((area) => area.people))).toBe(175_531);
  });
  it("is refused where the wards have no published population", () => {
    expect(no(populationOf("U68127", ALLOCATIONS_WARDS_2026, WARDS_2026)).code).toBe("pcn-areas/no-population");
  });
  it("is refused where no ward is allocated to the area, or one of another set", () => {
    expect(no(populationOf("P3", allocations, aWardSet())).code).toBe("pcn-areas/nothing-allocated");
    expect(no(populationOf("P1", allocations, WARDS_2004)).code).toBe("pcn-areas/unknown-ward");
  });
});
