import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Site } from "../site-in-language.ts";

const SESSION = "account";
/** Knows the browser that asked for a code again, when the code is typed. */
const BROWSER = "account-asking";

const secretIn = (c: Context, name: string): string | undefined => {
  const secret = getCookie(c, name);
  return secret && /^[\w-]{16,64}$/.test(secret) ? secret : undefined;
};

/** Session cookies: closing the browser on a shared device leaves nothing behind. */
const set = (c: Context, site: Site, name: string, secret: string): void =>
  setCookie(c, name, secret, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: site.config.origin.startsWith("https:"),
  });

export const browserIn = (c: Context): string | undefined => secretIn(c, BROWSER);
export const rememberBrowser = (c: Context, site: Site, secret: string): void => set(c, site, BROWSER, secret);

/** With which a call says whose it is. */
export const callerIn = (c: Context): { context: { session?: string } } => {
  const session = secretIn(c, SESSION);
  return { context: session ? { session } : {} };
};

export const signInHere = (c: Context, site: Site, secret: string): void => {
  set(c, site, SESSION, secret);
  deleteCookie(c, BROWSER, { path: "/" });
};

export const signOutHere = (c: Context): void => {
  deleteCookie(c, SESSION, { path: "/" });
  deleteCookie(c, BROWSER, { path: "/" });
};
