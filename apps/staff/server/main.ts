import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LogLevel, openLog } from "@collaborative-communities/foundation";
import { serve } from "@hono/node-server";
import { createSite, readBuilt } from "./site.ts";

const { env } = process;
const host = env.STAFF_HOST || "127.0.0.1";
const port = Number(env.STAFF_PORT || 3001);
const apiOrigin = (env.API_ORIGIN || "http://127.0.0.1:4000").replace(/\/+$/, "");

const residentAddress = env.RESIDENT_ORIGIN || `http://localhost:${env.RESIDENT_PORT || 3000}`;

const fail = (message: string): void => {
  console.error(message);
  process.send?.({ type: "failed", message });
  process.exitCode = 1;
  process.disconnect?.();
};

const start = () => {
  if (env.DEPLOYMENT !== "production" && !["127.0.0.1", "::1", "localhost"].includes(host))
    return fail("A demonstration listens on this machine only. Leave STAFF_HOST out, or set DEPLOYMENT=production.");
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return fail("The environment variable STAFF_PORT must be a number from 1 to 65535.");
  if (!URL.canParse(apiOrigin))
    return fail("The environment variable API_ORIGIN must be an address like http://127.0.0.1:4000.");
  if (!URL.canParse(residentAddress))
    return fail("The environment variable RESIDENT_ORIGIN must be an address like https://say.example.org.");
  const folder = fileURLToPath(new URL("../dist", import.meta.url));
  if (!existsSync(folder)) return fail("The staff site is not built yet. Run “pnpm build” first.");

  const level = LogLevel.safeParse(env.LOG_LEVEL || "info");
  if (!level.success) return fail("The environment variable LOG_LEVEL must be error, warn or info.");

  const log = openLog({
    service: "staff",
    level: level.data,
    now: () => new Date(),
    write: (lines) => void process.stdout.write(lines),
    later: (flush) => void setTimeout(flush, 100).unref(),
  });
  process.on("exit", log.flush);
  const isHttps = env.STAFF_ORIGIN?.startsWith("https:") ?? false;
  const app = createSite({
    built: readBuilt(folder),
    apiOrigin,
    residentOrigin: new URL(residentAddress).origin,
    toLocalhost: !env.STAFF_ORIGIN,
    isHttps,
    log,
  });
  const server = serve({ fetch: app.fetch, hostname: host, port }, () => {
    console.log(`Staff site on http://${host === "127.0.0.1" ? "localhost" : host}:${port}`);
    process.send?.({ type: "ready" });
  });
  server.on("error", (error: NodeJS.ErrnoException) =>
    fail(
      error.code === "EADDRINUSE"
        ? `Port ${port} is taken by another program. Stop it, or set STAFF_PORT.`
        : error.message,
    ),
  );

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    setTimeout(() => process.exit(), 5_000).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
};

start();
