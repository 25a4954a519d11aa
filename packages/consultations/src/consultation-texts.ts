import {
  currentText,
  type EnglishTexts,
  type Questionnaire,
  type TranslatedText,
  type Translation,
  textsOf,
} from "@collaborative-communities/surveys";
import type { ConsultationPlan } from "./consultation.ts";
import type { Proposal } from "./facts/design-facts.ts";
import type { Progress } from "./lifecycle/progress.ts";
import { type Asked, informationShown, informationWritten, type ShownInformation } from "./shown-information.ts";

/** What stands around the questions and is read by residents: the words of its plan, and what people are told to answer well. */
export type ToldTexts = {
  readonly plan: ConsultationPlan;
  readonly information: Omit<ShownInformation, "changes"> & {
    /** Whatever stands for the moment of each: a page is given a text. */
    readonly changes: readonly (Omit<ShownInformation["changes"][number], "at"> & { readonly at: unknown })[];
  };
};

type Change = (key: string, english: string) => string;

/** The words put through a change, in the order in which the page shows them; what is empty has nothing to change. */
const withTexts = <Told extends ToldTexts>(told: Told, given: Change): Told => {
  const { plan, information } = told;
  const change: Change = (key, english) => (english === "" ? "" : given(key, english));
  const list = (key: string, texts: readonly string[]) => texts.map((text, at) => change(`${key}/${at + 1}`, text));
  const named = { title: change("plan/title", plan.title), summary: change("plan/summary", plan.summary) };
  return {
    ...told,
    information: {
      ...information,
      what: list("information/what", information.what),
      changes: information.changes.map((one) => ({
        ...one,
        summary: change(`information/change/${one.version}/summary`, one.summary),
        notice: change(`information/change/${one.version}/notice`, one.notice),
      })),
      reasons: change("information/reasons", information.reasons),
      alternatives: information.alternatives.map(({ what, whyNotPreferred }, at) => ({
        what: change(`information/alternative/${at + 1}`, what),
        whyNotPreferred: change(`information/alternative/${at + 1}/why`, whyNotPreferred),
      })),
      noAlternativeBecause: change("information/no-alternative", information.noAlternativeBecause),
      cost: change("information/cost", information.cost),
      whoIsAffected: change("information/affected", information.whoIsAffected),
      decidedBy: change("information/decided-by", information.decidedBy),
      decidedWhen: change("information/decided-when", information.decidedWhen),
      inPerson: list("information/in-person", information.inPerson),
    },
    plan: {
      ...plan,
      ...named,
      openToInfluence: list("plan/can-change", plan.openToInfluence),
      notOpenToInfluence: plan.notOpenToInfluence.map(({ what, why }, at) => ({
        what: change(`plan/cannot-change/${at + 1}`, what),
        why: change(`plan/cannot-change/${at + 1}/why`, why),
      })),
      decisionMaker: change("plan/decision-maker", plan.decisionMaker),
    },
  };
};

/** Every text around the questions, by its key, in the order of the page. */
export const toldTexts = (told: ToldTexts): EnglishTexts => {
  const texts = new Map<string, string>();
  withTexts(told, (key, english) => {
    texts.set(key, english);
    return english;
  });
  return texts;
};

/** Every text of a consultation that is translated: what stands around the questions, and the questions. */
export const textsOfConsultation = (told: ToldTexts & { readonly questionnaire: Questionnaire }): EnglishTexts =>
  new Map([...toldTexts(told), ...textsOf(told.questionnaire)]);

/** What stands around the questions, in another language. A text that is missing, or whose English changed since, stays English. */
export const translateTold = <Told extends ToldTexts>(told: Told, translation: Translation): Told =>
  withTexts(told, (key, english) => currentText(translation, key, english)?.text ?? english);

/**
 * The information that is translated: what people are shown, and before it opens what they will be, so that it can be
 * there in their language from the first minute.
 */
export const informationToTranslate = (
  asked: Asked,
  progress: Pick<Progress, "versions">,
  written: Proposal | undefined,
): ShownInformation =>
  progress.versions.length === 0 ? informationWritten(asked, written) : informationShown(asked, progress, written);

/** What a consultation is called in a list, in one other language: what is not there is shown in English. */
export type ListedText = Partial<Record<"title" | "summary", { readonly text: string; readonly isChecked: boolean }>>;

/** Its title and its summary in every other language in which one of them stands, as far as they fit the English now. */
export const listedTexts = (
  plan: Pick<ConsultationPlan, "title" | "summary">,
  translations: readonly {
    readonly language: string;
    readonly title: TranslatedText | null;
    readonly summary: TranslatedText | null;
  }[],
): Record<string, ListedText> =>
  Object.fromEntries(
    translations.flatMap(({ language, ...texts }) => {
      const found = (["title", "summary"] as const).flatMap((part) => {
        const kept = texts[part];
        return kept?.from === plan[part] ? [[part, { text: kept.text, isChecked: kept.status === "checked" }]] : [];
      });
      return found.length === 0 ? [] : [[language, Object.fromEntries(found)]];
    }),
  );
