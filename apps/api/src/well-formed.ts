/** Far deeper than anything that is asked for, and far from where a machine gives up. */
const DEEPEST = 50;

/** How many values a call holds at most, with those in lists and in objects. */
export type MostValues = { left: number };

/** What nobody means as input: nested without end, or of more values than are asked for. */
export class ShapelessInput extends RangeError {}

/**
 * Input as a database can keep it: no NUL characters and no halves of characters, which are no writing and which
 * PostgreSQL refuses. Everything else stays as it was sent.
 * @throws ShapelessInput before anything looks at it that would take its time with each of the values
 */
export const wellFormed = (
  value: unknown,
  most: MostValues = { left: Number.POSITIVE_INFINITY },
  depth = 0,
): unknown => {
  most.left -= 1;
  if (most.left < 0 || depth > DEEPEST) throw new ShapelessInput("This is more than can be sent at once.");
  if (typeof value === "string")
    return /[\0\ud800-\udfff]/.test(value) ? value.toWellFormed().replaceAll("\0", "") : value;
  if (Array.isArray(value)) return value.map((inside) => wellFormed(inside, most, depth + 1));
  if (isPlain(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [wellFormed(key), wellFormed(inside, most, depth + 1)]),
    );
  return value;
};

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (value === null || typeof value !== "object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
