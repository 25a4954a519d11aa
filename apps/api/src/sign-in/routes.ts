import { type Context as Call, Hono } from "hono";
import { getCookie } from "hono/cookie";
import type { House } from "../context.ts";
import { SESSION_COOKIE, SIGN_IN_COOKIE, signInCookie } from "./cookies.ts";
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
    const wanted = c.req.query("return");
    const begun = await beginSignIn(house, settings, { wanted, sessionSecret: getCookie(c, SESSION_COOKIE) });
    if (!begun) return refuse(c, "provider-down");
    c.header("Set-Cookie", signInCookie(house, begun.browserSecret, MINUTES_TO_SIGN_IN * 60), { append: true });
    return c.redirect(begun.address, 303);
  });
  routes.get("/callback", async (c) => {
    const settings = house.config.staffSignIn;
    if (!settings) return refuse(c, "not-set-up");
    const outcome = await finishSignIn(house, settings, {
      query: new URL(c.req.url).search,
      browserSecret: getCookie(c, SIGN_IN_COOKIE),
      device: deviceOf(c.req.header("user-agent")),
    });
    if (outcome.kind === "refused") return refuse(c, outcome.because);
    c.header("Set-Cookie", signInCookie(house, "", 0), { append: true });
    c.header("Set-Cookie", outcome.cookie, { append: true });
    return c.html(signedInPage(outcome.returnTo));
  });
  return routes;
};
