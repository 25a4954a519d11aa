/** A SHA-256 that is fed piece by piece, such as `createHash("sha256")` of node:crypto. */
export type Sha256 = {
  update(bytes: Uint8Array): unknown;
  /** 32 bytes. */
  digest(): Uint8Array | Promise<Uint8Array>;
};

/** Bytes as hexadecimal digits. @example toHex(Uint8Array.of(0, 255)) // "00ff" */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The SHA-256 of bytes that are all there, in hexadecimal. */
export const sha256Of = async (newSha256: () => Sha256, bytes: Uint8Array): Promise<string> => {
  const sha256 = newSha256();
  sha256.update(bytes);
  return toHex(await sha256.digest());
};
