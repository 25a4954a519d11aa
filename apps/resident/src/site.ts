import type { Language } from "@collaborative-communities/consultations";
import type { Log } from "@collaborative-communities/foundation";
import type { Context } from "hono";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ReactNode } from "react";
import { aboutRoutes } from "./about/routes.ts";
import { answeringRoutes } from "./answering/routes.ts";
import type { Api } from "./api.ts";
import { areasRoutes } from "./areas/routes.ts";
import { type Asset, type Assets, compressed } from "./assets.ts";
import type { Config } from "./config.ts";
import { consultationRoutes } from "./consultations/routes.ts";
import { NotFound, OtherSite, Problem, TooLarge } from "./errors.tsx";
import { homeRoutes } from "./home/routes.ts";
import { ICON } from "./icon.ts";
import { CATALOGUES, LANGUAGES } from "./messages/index.ts";
import { etagOf, render, type View } from "./page.tsx";
import { isReady } from "./ready.ts";
import { referenceRoutes } from "./references/routes.ts";
import { currentRequestId, noteFault, noteSecurity, watchRequests } from "./watch-requests.ts";

/** What the pages of one language are made from. */
export type Site = {
  readonly api: Api;
  readonly config: Config;
  readonly assets: Assets;
  readonly language: Language;
  view(c: Context): View;
  /** Sends a page that is this visitor's own. */
  send(c: Context, page: ReactNode, status?: 200 | 400 | 403 | 404 | 413 | 503): Response;
  /** Sends a page that is the same for everybody: drawn once in some seconds, compressed, with an ETag. */
  sendPublic(c: Context, draw: () => Promise<ReactNode>): Promise<Response>;
};

const HEADERS: readonly (readonly [string, string])[] = [
  [
    "Content-Security-Policy",
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ],
  ["X-Content-Type-Options", "nosniff"],
  // Not no-referrer: browsers would then send "Origin: null" with the site's own forms.
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

const HELD_FOR = 5_000;
const MOST_PAGES_HELD = 500;
type Held = Omit<Asset, "type"> & { readonly etag: string; readonly until: number };

const encodingFor = (c: Context): "br" | "gzip" | "plain" => {
  const accepted = c.req.header("accept-encoding") ?? "";
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "plain";
};

const answer = (c: Context, body: Omit<Asset, "type">, headers: Record<string, string>, status = 200): Response => {
  const encoding = encodingFor(c);
  const sent = new Headers(headers);
  for (const [name, value] of HEADERS) sent.set(name, value);
  sent.set("Vary", "Accept-Encoding");
  if (encoding !== "plain") sent.set("Content-Encoding", encoding);
  // Cookies that a handler set go out with whatever it answers.
  for (const cookie of c.res.headers.getSetCookie()) sent.append("Set-Cookie", cookie);
  return new Response(new Uint8Array(body[encoding]), { status, headers: sent });
};

const HTML = { "Content-Type": "text/html; charset=utf-8" };

const siteIn = (language: Language, whole: Pick<Site, "api" | "config" | "assets">): Site => {
  const held = new Map<string, Promise<Held>>();
  const draw = (node: ReactNode): Omit<Held, "until"> => {
    const html = render(node);
    const plain = Buffer.from(html);
    return { plain, ...compressed(plain), etag: etagOf(html) };
  };
  return {
    ...whole,
    language,
    view: (c) => ({
      language,
      t: CATALOGUES[language],
      path: pathWithout(language, new URL(c.req.url).pathname),
      assets: whole.assets,
      demonstration: whole.config.deployment === "demonstration",
    }),
    send: (c, node, status = 200) => answer(c, draw(node), { ...HTML, "Cache-Control": "no-store" }, status),
    sendPublic: async (c, make) => {
      const key = c.req.path;
      const now = Date.now();
      let page = await held.get(key);
      if (!page || page.until <= now) {
        const drawing = make().then((node) => ({ ...draw(node), until: now + HELD_FOR }));
        if (held.size >= MOST_PAGES_HELD) held.clear();
        held.set(key, drawing);
        drawing.catch(() => held.delete(key));
        page = await drawing;
      }
      const headers = { ...HTML, "Cache-Control": "public, max-age=0, must-revalidate", ETag: page.etag };
      if (c.req.header("if-none-match") === page.etag) return new Response(null, { status: 304, headers });
      return answer(c, page, headers);
    },
  };
};

const pathWithout = (language: Language, path: string): string =>
  language === "en" ? path : path.replace(new RegExp(`^/${language}(?=/|$)`), "") || "/";

/** The resident site: server-drawn pages with plain links and forms, in every language. */
export const createSite = (whole: Pick<Site, "api" | "config" | "assets">, log: Log): Hono => {
  const app = new Hono();
  app.use(watchRequests(log));
  const english = siteIn("en", whole);
  app.get("/health/live", (c) => c.json({ status: "live" }));
  app.get("/health/ready", async (c) =>
    (await isReady(whole.config.apiOrigin))
      ? c.json({ status: "ready" })
      : c.json({ status: "the API does not answer, or its database does not" }, 503),
  );
  app.get("/icon.svg", (c) =>
    answer(c, ICON, { "Content-Type": ICON.type, "Cache-Control": "public, max-age=604800" }),
  );
  app.get("/assets/:name", (c) => {
    const asset = whole.assets.files.get(c.req.param("name"));
    if (!asset) return c.notFound();
    return answer(c, asset, { "Content-Type": asset.type, "Cache-Control": "public, max-age=31536000, immutable" });
  });

  const siteOf = (c: Context): Site => {
    const [, first] = new URL(c.req.url).pathname.split("/");
    return sites.find((site) => site.language !== "en" && site.language === first) ?? english;
  };
  const sites = LANGUAGES.map((language) => (language === "en" ? english : siteIn(language, whole)));

  const tooLarge = (c: Context): Response => {
    noteSecurity(log, "body-too-large");
    return siteOf(c).send(c, TooLarge(siteOf(c).view(c)), 413);
  };
  app.use(bodyLimit({ maxSize: 2_000_000, onError: tooLarge }));
  // A form on another site must not be able to answer in a visitor's name.
  app.use(async (c, next) => {
    const fromElsewhere = c.req.method === "POST" && c.req.header("origin") !== whole.config.origin;
    if (!fromElsewhere) return next();
    noteSecurity(log, "cross-site-refused");
    return siteOf(c).send(c, OtherSite(siteOf(c).view(c)), 403);
  });

  for (const site of sites) {
    const routes = new Hono();
    for (const add of [homeRoutes, consultationRoutes, answeringRoutes, referenceRoutes, areasRoutes, aboutRoutes])
      add(routes, site);
    app.route(site.language === "en" ? "/" : `/${site.language}`, routes);
  }
  app.notFound((c) => siteOf(c).send(c, NotFound(siteOf(c).view(c)), 404));
  app.onError((error, c) => {
    noteFault(log, error, c);
    const requestId = currentRequestId();
    if (requestId) c.header("X-Request-Id", requestId);
    return siteOf(c).send(c, Problem(siteOf(c).view(c), requestId), 503);
  });
  return app;
};
