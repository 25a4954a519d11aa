import { Button, ButtonGroup, Textarea } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { api, type Outputs, queryClient, readAnew } from "../api.ts";
import {
  ConsultationPages,
  pathOf,
  type ReadConsultation,
  trailTo,
  WithConsultation,
} from "../consultations/read-consultation.tsx";
import { problemOf } from "../problem.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../site/leave-warning.tsx";
import { Loaded } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { Beside } from "./beside.tsx";
import { lookAt } from "./look-at-draft.ts";
import { type QuestionnaireForm, questionnaireForm } from "./question-form.ts";
import { QuestionList } from "./question-list.tsx";
import { QuestionsToRead } from "./questions-to-read.tsx";
import { readQuestions } from "./read-questions.ts";

export type ReadQuestionnaire = Outputs["questionnaires"]["read"];

type Edited = { readonly revision: number; readonly form: QuestionnaireForm; readonly why: string };

const startFrom = (read: ReadQuestionnaire): Edited => ({
  revision: read.revision,
  form: questionnaireForm(read.questionnaire),
  why: "",
});

const TARGETS = { questions: "questions-heading" };

/** Ids of the questions and sections whose fields are wrong, so that they are opened. */
const idsInErrors = (form: QuestionnaireForm, fields: readonly (string | undefined)[]): string[] =>
  [...form.questions, ...form.sections]
    .map(({ id }) => id)
    .filter((id) => fields.some((field) => field?.startsWith(`q-${id}-`)));

const Theirs = ({ theirs, onTake }: { readonly theirs: ReadQuestionnaire; readonly onTake: () => void }) => (
  <div className="govuk-inset-text">
    <h2 className="govuk-heading-s">What your colleague saved</h2>
    <ol className="govuk-list govuk-list--number">
      {theirs.questionnaire.questions.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ol>
    <p className="govuk-body">Your questions are below. Press save again to put them in place of theirs.</p>
    <Button type="button" look="secondary" onClick={onTake}>
      Take my colleague’s questions instead
    </Button>
  </div>
);

const Builder = (props: { readonly consultation: ReadConsultation; readonly read: ReadQuestionnaire }) => {
  const { consultation, read } = props;
  const { id } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors(TARGETS);
  const draft = useDraft<Edited>(`questions:${id}`, () => startFrom(read));
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [theirs, setTheirs] = useState<ReadQuestionnaire>();
  const save = useMutation(api.questionnaires.save.mutationOptions());
  const { form, why } = draft.value;
  const look = useMemo(() => lookAt(form, read.firstDay), [form, read.firstDay]);
  const asksWhy = read.how === "new-version";

  const open = (one: string, isOpen: boolean) =>
    setOpened((before) => {
      const after = new Set(before);
      if (isOpen) after.add(one);
      else after.delete(one);
      return after;
    });
  const readFresh = () => queryClient.fetchQuery({ ...api.questionnaires.read.queryOptions({ id }), staleTime: 0 });

  const submit = async (pressed: string) => {
    const typed = readQuestions(form, read.questionnaire.version, read.firstDay);
    if (!typed.ok) {
      setOpened(
        new Set([
          ...opened,
          ...idsInErrors(
            form,
            typed.errors.map(({ field }) => field),
          ),
        ]),
      );
      return errors.show(typed.errors);
    }
    try {
      const { questionnaire } = typed;
      const { isNewVersion, version } = await save.mutateAsync({
        id,
        revision: draft.value.revision,
        questionnaire,
        ...(asksWhy && { why }),
      });
      draft.forget();
      const path = pressed === "overview" ? pathOf(id) : pathOf(id, "/questions");
      tell(
        path,
        isNewVersion
          ? `Saved: version ${version} of the questions. People are told that they changed, and why.`
          : "Saved: questions.",
      );
      if (pressed === "overview") {
        readAnew();
        return await navigate({ to: path });
      }
      await queryClient.invalidateQueries({ queryKey: api.consultations.pathKey() });
      draft.startFrom(startFrom(await readFresh()));
      setTheirs(undefined);
      setOpened(new Set());
      errors.clear();
    } catch (error) {
      errors.showProblem(error);
      const problem = problemOf(error);
      if (problem.kind !== "refused" || problem.refusal.code !== "consultation/changed-meanwhile") return;
      const fresh = await readFresh().catch(() => undefined);
      if (!fresh) return;
      setTheirs(fresh);
      draft.set((before) => ({ ...before, revision: fresh.revision }));
    }
  };

  return (
    <Page
      title="Questions"
      caption={consultation.plan.title}
      trail={trailTo(consultation)}
      above={<ConsultationPages consultation={consultation} here="/questions" />}
      errors={errors}
      isWide
    >
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(startFrom(read))} />
      {theirs && (
        <Theirs
          theirs={theirs}
          onTake={() => {
            draft.startFrom(startFrom(theirs));
            setTheirs(undefined);
            errors.clear();
          }}
        />
      )}
      {asksWhy && (
        <div className="govuk-inset-text">
          People are answering. What you change here becomes a new version of the questions; answers that were given
          stay under the version they were given to. Everybody can read that the questions changed, since when and why.
        </div>
      )}
      <Form onSend={submit}>
        <QuestionList
          form={form}
          look={look}
          set={(change) => {
            if (errors.list.length > 0) errors.clear();
            draft.set((before) => ({ ...before, form: change(before.form) }));
          }}
          errorOf={errors.of}
          mayBeAnswered={(one) => asksWhy && read.questionnaire.questions.some((question) => question.id === one)}
          opened={opened}
          open={open}
        />
        {look.warningsOf(undefined).map(({ code, message }) => (
          <p key={code} className="govuk-body staff-remark staff-remark--warning">
            <strong>Think again:</strong> {message}
          </p>
        ))}
        {asksWhy && (
          <Textarea
            label="Why the questions change"
            labelSize="s"
            hint="Everybody can read this on the page of the consultation."
            name="why"
            rows={3}
            error={errors.of("why")}
            value={why}
            onChange={({ target }) => draft.set((before) => ({ ...before, why: target.value }))}
          />
        )}
        <ButtonGroup>
          <Button value="stay">Save the questions</Button>
          <Button value="overview" look="secondary">
            Save and go to the overview
          </Button>
        </ButtonGroup>
      </Form>
      <Beside read={read} picture={look.picture} isChanged={draft.changed} />
    </Page>
  );
};

/** What a consultation asks: to build while that is possible, and to read afterwards. */
export const BuilderPage = () => (
  <WithConsultation>
    {(consultation) => <WithQuestions key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);

const WithQuestions = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const read = useQuery(api.questionnaires.read.queryOptions({ id: consultation.id }));
  return (
    <Loaded query={read}>
      {(questionnaire) =>
        questionnaire.mayRun && (questionnaire.how === "written" || questionnaire.how === "new-version") ? (
          <Builder consultation={consultation} read={questionnaire} />
        ) : (
          <QuestionsToRead consultation={consultation} read={questionnaire} />
        )
      }
    </Loaded>
  );
};
