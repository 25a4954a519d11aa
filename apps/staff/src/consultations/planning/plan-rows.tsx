import { AUDIENCE_NAMES, DEFAULT_TOPICS, resultDueOn } from "@collaborative-communities/consultations";
import { levelOf, METHOD_NAMES, promiseOf } from "@collaborative-communities/engagement-spectrum";
import { formatDate } from "@collaborative-communities/foundation";
import { isChoice } from "@collaborative-communities/surveys";
import type { SummaryRow } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import { type ReadConsultation, writeClosing, writeOpening } from "../read-consultation.tsx";

const bullets = (items: readonly { readonly key: string; readonly text: ReactNode }[]): ReactNode =>
  items.length > 0 && (
    <ul className="govuk-list govuk-list--bullet">
      {items.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );

const paragraphs = (text: string): ReactNode => text !== "" && <span className="staff-paragraphs">{text}</span>;

const topicName = (code: string): string => DEFAULT_TOPICS.find((topic) => topic.code === code)?.name ?? code;

/** A plan to be read: the rows of those fields, or of all of them. */
export const planRows = (
  { plan, questionnaire }: Pick<ReadConsultation, "plan" | "questionnaire">,
  fields?: readonly string[],
): SummaryRow[] => {
  const day = (date: string | undefined) => date !== undefined && formatDate(date);
  const { contact, listing } = plan;
  const due = resultDueOn(plan);
  const rows: readonly SummaryRow[] = [
    { key: "title", label: "Title", value: plan.title },
    {
      key: "level",
      label: "Level",
      value: (
        <>
          {levelOf(plan.level).name}: “{promiseOf(plan.level)}”
        </>
      ),
    },
    { key: "methods", label: "How people are asked", value: plan.methods.map((one) => METHOD_NAMES[one]).join(", ") },
    { key: "summary", label: "Summary", value: paragraphs(plan.summary) },
    { key: "proposal", label: "What is proposed", value: paragraphs(plan.proposal) },
    {
      key: "openToInfluence",
      label: "Open to influence",
      value: bullets(plan.openToInfluence.map((text) => ({ key: text, text }))),
    },
    {
      key: "notOpenToInfluence",
      label: "Not open to influence",
      value: bullets(
        plan.notOpenToInfluence.map(({ what, why }) => ({
          key: what,
          text: (
            <>
              {what}. Why: {why}
            </>
          ),
        })),
      ),
    },
    { key: "decisionMaker", label: "Who decides", value: plan.decisionMaker },
    { key: "decisionExpectedOn", label: "Decision expected", value: day(plan.decisionExpectedOn) },
    { key: "plannedToOpenOn", label: "Opens", value: plan.plannedToOpenOn && writeOpening(plan) },
    { key: "closesOn", label: "Closes", value: plan.closesOn && writeClosing(plan) },
    {
      key: "contact",
      label: "Contact",
      value: bullets(
        [contact.telephone, contact.post, contact.email].flatMap((text) => (text ? [{ key: text, text }] : [])),
      ),
    },
    {
      key: "listing",
      label: "Where people find it",
      value: bullets(
        [
          listing.topics.length > 0 && `Topics: ${listing.topics.map(topicName).join(", ")}`,
          `For: ${listing.audiences.map((one) => AUDIENCE_NAMES[one]).join(", ") || "everybody"}`,
          listing.areas.length === 0 ? "Areas: everywhere" : `Areas: ${listing.areas.length} chosen`,
          listing.organisation && `Run by: ${listing.organisation}`,
          listing.owner.post &&
            `Answers for the result: ${[listing.owner.post, listing.owner.telephone, listing.owner.email].filter(Boolean).join(", ")}`,
          due && `Result due: ${formatDate(due)}`,
        ].flatMap((text) => (text ? [{ key: text, text }] : [])),
      ),
    },
    {
      key: "questions",
      label: "Questions",
      value: questionnaire.questions.length > 0 && (
        <ol className="govuk-list govuk-list--number">
          {questionnaire.questions.map((question) => (
            <li key={question.id}>
              {question.text}
              {isChoice(question) && ` (${question.options.map((option) => option.text).join("; ")})`}
            </li>
          ))}
        </ol>
      ),
    },
  ];
  return rows.filter(({ key }) => fields === undefined || fields.includes(key));
};
