import {
  type Questionnaire,
  type Step,
  type Translation,
  textsOf,
  translate,
} from "@collaborative-communities/surveys";
import { NotChecked, type Said } from "../told.tsx";
import type { View } from "../view.ts";
import type { FieldProps } from "./fields/field-props.ts";

/** What is asked, in the language of a page. */
export type Wording = {
  /** Translated where it can be. */
  readonly questionnaire: Questionnaire;
  /** The language of a text by its key (`textsOf`), where it is not the page's. */
  readonly lang: (key: string) => "en" | undefined;
  /** Whether a text was translated and nobody has checked it. */
  readonly isUnchecked: (key: string) => boolean;
};

export type Asks = {
  readonly questionnaire: Questionnaire;
  readonly translations: Readonly<Record<string, Translation>>;
};

export const wordingIn = ({ language }: Pick<View, "language">, { questionnaire, translations }: Asks): Wording => {
  const translation = translations[language];
  if (language === "en") return { questionnaire, lang: () => undefined, isUnchecked: () => false };
  if (!translation) return { questionnaire, lang: () => "en", isUnchecked: () => false };
  const english = textsOf(questionnaire);
  const current = (key: string) => {
    const text = Object.hasOwn(translation.texts, key) ? translation.texts[key] : undefined;
    return text?.from === english.get(key) ? text : undefined;
  };
  return {
    questionnaire: translate(questionnaire, translation),
    lang: (key) => (current(key) ? undefined : "en"),
    isUnchecked: (key) => (current(key)?.status ?? "checked") !== "checked",
  };
};

/** The key of a text of what a page asks. */
export const textKey = ({ kind, question, section }: Step, part?: string): string =>
  kind === "another" && section
    ? `section/${section.id}/another`
    : `question/${question.id}${part === undefined ? "" : `/${part}`}`;

/** The language of each text of a page's question. Whether to add another is answered in the page's own words. */
export const langOf =
  (wording: Wording, step: Step): FieldProps["lang"] =>
  (part) =>
    step.kind === "another" && part !== undefined ? undefined : wording.lang(textKey(step, part));

/** What a page asks, with “yes” and “no” in its language where it asks whether there is another to add. */
export const askedBy = ({ t }: Pick<View, "t">, { kind, question }: Step): Step["question"] =>
  kind === "another" && question.kind === "single"
    ? {
        ...question,
        options: question.options.map((option) => ({
          ...option,
          text: option.id === "yes" ? t.asking.yes : t.asking.no,
        })),
      }
    : question;

/** The title of a step's section, with its round from the second one on. */
export const sectionTitle = ({ section, round }: Step): string | undefined =>
  section && (section.repeat ? `${section.title} (${round})` : section.title);

/** Every text that a page with these steps shows. */
export const keysOf = (wording: Wording, steps: readonly Step[]): string[] => {
  const starts = new Set(
    steps.flatMap((step) => [textKey(step), ...(step.section ? [`section/${step.section.id}`] : [])]),
  );
  return [...textsOf(wording.questionnaire).keys()].filter((key) =>
    [...starts].some((start) => key === start || key.startsWith(`${start}/`)),
  );
};

/** What is unchecked on a page: the questions, the title above them, or both. */
const uncheckedNote = ({ t }: Pick<View, "t">, questions: boolean, title: boolean): string | undefined => {
  if (!title) return questions ? t.asking.notChecked : undefined;
  return questions ? t.told.notChecked : t.told.titleNotChecked;
};

/** Once on a page: that a part of it is in English, and that nobody has checked the translation. */
export const WordingNotes = ({
  view,
  wording,
  steps,
  title,
  isSaidAbove = false,
}: {
  readonly view: View;
  readonly wording: Wording;
  readonly steps: readonly Step[];
  /** What the consultation is called, where the page shows that as well. */
  readonly title?: Said;
  /** Whether the page has said of all its texts that nobody has checked them. */
  readonly isSaidAbove?: boolean;
}) => {
  const { t } = view;
  const keys = keysOf(wording, steps);
  const isEnglish = keys.some((key) => wording.lang(key) !== undefined);
  const unchecked = uncheckedNote(view, keys.some(wording.isUnchecked), title?.isUnchecked ?? false);
  const note = isSaidAbove ? undefined : unchecked;
  if (!isEnglish && note === undefined) return undefined;
  return (
    <div className="cc-wording-notes">
      {isEnglish && <p className="govuk-body-s">{t.asking.inEnglish}</p>}
      {note !== undefined && <NotChecked view={view} text={note} />}
    </div>
  );
};
