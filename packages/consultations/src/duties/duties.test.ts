import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { verificationOf } from "./duty.ts";
import { FIRST_DUTIES } from "./duty-catalogue.ts";
import { reviseDuty, verifyDuty } from "./edit-duty.ts";

const [funding] = FIRST_DUTIES;
if (funding === undefined) throw new Error("There is a duty.");
const legal = { posts: ["legal"] };
const check = { by: "Lee Park", on: "2026-05-01", against: "the guidance of 2015" };

describe("the catalogue of duties", () => {
  it("says of an entry that nobody has verified it", () => {
    expect(verificationOf(funding)).toBe(
      "Not verified. Read in a public source: have it checked by legal before you rely on it.",
    );
  });
  it("is verified by legal, naming what was read", () => {
    const verified = yes(verifyDuty(funding, check, legal));
    expect(verificationOf(verified)).toBe("Verified by Lee Park on 2026-05-01 against the guidance of 2015.");
    expect(no(verifyDuty(funding, { ...check, against: " " }, legal)).code).toBe("consultation/duty-without-source");
    expect(no(verifyDuty(funding, check, { posts: ["engagement-officer"] })).code).toBe("consultation/duty-not-yours");
  });
  it("is not verified any more once it was changed", () => {
    const verified = yes(verifyDuty(funding, check, legal));
    const revised = yes(reviseDuty(verified, { minimum: { amount: 4, unit: "months" } }, legal));
    expect([revised.verified, revised.revision, revised.minimum?.amount]).toEqual([undefined, 2, 4]);
  });
  it("is changed by legal alone, and never into something incomplete", () => {
    expect(no(reviseDuty(funding, { name: "" }, legal)).code).toBe("consultation/duty-not-valid");
    expect(no(reviseDuty(funding, { name: "Grants" }, { posts: ["head-of-service"] })).code).toBe(
      "consultation/duty-not-yours",
    );
  });
});
