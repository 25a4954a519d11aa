import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CORPORATE_OBJECTIVES,
  checkForPublication,
  checkObjective,
  confirmMeasure,
  EqualityObjective,
  Measure,
  measureGaps,
} from "./index.ts";
import { aMeasure, anObjective, aProposedMeasure } from "./testing.ts";

const confirmation = { by: "Equality lead", on: "2026-05-01", target: 97, byWhen: "2028-05-01" };

describe("the corporate equality objectives", () => {
  it("are the four of the Cabinet report", () => {
    expect(CORPORATE_OBJECTIVES.map(({ title }) => title)).toEqual([
      "Access to services",
      "Supporting community integration and cohesion",
      "Improving resilience",
      "Workforce development",
    ]);
    expect(EqualityObjective.array().safeParse(CORPORATE_OBJECTIVES).success).toBe(true);
  });
  it("each have a measure to start from, none of them confirmed and none with a target the source does not give", () => {
    for (const objective of CORPORATE_OBJECTIVES) {
      expect(yes(checkObjective(objective)).measures.length).toBeGreaterThanOrEqual(1);
      for (const measure of objective.measures)
        expect(measureGaps(measure)).toEqual(["target", "by_when", "confirmation"]);
    }
  });
  it("name each measure once", () => {
    const ids = CORPORATE_OBJECTIVES.flatMap(({ measures }) => measures.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("cannot be published before measures are confirmed, and can be once one of each is", () => {
    expect(no(checkForPublication(CORPORATE_OBJECTIVES, "2026-05-14")).code).toBe(
      "equality-objectives/objective-not-measurable",
    );
    const confirmed = CORPORATE_OBJECTIVES.map((objective) => ({
      ...objective,
      measures: objective.measures.map((measure, place) =>
        place === 0 ? yes(confirmMeasure(measure, confirmation)) : measure,
      ),
    }));
    expect(yes(checkForPublication(confirmed, "2026-05-14"))).toHaveLength(4);
  });
});

describe("an objective", () => {
  it("is refused without a measure", () => {
    const refusal = no(checkObjective(anObjective({ measures: [] })));
    expect(refusal.code).toBe("equality-objectives/objective-without-measure");
    expect(refusal.message).toContain("must be specific and measurable");
    expect(no(checkForPublication([anObjective({ measures: [] })], "2026-05-14")).code).toBe(refusal.code);
  });
  it("is one of at least one when objectives are published", () => {
    expect(no(checkForPublication([], "2026-05-14")).code).toBe("equality-objectives/no-objectives");
  });
  it("cannot be published when the day to reach its target has come", () => {
    const objective = anObjective({ measures: [aMeasure({ byWhen: "2026-05-14" })] });
    expect(no(checkForPublication([objective], "2026-05-14")).details?.gaps).toBe("by_when");
    expect(yes(checkForPublication([objective], "2026-05-13"))).toEqual([objective]);
  });
  it("is told what the measure nearest to complete still lacks", () => {
    const { target, ...noTarget } = aMeasure();
    const objective = anObjective({ measures: [aProposedMeasure(), noTarget] });
    const refusal = no(checkForPublication([objective], "2026-05-14"));
    expect(refusal.details?.gaps).toBe("target");
    expect(refusal.message).toContain("say the target.");
  });
});

describe("confirming a measure", () => {
  it("makes a proposal specific and measurable", () => {
    const confirmed = yes(confirmMeasure(aProposedMeasure(), confirmation));
    expect(measureGaps(confirmed)).toEqual([]);
    expect(confirmed).toMatchObject({ status: "confirmed", target: 97, confirmed: { by: "Equality lead" } });
    expect(Measure.safeParse(confirmed).success).toBe(true);
  });
  it("is refused with a target that cannot be reached", () => {
    for (const target of [-1, 100.5, 94.55, Number.NaN])
      expect(no(confirmMeasure(aProposedMeasure(), { ...confirmation, target })).code).toBe(
        "equality-objectives/target-out-of-range",
      );
    const count = aProposedMeasure({ unit: "count" });
    expect(yes(confirmMeasure(count, { ...confirmation, target: 2_000 })).target).toBe(2_000);
  });
  it("is refused with a day that is not ahead", () => {
    expect(no(confirmMeasure(aProposedMeasure(), { ...confirmation, byWhen: "2026-05-01" })).code).toBe(
      "equality-objectives/by-when-not-ahead",
    );
  });
  it("is refused while a percentage does not say what it is out of", () => {
    const { denominator, ...measure } = aProposedMeasure();
    expect(no(confirmMeasure(measure, confirmation)).details?.gaps).toBe("denominator");
    expect(yes(confirmMeasure({ ...measure, unit: "count" }, confirmation)).status).toBe("confirmed");
  });
  it("is refused while nobody is named who confirms it", () => {
    expect(no(confirmMeasure(aProposedMeasure(), { ...confirmation, by: " " })).details?.gaps).toBe("confirmation");
    const { confirmed, ...unsigned } = aMeasure();
    expect(measureGaps(unsigned)).toEqual(["confirmation"]);
  });
  it("takes a target of more than 1,000 for every 1,000, as people can get in touch more than once", () => {
    const rate = aProposedMeasure({ unit: "per_1000" });
    expect(yes(confirmMeasure(rate, { ...confirmation, target: 1_200 })).target).toBe(1_200);
  });
  it("takes any target from 0 to 100 with one decimal place, and only such", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 1_500 }), (tenths) => {
        const confirmed = confirmMeasure(aProposedMeasure(), { ...confirmation, target: tenths / 10 });
        expect(confirmed.ok).toBe(tenths >= 0 && tenths <= 1_000);
      }),
    );
  });
});
