import {
  type DatePrecision,
  type PaperRoute,
  type Question,
  type Questionnaire,
  writeAmount,
} from "@collaborative-communities/surveys";
import { afterPart, conditionForReader, goTo, type ScriptPart, scriptParts } from "./script-routing.ts";

const ASK_DATE: Readonly<Record<DatePrecision, string>> = {
  year: "Ask for as much of the date as they know. The year alone will do.",
  month: "Ask for as much of the date as they know. Month and year will do, the year alone will not.",
  day: "Ask for day, month and year.",
};

const NOT_IN = { future: " It cannot be after today.", past: " It cannot be before today." } as const;

/** How the answers to one kind of question are offered aloud. */
export const howToOffer = (question: Question): string => {
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
      return `${ASK_DATE[question.least]}${question.notIn === undefined ? "" : NOT_IN[question.notIn]}`;
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

/** What is read out one by one; an answer of their own is asked for in their words. */
const partsOf = (question: Question): readonly { id: string; text: string; isOther: boolean }[] => {
  const parts = question.kind === "matrix" ? question.rows : "options" in question ? question.options : [];
  const isChoice = question.kind === "single" || question.kind === "several";
  return parts.map((part) => ({ id: part.id, text: part.text, isOther: isChoice && "other" in part && !!part.other }));
};

const DECLINES = {
  "do-not-know": "If they do not know, say: “That is fine, I will write that you do not know.”",
  "prefer-not-to-say": "If they would rather not say: “That is fine, I will write that you prefer not to say.”",
} as const;

type Asked = { readonly questionnaire: Questionnaire; readonly lang: string | undefined };
type OneAsked = Asked & { readonly route: PaperRoute; readonly heading: "h3" | "h4" };

/** What to say where somebody will not answer: as the web has it, where nobody gets past a question that is needed. */
const withoutAnswer = (question: Question): string =>
  question.required
    ? "We need an answer to this one: say so once. If they still do not want to, leave it out and go on."
    : "If they do not want to answer, go on to the next question.";

const OneQuestion = ({ questionnaire, lang, route, heading: Heading }: OneAsked) => {
  const { question, number, jumps, then } = route;
  const beside = new Map(
    jumps.map(({ when, to }) => ["option" in when ? when.option : `declined:${when.declined}`, goTo(to)]),
  );
  const parts = partsOf(question);
  return (
    <li className="staff-script">
      <Heading className="govuk-heading-s">
        {number}. <span lang={lang}>“{question.text}”</span>
      </Heading>
      {question.showIf && (
        <p className="govuk-body">Ask this only if {conditionForReader(question.showIf, questionnaire)}.</p>
      )}
      {question.hint && (
        <p className="govuk-body" lang={lang}>
          “{question.hint}”
        </p>
      )}
      <p className="govuk-hint">{howToOffer(question)}</p>
      {parts.length > 0 && (
        <ol className="govuk-list govuk-list--number">
          {parts.map(({ id, text, isOther }) => (
            <li key={id}>
              <span lang={lang}>{text}</span>
              {isOther && " – ask which, and write down their words"}
              {beside.has(id) && <strong> → {beside.get(id)}</strong>}
            </li>
          ))}
        </ol>
      )}
      {question.declines?.map((as) => (
        <p key={as} className="govuk-body">
          {DECLINES[as]}
          {beside.has(`declined:${as}`) && <strong> → {beside.get(`declined:${as}`)}</strong>}
        </p>
      ))}
      {!question.declines && <p className="govuk-body">{withoutAnswer(question)}</p>}
      {then !== undefined && (
        <p className="govuk-body">
          <strong>→ Then {goTo(then)}.</strong>
        </p>
      )}
    </li>
  );
};

/** Whether there is another to ask about, and where to go on from a yes and from a no. */
const Another = ({ part, questionnaire, lang }: Asked & { readonly part: ScriptPart }) => {
  const { section, routes } = part;
  const first = routes[0]?.number;
  if (!section?.repeat || first === undefined) return null;
  return (
    <div className="staff-script">
      <h4 className="govuk-heading-s" lang={lang}>
        “{section.repeat.another}”
      </h4>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Yes<strong> → go to question {first} again</strong>, and write down which time it is. At most{" "}
          {section.repeat.most} times in all; after the last do not ask this any more.
        </li>
        <li>
          No<strong> → {goTo(afterPart(part, questionnaire))}</strong>
        </li>
      </ul>
    </div>
  );
};

const OnePart = (asked: Asked & { readonly part: ScriptPart }) => {
  const { part, questionnaire, lang } = asked;
  const { section, routes } = part;
  return (
    <>
      {section && (
        <h3 className="govuk-heading-m" lang={lang}>
          {section.title}
        </h3>
      )}
      {section?.showIf && (
        <p className="govuk-body">
          Ask this part only if {conditionForReader(section.showIf, questionnaire)}. Otherwise{" "}
          <strong>{goTo(afterPart(part, questionnaire))}</strong>.
        </p>
      )}
      {section?.hint && (
        <p className="govuk-body" lang={lang}>
          “{section.hint}”
        </p>
      )}
      <ol className="govuk-list">
        {routes.map((route) => (
          <OneQuestion
            key={route.question.id}
            questionnaire={questionnaire}
            lang={lang}
            route={route}
            heading={section ? "h4" : "h3"}
          />
        ))}
      </ol>
      <Another part={part} questionnaire={questionnaire} lang={lang} />
    </>
  );
};

/** Every question as it is read aloud, part by part, with where to go on from each answer. */
export const ScriptQuestions = ({ questionnaire, lang }: Asked) =>
  scriptParts(questionnaire).map((part) => (
    <OnePart
      key={`${part.section?.id ?? ""} ${part.routes[0]?.number}`}
      part={part}
      questionnaire={questionnaire}
      lang={lang}
    />
  ));
