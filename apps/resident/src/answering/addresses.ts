import { keyOf } from "@collaborative-communities/surveys";

/** Where a consultation's pages are, in every language. */
export const at = (slug: string): string => `/consultations/${slug}`;

/** The part of an address that says which page it is: `name` is `/name`, and `name#2` is `/name/2`. */
export const partOf = (key: string): string => `/${key.replace("#", "/")}`;

/** Where one page of the questions is. */
export const pageAt = (slug: string, key: string): string => `${at(slug)}/questions${partOf(key)}`;

/** The key of the page that an address names. The first round has no number. */
export const keyIn = (id: string, round: string | undefined): string | undefined => {
  if (round === undefined) return id;
  return /^(?:[2-9]|10)$/.test(round) ? keyOf(id, Number(round)) : undefined;
};
