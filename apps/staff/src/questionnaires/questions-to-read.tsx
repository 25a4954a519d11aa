import { drawRouting, isChoice, type Question } from "@collaborative-communities/surveys";
import { InsetText } from "@collaborative-communities/ui";
import type { Outputs } from "../api.ts";
import { ConsultationPage } from "../consultations/consultation-page.tsx";
import type { ReadConsultation } from "../consultations/read-consultation.tsx";
import { Beside } from "./beside.tsx";
import { KIND_NAMES } from "./kinds.ts";

const WHY_NOT = {
  written: undefined,
  "new-version": undefined,
  "sent-back-first": "This design has been approved. Send it back before you change its questions.",
  final: "This consultation takes no more answers, so what it asked stays as it was asked.",
} as const;

const answersOf = (question: Question): string =>
  isChoice(question) ? `: ${question.options.map(({ text }) => text).join("; ")}` : "";

/** What is asked, for whoever may not change it, or cannot any more. */
export const QuestionsToRead = (props: {
  readonly consultation: ReadConsultation;
  readonly read: Outputs["questionnaires"]["read"];
}) => {
  const { consultation, read } = props;
  const why = WHY_NOT[read.how];
  return (
    <ConsultationPage consultation={consultation} here="/questions" title="Questions" isWide>
      {why !== undefined && <InsetText>{why}</InsetText>}
      <ol className="govuk-list govuk-list--number">
        {read.questionnaire.questions.map((question) => (
          <li key={question.id}>
            {question.text} ({KIND_NAMES[question.kind].toLowerCase()}
            {answersOf(question)})
          </li>
        ))}
      </ol>
      <Beside read={read} picture={drawRouting(read.questionnaire)} isChanged={false} />
    </ConsultationPage>
  );
};
