import { formatDate } from "@collaborative-communities/foundation";
import { currentText, translate } from "@collaborative-communities/surveys";
import { Button, InsetText, Radios } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Outputs } from "../../api.ts";
import { Loaded } from "../../site/loaded.tsx";
import { Page } from "../../site/page.tsx";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";
import { ScriptQuestions } from "./script-questions.tsx";

type Asked = Outputs["entry"]["form"];

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { ro: "Romanian", pl: "Polish", lt: "Lithuanian" };

const Script = ({ consultation, asked }: { readonly consultation: ReadConsultation; readonly asked: Asked }) => {
  const { plan, id } = consultation;
  const [language, setLanguage] = useState("en");
  const translation = asked.translations[language];
  const questionnaire = translation ? translate(asked.questionnaire, translation) : asked.questionnaire;
  const languages = Object.keys(asked.translations);
  const told = (key: string, english: string) => {
    const found = translation && currentText(translation, key, english);
    return <span lang={found && language}>{found?.text ?? english}</span>;
  };
  return (
    <>
      <InsetText>
        Read what stands in quotation marks word for word. Do not explain a question in your own words: read it again
        instead. Version {questionnaire.version} of the questions.
      </InsetText>
      {languages.length > 0 && (
        <Radios
          legend="Language of the questions"
          legendSize="s"
          name="script-language"
          small
          inline
          value={language}
          items={["en", ...languages].map((value) => ({ value, label: LANGUAGE_NAMES[value] ?? "English" }))}
          onChange={({ target: { value } }) => setLanguage(value)}
        />
      )}
      <p className="staff-not-printed">
        <Button type="button" look="secondary" onClick={() => window.print()}>
          Print the script
        </Button>
      </p>
      <h2 className="govuk-heading-m">Before the questions</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          “I am calling about: {told("plan/title", plan.title)}. {told("plan/summary", plan.summary)}”
        </li>
        <li>“Your answer counts the same as one on the web or on paper. You can leave out any question, or stop.”</li>
        <li>“We do not need your name. I write your answers down while we talk. Is that all right?”</li>
        {plan.closesOn && <li>“You can answer until {formatDate(plan.closesOn)}.”</li>}
      </ul>
      <h2 className="govuk-heading-m">The questions</h2>
      <p className="govuk-body">
        Keep to this order. Where it says “go to”, go on with the question of that number; otherwise with the next.
      </p>
      <ScriptQuestions questionnaire={questionnaire} lang={translation ? language : undefined} />
      <h2 className="govuk-heading-m">At the end</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Read every answer back: “I have written … Is that right?” Put right what is not.</li>
        <li>
          “If you like, tell me your postcode, or the area you live in. It shows us which areas we have heard from.”
        </li>
        <li>
          <a className="govuk-link" href={pathOf(id, "/enter")}>
            Enter the answer
          </a>
          , then read the reference aloud twice: “With it you can see what came of your answer.”
        </li>
        <li>“Thank you.”</li>
      </ul>
    </>
  );
};

const ScriptOf = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const asked = useQuery(api.entry.form.queryOptions({ id: consultation.id }));
  return (
    <Page
      title="Script for the telephone and face to face"
      caption={consultation.plan.title}
      trail={[...trailTo(consultation), { text: "Paper and telephone", href: pathOf(consultation.id, "/paper") }]}
    >
      <Loaded query={asked}>{(read) => <Script consultation={consultation} asked={read} />}</Loaded>
    </Page>
  );
};

/** The same questions to be read aloud: how to offer answers, what to say to a no, and what to read back. */
export const ScriptPage = () => (
  <WithConsultation toRun>
    {(consultation) => <ScriptOf key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
