const SHAPE = /^(?=.{16,36}$)[0-9a-f]+(?:-[0-9a-f]+)*$/;

/**
 * Reads the id a request came with: 16 to 36 characters, small hexadecimal digits in groups with hyphens between, such as
 * a UUID or the 32 digits that proxies make. Anything else is not taken, so that nobody can write words into a log, and
 * neither a reference (14 characters) nor a telephone number passes for one.
 * @returns the id, or nothing where there is none or it is not well-formed
 */
export const readRequestId = (given: string | null | undefined): string | undefined =>
  given && SHAPE.test(given) ? given : undefined;

/**
 * Makes an id that a person can read out when they ask for help, for example `3f9a-27c1-08be-77d0`.
 * @param random at least 8 random bytes; the first 8 are used
 */
export const makeRequestId = (random: Uint8Array): string => {
  if (random.length < 8) throw new RangeError("A request id needs 8 random bytes.");
  let id = "";
  for (const [place, byte] of random.subarray(0, 8).entries())
    id += `${place > 0 && place % 2 === 0 ? "-" : ""}${byte.toString(16).padStart(2, "0")}`;
  return id;
};
