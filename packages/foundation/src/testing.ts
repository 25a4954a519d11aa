import type { Refusal, Result } from "./result.ts";

/** The value of a result a test expects to be a yes; throws with the refusal's sentence otherwise. */
export const yes = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
};

/** The refusal of a result a test expects to be a no; throws otherwise. */
export const no = <T>(result: Result<T>): Refusal => {
  if (result.ok) throw new Error(`Expected a refusal, got ${JSON.stringify(result.value)}`);
  return result.refusal;
};

/** Repeatable bytes for tests that need "random" ones. */
export const bytes = (length: number, seed = 1): Uint8Array =>
  Uint8Array.from({ length }, (_, place) => ((seed * 2_654_435_761 + place * 40_503) >>> 8) & 255);
