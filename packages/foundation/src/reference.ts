import { composed } from "./composed.ts";
import { ok, type Result, refuse } from "./result.ts";

/** Crockford's base 32: no I, L, O or U, so that nothing is misread or misheard. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;

/** The last character lets a typing mistake be told from a reference that does not exist: a weighted sum, modulo 31. */
const checkCharacter = (body: string): string => {
  let sum = 0;
  for (const [place, character] of [...body].entries()) sum += ALPHABET.indexOf(character) * (place + 1);
  return ALPHABET[sum % 31] as string;
};

const grouped = (text: string): string => (text.match(/.{4}/g) as string[]).join("-");

/**
 * Makes a reference a person can read over the telephone, for example `7F3K-9QXD-M2TD`.
 * It carries 55 bits, so it cannot be guessed, and one check character.
 * @param random at least 11 random bytes; five bits of each are used
 */
export const makeReference = (random: Uint8Array): string => {
  if (random.length < LENGTH - 1) throw new RangeError(`A reference needs ${LENGTH - 1} random bytes.`);
  let body = "";
  for (const byte of random.subarray(0, LENGTH - 1)) body += ALPHABET[byte & 31];
  return grouped(body + checkCharacter(body));
};

/**
 * Reads a reference as people type it: small letters, spaces, no hyphens, O for 0 and I or L for 1.
 * @returns the reference in its one written form, or a refusal `reference/not-a-reference` or `reference/mistyped`
 */
export const readReference = (typed: string): Result<string> => {
  const text = composed(typed, "NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (text.length !== LENGTH || [...text].some((character) => !ALPHABET.includes(character)))
    return refuse(
      "reference/not-a-reference",
      "Enter the 12 letters and numbers of your reference, like 7F3K-9QXD-M2TD.",
    );
  if (checkCharacter(text.slice(0, -1)) !== text.at(-1))
    return refuse("reference/mistyped", "Check the reference: one or more of its letters or numbers is not right.");
  return ok(grouped(text));
};
