import { createHash } from "node:crypto";
import type { House } from "../context.ts";

export const SESSION_COOKIE = "staff_session";
/** Holds the secret of the browser that began to sign in, until the provider's answer comes back to it. */
export const SIGN_IN_COOKIE = "staff_sign_in";

/** What is kept of a secret, so that a copy of the database signs nobody in. */
export const hash = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

const secureIn = (house: House): string => (house.config.staffOrigin.startsWith("https:") ? "; Secure" : "");

/** A session's cookie: never sent when another site leads here. */
export const sessionCookie = (house: House, secret: string, seconds: number): string =>
  `${SESSION_COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secureIn(house)}`;

/** The cookie of a sign-in under way: it must come along when the provider leads back here, hence Lax. */
export const signInCookie = (house: House, secret: string, seconds: number): string =>
  `${SIGN_IN_COOKIE}=${secret}; Path=/auth; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secureIn(house)}`;
