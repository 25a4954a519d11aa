import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import type { Config } from "./config.ts";
import { keepCookie, readCookie } from "./cookies.ts";

const NAME = "visitor";
const SECRET = /^[\w-]{22}$/;

/**
 * Tells the API by which browser it is asked, so that its limits hold one browser and not everybody behind one address.
 * Nothing else goes by it, it says nothing about anybody, and it is gone when the browser is closed.
 */
export const asVisitor = (c: Context, config: Pick<Config, "origin">): { context: { visitor: string } } => {
  const known = readCookie(c, config, NAME);
  const visitor = known && SECRET.test(known) ? known : randomBytes(16).toString("base64url");
  if (visitor !== known) keepCookie(c, config, NAME, visitor);
  return { context: { visitor } };
};
