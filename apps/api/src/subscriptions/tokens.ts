import type { Language } from "@collaborative-communities/consultations";
import { rowOfToken, tokenOfRow } from "../contacts/index.ts";
import type { House } from "../context.ts";

/** What a link is for. The one does not do what the other does. */
export type Purpose = "confirm" | "stop";

const purposeOf = (purpose: Purpose): string => `subscription ${purpose}`;

/** What opens a subscription from a message. */
export const tokenOf = (house: House, purpose: Purpose, id: string): string =>
  tokenOfRow(house.contacts, purposeOf(purpose), id);

/** The id of the subscription a token opens, if it opens any. */
export const idOfToken = (house: House, purpose: Purpose, token: string): string | undefined =>
  rowOfToken(house.contacts, purposeOf(purpose), token);

/** A page of the residents' site, in a language. */
export const addressIn = (house: House, language: Language, path: string): string =>
  `${house.config.residentOrigin}${language === "en" ? "" : `/${language}`}${path}`;
