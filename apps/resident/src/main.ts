import { fileURLToPath } from "node:url";
import { openLog } from "@collaborative-communities/foundation";
import { serve } from "@hono/node-server";
import { connectApi } from "./api.ts";
import { loadAssets } from "./assets.ts";
import { ConfigError, readConfig } from "./config.ts";
import { createSite } from "./site.ts";

const fail = (message: string): void => {
  console.error(message);
  process.send?.({ type: "failed", message });
  process.exitCode = 1;
  process.disconnect?.();
};

const start = (): void => {
  const config = readConfig(process.env);
  const assets = loadAssets(fileURLToPath(new URL("./client", import.meta.url)));
  const log = openLog({
    service: "resident",
    level: config.logLevel,
    now: () => new Date(),
    write: (lines) => void process.stdout.write(lines),
    later: (flush) => void setTimeout(flush, 100).unref(),
  });
  process.on("exit", log.flush);
  const site = createSite({ api: connectApi(config.apiOrigin), config, assets }, log);
  const server = serve({ fetch: site.fetch, hostname: config.host, port: config.port }, () => {
    console.log(`Resident site on ${config.origin}`);
    process.send?.({ type: "ready" });
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    fail(
      error.code === "EADDRINUSE"
        ? `Port ${config.port} is taken by another program. Stop it, or set RESIDENT_PORT.`
        : error.message,
    );
    process.exit(1);
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5_000).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
};

try {
  start();
} catch (error) {
  if (error instanceof ConfigError) fail(error.message);
  else throw error;
}
