import { createHash } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { House } from "../context.ts";

const SESSION = "staff_session";
/** Holds the secret of the browser that began to sign in, until the provider's answer comes back to it. */
const SIGN_IN = "staff_sign_in";
/** By which a browser that begins to sign in again and again is known; it opens nothing. */
const BEGINS = "staff_begins";

const isHttps = (house: House): boolean => house.config.staffOrigin.startsWith("https:");

/** Over https a cookie's name makes the browser see to it that only this very host set it, over https, for all of it. */
const nameOf = (house: House, name: string): string => (isHttps(house) ? `__Host-${name}` : name);

const readAs =
  (name: string) =>
  (house: House, c: Context): string | undefined =>
    getCookie(c, nameOf(house, name));

export const sessionIn = readAs(SESSION);
export const signInIn = readAs(SIGN_IN);
export const beginsIn = readAs(BEGINS);

/** What is kept of a secret, so that a copy of the database signs nobody in. */
export const hash = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

const cookie = (house: House, name: string, secret: string, sameSite: "Strict" | "Lax", seconds: number): string =>
  `${nameOf(house, name)}=${secret}; Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=${seconds}${isHttps(house) ? "; Secure" : ""}`;

/** A session's cookie: never sent when another site leads here. */
export const sessionCookie = (house: House, secret: string, seconds: number): string =>
  cookie(house, SESSION, secret, "Strict", seconds);

/** The cookie by which a browser that begins again is known, for an hour. */
export const beginsCookie = (house: House, secret: string): string => cookie(house, BEGINS, secret, "Lax", 3_600);

/** The cookie of a sign-in under way: it must come along when the provider leads back here, hence Lax. */
export const signInCookie = (house: House, secret: string, seconds: number): string =>
  cookie(house, SIGN_IN, secret, "Lax", seconds);
