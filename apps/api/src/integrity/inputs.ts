import { SetAsideBecause, WITHHELD_BECAUSE, type WithheldBecause } from "@collaborative-communities/consultations";
import { LONGEST_TRANSLATION } from "@collaborative-communities/surveys";
import { z } from "zod";

const Page = z.number().int().min(1).max(10_000).default(1);
const Why = z.string().trim().min(1, "Say why.").max(1_000, "Keep the reason to 1,000 characters.");
const QuestionKey = z.string().min(1).max(60);

export const ById = z.object({ id: z.uuid() });
export const PageOf = ById.extend({ page: Page });
export const ByReference = z.object({ reference: z.string().max(100) });
export const ReadAnswer = ById.extend({ answerId: z.uuid() });
export const ReadPairs = PageOf.extend({ decided: z.boolean().default(false) });
export const DecidePair = z.object({
  pairId: z.uuid(),
  decision: z.enum(["one-person", "different-people"], { error: "Choose whether they are from one person." }),
  why: Why,
});
export const UndoPair = z.object({ pairId: z.uuid(), why: Why });
export const SetTextAside = z.object({
  answerId: z.uuid(),
  questionKey: QuestionKey,
  reason: z.enum(Object.keys(WITHHELD_BECAUSE) as [WithheldBecause, ...WithheldBecause[]], {
    error: "Choose a reason.",
  }),
  note: Why,
});
export const SetAnswerAside = z.object({
  answerId: z.uuid(),
  reason: z.enum(SetAsideBecause.options, { error: "Choose a reason." }),
  note: Why,
});
export const PutBack = z.object({ setAsideId: z.uuid(), why: Why });
export const ReadTexts = PageOf.extend({
  questionId: z.string().max(60),
  words: z.string().max(200).default(""),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  untranslated: z.boolean().default(false),
});
export const Translate = z.object({
  answerId: z.uuid(),
  questionKey: QuestionKey,
  revision: z.number().int().min(0).max(1_000_000),
  fromLanguage: z.string().regex(/^[a-z]{2,3}$/, "Choose the language it is written in."),
  text: z.string().max(2 * LONGEST_TRANSLATION),
});
