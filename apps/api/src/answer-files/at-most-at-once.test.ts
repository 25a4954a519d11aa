import { describe, expect, it } from "vitest";
import { atMostAtOnce } from "./at-most-at-once.ts";

describe("files received at once", () => {
  it("are so many, the next waits its turn, and one that waited too long is told so and takes no place", async () => {
    const done: (() => void)[] = [];
    const under = { now: 0, most: 0 };
    const inTurn = atMostAtOnce(2, 30);
    const receive = () =>
      inTurn(async () => {
        under.now += 1;
        under.most = Math.max(under.most, under.now);
        await new Promise<void>((resolve) => done.push(resolve));
        under.now -= 1;
        return "kept";
      });
    const [first, second, third] = [receive(), receive(), receive()];
    expect(await third).toBeUndefined();
    const fourth = receive();
    done[0]?.();
    expect(await first).toBe("kept");
    await expect.poll(() => done.length).toBe(3);
    for (const end of done) end();
    expect(await Promise.all([second, fourth])).toEqual(["kept", "kept"]);
    expect(under).toEqual({ now: 0, most: 2 });
  });

  it("free their turn where one goes wrong", async () => {
    const inTurn = atMostAtOnce(1, 1_000);
    await expect(inTurn(() => Promise.reject(new Error("Not whole.")))).rejects.toThrow("Not whole.");
    expect(await inTurn(() => Promise.resolve("kept"))).toBe("kept");
  });
});
