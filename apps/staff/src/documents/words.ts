import type { Language } from "@collaborative-communities/consultations";

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  ro: "Romanian",
  pl: "Polish",
  lt: "Lithuanian",
};

/** A size as residents see it: "15 kB", "1.2 MB". */
export const writeSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;
