import {
  isBeforeOpening,
  mayReadCounts,
  mayRunConsultations,
  Step,
  textsOfConsultation,
} from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import {
  type EnglishTexts,
  type Translation,
  translationState,
  type WrittenText,
  writeTexts,
} from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../audit/index.ts";
import { consultationBy, consultationToChange, toldNow, translationsOf } from "../consultations/index.ts";
import type { Desk } from "../context.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { TranslatedLanguage } from "./languages.ts";
import { askedAt, type Check, keepTranslation, keptTranslation } from "./repository.ts";

const emptyIn = (language: string, version: number): Translation => ({ language, version, texts: {} });

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
    // Neither its words nor its questions change while their translation is written.
    const consultation = await consultationToChange(db, id);
    if (!consultation) throw notFound("consultation");
    const kept = await keptTranslation(db, id, language);
    const { version } = consultation.questionnaire;
    const english = textsOfConsultation(toldNow(consultation));
    const before = kept?.translation ?? emptyIn(language, version);
    const written = allowed(writeTexts(before, { version, english }, texts));
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
        version,
        texts: written.changed.length,
        checked: written.checked.length,
        unchecked: written.unchecked.length,
      },
    });
    return { revision: revision + 1 };
  });
};

const statesOf = (english: EnglishTexts, translations: Readonly<Record<string, Translation>>) =>
  TranslatedLanguage.options.map((language) =>
    translationState(english, translations[language] ?? emptyIn(language, 1)),
  );

/** How far each language of the site has come with what one consultation says and asks. */
export const translationStates = async (desk: Desk, id: string) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  const consultation = await consultationBy(desk.db, { id });
  if (!consultation) throw notFound("consultation");
  return statesOf(textsOfConsultation(toldNow(consultation)), await translationsOf(desk.db, id));
};

/** The steps at which people answer, or will. */
const TRANSLATED_AT: readonly Step[] = Step.options.filter(
  (step) => isBeforeOpening(step) || step === "open" || step === "paused",
);

/** Every consultation that is open or still to come and lacks a text in a language, or has one that nobody has checked. */
export const unfinishedTranslations = async (desk: Desk) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  return (await askedAt(desk.db, TRANSLATED_AT)).flatMap(({ translations, ...asked }) => {
    const { id, state, plan } = asked;
    const languages = statesOf(textsOfConsultation(toldNow(asked)), translations)
      .filter(({ isHumanChecked }) => !isHumanChecked)
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
