import { describe, expect, it } from "vitest";
import { inTurns } from "./turns.ts";

const busyFor = (milliseconds: number): void => {
  for (const begun = performance.now(); performance.now() - begun < milliseconds; );
};

describe("looking for campaigns in the process that answers people", () => {
  it("lets whoever answers have their turn while it looks, and comes to its end", async () => {
    function* looking() {
      for (let step = 0; step < 100; step += 1) {
        busyFor(5);
        yield;
      }
      return "looked";
    }
    let served = 0;
    let isLooking = true;
    const serve = () => {
      served += 1;
      if (isLooking) setImmediate(serve);
    };
    setImmediate(serve);
    expect(await inTurns(looking())).toBe("looked");
    isLooking = false;
    // In half a second of work there are some fifty turns.
    expect(served).toBeGreaterThan(10);
  });
});
