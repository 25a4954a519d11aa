import { Questionnaire } from "@collaborative-communities/surveys";
import { z } from "zod";
import { TranslatedLanguage } from "./languages.ts";

export const ById = z.object({ id: z.uuid() });
export const SaveQuestionnaire = z.object({
  id: z.uuid(),
  /** The consultation's, as it was read. */
  revision: z.number().int(),
  /** Its version is the one that is changed; whether it becomes another is decided here. */
  questionnaire: Questionnaire,
  /** For everybody to read, once people can answer. */
  why: z.string().max(2_000).optional(),
});
export const SaveTranslation = z.object({
  id: z.uuid(),
  language: TranslatedLanguage,
  /** The translation's, as it was read; 0 for the first. */
  revision: z.number().int(),
  /** By the key of the text, those that changed. */
  texts: z
    .record(
      z.string().max(200),
      // A proposal may be long, and longer in another language.
      z.object({ text: z.string().max(50_000), from: z.string().max(20_000), isChecked: z.boolean() }),
    )
    .refine((texts) => Object.keys(texts).length <= 5_000, "These are more texts than a consultation has."),
});
