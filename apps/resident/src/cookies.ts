import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Config } from "./config.ts";

type Site = Pick<Config, "origin">;

/** Over https a cookie's name makes the browser see to it that only this very host set it. (RFC 6265bis) */
const isHttps = ({ origin }: Site): boolean => origin.startsWith("https:");

/** A cookie of this site. */
export const readCookie = (c: Context, site: Site, name: string): string | undefined =>
  isHttps(site) ? getCookie(c, name, "host") : getCookie(c, name);

/**
 * A session cookie, which no script can read: closing the browser on a shared device leaves nothing behind.
 * @param seconds after which it is gone even where the browser is never closed
 */
export const keepCookie = (c: Context, site: Site, name: string, value: string, seconds?: number): void =>
  setCookie(c, name, value, {
    ...(seconds !== undefined && { maxAge: seconds }),
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isHttps(site),
    ...(isHttps(site) && { prefix: "host" as const }),
  });

/** Takes a cookie of this site away. */
export const forgetCookie = (c: Context, site: Site, name: string): void => {
  deleteCookie(c, name, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isHttps(site),
    ...(isHttps(site) && { prefix: "host" as const }),
  });
};
