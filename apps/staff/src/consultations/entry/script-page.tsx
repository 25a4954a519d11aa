import { formatDate } from "@collaborative-communities/foundation";
import {
  paperRoutes,
  type Question,
  type Questionnaire,
  translate,
  writeAmount,
} from "@collaborative-communities/surveys";
import { Button, InsetText, Radios } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Outputs } from "../../api.ts";
import { Loaded } from "../../site/loaded.tsx";
import { Page } from "../../site/page.tsx";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";
import { askedOnlyIf, sectionAt } from "./script-sections.ts";

type Asked = Outputs["entry"]["form"];

/** How the answers to one kind of question are offered aloud. */
const howToOffer = (question: Question): string => {
  switch (question.kind) {
    case "single":
      return "Read every answer in this order, then ask for one. Do not stop at the first yes.";
    case "several":
      return question.most === undefined
        ? "Read the answers one by one and wait for yes or no after each."
        : `Read the answers one by one and wait for yes or no after each. At most ${question.most}.`;
    case "text":
      return "Write down their words, not yours. Read them back and put right what is wrong.";
    case "number":
      return `Ask for a number${question.unit === undefined ? "" : `, in ${question.unit}`}. An estimate will do if they say it is one.`;
    case "date":
      return "Ask for as much of the date as they know. The year alone will do if nothing more is needed.";
    case "scale":
      return `“Please say a number from ${question.min} to ${question.max}.”${question.low ? ` “${question.min} means: ${question.low}.”` : ""}${question.high ? ` “${question.max} means: ${question.high}.”` : ""}`;
    case "matrix":
      return `For each line below say: “${question.columns.map(({ text }) => text).join(", or ")}?”`;
    case "ranking":
      return "Read the whole list twice. Then ask: “Which comes first for you?” and “Of the rest, which comes next?” They may stop when they like.";
    case "allocation":
      return `“You have ${writeAmount(question, question.total)} to share out.” Read the list twice, ask for an amount for each, and say what is left after each one.`;
    case "place":
      return "Ask for the area, the street or the place, and write it as they say it.";
    case "file":
      return "Nothing is sent by telephone. Say that a photo can come by post or by email.";
  }
};

const partsOf = (question: Question): readonly string[] => {
  if (question.kind === "matrix") return question.rows.map(({ text }) => text);
  return "options" in question ? question.options.map(({ text }) => text) : [];
};

const DECLINES = {
  "do-not-know": "If they do not know, say: “That is fine, I will write that you do not know.”",
  "prefer-not-to-say": "If they would rather not say: “That is fine, I will write that you prefer not to say.”",
} as const;

const OneQuestion = (props: {
  readonly question: Question;
  readonly number: number;
  readonly questionnaire: Questionnaire;
  readonly lang: string | undefined;
}) => {
  const { question, number, questionnaire, lang } = props;
  const parts = partsOf(question);
  const begins = sectionAt(questionnaire, question.id, "begins");
  const again = sectionAt(questionnaire, question.id, "ends")?.again;
  return (
    <li className="staff-script">
      {begins && (
        <>
          <h3 className="govuk-heading-m" lang={lang}>
            {begins.title}
          </h3>
          {begins.onlyIf && <p className="govuk-body">Ask what follows under this title only if {begins.onlyIf}.</p>}
          {begins.hint && (
            <p className="govuk-body" lang={lang}>
              “{begins.hint}”
            </p>
          )}
        </>
      )}
      <h3 className="govuk-heading-s">
        {number}. <span lang={lang}>“{question.text}”</span>
      </h3>
      {question.showIf && <p className="govuk-body">Ask this only if {askedOnlyIf(question.showIf, questionnaire)}.</p>}
      {question.hint && (
        <p className="govuk-body" lang={lang}>
          “{question.hint}”
        </p>
      )}
      <p className="govuk-hint">{howToOffer(question)}</p>
      {parts.length > 0 && (
        <ol className="govuk-list govuk-list--number" lang={lang}>
          {parts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      )}
      {question.declines?.map((as) => (
        <p key={as} className="govuk-body">
          {DECLINES[as]}
        </p>
      ))}
      {!question.declines && <p className="govuk-body">If they do not want to answer, go on to the next question.</p>}
      {again && (
        <p className="govuk-body">
          Then ask: <span lang={lang}>“{again.text}”</span> If yes, ask again from question {again.first}, at most{" "}
          {again.most} times in all.
        </p>
      )}
    </li>
  );
};

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { ro: "Romanian", pl: "Polish", lt: "Lithuanian" };

const Script = ({ consultation, asked }: { readonly consultation: ReadConsultation; readonly asked: Asked }) => {
  const { plan, id } = consultation;
  const [language, setLanguage] = useState("en");
  const translation = asked.translations[language];
  const questionnaire = translation ? translate(asked.questionnaire, translation) : asked.questionnaire;
  const languages = Object.keys(asked.translations);
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
          “I am calling about: {plan.title}. {plan.summary}”
        </li>
        <li>“Your answer counts the same as one on the web or on paper. You can leave out any question, or stop.”</li>
        <li>“We do not need your name. I write your answers down while we talk. Is that all right?”</li>
        {plan.closesOn && <li>“You can answer until {formatDate(plan.closesOn)}.”</li>}
      </ul>
      <h2 className="govuk-heading-m">The questions</h2>
      <ol className="govuk-list">
        {paperRoutes(questionnaire).map(({ question, number }) => (
          <OneQuestion
            key={question.id}
            question={question}
            number={number}
            questionnaire={questionnaire}
            lang={translation ? language : undefined}
          />
        ))}
      </ol>
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
