import { trpcServer } from "@hono/trpc-server";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { sql } from "kysely";
import { RESIDENT_SESSION_HEADER } from "./accounts/index.ts";
import { LONGEST_FILE, residentAnswerFiles, staffAnswerFiles } from "./answer-files/index.ts";
import { residentRouter, staffRouter } from "./capabilities.ts";
import type { Context, House } from "./context.ts";
import { documentRoutes } from "./documents/index.ts";
import { residentEvidencePacks, staffEvidencePacks } from "./evidence-packs/index.ts";
import { staffExports } from "./exports/index.ts";
import {
  noteFailed,
  noteFault,
  noteSecurity,
  type Procedures,
  unwatched,
  type Watch,
  watchRequests,
} from "./operations/index.ts";
import { deviceOf, sessionIn, signInRoutes, whoIs } from "./sign-in/index.ts";
import { headersOf } from "./trpc.ts";

/** Set on every answer; prepared once, because a middleware that builds them costs half the throughput. */
const HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Cache-Control", "no-store"],
];

/**
 * Refuses a body that is too long. Hono's own limit opens the body as a web stream before it looks at how long it says
 * it is, which costs more than the rest of the way to the procedure; so it is asked only where the length is not said.
 */
const atMost = (maxSize: number): MiddlewareHandler => {
  const limit = bodyLimit({ maxSize, onError: (c) => c.json({ error: "That is too much to send at once." }, 413) });
  return (c, next) => {
    const isLengthSaid = c.req.header("transfer-encoding") === undefined;
    return isLengthSaid && Number(c.req.header("content-length") ?? Number.NaN) <= maxSize ? next() : limit(c, next);
  };
};

const PROCEDURES: Procedures = {
  resident: new Set(Object.keys(residentRouter._def.procedures)),
  staff: new Set(Object.keys(staffRouter._def.procedures)),
};

/**
 * The API: one tRPC router for residents and one for staff, each under a path of its own, so that what faces the
 * public can be cut off from the staff's at the network as well.
 */
export const createApi = (house: House, watch: Watch = unwatched()): Hono => {
  const app = new Hono();
  app.use(watchRequests(watch, PROCEDURES, HEADERS));
  // No address has the NUL character in it, and PostgreSQL cannot look for one that has; JSON writes it otherwise.
  app.use((c, next) =>
    c.req.url.includes("%00") ? Promise.resolve(c.json({ error: "There is nothing here." }, 404)) : next(),
  );
  app.get("/health/live", (c) => c.json({ status: "live" }));
  app.get("/health/ready", async (c) => {
    try {
      await sql`select 1`.execute(house.db);
      return c.json({ status: "ready" });
    } catch {
      return c.json({ status: "the database does not answer" }, 503);
    }
  });

  const [ofCalls, ofFiles] = [atMost(1_000_000), atMost(LONGEST_FILE)];
  app.use("/resident/*", (c, next) => (c.req.path.startsWith("/resident/answer-files/") ? ofFiles : ofCalls)(c, next));
  // A document of 10 MB in base 64, and a little around it.
  app.use("/staff/*", atMost(13_500_000));

  const nobody = { signedIn: undefined, sessionSecret: undefined, setCookie: () => undefined };
  app.use(
    "/resident/trpc/*",
    trpcServer({
      endpoint: "/resident/trpc",
      router: residentRouter,
      // The resident site asks one thing at a time: hundreds in one request would pass by every limit of requests.
      allowBatching: false,
      // Nobody is looked up here: the procedures of an account do that, and all others are spared it.
      createContext: (_, c) =>
        ({
          ...house,
          ...nobody,
          residentSecret: c.req.header(RESIDENT_SESSION_HEADER),
          visitor: c.req.header("x-visitor")?.slice(0, 100),
        }) satisfies Context as unknown as Record<string, unknown>,
      responseMeta: ({ errors }) => headersOf(errors),
      onError: noteFailed(watch, "resident", PROCEDURES),
    }),
  );

  app.route("/resident/answer-files", residentAnswerFiles(house));
  app.route("/resident/documents", documentRoutes(house));

  // A form on another site must not be able to act as the officer whose browser shows it.
  app.use("/staff/*", async (c, next) => {
    const origin = c.req.header("origin");
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && origin !== house.config.staffOrigin) {
      noteSecurity("cross-site-refused");
      return c.json({ error: "This request came from another site." }, 403);
    }
    return next();
  });
  app.use(
    "/staff/trpc/*",
    trpcServer({
      endpoint: "/staff/trpc",
      router: staffRouter,
      // As many as the staff app puts together.
      maxBatchSize: 20,
      createContext: async (options, c) => {
        const secret = sessionIn(house, c);
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
      responseMeta: ({ errors }) => headersOf(errors),
      onError: noteFailed(watch, "staff", PROCEDURES),
    }),
  );
  app.route("/staff/answer-files", staffAnswerFiles(house));
  app.route("/staff/auth", signInRoutes(house));
  app.route("/staff/evidence-packs", staffEvidencePacks(house));
  app.route("/staff/exports", staffExports(house));
  app.route("/resident/evidence-packs", residentEvidencePacks(house));
  app.notFound((c) => c.json({ error: "There is nothing here." }, 404));
  app.onError(noteFault(watch));
  return app;
};
