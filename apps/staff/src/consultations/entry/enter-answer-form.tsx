import { asEntered, EnteredChannel } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import {
  Button,
  ButtonGroup,
  Checkboxes,
  DateInput,
  InsetText,
  Radios,
  Textarea,
  TextInput,
} from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type Outputs, queryClient } from "../../api.ts";
import { problemOf } from "../../problem.ts";
import type { DayParts } from "../../site/day-parts.ts";
import { useDraft } from "../../site/drafts.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../../site/leave-warning.tsx";
import { Page } from "../../site/page.tsx";
import { CHANNEL_NAMES } from "../channels.ts";
import { asConsultation, type ReadConsultation, trailTo } from "../read-consultation.tsx";
import {
  type AnswerForm,
  answerField,
  answerTargets,
  emptyAnswer,
  lateness,
  readAnswer,
  takesFreeWords,
} from "./answer-form.ts";
import { onEntryKey } from "./entry-keys.ts";
import { EntryQuestions } from "./entry-questions.tsx";
import { readEntry } from "./entry-values.ts";
import { lookUpPlace, PlaceFields } from "./place-fields.tsx";

const CHANNELS = EnteredChannel.options.map((value) => ({ value, label: CHANNEL_NAMES[value] }));

type Entered = Outputs["consultations"]["enterAnswer"];
/** What was kept, and the form it was kept from. */
export type Kept = Entered & { readonly form: AnswerForm; readonly andNext: boolean };
type Asked = Outputs["entry"]["form"];

/** An email, a letter or a public post as it was written, with where it came from. */
const FreeFields = (props: {
  readonly form: AnswerForm;
  readonly set: (change: Partial<AnswerForm["free"]>) => void;
  readonly errorOf: (field: string) => string | undefined;
}) => {
  const { form, set, errorOf } = props;
  const isPost = form.channel === "social-media";
  return (
    <>
      <h2 className="govuk-heading-m">In a form of their own</h2>
      <Textarea
        label="Words as they were written (optional)"
        labelSize="s"
        hint={
          isPost
            ? "Of a public post the words are kept, never who wrote them: no name, no @, no address."
            : "Paste an email or a letter whole, without names, addresses and signatures."
        }
        name="words"
        rows={6}
        value={form.free.words}
        error={errorOf("words")}
        onChange={({ target: { value } }) => set({ words: value })}
      />
      {form.free.words.trim() !== "" && (
        <>
          <TextInput
            label="Where it came from"
            labelSize="s"
            hint={isPost ? "The page or the group where it was said." : "The mailbox, or how the letter came."}
            name="source"
            value={form.free.source}
            error={errorOf("source")}
            onChange={({ target: { value } }) => set({ source: value })}
          />
          <Checkboxes
            legend="Why it may be kept"
            legendSize="s"
            name="basis"
            small
            error={errorOf("basis")}
            values={form.free.confirmed ? ["yes"] : []}
            items={[
              {
                value: "yes",
                label: isPost ? "Everybody can read this post" : "The person wrote this to take part",
              },
            ]}
            onChange={({ target: { checked } }) => set({ confirmed: checked })}
          />
        </>
      )}
    </>
  );
};

/** What is asked on the copy in hand: by its reference, by a version that was chosen, or what is asked now. */
const useAsked = (consultation: ReadConsultation) => {
  const [chosen, setChosen] = useState<Asked>();
  const now = useQuery(api.entry.form.queryOptions({ id: consultation.id }));
  const find = async (which: { reference?: string; version?: number }): Promise<Asked> => {
    const found = await queryClient.fetchQuery(api.entry.form.queryOptions({ id: consultation.id, ...which }));
    setChosen(found);
    return found;
  };
  return { asked: chosen ?? now.data, find, forget: () => setChosen(undefined) };
};

export const EnterForm = (props: {
  readonly consultation: ReadConsultation;
  readonly before: AnswerForm | undefined;
  readonly onKept: (kept: Kept) => void;
  readonly above: ReactNode;
  readonly news?: ReactNode;
}) => {
  const { consultation, before, onKept, above, news } = props;
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

  const change = (part: Partial<AnswerForm>) => draft.set((now) => ({ ...now, ...part }));
  const day = (field: "receivedOn" | "postmarkOn") => ({
    name: field,
    values: form[field],
    error: errors.of(field),
    onChange: ({ target }: { target: HTMLInputElement }) => {
      const part = target.name.replace(`${field}-`, "") as keyof DayParts;
      draft.set((now) => ({ ...now, [field]: { ...now[field], [part]: target.value } }));
    },
  });
  return (
    <Page
      title="Enter an answer"
      caption={consultation.plan.title}
      trail={trailTo(consultation)}
      above={above}
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
          <div data-entry="">
            <Radios
              legend="How the answer came in"
              legendSize="s"
              name="channel"
              small
              inline
              value={form.channel}
              error={errors.of("channel")}
              items={CHANNELS}
              onChange={({ target: { value } }) => change({ channel: value })}
            />
          </div>
          {isPaper && (
            <div data-entry="">
              <TextInput
                label="Reference on the copy (optional)"
                labelSize="s"
                hint="It says which version of the questions was answered."
                name="copyReference"
                width={20}
                forCode
                autoComplete="off"
                spellCheck={false}
                value={form.copyReference}
                error={errors.of("copyReference")}
                onChange={({ target: { value } }) => change({ copyReference: value })}
                onBlur={() => void look()}
              />
            </div>
          )}
          {(asked?.versions.length ?? 0) > 1 && !asked?.copy && (
            <div data-entry="">
              <Radios
                legend="Version of the questions"
                legendSize="s"
                name="version"
                small
                inline
                value={String(questionnaire.version)}
                items={(asked?.versions ?? []).map(({ version }) => ({
                  value: String(version),
                  label: `Version ${version}`,
                }))}
                onChange={({ target: { value } }) => void find({ version: Number(value) })}
              />
            </div>
          )}
          {asked?.copy && <p className="govuk-body">This copy asks version {questionnaire.version}.</p>}
          <div data-entry="">
            <DateInput
              legend="Day it was received"
              legendSize="s"
              hint={
                asked?.lastDayForPost === undefined
                  ? "The day it arrived, not the day it is entered."
                  : `The day it arrived, not the day it is entered. Paper counts until ${formatDate(asked.lastDayForPost)}.`
              }
              {...day("receivedOn")}
            />
          </div>
          {isPaper && (
            <div data-entry="">
              <DateInput
                legend="Postmark, where it can be read (optional)"
                legendSize="s"
                hint="Post that came after the closing day counts where it was posted in time."
                {...day("postmarkOn")}
              />
            </div>
          )}
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
    </Page>
  );
};
