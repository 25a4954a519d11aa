import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describeFault, type Log } from "@collaborative-communities/foundation";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { forwardToApi, isReady } from "./forward.ts";
import { type Watched, watchRequests } from "./watch-requests.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** On every answer. Nothing from elsewhere, nothing inline, in nobody's frame. */
const HEADERS: readonly (readonly [string, string])[] = [
  [
    "Content-Security-Policy",
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  ],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
];

/** A year, as browsers ask for; only where the site is reached over https. */
const BY_HTTPS = ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"] as const;

/** The largest request passed on: a document of 10 MB in base 64, and a little around it. */
const LARGEST_REQUEST = 13_500_000;

type BuiltFile = { readonly plain: Buffer<ArrayBuffer>; readonly gzip: Buffer<ArrayBuffer>; readonly type: string };

/** The built site by address, read once: what is not in it cannot be asked for. */
export const readBuilt = (folder: string): ReadonlyMap<string, BuiltFile> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const plain = readFileSync(path);
        const type = TYPES[extname(entry.name)] ?? "application/octet-stream";
        const address = path.slice(folder.length).replaceAll("\\", "/").replace(/^\/*/, "/");
        return [address, { plain, gzip: gzipSync(plain), type }] as const;
      }),
  );

/** A loopback number in the address bar: the cookie and the API know this machine as localhost only. */
const NUMBERED = /^(127\.0\.0\.1|\[::1\])(?=:|$)/;

/** The staff site: its built files, the single page for every other address, and `/trpc`, `/auth`, `/evidence-packs`, `/exports` and `/answer-files` passed on to the API. */
export const createSite = (options: {
  readonly built: ReadonlyMap<string, BuiltFile>;
  readonly apiOrigin: string;
  readonly toLocalhost: boolean;
  /** Whether people reach it over https. */
  readonly isHttps: boolean;
  readonly log: Log;
}): Hono<Watched> => {
  const { built, apiOrigin, toLocalhost, isHttps, log } = options;
  const page = built.get("/index.html");
  if (!page) throw new Error("The built site has no index.html.");

  const app = new Hono<Watched>();
  app.use(watchRequests(log, isHttps ? [...HEADERS, BY_HTTPS] : HEADERS));
  app.get("/health/live", (c) => c.json({ status: "live" }));
  app.get("/health/ready", async (c) =>
    (await isReady(apiOrigin))
      ? c.json({ status: "ready" })
      : c.json({ status: "the API does not answer, or its database does not" }, 503),
  );
  const forward = (c: Context<Watched>) => {
    const requestId = c.get("requestId");
    return forwardToApi(c.req.raw, apiOrigin, requestId, (error) =>
      log.error("fault", { requestId, ...describeFault(error) }),
    );
  };
  app.all(
    "/trpc/*",
    bodyLimit({
      maxSize: LARGEST_REQUEST,
      onError: (c) => {
        log.security("body-too-large", { requestId: c.get("requestId") });
        return c.json({ error: "That is too much to send at once." }, 413);
      },
    }),
    (c) => forward(c),
  );
  app.get("/auth/*", (c) => forward(c));
  app.get("/evidence-packs/*", (c) => forward(c));
  app.get("/exports/*", (c) => forward(c));
  app.get("/answer-files/*", (c) => forward(c));
  app.get("*", (c) => {
    const path = c.req.path;
    const host = c.req.header("host") ?? "";
    if (toLocalhost && NUMBERED.test(host)) {
      const { search } = new URL(c.req.url);
      return c.redirect(`http://${host.replace(NUMBERED, "localhost")}/${path.replace(/^\/+/, "")}${search}`, 307);
    }
    const asked = built.get(path);
    if (!asked && extname(path) !== "") return c.text("There is nothing here.", 404);
    const file = asked ?? page;
    const zipped = c.req.header("accept-encoding")?.includes("gzip") ?? false;
    return c.body(zipped ? file.gzip : file.plain, 200, {
      "Content-Type": file.type,
      "Cache-Control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      Vary: "Accept-Encoding",
      ...(zipped && { "Content-Encoding": "gzip" }),
    });
  });
  app.onError((error, c) => {
    log.error("fault", { requestId: c.get("requestId"), ...describeFault(error) });
    return c.json({ error: "Sorry, there is a problem with the service." }, 500);
  });
  return app;
};
