import { addDays } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AppointCommand, appoint } from "./appoint.ts";
import { isInForce } from "./appointment.ts";
import { mayAppoint } from "./policy.ts";
import { anAppointment, anOrganisation } from "./testing.ts";

const NEW = "00000000-0000-7000-8000-00000000aa09";
const command = (change: Partial<AppointCommand> = {}): AppointCommand => {
  const { id: _, ...rest } = anAppointment();
  return { ...rest, ...change };
};
const facts = (held = [] as ReturnType<typeof anAppointment>[], organisation = anOrganisation()) => ({
  id: NEW,
  organisation,
  held,
});

describe("an appointment", () => {
  it("is held from its first day until the day before it ends", () => {
    const made = yes(appoint(command({ from: "2026-05-01", to: "2026-06-01" }), facts()));
    expect(made.id).toBe(NEW);
    expect(["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"].map((day) => isInForce(made, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it("is refused when it would end before it has begun", () => {
    expect(no(appoint(command({ from: "2026-05-01", to: "2026-05-01" }), facts())).code).toBe(
      "appointment/ends-before-it-begins",
    );
  });
  it("is refused while the person holds the same post of the same organisation", () => {
    const refusal = no(appoint(command({ from: "2026-07-01" }), facts([anAppointment()])));
    expect(refusal.code).toBe("appointment/overlapping");
    expect(refusal.message).toContain("1 April 2026");
  });
  it("may follow an earlier one on the day that one ends", () => {
    const earlier = anAppointment({ to: "2026-07-01" });
    expect(appoint(command({ from: "2026-07-01" }), facts([earlier])).ok).toBe(true);
    expect(appoint(command({ from: "2026-06-30" }), facts([earlier])).ok).toBe(false);
  });
  it("may be held beside another post, and beside the same post of another organisation", () => {
    expect(appoint(command({ post: "analyst" }), facts([anAppointment()])).ok).toBe(true);
    const cvs = anOrganisation({ id: "00000000-0000-7000-8000-000000000c02", kind: "cvs", name: "Example CVS" });
    expect(appoint(command({ organisationId: cvs.id }), facts([anAppointment()], cvs)).ok).toBe(true);
  });
  it("of a councillor names wards, and of an officer does not", () => {
    expect(no(appoint(command({ post: "councillor" }), facts())).code).toBe("appointment/wards-needed");
    expect(no(appoint(command({ wards: ["E05002235"] }), facts())).code).toBe("appointment/no-wards");
    const made = yes(appoint(command({ post: "councillor", wards: ["E05002235", "E05002235"] }), facts()));
    expect(made.wards).toEqual(["E05002235"]);
  });
  it("to a post of the council cannot be for the police", () => {
    const police = anOrganisation({ kind: "police", name: "Example Police" });
    expect(no(appoint(command({ post: "administrator" }), facts([], police))).code).toBe("appointment/council-only");
    expect(appoint(command({ post: "partner-editor" }), facts([], police)).ok).toBe(true);
  });
  it("never makes anybody hold one post of one organisation twice on a day", () => {
    const offset = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(offset, fc.option(offset)), { maxLength: 12 }),
        fc.integer({ min: 0, max: 80 }),
        (spans, on) => {
          const held: ReturnType<typeof anAppointment>[] = [];
          for (const [start, length] of spans) {
            const from = addDays("2026-01-01", start);
            const made = appoint(command({ from, ...(length !== null && { to: addDays(from, length) }) }), facts(held));
            if (made.ok) held.push(made.value);
          }
          const day = addDays("2026-01-01", on);
          expect(held.filter((one) => isInForce(one, day)).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
  it("is made by administrators alone", () => {
    expect(mayAppoint({ posts: ["engagement-officer", "administrator"] })).toBe(true);
    expect(mayAppoint({ posts: ["head-of-service"] })).toBe(false);
  });
});
