import type { Context } from "hono";
import { deleteCookie } from "hono/cookie";
import { keepCookie, readCookie } from "../cookies.ts";
import type { Site } from "../site-in-language.ts";

const SESSION = "account";
/** Knows the browser that asked for a code again, when the code is typed. */
const BROWSER = "account-asking";

const secretIn = (c: Context, { config }: Site, name: string): string | undefined => {
  const secret = readCookie(c, config, name);
  return secret && /^[\w-]{16,64}$/.test(secret) ? secret : undefined;
};

const forget = (c: Context, { config }: Site, name: string): void => {
  const secure = config.origin.startsWith("https:");
  deleteCookie(c, name, { path: "/", secure, ...(secure && { prefix: "host" as const }) });
};

export const browserIn = (c: Context, site: Site): string | undefined => secretIn(c, site, BROWSER);
export const rememberBrowser = (c: Context, site: Site, secret: string): void =>
  keepCookie(c, site.config, BROWSER, secret);

/** With which a call says whose it is. */
export const callerIn = (c: Context, site: Site): { context: { session?: string } } => {
  const session = secretIn(c, site, SESSION);
  return { context: session ? { session } : {} };
};

export const signInHere = (c: Context, site: Site, secret: string): void => {
  keepCookie(c, site.config, SESSION, secret);
  forget(c, site, BROWSER);
};

export const signOutHere = (c: Context, site: Site): void => {
  forget(c, site, SESSION);
  forget(c, site, BROWSER);
};
