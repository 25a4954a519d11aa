import { once } from "node:events";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMetrics } from "./metrics.ts";
import { serveMetrics } from "./serve-metrics.ts";

/** One sample of Prometheus' text format, version 0.0.4. */
const SAMPLE = /^[a-z0-9_]+(?:\{[a-z]+="(?:[^"\\\n]|\\[\\"n])*"(?:,[a-z]+="(?:[^"\\\n]|\\[\\"n])*")*\})? [0-9.e+-]+$/;
const badLines = (text: string): string[] =>
  text.split("\n").filter((line) => line !== "" && !/^# (?:HELP|TYPE) [a-z0-9_]+ ./.test(line) && !SAMPLE.test(line));

describe("the metrics", () => {
  it("are served on this machine alone, and nothing else is", async () => {
    const pool = { totalCount: 3, idleCount: 1, waitingCount: 2 };
    const server = serveMetrics({ metrics: openMetrics(), pool, mostConnections: 16, port: 0 });
    await once(server, "listening");
    const { address, port } = server.address() as AddressInfo;
    try {
      expect(address).toBe("127.0.0.1");
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      const text = await answer.text();
      expect(answer.headers.get("content-type")).toContain("version=0.0.4");
      expect(badLines(text)).toEqual([]);
      expect(text).toContain("cc_database_connections 3\n");
      expect(text).toContain("cc_database_waiting 2\n");
      expect(Number(/^cc_memory_resident_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(1_000_000);
      expect(text).toMatch(/^cc_event_loop_delay_p99_seconds [0-9.e-]+$/m);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
      expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: "POST" })).status).toBe(404);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
  it("keep to the text format whatever a label holds", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 100, max: 599 }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (word, status, seconds) => {
          const metrics = openMetrics();
          metrics.request(word, status, seconds);
          metrics.refused(word);
          expect(badLines(metrics.render([]))).toEqual([]);
        },
      ),
    );
  });
  it("put each duration into every bucket that is large enough", () => {
    const metrics = openMetrics();
    for (const seconds of [0.003, 0.03, 20]) metrics.request("r", 200, seconds);
    const buckets = [...metrics.render([]).matchAll(/le="(.+?)"\} (\d+)/g)].map(([, le, count]) => `${le}: ${count}`);
    expect(buckets[0]).toBe("0.005: 1");
    expect(buckets).toContain("0.025: 1");
    expect(buckets).toContain("0.05: 2");
    expect(buckets.slice(-2)).toEqual(["10: 2", "+Inf: 3"]);
  });
});
