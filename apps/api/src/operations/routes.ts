import type { Context } from "hono";

const CARRIER = /^\/(resident|staff)\/trpc\/(.*)$/;

/** The procedures there are, by the side they are on. */
export type Procedures = Readonly<Record<"resident" | "staff", ReadonlySet<string>>>;

const PACK = /^\/(?:resident|staff)\/evidence-packs\//;

const NOWHERE = "no such route";

/**
 * What a request asked for, out of a list that does not grow: a procedure ("resident consultations.submit"), several
 * at once ("staff batch"), or a route of our own. Never a path, which may hold what belongs to one person.
 */
export const routeOf = (c: Context, procedures: Procedures): string => {
  if (c.req.path.startsWith("/resident/documents/")) return "resident document";
  const found = CARRIER.exec(c.req.path);
  const pack = PACK.exec(c.req.path);
  if (pack) return `${pack[0]}*`;
  if (!found) return c.req.path === "/health/live" || c.req.path === "/health/ready" ? c.req.path : NOWHERE;
  const side = found[1] as "resident" | "staff";
  const called = found[2] as string;
  if (procedures[side].has(called)) return `${side} ${called}`;
  const several = decodeURIComponentSafely(called).split(",");
  if (!several.every((name) => procedures[side].has(name))) return NOWHERE;
  return several.length === 1 ? `${side} ${several[0]}` : `${side} batch`;
};

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
