import type { Language } from "@collaborative-communities/consultations";
import { en, type Messages } from "./en.ts";
import { lt } from "./lt.ts";
import { pl } from "./pl.ts";
import { ro } from "./ro.ts";

export type { Messages } from "./en.ts";

/** Every language of the site. Adding one is adding a catalogue. */
export const CATALOGUES: Readonly<Record<Language, Messages>> = { en, ro, pl, lt };

export const LANGUAGES = Object.keys(CATALOGUES) as Language[];

/** A rule's "no" in the reader's language; the rule's own English sentence where no translation is kept. */
export const refusalIn = (
  messages: Messages,
  refusal: { code: string; message: string; details?: Record<string, string | number> | undefined },
): string => {
  const say = (messages.errors.refusals as Record<string, (details: Record<string, string | number>) => string>)[
    refusal.code
  ];
  return say ? say(refusal.details ?? {}) : refusal.message;
};
