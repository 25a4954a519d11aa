import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  adoptLocalAdditions,
  countsFor,
  DEFAULT_LOCAL_ADDITIONS,
  DutyLimb,
  EqualityGroup,
  equalityGroups,
  LocalAddition,
  LocalAdditionCode,
  labelOf,
  limbsOf,
  limbsOffered,
  PROTECTED_CHARACTERISTIC_NAMES,
  ProtectedCharacteristic,
  RELEVANT_CHARACTERISTICS,
  recordImpact,
} from "./index.ts";
import { aLocalAddition } from "./testing.ts";

const aCharacteristic = fc.constantFrom(...ProtectedCharacteristic.options);
const aLimb = fc.constantFrom(...DutyLimb.options);

describe("the protected characteristics", () => {
  it("are the nine of the Act, each with its statutory name", () => {
    expect(Object.values(PROTECTED_CHARACTERISTIC_NAMES)).toEqual([
      "Age",
      "Disability",
      "Gender reassignment",
      "Marriage and civil partnership",
      "Pregnancy and maternity",
      "Race",
      "Religion or belief",
      "Sex",
      "Sexual orientation",
    ]);
  });
});

describe("the limbs of the equality duty", () => {
  it("are reached by nine, eight and eight characteristics", () => {
    expect(DutyLimb.options.map((limb) => RELEVANT_CHARACTERISTICS[limb].length)).toEqual([9, 8, 8]);
  });
  it("count marriage and civil partnership for eliminating discrimination only", () => {
    expect(limbsOf("marriage_cp")).toEqual(["eliminate"]);
    expect(countsFor("marriage_cp", "advance")).toBe(false);
  });
  it("count every other characteristic for all three", () => {
    fc.assert(
      fc.property(aCharacteristic, aLimb, (characteristic, limb) => {
        expect(countsFor(characteristic, limb)).toBe(characteristic !== "marriage_cp" || limb === "eliminate");
        expect(limbsOf(characteristic).includes(limb)).toBe(countsFor(characteristic, limb));
      }),
    );
  });
  it("can be given another table, should the law change", () => {
    const all = ProtectedCharacteristic.options;
    expect(limbsOf("marriage_cp", { eliminate: all, advance: all, foster: all })).toEqual(DutyLimb.options);
  });
});

describe("recording an effect on marriage and civil partnership", () => {
  const group = { kind: "protected", code: "marriage_cp" } as const;

  it("is refused under “foster good relations”, with the reason and what to do", () => {
    const refusal = no(recordImpact({ group, limb: "foster" }));
    expect(refusal.code).toBe("equality-objectives/limb-does-not-apply");
    expect(refusal.message).toBe(
      "Marriage and civil partnership does not count for “Foster good relations” (Equality Act 2010 s.149(1) and (7), to be verified). Record the effect under “Eliminate discrimination”, or under another characteristic it touches.",
    );
    expect(refusal.details).toEqual({ characteristic: "marriage_cp", limb: "foster", allowed: "eliminate" });
  });
  it("is refused under “advance equality of opportunity”", () => {
    expect(no(recordImpact({ group, limb: "advance" })).message).toContain("“Advance equality of opportunity”");
  });
  it("names no section of the Act where another table leaves a characteristic out", () => {
    const relevance = { eliminate: [], advance: [], foster: ProtectedCharacteristic.options };
    expect(no(recordImpact({ group, limb: "advance" }, relevance)).message).toBe(
      "Marriage and civil partnership does not count for “Advance equality of opportunity”. Record the effect under “Foster good relations”, or under another characteristic it touches.",
    );
    expect(no(recordImpact({ group, limb: "advance" }, { ...relevance, foster: [] })).message).toMatch(
      /“Advance equality of opportunity”\. Record the effect under another characteristic it touches\.$/,
    );
  });
  it("is accepted under “eliminate discrimination”, the only limb a form offers", () => {
    expect(limbsOffered(group)).toEqual(["eliminate"]);
    expect(yes(recordImpact({ group, limb: "eliminate" }))).toEqual({ group, limb: "eliminate", inLaw: true });
  });
});

describe("recording an effect on any group", () => {
  const aGroup = fc.constantFrom(...equalityGroups());
  it("is accepted under just the limbs that are offered, and is in law only for the nine", () => {
    fc.assert(
      fc.property(aGroup, aLimb, (group, limb) => {
        const recorded = recordImpact({ group, limb });
        expect(recorded.ok).toBe(limbsOffered(group).includes(limb));
        if (recorded.ok) expect(recorded.value.inLaw).toBe(group.kind === "protected");
      }),
    );
  });
});

describe("a local addition", () => {
  it("says wherever it is shown that it is not a protected characteristic", () => {
    for (const group of equalityGroups())
      expect(labelOf(group).endsWith(" (not a protected characteristic in law)")).toBe(group.kind === "local");
    expect(labelOf({ kind: "local", code: aLocalAddition().code })).toBe(
      "Unpaid carers (not a protected characteristic in law)",
    );
  });
  it("keeps its label when it is no longer in the list", () => {
    const gone = aLocalAddition("seafarers", "Seafarers");
    expect(labelOf({ kind: "local", code: gone.code })).toBe("seafarers (not a protected characteristic in law)");
  });
  it("can never be taken for a protected characteristic", () => {
    expectTypeOf<LocalAdditionCode>().not.toExtend<ProtectedCharacteristic>();
    expectTypeOf<ProtectedCharacteristic>().not.toExtend<LocalAdditionCode>();
    for (const code of ProtectedCharacteristic.options) {
      expect(LocalAdditionCode.safeParse(code).success).toBe(false);
      expect(EqualityGroup.safeParse({ kind: "local", code }).success).toBe(false);
    }
    for (const { code } of DEFAULT_LOCAL_ADDITIONS)
      expect(EqualityGroup.safeParse({ kind: "protected", code }).success).toBe(false);
  });
});

describe("a council's own list of additions", () => {
  it("can be the default list, part of it, or others", () => {
    expect(yes(adoptLocalAdditions(DEFAULT_LOCAL_ADDITIONS.map((one) => LocalAddition.parse(one))))).toHaveLength(9);
    const own = yes(adoptLocalAdditions([{ code: "seafarers", name: "Seafarers" }]));
    expect(equalityGroups(own)).toHaveLength(10);
    expect(labelOf({ kind: "local", code: own[0]?.code ?? aLocalAddition().code }, own)).toBe(
      "Seafarers (not a protected characteristic in law)",
    );
  });
  it("is refused with a protected characteristic in it, by code or by name", () => {
    fc.assert(
      fc.property(aCharacteristic, fc.boolean(), (code, byName) => {
        const draft = byName
          ? { code: "another", name: ` ${PROTECTED_CHARACTERISTIC_NAMES[code].toUpperCase()} ` }
          : { code, name: "Another" };
        expect(no(adoptLocalAdditions([draft])).code).toBe("equality-objectives/local-addition-is-protected");
      }),
    );
  });
  it("is refused with a protected characteristic spelt with other spaces, hyphens or “&”", () => {
    for (const draft of [
      { code: "couples", name: "Marriage &  Civil-Partnership" },
      { code: "Sexual-Orientation", name: "Another" },
    ])
      expect(no(adoptLocalAdditions([draft])).code).toBe("equality-objectives/local-addition-is-protected");
  });
  it("is refused with the same group twice, or a group without name or code", () => {
    const carers = { code: "carers", name: "Carers" };
    expect(no(adoptLocalAdditions([carers, { code: "unpaid", name: "carers" }])).code).toBe(
      "equality-objectives/local-addition-twice",
    );
    for (const malformed of [
      { code: "Carers!", name: "Carers" },
      { code: "carers", name: " " },
    ])
      expect(no(adoptLocalAdditions([malformed])).code).toBe("equality-objectives/local-addition-malformed");
  });
});
