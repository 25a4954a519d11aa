import type { Context } from "hono";
import { z } from "zod";
import type { Config } from "../config.ts";
import { forgetCookie, keepCookie, readCookie } from "../cookies.ts";

const HELPING = "helping";
const HUB = "hub";

const Helping = z.object({ name: z.string().min(1).max(90), organisation: z.string().min(1).max(100) });
export type Helping = z.infer<typeof Helping>;
const Hub = z.object({
  key: z.string().regex(/^[\w-]{16,64}$/),
  slug: z.string().regex(/^[\w-]{1,100}$/),
  name: z.string().min(1).max(100),
});
export type Hub = z.infer<typeof Hub>;

/** How this browser is used: somebody helps another person, or it is a hub's shared device. */
export type Mode = ({ readonly kind: "helping" } & Helping) | ({ readonly kind: "hub" } & Hub);

type Site = { readonly config: Pick<Config, "origin"> };

const written = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const read = <T>(schema: z.ZodType<T>, text: string | undefined): T | undefined => {
  if (!text || text.length > 1_500) return undefined;
  try {
    return schema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString())).data;
  } catch {
    return undefined;
  }
};

/**
 * What its cookies say. They decide what is shown and nothing more: the API takes an answer as one of a hub's device
 * where the device's secret is right.
 */
export const modeIn = (c: Context, config: Pick<Config, "origin">): Mode | undefined => {
  const hub = read(Hub, readCookie(c, config, HUB));
  if (hub) return { kind: "hub", ...hub };
  const helping = read(Helping, readCookie(c, config, HELPING));
  return helping && { kind: "helping", ...helping };
};

/** What the API is told when somebody begins to answer in this browser. */
export const wayIn = (c: Context, { config }: Site): { hub?: string; helpedBy?: string } => {
  const mode = modeIn(c, config);
  if (mode?.kind === "hub") return { hub: mode.key };
  return mode ? { helpedBy: `${mode.name}, ${mode.organisation}` } : {};
};

/** @param seconds how long the name stays at most; until the browser is closed where it is left out */
export const startHelping = (c: Context, { config }: Site, helping: Helping, seconds?: number): void =>
  keepCookie(c, config, HELPING, written(helping), seconds);
export const stopHelping = (c: Context, { config }: Site): void => forgetCookie(c, config, HELPING);

export const makeHub = (c: Context, { config }: Site, hub: Hub): void => keepCookie(c, config, HUB, written(hub));
export const endHub = (c: Context, { config }: Site): void => forgetCookie(c, config, HUB);
export const isHubCookie = (name: string): boolean => name === HUB || name === `__Host-${HUB}`;
