import { randomBytes } from "node:crypto";
import { type Log, makeRequestId, readRequestId } from "@collaborative-communities/foundation";
import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";

/** What every handler may ask of its request. */
export type Watched = { readonly Variables: { readonly requestId: string } };

/**
 * Gives a request its id, or keeps the well-formed one a proxy gave it, tells it to the browser, and leaves one line
 * in the log: the pattern that matched, never the address.
 */
export const watchRequests = (
  log: Log,
  headers: readonly (readonly [string, string])[],
): MiddlewareHandler<{ Variables: { requestId: string } }> => {
  return async (c, next) => {
    const requestId = readRequestId(c.req.header("x-request-id")) ?? makeRequestId(randomBytes(8));
    c.set("requestId", requestId);
    const began = performance.now();
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
    c.res.headers.set("X-Request-Id", requestId);
    const { status } = c.res;
    const route = matchedRoutes(c).findLast(({ path }) => path !== "/*")?.path ?? "/*";
    if (route.startsWith("/health/")) return;
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const line = { requestId, method: c.req.method, route, status, ms };
    if (status >= 500) log.error("request", line);
    else log.info("request", line);
  };
};
