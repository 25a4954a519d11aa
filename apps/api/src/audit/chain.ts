import { createHash } from "node:crypto";
import { z } from "zod";

/** The name of this form of the chain. It stands in every hash, so that another form can follow it one day. */
export const FORM = "cc-audit-1";

/** What stands for the fact before the first. */
export const GENESIS = "0".repeat(64);

const Text = z.string();
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a fact says, as the texts that are hashed. */
export const FactTexts = z.object({
  /** UTC with six places of a second: `2026-05-20T10:00:00.000000Z`. */
  at: Text,
  personId: Text.nullable(),
  post: Text.nullable(),
  what: Text,
  about: Text,
  why: Text.nullable(),
  /** JSON, letter by letter as it is kept; so are `before` and `after`. */
  details: Text,
  before: Text.nullable(),
  after: Text.nullable(),
});
export type FactTexts = z.infer<typeof FactTexts>;

/** A fact in its place in the chain, as it is kept and exported. */
export const ChainedFact = FactTexts.extend({ position: z.number().int(), previousHash: Hash, hash: Hash });
export type ChainedFact = z.infer<typeof ChainedFact>;

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * What a fact says, as one text: a JSON array of its nine texts in this order, without spaces. JSON puts quotation
 * marks around every text and escapes those inside it, so two different facts never have the same one.
 */
export const canonical = (fact: FactTexts): string =>
  JSON.stringify([
    fact.at,
    fact.personId,
    fact.post,
    fact.what,
    fact.about,
    fact.why,
    fact.details,
    fact.before,
    fact.after,
  ]);

/** SHA-256 of the canonical text as UTF-8, in hexadecimal. */
export const digestOf = (fact: FactTexts): string => sha256(canonical(fact));

/**
 * The hash of a fact in its place: SHA-256 of four lines, which are the form, the position, the hash before, and the
 * digest. The database works out the same when a fact is added, in `addFact`.
 */
export const hashAt = (position: number, previousHash: string, digest: string): string =>
  sha256(`${FORM}\n${position}\n${previousHash}\n${digest}`);

/** Where a chain ends: how many facts it has, and the hash of the last. */
export type Head = { readonly position: number; readonly hash: string };
