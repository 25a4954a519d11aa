/**
 * Makes a UUID version 7 (RFC 9562): it sorts by time, which keeps a database index compact.
 * @param now the moment, of which the milliseconds are kept
 * @param random at least 10 random bytes
 * @example uuidV7(new Date(0), new Uint8Array(10)) // "00000000-0000-7000-8000-000000000000"
 */
export const uuidV7 = (now: Date, random: Uint8Array): string => {
  if (random.length < 10) throw new RangeError("A UUID needs 10 random bytes.");
  const time = now.getTime().toString(16).padStart(12, "0");
  const bytes = random.slice(0, 10);
  bytes[0] = ((bytes[0] as number) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] as number) & 0x3f) | 0x80;
  const rest = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
};
