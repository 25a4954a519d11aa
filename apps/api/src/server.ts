import { trpcServer } from "@hono/trpc-server";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { sql } from "kysely";
import { residentRouter, staffRouter } from "./capabilities.ts";
import type { Context, House } from "./context.ts";
import { deviceOf, SESSION_COOKIE, signInRoutes, whoIs } from "./sign-in/index.ts";

/** Set on every answer; prepared once, because a middleware that builds them costs half the throughput. */
const HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cache-Control", "no-store"],
];

/**
 * Refuses a body that is too long. Hono's own limit opens the body as a web stream before it looks at how long it says
 * it is, which costs more than the rest of the way to the procedure; so it is asked only where the length is not said.
 */
const atMost = (maxSize: number): MiddlewareHandler => {
  const limit = bodyLimit({ maxSize });
  return (c, next) => {
    const isLengthSaid = c.req.header("transfer-encoding") === undefined;
    return isLengthSaid && Number(c.req.header("content-length") ?? Number.NaN) <= maxSize ? next() : limit(c, next);
  };
};

const logFault = ({
  error,
  path,
}: {
  error: { code: string; message: string; cause?: Error };
  path?: string | undefined;
}) => {
  if (error.code !== "INTERNAL_SERVER_ERROR") return;
  console.error(
    JSON.stringify({
      level: "error",
      at: new Date().toISOString(),
      path,
      message: error.message,
      stack: error.cause?.stack,
    }),
  );
};

/**
 * The API: one tRPC router for residents and one for staff, each under a path of its own, so that what faces the
 * public can be cut off from the staff's at the network as well.
 */
export const createApi = (house: House): Hono => {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of HEADERS) c.res.headers.set(name, value);
  });
  app.get("/health/live", (c) => c.json({ status: "live" }));
  app.get("/health/ready", async (c) => {
    try {
      await sql`select 1`.execute(house.db);
      return c.json({ status: "ready" });
    } catch {
      return c.json({ status: "the database does not answer" }, 503);
    }
  });

  app.use("/resident/*", atMost(1_000_000));
  app.use("/staff/*", atMost(9_000_000));

  const nobody = { signedIn: undefined, sessionSecret: undefined, setCookie: () => undefined };
  app.use(
    "/resident/trpc/*",
    trpcServer({
      endpoint: "/resident/trpc",
      router: residentRouter,
      createContext: () => ({ ...house, ...nobody }) satisfies Context as unknown as Record<string, unknown>,
      onError: logFault,
    }),
  );

  // A form on another site must not be able to act as the officer whose browser shows it.
  app.use("/staff/*", async (c, next) => {
    const origin = c.req.header("origin");
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && origin !== house.config.staffOrigin)
      return c.json({ error: "This request came from another site." }, 403);
    return next();
  });
  app.use(
    "/staff/trpc/*",
    trpcServer({
      endpoint: "/staff/trpc",
      router: staffRouter,
      createContext: async (options, c) => {
        const secret = getCookie(c, SESSION_COOKIE);
        const context: Context = {
          ...house,
          signedIn: secret ? await whoIs(house, secret) : undefined,
          sessionSecret: secret,
          device: deviceOf(c.req.header("user-agent")),
          // On tRPC's own headers: it answers with a response of its own, and what is set on Hono's would be lost.
          setCookie: (value) => options.resHeaders.append("Set-Cookie", value),
        };
        return context as unknown as Record<string, unknown>;
      },
      onError: logFault,
    }),
  );
  app.route("/staff/auth", signInRoutes(house));
  app.notFound((c) => c.json({ error: "There is nothing here." }, 404));
  app.onError((error, c) => {
    console.error(
      JSON.stringify({ level: "error", at: new Date().toISOString(), message: error.message, stack: error.stack }),
    );
    return c.json({ error: "Sorry, there is a problem with the service." }, 500);
  });
  return app;
};
