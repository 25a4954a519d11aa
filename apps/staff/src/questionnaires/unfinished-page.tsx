import { STEP_NAMES } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import { Table } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type Outputs } from "../api.ts";
import { pathOf } from "../consultations/read-consultation.tsx";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { LANGUAGES, languageName, stateInWords, type TranslatedLanguage } from "./languages.ts";

type Unfinished = Outputs["questionnaires"]["unfinishedTranslations"][number];

/** For each language, how far it has come, with the way there. */
const linksOf = ({ id, title, languages }: Pick<Unfinished, "id" | "title" | "languages">) => {
  const links: Partial<Record<TranslatedLanguage, ReactNode>> = {};
  for (const language of LANGUAGES) {
    const found = languages.find((one) => one.language === language);
    links[language] = found ? (
      <a className="govuk-link" href={pathOf(id, `/questions/${language}`)}>
        {stateInWords(found)}
        <span className="govuk-visually-hidden">
          : {title}, {languageName(language)}
        </span>
      </a>
    ) : (
      "All checked"
    );
  }
  return links as Record<TranslatedLanguage, ReactNode>;
};

/** Over all consultations that are open or to come: which texts lack a translation, or somebody who checks it. */
export const UnfinishedPage = () => {
  const read = useQuery(api.questionnaires.unfinishedTranslations.queryOptions());
  return (
    <Loaded query={read}>
      {(consultations) => (
        <Page title="Translations to do" trail={[{ text: "Desk", href: "/" }]} isWide>
          <p className="govuk-body">
            Consultations that are open or still to come. What is not translated is shown in English; what nobody has
            checked is shown, and said to be unchecked.
          </p>
          {consultations.length === 0 ? (
            <p className="govuk-body">Everything is translated and checked.</p>
          ) : (
            <Table
              caption="Texts that are not translated and checked"
              hideCaption
              scrolls
              columns={[
                { key: "title", header: "Consultation" },
                ...LANGUAGES.map((key) => ({ key, header: languageName(key) })),
              ]}
              rows={consultations.map(({ id, title, state, closesOn, languages }) => ({
                key: id,
                cells: {
                  title: (
                    <>
                      <a className="govuk-link" href={pathOf(id, "/questions")}>
                        {title}
                      </a>
                      <br />
                      {STEP_NAMES[state]}
                      {closesOn !== undefined && `, closes ${formatDate(closesOn)}`}
                    </>
                  ),
                  ...linksOf({ id, title, languages }),
                },
              }))}
            />
          )}
        </Page>
      )}
    </Loaded>
  );
};
