import { addDays } from "@collaborative-communities/foundation";
import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdOn, liftHold, setHold } from "./legal-hold.ts";
import { type Kept, keptUntil, pastItsDate } from "./retention.ts";
import { aLegalHold } from "./testing.ts";

const hold = aLegalHold();
const kept = (since: string | undefined, id = "1"): Kept => ({ id, since, names: [{ kind: "answer", id }] });
const period = { years: 2 };

describe("what is past its date", () => {
  it("is past it on the day after the last one, and never before its time has begun", () => {
    expect(keptUntil("2024-02-29", period)).toBe("2026-02-28");
    const things = [kept("2026-05-20"), kept(undefined)];
    expect(pastItsDate(things, { period, holds: [], today: "2028-05-20" }).past).toEqual([]);
    expect(pastItsDate(things, { period, holds: [], today: "2028-05-21" }).past).toEqual([things[0]]);
  });
  it("stays while a hold keeps it, and goes once the hold is lifted", () => {
    const thing = { ...kept("2020-01-01"), names: [hold.on] };
    const sorted = pastItsDate([thing], { period, holds: [hold], today: "2026-06-02" });
    expect(sorted).toEqual({ past: [], held: [{ kept: thing, hold }], inTime: [] });
    const lifted = yes(liftHold(hold, "2026-06-02"));
    expect(pastItsDate([thing], { period, holds: [lifted], today: "2026-06-02" }).past).toEqual([thing]);
  });
  it("never survives but by a hold, and nothing else goes", () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2020-01-01", days));
    const thing = fc.record({
      id: fc.uuid(),
      since: fc.option(day, { nil: undefined }),
      names: fc.array(fc.record({ kind: fc.constant("answer" as const), id: fc.constantFrom("a", "b", "c") })),
    });
    const holds = fc
      .uniqueArray(fc.constantFrom("a", "b", "c"))
      .map((ids) => ids.map((id) => aLegalHold({ on: { kind: "answer", id } })));
    const periods = fc.oneof(fc.record({ days: fc.nat(900) }), fc.record({ years: fc.nat(4) }));
    fc.assert(
      fc.property(fc.array(thing), holds, periods, day, (things, set, how, today) => {
        const { past, held, inTime } = pastItsDate(things, { period: how, holds: set, today });
        expect(past.length + held.length + inTime.length).toBe(things.length);
        for (const one of inTime) expect(one.since === undefined || today <= keptUntil(one.since, how)).toBe(true);
        for (const one of past) expect(holdOn(one.names, set)).toBeUndefined();
        for (const one of held) expect(holdOn(one.kept.names, set)).toBeDefined();
      }),
    );
  });
});

describe("a legal hold", () => {
  it("has a reason, is set once, and is lifted once", () => {
    const { id, on } = hold;
    expect(no(setHold({ id, on, reason: "" }, [], "2026-06-01")).code).toBe("legal-hold/reason-needed");
    expect(no(setHold({ id, on, reason: "Again." }, [hold], "2026-06-02")).code).toBe("legal-hold/held-already");
    const lifted = yes(liftHold(hold, "2026-06-02"));
    expect(no(liftHold(lifted, "2026-06-03")).code).toBe("legal-hold/lifted-already");
    expect(yes(setHold({ id, on, reason: "A new claim." }, [lifted], "2026-07-01")).setOn).toBe("2026-07-01");
  });
});
