import { composed, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";

/** The forms of a UK postcode, with the letters Royal Mail uses in each place. */
const OUTWARD = /^(?:[A-PR-UWYZ](?:[A-HK-Y]?(?:\d|[1-9]\d)|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])|GIR)$/;
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;

const isPostcode = (outward: string, inward: string): boolean => OUTWARD.test(outward) && INWARD.test(inward);

/** A full postcode in its one written form: capitals, one space, for example "RM17 6SL". The form is checked, not that it exists. */
export const Postcode = z.string().refine((text) => {
  const [outward, inward, rest] = text.split(" ");
  return outward !== undefined && inward !== undefined && rest === undefined && isPostcode(outward, inward);
}, "Write a full postcode like RM17 6SL.");
export type Postcode = z.infer<typeof Postcode>;

const digits = (text: string): string => text.replaceAll("O", "0").replace(/[IL]/g, "1");

/**
 * Reads a postcode as people type it: small letters, no space or several, hyphens, full-width letters, and O for 0 or
 * I and L for 1 where only a digit makes a postcode.
 * @returns the postcode, or a refusal `pcn-areas/not-a-postcode`, also for part of one
 * @example readPostcode("rm176sl") // { ok: true, value: "RM17 6SL" }
 */
export const readPostcode = (typed: string): Result<Postcode> => {
  const text = composed(typed, "NFKC")
    .toUpperCase()
    .replace(/[\p{Z}\p{P}\p{C}\p{S}]/gu, "");
  const [outward, inward] = [text.slice(0, -3), text.slice(-3)];
  const inwardMended = digits(inward.slice(0, 1)) + inward.slice(1);
  const outwards = [outward, ...[2, 1].map((kept) => outward.slice(0, kept) + digits(outward.slice(kept)))];
  const readable = outwards.find((candidate) => isPostcode(candidate, inwardMended));
  if (readable === undefined)
    return refuse("pcn-areas/not-a-postcode", "Enter a full UK postcode, like RM17 6SL.", { field: "postcode" });
  return ok(`${readable} ${inwardMended}`);
};

/** The sector of a postcode: all but its last two letters. @example sectorOf("RM17 6SL") // "RM17 6" */
export const sectorOf = (postcode: Postcode): string => postcode.slice(0, -2);

/** The district of a postcode or of a sector: what stands before the space. @example districtOf("RM17 6SL") // "RM17" */
export const districtOf = (postcodeOrSector: string): string => postcodeOrSector.split(" ")[0] as string;
