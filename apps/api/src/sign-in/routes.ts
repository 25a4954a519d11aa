import { type Context as Call, Hono } from "hono";
import type { House } from "../context.ts";
import { waitFor } from "../limits/index.ts";
import { beginsCookie, beginsIn, sessionIn, signInCookie, signInIn } from "./cookies.ts";
import { deviceOf } from "./device.ts";
import { REFUSED, type RefusedBecause, signedInPage } from "./pages.ts";
import { beginSignIn, finishSignIn, MINUTES_TO_SIGN_IN } from "./service.ts";

const refuse = (c: Call, because: RefusedBecause) => c.html(REFUSED[because].html, REFUSED[because].status);

/** Signing in with a council account: away to the provider of identities, and back. */
export const signInRoutes = (house: House): Hono => {
  const routes = new Hono();
  routes.get("/start", async (c) => {
    const settings = house.config.staffSignIn;
    if (!settings) return refuse(c, "not-set-up");
    // A browser that was here before has its own; one that was not begins with a new one, and is held by the other.
    const browser = beginsIn(house, c)?.slice(0, 100);
    const seconds = await waitFor(house, [["sign-in-overall"], ...(browser ? [["sign-in", browser] as const] : [])]);
    if (seconds !== undefined) {
      c.header("Retry-After", String(seconds));
      return refuse(c, "too-often");
    }
    c.header("Set-Cookie", beginsCookie(house, browser ?? house.newSecret()), { append: true });
    const wanted = c.req.query("return");
    const begun = await beginSignIn(house, settings, { wanted, sessionSecret: sessionIn(house, c) });
    if (!begun) return refuse(c, "provider-down");
    c.header("Set-Cookie", signInCookie(house, begun.browserSecret, MINUTES_TO_SIGN_IN * 60), { append: true });
    return c.redirect(begun.address, 303);
  });
  routes.get("/callback", async (c) => {
    const settings = house.config.staffSignIn;
    if (!settings) return refuse(c, "not-set-up");
    const outcome = await finishSignIn(house, settings, {
      query: new URL(c.req.url).search,
      browserSecret: signInIn(house, c),
      device: deviceOf(c.req.header("user-agent")),
    });
    if (outcome.kind === "refused") return refuse(c, outcome.because);
    c.header("Set-Cookie", signInCookie(house, "", 0), { append: true });
    c.header("Set-Cookie", outcome.cookie, { append: true });
    return c.html(signedInPage(outcome.returnTo));
  });
  return routes;
};
