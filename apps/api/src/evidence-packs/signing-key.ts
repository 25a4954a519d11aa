import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Signer } from "@collaborative-communities/evidence-packs";

const FILE = "evidence-signing-key.pem";

/**
 * The key of a demonstration: made once, and kept beside its data where only its owner can read it. Whoever may start a
 * demonstration has it, so its packs say that they are from one.
 */
export const demonstrationKey = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, FILE);
  const made = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, made, { mode: 0o600, flag: "wx" });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return readFile(file, "utf8");
  }
};

/** Signs with a private key. @param pem Ed25519, as the config has checked */
export const signerOf = (pem: string): Signer => {
  const key = createPrivateKey(pem);
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  // The form around an Ed25519 key is twelve bytes long (RFC 8410); the key is what follows.
  return { publicKey: new Uint8Array(spki.subarray(12)), sign: (bytes) => sign(null, bytes, key) };
};
