import { createHash } from "node:crypto";
import type { House } from "../context.ts";
import { noteSecurity } from "../operations/index.ts";
import { LimitedError } from "../trpc.ts";
import { LIMITS, type LimitName } from "./limits.ts";
import { giveBack, type Taking, takeOfEach } from "./repository.ts";

/** A limit, and whose it is: the secret in a browser's cookie, a person's id, a consultation; nothing where it is all's. */
export type Asked = readonly [name: LimitName, whose?: string | undefined];

/** Whose it is, so that a copy of the table opens nothing. */
const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);

const taking = (house: House, [name, whose]: Asked): Taking => ({
  key: whose === undefined ? name : `${name}:${hash(whose)}`,
  limit: house.config.limits?.[name] ?? LIMITS[name],
});

/** In how many seconds to come again, or nothing where one of each was left. */
export const waitFor = async (house: House, asked: readonly Asked[]): Promise<number | undefined> => {
  const takings = asked.map((one) => taking(house, one));
  const refused = await takeOfEach(house.db, takings, house.now());
  if (refused.size === 0) return undefined;
  const names = asked.map(([name]) => name).filter((_, place) => refused.has(takings[place]?.key ?? ""));
  noteSecurity("limit-met", { limit: names.join(" ") });
  return Math.max(...refused.values());
};

/** @throws LimitedError where nothing is left of one of them */
export const takeOne = async (house: House, ...asked: readonly Asked[]): Promise<void> => {
  const seconds = await waitFor(house, asked);
  if (seconds !== undefined) throw new LimitedError(seconds);
};

/**
 * Looks for something by a secret. Only those that find nothing use the limit up, so that a crowd with good secrets is
 * never in its own way; one is taken before the look, so that many at once cannot slip past.
 */
export const lookWithin = async <T>(
  house: House,
  asked: Asked,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  await takeOne(house, asked);
  const found = await look();
  if (found !== undefined) await giveBack(house.db, taking(house, asked));
  return found;
};
