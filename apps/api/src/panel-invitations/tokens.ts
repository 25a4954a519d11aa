import { rowOfToken, tokenOfRow } from "../contacts/index.ts";
import type { House } from "../context.ts";

/** What a link in an invitation is for. The one does not do what the other does. */
export type Purpose = "answer" | "leave";

const purposeOf = (purpose: Purpose): string => `panel invitation ${purpose}`;

/** What opens an invitation from a message. */
export const tokenOf = (house: House, purpose: Purpose, id: string): string =>
  tokenOfRow(house.contacts, purposeOf(purpose), id);

/** The id of the invitation a token opens, if it opens any. */
export const idOfToken = (house: House, purpose: Purpose, token: string): string | undefined =>
  rowOfToken(house.contacts, purposeOf(purpose), token);
