import type { Context, MiddlewareHandler } from "hono";
import { draftIn, rememberDraft } from "../answering/drafts.ts";
import { LANGUAGES } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { modeIn } from "./mode.ts";

/** What of the site a shared device shows beside its one consultation. */
const SHOWN = /^\/(?:assets\/|icon\.svg$|embed\.css$|health\/|hub(?:\/|$)|documents\/)/;
/** A page with a reference in its address would stay in the browser's history, for the next person to open. */
const SENT = /\/sent\/[^/]+$/;
/** Where nothing of a person is shown, nobody has to be asked whether they are still there. */
const WITHOUT_A_PERSON = /^\/hub(?:$|\/set-up\/)/;

/** The path without its language, and the language's own part. */
const partsOf = (path: string): readonly [string, string] => {
  const [, first = ""] = path.split("/");
  const isLanguage = LANGUAGES.some((language) => language !== "en" && language === first);
  return isLanguage ? [path.slice(first.length + 1) || "/", `/${first}`] : [path, ""];
};

/** [design] A fifth of the time on a page, and never less than 20 seconds (WCAG 2.2.1). */
export const warningSeconds = (idleSeconds: number): number => Math.max(20, Math.round(idleSeconds / 5));

/** The answers of a person go with them: their cookie lasts a little longer than the time in which they are asked. */
const lasting = (idleSeconds: number): number => 2 * (idleSeconds + warningSeconds(idleSeconds));

/**
 * Keeps a hub's shared device to its consultation, each page for one person alone. Nothing is kept by the browser, and
 * after some time on a page it goes on by itself to the question whether more time is needed: by a header, which works
 * without scripts, and leads to a page that waits again (WCAG 2.2.1).
 */
export const keepToHub =
  (site: Pick<Site, "config">): MiddlewareHandler =>
  async (c: Context, next) => {
    const mode = modeIn(c, site.config);
    if (mode?.kind !== "hub") return next();
    const { pathname } = new URL(c.req.url);
    const [path, language] = partsOf(pathname);
    const here = `/consultations/${mode.slug}`;
    if (SENT.test(path)) return c.redirect(`${language}/hub/sent`, 303);
    if (!SHOWN.test(path) && path !== here && !path.startsWith(`${here}/`)) return c.redirect(`${language}/hub`, 303);
    const draftId = path.startsWith("/hub/clear") ? undefined : draftIn(c, site, mode.slug);
    const { hubIdleSeconds } = site.config;
    if (draftId) rememberDraft(c, site, mode.slug, draftId, lasting(hubIdleSeconds));
    await next();
    if (!c.res.headers.get("content-type")?.startsWith("text/html")) return undefined;
    c.res.headers.set("Cache-Control", "no-store");
    // Whoever came back to the first page without finishing is still here, or has left what they began.
    if (WITHOUT_A_PERSON.test(path) && !draftId) return undefined;
    const back = `${language}/hub/more-time?back=${encodeURIComponent(pathname)}`;
    c.res.headers.set(
      "Refresh",
      path === "/hub/more-time"
        ? `${warningSeconds(hubIdleSeconds)}; url=/hub/clear`
        : `${hubIdleSeconds}; url=${back}`,
    );
    return undefined;
  };
