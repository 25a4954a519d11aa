import { type ListedText, toldTexts, translateTold } from "@collaborative-communities/consultations";
import { currentText, type Translation } from "@collaborative-communities/surveys";
import type { PublicConsultation } from "./api.ts";
import { addressIn, langOfContent, type View } from "./view.ts";

/** Words as they stand on a page: in its language, or in English and said to be so. */
export type Said = {
  readonly text: string;
  readonly lang: "en" | undefined;
  /** Translated, and nobody has checked it. */
  readonly isUnchecked: boolean;
};

type Listed = { readonly title: string; readonly inLanguages: Readonly<Record<string, ListedText>> };
type In = Pick<View, "language">;

const listedPart = (view: In, part: keyof ListedText, english: string, { inLanguages }: Listed): Said => {
  const found = inLanguages[view.language]?.[part];
  return found
    ? { text: found.text, lang: undefined, isUnchecked: !found.isChecked }
    : { text: english, lang: langOfContent(view), isUnchecked: false };
};

/** What something in a list is called, in the language of the page where it was translated. */
export const titleIn = (view: In, listed: Listed): Said => listedPart(view, "title", listed.title, listed);

/** What it is about. */
export const summaryIn = (view: In, listed: Listed & { readonly summary: string }): Said =>
  listedPart(view, "summary", listed.summary, listed);

type Asked = Pick<PublicConsultation, "plan"> & { readonly translations: Readonly<Record<string, Translation>> };

type Translated = { readonly translations: Readonly<Record<string, Pick<Translation, "texts">>> };

/** A text of the plan by its key, where its translation fits the English now. */
export const planText = (view: In, { translations }: Translated, key: string, english: string): Said => {
  const translation = translations[view.language];
  const found = translation && currentText(translation, key, english);
  return found
    ? { text: found.text, lang: undefined, isUnchecked: found.status !== "checked" }
    : { text: english, lang: langOfContent(view), isUnchecked: false };
};

/** What a consultation is called on any page of its own. */
export const titleOf = (view: In, asked: Asked): Said => planText(view, asked, "plan/title", asked.plan.title);

/** What it is about, in two or three sentences. */
export const summaryOf = (view: In, asked: Asked): Said => planText(view, asked, "plan/summary", asked.plan.summary);

/** Who decides about it. */
export const decisionMakerOf = (view: In, asked: Asked): Said =>
  planText(view, asked, "plan/decision-maker", asked.plan.decisionMaker);

/** What a page and its preview both show. */
export type Shown = Pick<
  PublicConsultation,
  "slug" | "plan" | "questionnaire" | "translations" | "state" | "takesAnswers" | "information"
> &
  Partial<Pick<PublicConsultation, "shortPeriodBecause" | "askingAgainBecause" | "lateRule" | "campaignRule">>;

/** Everything around the questions, as far as it is translated, with the language of each text by its key. */
export const toldIn = (view: In, shown: Shown) => {
  const translation = view.language === "en" ? undefined : shown.translations[view.language];
  const english = toldTexts(shown);
  const said = (key: string): Said => planText(view, shown, key, english.get(key) ?? "");
  const all = [...english.keys()].map(said);
  // Reasons and rules stand by themselves further down, under a sentence of their own.
  const before = [...english.keys()].filter((key) => !/^(?:reason|rule)\//.test(key)).map(said);
  return {
    shown: translation ? translateTold<Shown>(shown, translation) : shown,
    /** Whether there is such a text at all. */
    has: (key: string) => english.has(key),
    lang: (key: string) => said(key).lang,
    isEnglish: before.some(({ lang }) => lang !== undefined),
    isAllEnglish: before.every(({ lang }) => lang !== undefined),
    isUnchecked: all.some(({ isUnchecked }) => isUnchecked),
    /** The same of some of the texts alone, for a page that shows no others. */
    isUncheckedIn: (keys: readonly string[]) => keys.some((key) => said(key).isUnchecked),
  };
};
export type ToldIn = ReturnType<typeof toldIn>;

/** Once on a page: that something on it was translated and nobody has checked that, with the way to the English. */
export const NotChecked = ({ view, text }: { readonly view: View; readonly text: string }) => (
  <p className="govuk-body-s">
    {text}{" "}
    <a className="govuk-link" href={addressIn("en", view.path) + (view.query ?? "")}>
      {view.t.asking.readEnglish}
    </a>
  </p>
);

type SomeSaid = { readonly view: View; readonly said: readonly Said[] };

/** Whether one of these texts is shown in a translation that nobody has checked. */
export const someUnchecked = (said: readonly Said[]): boolean => said.some(({ isUnchecked }) => isUnchecked);

/** The same under the heading of a list, where one of its titles or summaries is unchecked. */
export const ListNotChecked = ({ view, said }: SomeSaid) =>
  someUnchecked(said) ? <NotChecked view={view} text={view.t.told.listNotChecked} /> : null;

/** The same at the end of a page that shows a title and, at most, little else of what was translated. */
export const EndNotChecked = ({ view, said }: SomeSaid) => {
  const { titleNotChecked, listNotChecked } = view.t.told;
  return someUnchecked(said) ? (
    <div className="cc-measure">
      <NotChecked view={view} text={said.length === 1 ? titleNotChecked : listNotChecked} />
    </div>
  ) : null;
};
