import { createServer, type Server } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Gauge, Metrics } from "./metrics.ts";

/** What is asked of the database pool: pg's own counts. */
export type Pool = { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number };

const NANOSECONDS = 1e9;

const gaugesOf = (pool: Pool, mostConnections: number, delay: { mean: number; p99: number; max: number }): Gauge[] => {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const gauge = (name: string, help: string, value: number): Gauge => ({ name, help, value });
  return [
    gauge("cc_database_connections", "Connections to the database that are open.", pool.totalCount),
    gauge("cc_database_connections_idle", "Open connections that nothing uses.", pool.idleCount),
    gauge("cc_database_connections_most", "The most connections at one time.", mostConnections),
    gauge("cc_database_waiting", "Queries that wait for a connection.", pool.waitingCount),
    gauge("cc_event_loop_delay_mean_seconds", "Delay of the event loop since the last reading, mean.", delay.mean),
    gauge("cc_event_loop_delay_p99_seconds", "The same, 99th percentile.", delay.p99),
    gauge("cc_event_loop_delay_max_seconds", "The same, longest.", delay.max),
    gauge("cc_memory_resident_bytes", "Memory of the process.", rss),
    gauge("cc_memory_heap_used_bytes", "JavaScript heap in use.", heapUsed),
    gauge("cc_memory_heap_total_bytes", "JavaScript heap taken.", heapTotal),
    gauge("cc_memory_external_bytes", "Memory of buffers outside the heap.", external),
    gauge("cc_process_uptime_seconds", "How long the process has run.", process.uptime()),
  ];
};

/**
 * Serves `GET /metrics` on a port of its own that only this machine reaches, apart from all that answers the public.
 * @param port 0 takes one that is free
 */
export const serveMetrics = (options: {
  readonly metrics: Metrics;
  readonly pool: Pool;
  readonly mostConnections: number;
  readonly port: number;
}): Server => {
  const { metrics, pool, mostConnections, port } = options;
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const seconds = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? nanoseconds / NANOSECONDS : 0);
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("There is nothing here.\n");
      return;
    }
    const read = { mean: seconds(delay.mean), p99: seconds(delay.percentile(99)), max: seconds(delay.max) };
    delay.reset();
    response
      .writeHead(200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" })
      .end(metrics.render(gaugesOf(pool, mostConnections, read)));
  });
  server.on("close", () => delay.disable());
  return server.listen(port, "127.0.0.1");
};
