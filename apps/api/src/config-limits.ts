import { ConfigError } from "./config-error.ts";
import { LIMITS, type Limits } from "./limits/limits.ts";

const ONE = /^([a-z-]+)=([1-9]\d{0,6})\/([1-9]\d{0,4})$/;

/**
 * Limits that differ from the defaults: "reference=30/600" is 30 in 600 seconds; several are parted by spaces.
 * @throws ConfigError for a limit that is not there, or numbers that cannot be read
 */
export const readLimits = (text: string): Limits => {
  const limits: Record<string, { most: number; seconds: number }> = {};
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [, name = "", most, seconds] = ONE.exec(part) ?? [];
    if (!(name in LIMITS))
      throw new ConfigError(
        `The environment variable LIMITS has “${part}”; write a limit as reference=30/600, with one of ${Object.keys(LIMITS).join(", ")}.`,
      );
    limits[name] = { most: Number(most), seconds: Number(seconds) };
  }
  return limits;
};
