import { isBeforeOpening, mayReadCounts, mayRunConsultations, Step } from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import {
  type Questionnaire,
  type Translation,
  translationState,
  type WrittenText,
  writeTexts,
} from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../audit/index.ts";
import { consultationBy, consultationToChange, type Desk, translationsOf } from "../consultations/index.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { TranslatedLanguage } from "./languages.ts";
import { askedAt, type Check, keepTranslation, keptTranslation } from "./repository.ts";

const emptyIn = (language: string, { version }: Questionnaire): Translation => ({ language, version, texts: {} });

/** Who has checked each text now: those of before, without what changed since, and whoever has checked it now. */
const checksAfter = (
  before: Readonly<Record<string, Check>>,
  { changed, checked }: { readonly changed: readonly string[]; readonly checked: readonly string[] },
  check: Check,
): Record<string, Check> => {
  const kept = Object.entries(before).filter(([key]) => !changed.includes(key));
  return Object.fromEntries([...kept, ...checked.map((key) => [key, check] as const)]);
};

/** Saves texts in another language, unless a colleague saved others since these were read. */
export const saveTranslation = async (
  desk: Desk,
  command: { id: string; language: TranslatedLanguage; revision: number; texts: Record<string, WrittenText> },
): Promise<{ revision: number }> => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  const { id, language, revision, texts } = command;
  return desk.db.transaction().execute(async (db) => {
    // Its questions do not change while their translation is written.
    const consultation = await consultationToChange(db, id);
    if (!consultation) throw notFound("consultation");
    const kept = await keptTranslation(db, id, language);
    const before = kept?.translation ?? emptyIn(language, consultation.questionnaire);
    const written = allowed(writeTexts(before, consultation.questionnaire, texts));
    if (written.changed.length === 0) return { revision: kept?.revision ?? 0 };
    const at = desk.now();
    const isKept = await keepTranslation(db, id, {
      language,
      translation: written.translation,
      checks: checksAfter(kept?.checks ?? {}, written, { by: desk.signedIn.id, at: at.toISOString() }),
      revision,
      changedAt: at,
      changedBy: desk.signedIn.id,
    });
    if (!isKept)
      allowed(
        refuse(
          "questionnaire/translated-meanwhile",
          "A colleague saved this translation after you opened it. Nothing of yours was saved yet: load theirs and save once more.",
        ),
      );
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "consultation/translation-saved",
      about: id,
      details: {
        language,
        version: consultation.questionnaire.version,
        texts: written.changed.length,
        checked: written.checked.length,
        unchecked: written.unchecked.length,
      },
    });
    return { revision: revision + 1 };
  });
};

const statesOf = (questionnaire: Questionnaire, translations: Readonly<Record<string, Translation>>) =>
  TranslatedLanguage.options.map((language) =>
    translationState(questionnaire, translations[language] ?? emptyIn(language, questionnaire)),
  );

/** How far each language of the site has come with what one consultation asks. */
export const translationStates = async (desk: Desk, id: string) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  const consultation = await consultationBy(desk.db, { id });
  if (!consultation) throw notFound("consultation");
  return statesOf(consultation.questionnaire, await translationsOf(desk.db, id));
};

/** The steps at which people answer, or will. */
const TRANSLATED_AT: readonly Step[] = Step.options.filter(
  (step) => isBeforeOpening(step) || step === "open" || step === "paused",
);

/** Every consultation that is open or still to come and lacks a text in a language, or has one that nobody has checked. */
export const unfinishedTranslations = async (desk: Desk) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  return (await askedAt(desk.db, TRANSLATED_AT)).flatMap(({ id, state, plan, questionnaire, translations }) => {
    const languages = statesOf(questionnaire, translations)
      .filter(({ isHumanChecked, texts }) => texts > 0 && !isHumanChecked)
      .map(({ language, texts, missing, outdated, machine, draft, checked }) => ({
        language,
        texts,
        missing: missing.length,
        outdated: outdated.length,
        unchecked: machine.length + draft.length,
        checked: checked.length,
      }));
    return languages.length === 0 ? [] : [{ id, state, title: plan.title, closesOn: plan.closesOn, languages }];
  });
};
