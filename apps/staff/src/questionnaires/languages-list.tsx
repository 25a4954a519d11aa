import { translationState } from "@collaborative-communities/surveys";
import { SummaryList } from "@collaborative-communities/ui";
import type { Outputs } from "../api.ts";
import { pathOf } from "../consultations/read-consultation.tsx";
import { LANGUAGES, languageName, stateInWords } from "./languages.ts";

/** How far each language has come, with the way to its translation. */
export const LanguagesList = ({ read }: { readonly read: Outputs["questionnaires"]["read"] }) => {
  const english = new Map(read.texts.map((one) => [one.key, one.english]));
  return (
    <section aria-labelledby="languages-heading" className="staff-part">
      <h2 className="govuk-heading-m" id="languages-heading">
        In other languages
      </h2>
      <p className="govuk-body">
        The title, the summary and everything else that people read, and the questions. What is not translated is shown
        in English, and said to be English.
      </p>
      <SummaryList
        rows={LANGUAGES.map((language) => {
          const found = read.translations.find((one) => one.language === language)?.translation;
          const state = translationState(english, found ?? { language, version: 1, texts: {} });
          return {
            key: language,
            label: languageName(language),
            value: stateInWords({
              texts: state.texts,
              missing: state.missing.length,
              outdated: state.outdated.length,
              unchecked: state.machine.length + state.draft.length,
              checked: state.checked.length,
            }),
            actions: [
              {
                href: pathOf(read.id, `/questions/${language}`),
                text: read.mayRun ? "Translate" : "Look",
                hiddenText: `into ${languageName(language)}`,
              },
            ],
          };
        })}
      />
      <p className="govuk-body">
        <a className="govuk-link" href="/translations">
          Translations that are missing in other consultations
        </a>
      </p>
    </section>
  );
};
