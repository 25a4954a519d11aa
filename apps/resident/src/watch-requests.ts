import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { describeFault, type Log, makeRequestId, readRequestId } from "@collaborative-communities/foundation";
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";

const answering = new AsyncLocalStorage<string>();

/** The id of the request that is being answered; calls to the API carry it on. */
export const currentRequestId = (): string | undefined => answering.getStore();

/** The pattern a request matched, never its path, which may hold a person's own secret. */
const routeOf = (c: Context): string => matchedRoutes(c).findLast(({ path }) => path !== "/*")?.path ?? "/*";

/** Gives a request its id, or keeps the well-formed one a proxy gave it, and leaves one line in the log. */
export const watchRequests = (log: Log, always: Readonly<Record<string, string>>): MiddlewareHandler => {
  return async (c, next) => {
    const requestId = readRequestId(c.req.header("x-request-id")) ?? makeRequestId(randomBytes(8));
    const began = performance.now();
    await answering.run(requestId, next);
    const { status } = c.res;
    const route = routeOf(c);
    // Pages and files bring their headers; asked of every answer, this would cost a page more than drawing it.
    if ((status >= 300 && status < 400 && status !== 304) || route.startsWith("/health/"))
      for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value);
    if (route.startsWith("/health/")) return;
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const line = { requestId, method: c.req.method, route, status, ms };
    if (status >= 500) log.error("request", line);
    else log.info("request", line);
  };
};

/** Something that was stopped at the door. */
export const noteSecurity = (log: Log, event: "cross-site-refused" | "body-too-large"): void =>
  log.security(event, { requestId: currentRequestId() });

/** A fault, described without what anybody sent. */
export const noteFault = (log: Log, error: unknown, c: Context): void =>
  log.error("fault", { requestId: currentRequestId(), route: routeOf(c), ...describeFault(error) });
