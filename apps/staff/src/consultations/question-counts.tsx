import { Channel } from "@collaborative-communities/consultations";
import { isChoice } from "@collaborative-communities/surveys";
import { BarChart, writeNumber } from "@collaborative-communities/ui";
import type { Outputs } from "../api.ts";
import { CHANNEL_NAMES } from "./channels.ts";
import { pathOf, type ReadConsultation } from "./read-consultation.tsx";

type Counts = Outputs["consultations"]["counts"];

const number = (value: number): string => writeNumber(value, "en-GB");

/** How each question was answered, of those who answered it. */
export const QuestionCounts = (props: {
  readonly consultation: ReadConsultation;
  readonly questions: Counts["questions"];
  readonly isFiltered: boolean;
}) => (
  <>
    <h2 className="govuk-heading-m">By question</h2>
    {props.questions.length === 0 && <p className="govuk-body">No questions were asked.</p>}
    {props.questions.map(({ question, base, skipped, options }, place) => {
      const title = `${place + 1}. ${question.text}`;
      const skippers = `${number(skipped)} skipped it.`;
      return !isChoice(question) ? (
        <div key={question.id} className="cc-chart">
          <h3 className="cc-chart__title">{title}</h3>
          <p className="cc-chart__base">
            {number(base)} wrote something. {skippers}
          </p>
          {base > 0 && (
            <p className="govuk-body">
              <a className="govuk-link" href={pathOf(props.consultation.id, `/words/${question.id}`)}>
                Read what people wrote<span className="govuk-visually-hidden"> in answer to: {question.text}</span>
              </a>
              {props.isFiltered && " (from all channels and areas)"}
            </p>
          )}
        </div>
      ) : (
        <BarChart
          key={question.id}
          id={`question-${place + 1}`}
          title={title}
          base={base}
          baseText={`Of ${number(base)} who answered this question. ${skippers}${
            question.kind === "several"
              ? " People could choose several answers, so shares can add up to more than 100%."
              : ""
          }`}
          bars={options.map(({ id, text, count }) => ({ key: id, label: text, count }))}
          countHeader="Answers"
          shareHeader="Share of those who answered"
        />
      );
    })}
  </>
);

/** How the answers came in. */
export const ChannelCounts = (props: { readonly byChannel: Counts["byChannel"]; readonly responses: number }) => (
  <>
    <h2 className="govuk-heading-m">By channel</h2>
    <BarChart
      id="channels"
      title="How answers came in"
      base={props.responses}
      baseText={`Of ${number(props.responses)} answers. Every channel counts the same.`}
      bars={Channel.options.map((channel) => ({
        key: channel,
        label: CHANNEL_NAMES[channel],
        count: props.byChannel[channel] ?? 0,
      }))}
      answerHeader="Channel"
      countHeader="Answers"
    />
  </>
);
