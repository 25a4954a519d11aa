import { isWrittenAt } from "@collaborative-communities/consultations";
import { Button, ButtonGroup, SummaryList } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ComponentType, useState } from "react";
import { api, queryClient, readAnew } from "../../api.ts";
import { problemOf } from "../../problem.ts";
import { useDraft } from "../../site/drafts.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../../site/leave-warning.tsx";
import { NotFoundPage } from "../../site/loaded.tsx";
import { tell } from "../../site/news.ts";
import { Page } from "../../site/page.tsx";
import { isBeforeItOpens, pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";
import { InfluenceFields } from "./influence-fields.tsx";
import { ListingFields } from "./listing-fields.tsx";
import { AboutFields, ContactFields, DecisionFields, type PlanFieldsProps, ProposalFields } from "./plan-fields.tsx";
import { type PlanForm, planForm, readPlanSection } from "./plan-form.ts";
import { planRows } from "./plan-rows.tsx";
import { PLAN_SECTIONS, PLAN_TARGETS, type PlanSectionId, sectionAfter } from "./plan-sections.ts";

const FIELDS: Readonly<Record<PlanSectionId, ComponentType<PlanFieldsProps>>> = {
  about: AboutFields,
  proposal: ProposalFields,
  influence: InfluenceFields,
  decision: DecisionFields,
  contact: ContactFields,
  listing: ListingFields,
};

type Section = (typeof PLAN_SECTIONS)[number];

const EditSection = ({
  consultation,
  section,
}: {
  readonly consultation: ReadConsultation;
  readonly section: Section;
}) => {
  const { id } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors(PLAN_TARGETS);
  const startFrom = (read: ReadConsultation) => ({
    revision: read.revision,
    form: planForm(read.plan),
  });
  const draft = useDraft(`plan:${id}:${section.id}`, () => startFrom(consultation));
  const [theirs, setTheirs] = useState<ReadConsultation>();
  const save = useMutation(api.consultations.save.mutationOptions());
  const set = (change: (form: PlanForm) => PlanForm) =>
    draft.set((before) => ({ ...before, form: change(before.form) }));

  /** A colleague saved meanwhile: shows their version, and lets this one be saved over it. */
  const readTheirs = async () => {
    const fresh = await queryClient.fetchQuery({ ...api.consultations.read.queryOptions({ id }), staleTime: 0 });
    setTheirs(fresh);
    draft.set((before) => ({ ...before, revision: fresh.revision }));
  };

  const submit = async (pressed: string) => {
    const read = readPlanSection(section.id, draft.value.form, consultation);
    if (!read.ok) return errors.show(read.errors);
    try {
      await save.mutateAsync({ id, revision: draft.value.revision, plan: read.plan });
    } catch (error) {
      errors.showProblem(error);
      const problem = problemOf(error);
      if (problem.kind === "refused" && problem.refusal.code === "consultation/changed-meanwhile")
        await readTheirs().catch(() => undefined);
      return;
    }
    draft.forget();
    readAnew();
    const next = sectionAfter(section.id);
    // What is asked is built on a page of its own, after the plan.
    const path = pathOf(id, pressed === "next" ? (next ? `/plan/${next.id}` : "/questions") : "");
    tell(path, `Saved: ${section.name.toLowerCase()}.`);
    await navigate({ to: path });
  };

  const Fields = FIELDS[section.id];
  return (
    <Page title={section.name} caption={consultation.plan.title} trail={trailTo(consultation)} errors={errors}>
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(startFrom(consultation))} />
      {theirs && (
        <div className="govuk-inset-text">
          <h2 className="govuk-heading-s">What your colleague saved in this part</h2>
          <SummaryList rows={planRows(theirs, section.fields)} />
          <p className="govuk-body">
            What you typed is below. Press save again to put it in place of theirs, in this part only.
          </p>
          <Button
            type="button"
            look="secondary"
            onClick={() => {
              draft.startFrom(startFrom(theirs));
              setTheirs(undefined);
              errors.clear();
            }}
          >
            Take my colleague’s version instead
          </Button>
        </div>
      )}
      <Form onSend={submit}>
        <Fields form={draft.value.form} set={set} errors={errors} />
        <ButtonGroup>
          <Button value="next">Save and continue</Button>
          <Button value="back" look="secondary">
            Save and go to the overview
          </Button>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** One part of a plan to write. */
export const PlanSectionPage = () => {
  const { section: sectionId } = useParams({ strict: false });
  const section = PLAN_SECTIONS.find(({ id }) => id === sectionId);
  if (!section) return <NotFoundPage />;
  return (
    <WithConsultation toRun>
      {(consultation) =>
        isWrittenAt(consultation.state) ? (
          <EditSection key={`${consultation.id} ${section.id}`} consultation={consultation} section={section} />
        ) : (
          <Page title={section.name} caption={consultation.plan.title} trail={trailTo(consultation)}>
            <p className="govuk-body">
              {isBeforeItOpens(consultation)
                ? "This design has been approved. Send it back before you change it."
                : "People can see this consultation already, so its plan cannot be changed."}
            </p>
          </Page>
        )
      }
    </WithConsultation>
  );
};
