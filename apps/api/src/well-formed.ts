/**
 * Input as a database can keep it: no NUL characters and no halves of characters, which are no writing and which
 * PostgreSQL refuses. Everything else stays as it was sent.
 */
export const wellFormed = (value: unknown): unknown => {
  if (typeof value === "string")
    return /[\0\ud800-\udfff]/.test(value) ? value.toWellFormed().replaceAll("\0", "") : value;
  if (Array.isArray(value)) return value.map(wellFormed);
  if (isPlain(value))
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [wellFormed(key), wellFormed(inside)]));
  return value;
};

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (value === null || typeof value !== "object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
