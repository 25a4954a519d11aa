import { hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../config-error.ts";

/** One key, and the two made from it: one seals, the other finds. */
export type ContactKey = { readonly id: string; readonly sealing: Buffer; readonly finding: Buffer };

/** The first seals and finds anew; all open, and find what an earlier one left. */
export type ContactKeys = readonly [ContactKey, ...ContactKey[]];

const BYTES = 32;

/** HKDF with SHA-256 (RFC 5869): what one of the two keys does says nothing of the other. */
const derive = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `collaborative-communities/contacts/${purpose}`, BYTES));

const HOW = "Give each as ID:KEY, where KEY is 32 random bytes in base64 (openssl rand -base64 32), the newest first.";

/**
 * Keys from the text of CONTACT_KEYS: `ID:KEY`, separated by commas or blanks.
 * @throws ConfigError that says what is wrong, never what was given
 */
export const readContactKeys = (text: string): ContactKeys => {
  const keys = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part): ContactKey => {
      const [, id, encoded] = /^([\w-]{1,20}):([A-Za-z0-9+/_-]{43}=?)$/.exec(part) ?? [];
      if (!id || !encoded) throw new ConfigError(`CONTACT_KEYS cannot be read. ${HOW}`);
      const secret = Buffer.from(encoded, "base64");
      return { id, sealing: derive(secret, "sealing"), finding: derive(secret, "finding") };
    });
  const [first, ...others] = keys;
  if (!first) throw new ConfigError(`CONTACT_KEYS has no key. ${HOW}`);
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new ConfigError("CONTACT_KEYS has two keys of one name. Give each a name of its own.");
  return [first, ...others];
};

/** A new key under a name, as CONTACT_KEYS takes it. */
export const makeContactKey = (id: string, random: Buffer = randomBytes(BYTES)): string =>
  `${id}:${random.toString("base64")}`;

/** The key of a demonstration: made once, kept in its data folder where only its owner reads it. */
export const demonstrationKeys = (dataDir: string): ContactKeys => {
  const file = join(dataDir, "contact-key");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      // Two first starts: the one that comes second finds the file there and reads it.
      writeFileSync(file, `${makeContactKey("demonstration")}\n`, { flag: "wx", mode: 0o600 });
      chmodSync(file, 0o600);
    } catch (error) {
      if ((error as { code?: unknown }).code !== "EEXIST") throw error;
    }
  }
  return readContactKeys(readFileSync(file, "utf8"));
};
