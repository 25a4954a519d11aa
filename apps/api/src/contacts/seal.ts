import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { searchedBy } from "./address.ts";
import type { ContactKey, ContactKeys } from "./keys.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "c1";

/** Raised when a sealed text was changed, belongs to another row, or its key is gone. It never says what was in it. */
export class SealError extends Error {}

/** What is authenticated beside the text: format, key, and the row it was sealed for. */
const bound = (keyId: string, row: string): Buffer => Buffer.from(`${VERSION}.${keyId}.${row}`);

/**
 * Seals a text for one row: nobody reads it without the key, and it cannot be moved to another row unseen.
 * @param row where it is kept, for example `resident_account:0190…`
 * @returns `c1.KEY_ID.…`, another text each time
 */
export const sealText = ([key]: ContactKeys, text: string, row: string): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key.sealing, iv, { authTagLength: TAG_BYTES }).setAAD(bound(key.id, row));
  const sealed = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${key.id}.${sealed.toString("base64url")}`;
};

/**
 * Opens what was sealed for this row.
 * @throws SealError when it was changed, was sealed for another row, or its key is not among the keys
 */
export const openText = (keys: ContactKeys, sealed: string, row: string): string => {
  const [version, keyId, encoded = ""] = sealed.split(".");
  const key = keys.find(({ id }) => id === keyId);
  const bytes = Buffer.from(encoded, "base64url");
  if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES || bytes.toString("base64url") !== encoded)
    throw new SealError("A sealed text cannot be read: it is cut short or changed.");
  if (!key) throw new SealError("A sealed text was made with a key that is not in CONTACT_KEYS. Put that key back.");
  const decipher = createDecipheriv(CIPHER, key.sealing, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(bound(key.id, row)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new SealError("A sealed text cannot be opened: it was changed, or belongs to another row.");
  }
};

/** Seals an e-mail address that `EmailAddress` has read. */
export const sealContact = (keys: ContactKeys, address: string, row: string): string => sealText(keys, address, row);

/** @throws SealError as `openText` does */
export const openContact = (keys: ContactKeys, sealed: string, row: string): string => openText(keys, sealed, row);

const hashWith = ({ id, finding }: ContactKey, purpose: string, text: string): string =>
  `${id}.${createHmac("sha256", finding).update(`${purpose}\0${text}`).digest("base64url")}`;

/** A hash of something too short or too guessable for a plain one; for each purpose another. */
export const keyedHash = ([key]: ContactKeys, purpose: string, text: string): string => hashWith(key, purpose, text);

/** Every hash that `keyedHash` may have given, the newest first. */
export const keyedHashes = (keys: ContactKeys, purpose: string, text: string): readonly string[] =>
  keys.map((key) => hashWith(key, purpose, text));

const CONTACT = "contact";

/** By what a row with this address is found: HMAC with SHA-256, which nobody can guess at without the key. */
export const contactHash = (keys: ContactKeys, address: string): string =>
  keyedHash(keys, CONTACT, searchedBy(address));

/** Every hash under which an address may have been kept, the newest first; for `where contact_hash in (…)`. */
export const contactHashes = (keys: ContactKeys, address: string): readonly string[] =>
  keyedHashes(keys, CONTACT, searchedBy(address));

/** Whether something sealed or hashed was made with the newest key; if not, seal and hash it anew when it is at hand. */
export const isOfNewestKey = ([key]: ContactKeys, made: string): boolean =>
  made.startsWith(`${VERSION}.${key.id}.`) || made.startsWith(`${key.id}.`);
