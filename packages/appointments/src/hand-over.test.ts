import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handOver, type Work } from "./hand-over.ts";
import { anAppointment } from "./testing.ts";

const leaving = anAppointment({ to: "2026-06-01" });
const following = anAppointment({
  id: "00000000-0000-7000-8000-00000000aa02",
  personId: "00000000-0000-7000-8000-0000000000a2",
  from: "2026-06-01",
});
const day = "2026-06-01";

describe("handing over", () => {
  it("moves what is open, and never what is done or somebody else’s", () => {
    const piece = fc.record({
      id: fc.uuid(),
      appointmentId: fc.constantFrom(leaving.id, following.id, "somebody-else"),
      isDone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece), (work: Work[]) => {
        const moved = yes(handOver(leaving, following, { day, work }));
        const open = work.filter(({ appointmentId, isDone }) => appointmentId === leaving.id && !isDone);
        expect(moved).toEqual(open.map((one) => ({ ...one, appointmentId: following.id })));
      }),
    );
  });
  it("is refused to oneself, to another post, and to somebody not in the post that day", () => {
    const to = (change: object, on = day) =>
      no(handOver(leaving, anAppointment({ ...following, ...change }), { day: on, work: [] })).code;
    expect(to({ personId: leaving.personId })).toBe("hand-over/same-person");
    expect(to({ post: "analyst" })).toBe("hand-over/another-post");
    expect(to({ organisationId: "00000000-0000-7000-8000-000000000c02" })).toBe("hand-over/another-post");
    expect(to({}, "2026-05-31")).toBe("hand-over/not-in-post");
  });
});
