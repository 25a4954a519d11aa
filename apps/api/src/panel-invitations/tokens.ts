import { timingSafeEqual } from "node:crypto";
import { keyedHash, keyedHashes } from "../contacts/index.ts";
import type { House } from "../context.ts";

/** What a link in an invitation is for. The one does not do what the other does. */
export type Purpose = "answer" | "leave";

const purposeOf = (purpose: Purpose): string => `panel invitation ${purpose}`;

/** Worked out and kept nowhere, so that reading the database opens none. */
export const tokenOf = (house: House, purpose: Purpose, id: string): string =>
  `${id}.${keyedHash(house.contacts, purposeOf(purpose), id)}`;

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The id of the invitation a token opens, if it opens any. */
export const idOfToken = (house: House, purpose: Purpose, token: string): string | undefined => {
  const [id = "", ...rest] = token.split(".");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const given = rest.join(".");
  return keyedHashes(house.contacts, purposeOf(purpose), id).some((hash) => isSame(hash, given)) ? id : undefined;
};
