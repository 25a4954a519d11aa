import type { Log } from "@collaborative-communities/foundation";
import type { Context } from "hono";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { aboutRoutes } from "./about/routes.ts";
import { accountRoutes } from "./accounts/routes.ts";
import { answeringRoutes } from "./answering/routes.ts";
import { fewFilesAtOnce, LONGEST_FILE_FORM, TAKES_FILES } from "./answering/send-file.ts";
import { areasRoutes } from "./areas/routes.ts";
import { challengeRoutes } from "./challenges/routes.ts";
import { openDataRoutes } from "./consultations/open-data.ts";
import { consultationRoutes } from "./consultations/routes.ts";
import { decisionRoutes } from "./decisions/routes.ts";
import { documentRoutes } from "./documents/routes.ts";
import { FRAME_STYLES } from "./embedding/frame-styles.ts";
import { embeddingRoutes } from "./embedding/routes.ts";
import { planRoutes } from "./engagement-plan/routes.ts";
import { NotFound, OtherSite, Problem, TooLarge, TooMany } from "./errors.tsx";
import { feedRoutes } from "./feeds/routes.ts";
import { homeRoutes } from "./home/routes.ts";
import { ICON } from "./icon.ts";
import { LANGUAGES } from "./messages/index.ts";
import { outcomeRoutes } from "./outcomes/routes.ts";
import { paperRoutes } from "./paper/routes.ts";
import { portalRoutes } from "./portal/routes.ts";
import { isReady } from "./ready.ts";
import { referenceRoutes } from "./references/routes.ts";
import { keepToHub } from "./returning/keep-to-hub.ts";
import { LEAVES_AT_ONE_PRESS } from "./returning/panel-routes.ts";
import { returningRoutes } from "./returning/routes.ts";
import { answer, headersOf, type Site, siteIn } from "./site-in-language.ts";
import { STOPS_AT_ONE_PRESS, subscriptionRoutes } from "./subscriptions/routes.ts";
import { currentRequestId, noteFault, noteSecurity, watchRequests } from "./watch-requests.ts";
import { yourDataRoutes } from "./your-data/routes.ts";

/** As people type an address from a leaflet. No empty part before the end: "//name/" would lead to another site. */
const SLASH_AT_THE_END = /^(?:\/[^/\\]+)+\/+$/;

/** The resident site: server-drawn pages with plain links and forms, in every language. */
export const createSite = (whole: Pick<Site, "api" | "config" | "assets">, log: Log): Hono => {
  const app = new Hono();
  app.use(watchRequests(log, headersOf(whole.config)));
  const always = headersOf(whole.config);
  const english = siteIn("en", whole);
  app.get("/health/live", (c) => c.json({ status: "live" }));
  app.get("/health/ready", async (c) =>
    (await isReady(whole.config.apiOrigin))
      ? c.json({ status: "ready" })
      : c.json({ status: "the API does not answer, or its database does not" }, 503),
  );
  app.get("/icon.svg", (c) =>
    answer(c, always, ICON, { "Content-Type": ICON.type, "Cache-Control": "public, max-age=604800" }),
  );
  app.get("/embed.css", (c) =>
    answer(c, always, FRAME_STYLES, { "Content-Type": FRAME_STYLES.type, "Cache-Control": "public, max-age=86400" }),
  );
  app.get("/assets/:name", (c) => {
    const asset = whole.assets.files.get(c.req.param("name"));
    if (!asset) return c.notFound();
    return answer(c, always, asset, {
      "Content-Type": asset.type,
      "Cache-Control": "public, max-age=31536000, immutable",
    });
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
  const atMost = (maxSize: number) => bodyLimit({ maxSize, onError: tooLarge });
  const [ofForms, ofFiles] = [atMost(2_000_000), atMost(LONGEST_FILE_FORM)];
  const inTurn = fewFilesAtOnce(ofFiles, async (c) => {
    const wait = { code: "limits/too-many", message: "", details: { seconds: 60, minutes: 1 } };
    return siteOf(c).send(c, TooMany(siteOf(c).view(c), wait), 429, 60);
  });
  app.post("*", async (c, next) => {
    const mayHoldFile = TAKES_FILES.test(c.req.path) && /^multipart\//.test(c.req.header("content-type") ?? "");
    if (!mayHoldFile) return ofForms(c, next);
    // Only a form that is longer than others are waits for its turn.
    const isShort = Number(c.req.header("content-length") ?? Number.NaN) <= 100_000;
    return (isShort ? ofFiles : inTurn)(c, next);
  });
  // A form on another site must not be able to answer in a visitor's name.
  app.use(async (c, next) => {
    const fromElsewhere = c.req.method === "POST" && c.req.header("origin") !== whole.config.origin;
    // A mail program that ends a subscription at one press (RFC 8058) has no origin; the address itself is the secret.
    if (!fromElsewhere || STOPS_AT_ONE_PRESS.test(c.req.path) || LEAVES_AT_ONE_PRESS.test(c.req.path)) return next();
    noteSecurity(log, "cross-site-refused");
    return siteOf(c).send(c, OtherSite(siteOf(c).view(c)), 403);
  });

  app.use(keepToHub(whole));
  documentRoutes(app, whole.config.apiOrigin, always);
  for (const site of sites) {
    const routes = new Hono();
    const all = [
      homeRoutes,
      portalRoutes,
      planRoutes,
      feedRoutes,
      embeddingRoutes,
      outcomeRoutes,
      subscriptionRoutes,
      consultationRoutes,
      openDataRoutes,
      paperRoutes,
      challengeRoutes,
      decisionRoutes,
      returningRoutes,
      answeringRoutes,
      referenceRoutes,
      accountRoutes,
      areasRoutes,
      yourDataRoutes,
      aboutRoutes,
    ];
    for (const add of all) add(routes, site);
    app.route(site.language === "en" ? "/" : `/${site.language}`, routes);
  }
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url);
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (reads && SLASH_AT_THE_END.test(pathname)) return c.redirect(pathname.replace(/\/+$/, "") + search, 301);
    return siteOf(c).send(c, NotFound(siteOf(c).view(c)), 404);
  });
  app.onError((error, c) => {
    noteFault(log, error, c);
    const requestId = currentRequestId();
    if (requestId) c.header("X-Request-Id", requestId);
    return siteOf(c).send(c, Problem(siteOf(c).view(c), requestId), 503);
  });
  return app;
};
