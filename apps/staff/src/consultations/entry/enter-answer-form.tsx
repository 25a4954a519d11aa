import { asEntered } from "@collaborative-communities/consultations";
import { Button, ButtonGroup, InsetText } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type Outputs, queryClient } from "../../api.ts";
import { problemOf } from "../../problem.ts";
import { useDraft } from "../../site/drafts.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../../site/leave-warning.tsx";
import { ConsultationPage } from "../consultation-page.tsx";
import { asConsultation, type ReadConsultation } from "../read-consultation.tsx";
import {
  type AnswerForm,
  answerField,
  answerTargets,
  emptyAnswer,
  lateness,
  readAnswer,
  takesFreeWords,
} from "./answer-form.ts";
import { ArrivalFields } from "./arrival-fields.tsx";
import { onEntryKey } from "./entry-keys.ts";
import { EntryQuestions } from "./entry-questions.tsx";
import { readEntry } from "./entry-values.ts";
import { FreeFields } from "./free-fields.tsx";
import { lookUpPlace, PlaceFields } from "./place-fields.tsx";
import { type Asked, useAsked } from "./use-asked.ts";

type Entered = Outputs["consultations"]["enterAnswer"];
/** What was kept, and the form it was kept from. */
export type Kept = Entered & { readonly form: AnswerForm; readonly andNext: boolean };

export const EnterForm = (props: {
  readonly consultation: ReadConsultation;
  readonly before: AnswerForm | undefined;
  readonly onKept: (kept: Kept) => void;
  readonly news?: ReactNode;
}) => {
  const { consultation, before, onKept, news } = props;
  const { id } = consultation;
  const { asked, find, forget } = useAsked(consultation);
  const questionnaire = asked?.questionnaire ?? consultation.questionnaire;
  const errors = useFormErrors({
    receivedOn: "receivedOn-day",
    postmarkOn: "postmarkOn-day",
    ...answerTargets(questionnaire),
  });
  const [empty] = useState(() => emptyAnswer(crypto.randomUUID(), before));
  const draft = useDraft<AnswerForm>(`answer-3:${id}`, () => empty);
  const areas = useQuery(api.areas.overview.queryOptions());
  const placeName = areas.data?.placeName ?? "the area";
  const enter = useMutation(api.consultations.enterAnswer.mutationOptions());
  const form = draft.value;
  const isPaper = form.channel === "paper";
  const grace = asked?.postalGraceWorkingDays;
  const late = grace === undefined ? undefined : lateness(form, asConsultation(consultation), new Date(), grace);

  const look = async (): Promise<Asked | undefined> => {
    const reference = form.copyReference.trim();
    if (!isPaper || reference === "") {
      forget();
      return asked;
    }
    try {
      const found = await find({ reference });
      if (found.copy?.cameBack)
        errors.show([{ field: "copyReference", text: "An answer with this reference was entered before." }]);
      else errors.clear();
      return found.copy?.cameBack ? undefined : found;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === "refused") errors.show([{ field: "copyReference", text: problem.refusal.message }]);
      else errors.showProblem(error);
      return undefined;
    }
  };

  const submit = async (pressed: string) => {
    let sent = form;
    if (sent.place.postcode.trim() !== "" && sent.place.lookedUp === "" && sent.place.choice === "") {
      const place = await lookUpPlace(sent.place.postcode, placeName);
      if (typeof place === "string") return errors.show([{ field: "postcode", text: place }]);
      sent = { ...sent, place };
      draft.set((now) => ({ ...now, place }));
    }
    const onCopy = isPaper && sent.copyReference.trim() !== "" ? await look() : asked;
    if (!onCopy) return;
    const read = readAnswer(sent, onCopy.questionnaire);
    if (!read.ok) return errors.show(read.errors);
    try {
      const kept = await enter.mutateAsync({ id, version: onCopy.questionnaire.version, ...read.command });
      draft.forget();
      void queryClient.invalidateQueries();
      onKept({ ...kept, form: sent, andNext: pressed === "next" });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === "refused" && questionnaire.questions.some((one) => one.id === problem.refusal.field))
        errors.show([{ field: answerField(problem.refusal.field ?? ""), text: problem.refusal.message }]);
      else errors.showProblem(error);
    }
  };

  return (
    <ConsultationPage
      consultation={consultation}
      here="/enter"
      title="Enter an answer"
      errors={errors}
      focusKey={`enter ${empty.submissionKey}`}
    >
      {news}
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(empty)} />
      <p className="govuk-body">
        In a list, press the figure of an answer to choose it. Enter goes to the next question.
      </p>
      <Form onSend={submit}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys help with the fields inside, each of which works without them */}
        <div onKeyDown={onEntryKey}>
          <ArrivalFields
            form={form}
            set={(part) => draft.set((now) => ({ ...now, ...part(now) }))}
            errorOf={errors.of}
            asked={asked}
            version={questionnaire.version}
            onReference={() => void look()}
            onVersion={(version) => void find({ version })}
          />
          <div role="status">{late && <InsetText>{late}</InsetText>}</div>
          <h2 className="govuk-heading-m">Answers</h2>
          <EntryQuestions
            questionnaire={questionnaire}
            steps={readEntry(asEntered(questionnaire), form.typed, form.files).steps}
            typed={form.typed}
            heading="h3"
            set={(name, values) => draft.set((now) => ({ ...now, typed: { ...now.typed, [name]: values } }))}
            errorOf={errors.of}
            files={{
              of: form.files,
              form: { id, submissionKey: form.submissionKey, version: questionnaire.version },
              change: (key, files) =>
                draft.set((now) => ({ ...now, files: { ...now.files, [key]: files(now.files[key] ?? []) } })),
            }}
          />
          {takesFreeWords(form.channel) && (
            <div data-entry="">
              <FreeFields
                form={form}
                set={(part) => draft.set((now) => ({ ...now, free: { ...now.free, ...part } }))}
                errorOf={errors.of}
              />
            </div>
          )}
          <PlaceFields
            place={form.place}
            placeName={placeName}
            set={(part) => draft.set((now) => ({ ...now, place: part(now.place) }))}
            errorOf={errors.of}
          />
          <ButtonGroup>
            <Button data-entry-save="" value="next">
              Save and enter the next
            </Button>
            <Button look="secondary" value="show">
              Save the answer
            </Button>
          </ButtonGroup>
        </div>
      </Form>
    </ConsultationPage>
  );
};
