import { formatDate } from "@collaborative-communities/foundation";
import { InsetText, SummaryList } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api, client, type Outputs } from "../api.ts";
import { channelName } from "../consultations/channels.ts";
import { type ReadConsultation, WithConsultation } from "../consultations/read-consultation.tsx";
import { type FormErrors, useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { ActForm } from "./act-form.tsx";
import { ANSWER_REASONS, integrityPath, READ_ONCE, TEXT_REASONS, trailToJudging } from "./paths.tsx";

type Shown = Outputs["integrity"]["answer"];

const LEFT_OUT = {
  late: "It came too late, and is not counted.",
  duplicate: "Another answer of the same person counts.",
  "set-aside": "It was set aside, and is not counted.",
} as const;

const HIDDEN = {
  erased: "This answer was erased. That it came is all that is left.",
  restricted: "Its writer said that it must be read no further.",
} as const;

const NOTE = { label: "Note for colleagues", hint: "Say what you did about it. Do not repeat what was written." };

const SetTextAside = (props: { readonly answer: Shown; readonly path: string; readonly errors: FormErrors }) =>
  props.answer.said
    .filter(({ isText, setAside }) => isText && !setAside)
    .map(({ key, question }) => (
      <details key={key} className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Set aside what was written to “{question}”</span>
        </summary>
        <div className="govuk-details__text">
          <ActForm
            name={`text-${props.answer.id}-${key.replace("#", "-")}`}
            path={props.path}
            errors={props.errors}
            button="Set this text aside"
            choose={{ legend: "Why", choices: TEXT_REASONS, missing: "Choose a reason." }}
            why={NOTE}
            done="The text is set aside. Its writer reads why, with their reference."
            send={(reason, note) =>
              client.integrity.setTextAside.mutate({
                answerId: props.answer.id,
                questionKey: key,
                reason: reason as "threat",
                note,
              })
            }
          />
        </div>
      </details>
    ));

const Answer = ({ consultation, answer }: { readonly consultation: ReadConsultation; readonly answer: Shown }) => {
  const errors = useFormErrors();
  const path = integrityPath(consultation.id, `/answers/${answer.id}`);
  const mayBeLeftOut = answer.leftOut === null && answer.hidden === null && !consultation.countIsFinal;
  return (
    <Page
      title={`One answer: ${channelName(answer.channel)}, ${formatDate(answer.receivedOn)}`}
      caption={consultation.plan.title}
      trail={trailToJudging(consultation)}
      errors={errors}
    >
      {answer.leftOut && <InsetText>{LEFT_OUT[answer.leftOut]}</InsetText>}
      {answer.hidden && <InsetText>{HIDDEN[answer.hidden]}</InsetText>}
      <SummaryList
        rows={answer.said.map(({ key, question, answer: lines, isText, setAside }) => ({
          key,
          label: question,
          value: setAside ? "Set aside" : lines.join("; "),
          ...(isText && !setAside && { lang: answer.language }),
        }))}
      />
      {answer.hidden === null && <SetTextAside answer={answer} path={path} errors={errors} />}
      {mayBeLeftOut && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Leave the whole answer out of the count</span>
          </summary>
          <div className="govuk-details__text">
            <ActForm
              name={`answer-${answer.id}`}
              path={path}
              errors={errors}
              button="Leave it out"
              look="warning"
              choose={{
                legend: "Why nobody meant it as an answer",
                choices: ANSWER_REASONS,
                missing: "Choose a reason. What somebody thinks is never one.",
              }}
              why={NOTE}
              done="The answer is kept and not counted. It can be put back until the count is final."
              send={(reason, note) =>
                client.integrity.setAnswerAside.mutate({ answerId: answer.id, reason: reason as "test", note })
              }
            />
          </div>
        </details>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={integrityPath(consultation.id, "/set-aside")}>
          What was set aside, to put it back
        </a>
      </p>
    </Page>
  );
};

const Read = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { answerId = "" } = useParams({ strict: false });
  const read = useQuery(api.integrity.answer.queryOptions({ id: consultation.id, answerId }, READ_ONCE));
  return <Loaded query={read}>{(answer) => <Answer consultation={consultation} answer={answer} />}</Loaded>;
};

/** One answer, whole, and what can be set aside of it. */
export const AnswerPage = () => (
  <WithConsultation toRun>{(consultation) => <Read consultation={consultation} />}</WithConsultation>
);
