import { addDays } from "@collaborative-communities/foundation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_SOCIO_ECONOMIC_DUTY,
  inForce,
  informationParts,
  off,
  SocioEconomicDuty,
  socioEconomicDutyOn,
  voluntary,
} from "./index.ts";

describe("published equality information", () => {
  it("covers employees from 150 of them on", () => {
    expect(informationParts(149)).toEqual(["people_affected"]);
    expect(informationParts(150)).toEqual(["people_affected", "employees"]);
  });
  it("always covers the people affected by policies", () => {
    fc.assert(
      fc.property(fc.nat({ max: 20_000 }), (employees) => {
        expect(informationParts(employees)).toContain("people_affected");
        expect(informationParts(employees).includes("employees")).toBe(employees >= 150);
      }),
    );
  });
  it("is not worked out for a number of employees that cannot be", () => {
    expect(() => informationParts(-1)).toThrow(RangeError);
    expect(() => informationParts(149.5)).toThrow(RangeError);
  });
});

describe("the socio-economic duty", () => {
  it("is off unless the council chooses otherwise", () => {
    expect(socioEconomicDutyOn(DEFAULT_SOCIO_ECONOMIC_DUTY, "2026-11-22")).toBe("off");
    expect(socioEconomicDutyOn(voluntary, "2026-11-22")).toBe("voluntary");
  });
  it("is law from its day on, and before that what the council chose", () => {
    const duty = inForce("2027-04-01", "voluntary");
    expect(SocioEconomicDuty.safeParse(duty).success).toBe(true);
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), (days) => {
        const day = addDays("2027-04-01", days);
        expect(socioEconomicDutyOn(duty, day)).toBe(days < 0 ? "voluntary" : "in_force");
        expect(socioEconomicDutyOn(inForce("2027-04-01"), day)).toBe(days < 0 ? "off" : "in_force");
        expect(socioEconomicDutyOn(off, day)).toBe("off");
      }),
    );
  });
});
