import { randomBytes } from "node:crypto";
import { describeFault, makeRequestId, readRequestId } from "@collaborative-communities/foundation";
import type { TRPCError } from "@trpc/server";
import type { ErrorHandler, MiddlewareHandler } from "hono";
import type { SignedIn } from "../context.ts";
import { LimitedError, RefusedError } from "../trpc.ts";
import { type Procedures, routeOf } from "./routes.ts";
import { currentRequestId, noteSecurity, type Watch, whileAnswering } from "./watch.ts";

/**
 * Gives every request an id, or keeps the well-formed one it came with, and tells it to whoever asked; then one line
 * in the log and one count. The headers are set here too, since each middleware costs every request.
 */
export const watchRequests = (
  watch: Watch,
  procedures: Procedures,
  headers: readonly (readonly [string, string])[],
): MiddlewareHandler => {
  return async (c, next) => {
    const requestId = readRequestId(c.req.header("x-request-id")) ?? makeRequestId(randomBytes(8));
    const began = performance.now();
    await whileAnswering({ requestId, watch }, async () => {
      await next();
      if (c.res.status === 413) noteSecurity("body-too-large", { route: routeOf(c, procedures) });
    });
    const { status } = c.res;
    // A file says for itself what may be done with it and how long it is kept.
    const own = c.res.headers.has("Content-Disposition") || c.res.headers.has("ETag");
    for (const [name, value] of headers) if (!own || !c.res.headers.has(name)) c.res.headers.set(name, value);
    c.res.headers.set("X-Request-Id", requestId);
    const route = routeOf(c, procedures);
    const took = performance.now() - began;
    watch.metrics.request(route, status, took / 1000);
    // Asked every few seconds by a machine, these would drown the rest.
    if (route.startsWith("/health/") && status < 400) return;
    const line = { requestId, method: c.req.method, route, status, ms: Math.round(took * 10) / 10 };
    if (status >= 500) watch.log.error("request", line);
    else watch.log.info("request", line);
  };
};

/** For a fault outside a procedure. */
export const noteFault =
  (watch: Watch): ErrorHandler =>
  (error, c) => {
    watch.log.error("fault", { requestId: currentRequestId(), ...describeFault(error) });
    return c.json({ error: "Sorry, there is a problem with the service." }, 500);
  };

type Failed = {
  readonly error: TRPCError;
  readonly path?: string | undefined;
  readonly ctx?: unknown;
};

/** For a procedure that did not answer: a refusal is counted, a closed door is a security event, the rest is a fault. */
export const noteFailed =
  (watch: Watch, side: keyof Procedures, procedures: Procedures) =>
  ({ error, path, ctx }: Failed): void => {
    const route = path !== undefined && procedures[side].has(path) ? `${side} ${path}` : "no such route";
    if (error instanceof RefusedError || error instanceof LimitedError) watch.metrics.refused(error.refusal.code);
    if (error.code === "UNAUTHORIZED") noteSecurity("not-signed-in", { route });
    if (error.code === "FORBIDDEN") {
      const signedIn = (ctx as { signedIn?: SignedIn } | undefined)?.signedIn;
      noteSecurity("not-allowed", { route, personId: signedIn?.id });
    }
    if (error.code !== "INTERNAL_SERVER_ERROR") return;
    watch.log.error("fault", { requestId: currentRequestId(), route, ...describeFault(error) });
  };
