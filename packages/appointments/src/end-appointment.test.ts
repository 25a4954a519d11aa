import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { endAppointment } from "./end-appointment.ts";
import { anAppointment } from "./testing.ts";
import { heldOn, postsOf } from "./who-held.ts";

const facts = (others = [] as ReturnType<typeof anAppointment>[]) => ({ today: "2026-06-01", others });

describe("ending an appointment", () => {
  it("takes the post away at once when it ends today", () => {
    const ended = yes(endAppointment(anAppointment(), "2026-06-01", facts()));
    expect(postsOf([ended], ended.personId, "2026-06-01")).toEqual([]);
  });
  it("leaves who held the post on the days before as it was", () => {
    const ended = yes(endAppointment(anAppointment(), "2026-06-01", facts()));
    expect(heldOn([ended], { post: "engagement-officer" }, "2026-05-31")).toEqual([ended]);
  });
  it("may be set for a day to come, and moved until that day", () => {
    const planned = yes(endAppointment(anAppointment(), "2026-09-01", facts()));
    expect(yes(endAppointment(planned, "2026-08-01", facts())).to).toBe("2026-08-01");
  });
  it("may take back an appointment on the day it began", () => {
    const mistaken = anAppointment({ from: "2026-06-01" });
    expect(yes(endAppointment(mistaken, "2026-06-01", facts())).to).toBe("2026-06-01");
  });
  it("is refused for a day that is over, and for one that has ended", () => {
    expect(no(endAppointment(anAppointment(), "2026-05-31", facts())).code).toBe("appointment/ends-in-the-past");
    expect(no(endAppointment(anAppointment({ to: "2026-06-01" }), "2026-07-01", facts())).code).toBe(
      "appointment/already-ended",
    );
    expect(no(endAppointment(anAppointment({ from: "2026-07-01" }), "2026-06-15", facts())).code).toBe(
      "appointment/ends-before-it-begins",
    );
  });
  it("is refused for the last administrator", () => {
    const one = anAppointment({ post: "administrator" });
    const other = (change = {}) => anAppointment({ ...one, id: "00000000-0000-7000-8000-00000000aa02", ...change });
    expect(no(endAppointment(one, "2026-06-01", facts([one]))).code).toBe("appointment/last-administrator");
    expect(endAppointment(one, "2026-06-01", facts([one, other({ to: "2026-06-02" })])).ok).toBe(false);
    expect(endAppointment(one, "2026-06-01", facts([one, other({ from: "2026-06-02" })])).ok).toBe(false);
    expect(endAppointment(one, "2026-06-01", facts([one, other()])).ok).toBe(true);
  });
});

describe("who held a post on a day", () => {
  const before = anAppointment({ to: "2026-05-01" });
  const after = anAppointment({
    id: "00000000-0000-7000-8000-00000000aa02",
    personId: "00000000-0000-7000-8000-0000000000a2",
    from: "2026-05-01",
  });
  it("is one person until the day of the change, and the other from it", () => {
    const on = (day: string) => heldOn([after, before], { post: "engagement-officer" }, day).map(({ id }) => id);
    expect(on("2026-04-30")).toEqual([before.id]);
    expect(on("2026-05-01")).toEqual([after.id]);
  });
  it("can be asked for one organisation, and for one ward", () => {
    const councillor = anAppointment({ post: "councillor", wards: ["E05002235"] });
    const asked = (ward: string) => heldOn([councillor], { post: "councillor", ward }, "2026-05-01").length;
    expect([asked("E05002235"), asked("E05002236")]).toEqual([1, 0]);
    const elsewhere = { post: "councillor", organisationId: "00000000-0000-7000-8000-000000000c09" } as const;
    expect(heldOn([councillor], elsewhere, "2026-05-01")).toEqual([]);
  });
  it("gives each post of a person once, however often it is held", () => {
    const same = anAppointment({ organisationId: "00000000-0000-7000-8000-000000000c02" });
    const analyst = anAppointment({ post: "analyst" });
    expect(postsOf([before, same, analyst], before.personId, "2026-04-15")).toEqual(["analyst", "engagement-officer"]);
  });
});
