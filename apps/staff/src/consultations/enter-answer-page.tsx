import { EnteredChannel, lastDayToArrive } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import { Button, ButtonGroup, DateInput, Panel, Radios } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, queryClient } from "../api.ts";
import { problemOf } from "../problem.ts";
import type { DayParts } from "../site/day-parts.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../site/leave-warning.tsx";
import { Page } from "../site/page.tsx";
import { AnswerFields } from "./answer-fields.tsx";
import { type AnswerForm, answerField, emptyAnswer, readAnswer } from "./answer-form.ts";
import { CHANNEL_NAMES } from "./channels.ts";
import { lookUpPlace, PlaceFields } from "./place-fields.tsx";
import {
  asConsultation,
  ConsultationPages,
  isBeforeItOpens,
  pathOf,
  type ReadConsultation,
  takesEntries,
  trailTo,
  WithConsultation,
} from "./read-consultation.tsx";

const CHANNELS = EnteredChannel.options.map((value) => ({
  value,
  label: CHANNEL_NAMES[value],
}));

type Kept = { readonly reference: string; readonly form: AnswerForm };

const EnterForm = (props: {
  readonly consultation: ReadConsultation;
  readonly before: AnswerForm | undefined;
  readonly onKept: (kept: Kept) => void;
  readonly above: ReactNode;
}) => {
  const { consultation, before, onKept, above } = props;
  const { id, questionnaire } = consultation;
  const errors = useFormErrors({ receivedOn: "receivedOn-day" });
  const [empty] = useState(() => emptyAnswer(crypto.randomUUID(), before));
  const draft = useDraft<AnswerForm>(`answer:${id}`, () => empty);
  const areas = useQuery(api.areas.overview.queryOptions());
  const placeName = areas.data?.placeName ?? "the area";
  const enter = useMutation(api.consultations.enterAnswer.mutationOptions());
  const lastPaper = lastDayToArrive(asConsultation(consultation), "paper");

  const submit = async () => {
    let form = draft.value;
    if (form.place.postcode.trim() !== "" && form.place.lookedUp === "" && form.place.choice === "") {
      const place = await lookUpPlace(form.place.postcode, placeName);
      if (typeof place === "string") return errors.show([{ field: "postcode", text: place }]);
      form = { ...form, place };
      draft.set((now) => ({ ...now, place }));
    }
    const read = readAnswer(form, questionnaire);
    if (!read.ok) return errors.show(read.errors);
    try {
      const { reference } = await enter.mutateAsync({ id, ...read.command });
      draft.forget();
      void queryClient.invalidateQueries();
      onKept({ reference, form });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === "refused" && questionnaire.questions.some((one) => one.id === problem.refusal.field))
        errors.show([{ field: answerField(problem.refusal.field ?? ""), text: problem.refusal.message }]);
      else errors.showProblem(error);
    }
  };

  const { channel, receivedOn, answers, place } = draft.value;
  return (
    <Page
      title="Enter an answer"
      caption={consultation.plan.title}
      trail={trailTo(consultation)}
      above={above}
      errors={errors}
      focusKey={`enter ${empty.submissionKey}`}
    >
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(empty)} />
      <Form onSend={submit}>
        <Radios
          legend="How the answer came in"
          legendSize="s"
          name="channel"
          small
          inline
          value={channel}
          error={errors.of("channel")}
          items={CHANNELS}
          onChange={({ target: { value } }) => draft.set((now) => ({ ...now, channel: value }))}
        />
        <DateInput
          legend="Day it was received"
          legendSize="s"
          hint={
            lastPaper === undefined
              ? "The day it arrived, not the day it is entered."
              : `The day it arrived, not the day it is entered. Paper counts until ${formatDate(lastPaper)}.`
          }
          name="receivedOn"
          values={receivedOn}
          error={errors.of("receivedOn")}
          onChange={({ target }) => {
            const part = target.name.replace("receivedOn-", "") as keyof DayParts;
            draft.set((now) => ({ ...now, receivedOn: { ...now.receivedOn, [part]: target.value } }));
          }}
        />
        <h2 className="govuk-heading-m">Answers</h2>
        {questionnaire.questions.map((question, at) => (
          <AnswerFields
            key={question.id}
            question={question}
            place={at}
            answer={answers[question.id]}
            error={errors.of(answerField(question.id))}
            change={(answer) =>
              draft.set((now) => {
                const { [question.id]: _, ...others } = now.answers;
                return { ...now, answers: answer === undefined ? others : { ...others, [question.id]: answer } };
              })
            }
          />
        ))}
        <PlaceFields
          place={place}
          placeName={placeName}
          set={(change) => draft.set((now) => ({ ...now, place: change(now.place) }))}
          errorOf={errors.of}
        />
        <Button>Save the answer</Button>
      </Form>
    </Page>
  );
};

const Enter = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const [kept, setKept] = useState<Kept>();
  const [before, setBefore] = useState<AnswerForm>();
  const above = <ConsultationPages consultation={consultation} here="/enter" />;
  if (!kept)
    return takesEntries(consultation) && consultation.plan.level !== "inform" ? (
      <EnterForm consultation={consultation} before={before} onKept={setKept} above={above} />
    ) : (
      <Page title="Enter an answer" caption={consultation.plan.title} trail={trailTo(consultation)} above={above}>
        <p className="govuk-body">
          {isBeforeItOpens(consultation)
            ? "Answers can be entered once the consultation has opened."
            : takesEntries(consultation)
              ? "This consultation informs people. It asks for no answers."
              : "The answers are being read, so the count is final."}
        </p>
      </Page>
    );
  return (
    <Page
      title="Answer saved"
      trail={trailTo(consultation)}
      above={above}
      ownHeading
      focusKey={`kept ${kept.reference}`}
    >
      <Panel title="Answer saved">
        Reference to read back
        <br />
        <strong>{kept.reference}</strong>
      </Panel>
      <p className="govuk-body">
        Give the person this reference, or write it on the paper. With it they can see on the public site that their
        answer was counted.
      </p>
      <ButtonGroup>
        <Button
          type="button"
          onClick={() => {
            setBefore(kept.form);
            setKept(undefined);
          }}
        >
          Enter another
        </Button>
        <a className="govuk-link" href={pathOf(consultation.id)}>
          Go to the overview
        </a>
      </ButtonGroup>
    </Page>
  );
};

/** Enters an answer that came on paper, by telephone or in person: every question on one page. */
export const EnterAnswerPage = () => (
  <WithConsultation toRun>
    {(consultation) => <Enter key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
