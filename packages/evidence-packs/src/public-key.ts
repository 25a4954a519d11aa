import { type Sha256, sha256Of } from "./sha256.ts";

// RFC 8410: an Ed25519 public key as SubjectPublicKeyInfo is these twelve bytes and the key's own 32.
const PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
const KEY_BYTES = 32;

const der = (key: Uint8Array): Uint8Array => {
  if (key.length !== KEY_BYTES) throw new RangeError("An Ed25519 public key has 32 bytes.");
  const bytes = new Uint8Array(PREFIX.length + KEY_BYTES);
  bytes.set(PREFIX);
  bytes.set(key, PREFIX.length);
  return bytes;
};

/** An Ed25519 public key as PEM, as `openssl` reads it. @param key its 32 bytes */
export const toPem = (key: Uint8Array): string =>
  `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...der(key)))}\n-----END PUBLIC KEY-----\n`;

/** The 32 bytes of an Ed25519 public key; none where the text is not exactly how `toPem` writes one. */
export const fromPem = (pem: string): Uint8Array | undefined => {
  const match = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=]{60})\n-----END PUBLIC KEY-----\n$/.exec(pem);
  if (!match) return undefined;
  const bytes = Uint8Array.from(atob(match[1] as string), (letter) => letter.charCodeAt(0));
  const key = bytes.slice(PREFIX.length);
  return key.length === KEY_BYTES && toPem(key) === pem ? key : undefined;
};

/**
 * The fingerprint of a key: SHA-256 of its DER form, in hexadecimal, as
 * `openssl pkey -pubin -in public-key.pem -outform DER | sha256sum` says it.
 */
export const fingerprintOf = (newSha256: () => Sha256, key: Uint8Array): Promise<string> =>
  sha256Of(newSha256, der(key));
