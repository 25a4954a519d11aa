import { mayCommand } from "@collaborative-communities/consultations";
import { Button, ButtonGroup, InsetText } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { api, readAnew } from "../../api.ts";
import { FormFields } from "../../fields/form-fields.tsx";
import { readTyped } from "../../fields/read-typed.ts";
import { typedFrom } from "../../fields/typed.ts";
import { useDraft } from "../../site/drafts.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../../site/leave-warning.tsx";
import { NotFoundPage } from "../../site/loaded.tsx";
import { useMyPosts } from "../../site/my-posts.ts";
import { tell } from "../../site/news.ts";
import { Page } from "../../site/page.tsx";
import { pathOf, type ReadConsultation, stepName, trailTo, WithConsultation } from "../read-consultation.tsx";
import { ACTS, type Act } from "./acts.ts";
import { whoMay } from "./who-may.ts";

type Props = { readonly consultation: ReadConsultation; readonly act: Act };

const Doing = ({ consultation, act }: Props) => {
  const { id } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors();
  const [fields, saved] = [act.fields(consultation), act.start(consultation)];
  const start = () => typedFrom(fields, saved);
  const draft = useDraft(`act:${id}:${act.id}`, start);
  const progress = useMutation(api.consultations.progress.mutationOptions());

  const submit = async () => {
    const read = readTyped(act.schema, fields, { typed: draft.value, saved, prefix: "" });
    if (!read.ok) return errors.show(read.errors);
    try {
      const { step } = await progress.mutateAsync({ id, ...act.send(read.value) });
      draft.forget();
      readAnew();
      tell(pathOf(id), `Done: ${act.title.toLowerCase()}. It is now: ${stepName(step).toLowerCase()}.`);
      await navigate({ to: pathOf(id) });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title={act.title} caption={consultation.plan.title} trail={trailTo(consultation)} errors={errors}>
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(start())} />
      <p className="govuk-body">{act.explain}</p>
      <Form onSend={submit}>
        <FormFields fields={fields} prefix="" typed={draft.value} errors={errors} set={draft.set} />
        <ButtonGroup>
          <Button look={act.isGrave ? "warning" : "primary"}>{act.button}</Button>
          <a className="govuk-link" href={pathOf(id)}>
            Do not do it
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

const NotNow = ({ consultation, act, because }: Props & { readonly because: string }) => (
  <Page title={act.title} caption={consultation.plan.title} trail={trailTo(consultation)}>
    <InsetText>{because}</InsetText>
  </Page>
);

/** A small page for one thing a person can do to a consultation. */
export const ActPage = () => {
  const { act: actId } = useParams({ strict: false });
  const posts = useMyPosts();
  const act = ACTS.find(({ id }) => id === actId);
  if (!act) return <NotFoundPage />;
  return (
    <WithConsultation>
      {(consultation) => {
        if (!mayCommand({ posts }, act.asks))
          return <NotNow consultation={consultation} act={act} because={`Only ${whoMay(act.asks)} can do this.`} />;
        if (!act.when(consultation))
          return (
            <NotNow
              consultation={consultation}
              act={act}
              because={`It is at the step “${stepName(consultation.state).toLowerCase()}”, at which this cannot be done.`}
            />
          );
        return <Doing key={`${consultation.id} ${act.id}`} consultation={consultation} act={act} />;
      }}
    </WithConsultation>
  );
};
