import { timingSafeEqual } from "node:crypto";
import type { ContactKeys } from "./keys.ts";
import { keyedHash, keyedHashes } from "./seal.ts";

/**
 * What opens a row from a message, for one purpose: it does nothing that another purpose's does. It is worked out and
 * kept nowhere, so that reading the database opens none.
 */
export const tokenOfRow = (keys: ContactKeys, purpose: string, id: string): string =>
  `${id}.${keyedHash(keys, purpose, id)}`;

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The id of the row a token opens for this purpose, if it opens any. */
export const rowOfToken = (keys: ContactKeys, purpose: string, token: string): string | undefined => {
  const [id = "", ...rest] = token.split(".");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const given = rest.join(".");
  return keyedHashes(keys, purpose, id).some((hash) => isSame(hash, given)) ? id : undefined;
};
