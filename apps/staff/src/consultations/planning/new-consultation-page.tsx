import { mayRunConsultations } from "@collaborative-communities/consultations";
import { Button } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, readAnew } from "../../api.ts";
import { useDraft } from "../../site/drafts.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../../site/leave-warning.tsx";
import { NotAllowedPage } from "../../site/loaded.tsx";
import { tell } from "../../site/news.ts";
import { Page } from "../../site/page.tsx";
import { pathOf } from "../read-consultation.tsx";
import { AboutFields } from "./plan-fields.tsx";
import { EMPTY_PLAN_FORM, readPlanSection } from "./plan-form.ts";

const NO_QUESTIONS = { version: 1, questions: [] };

const CreateForm = () => {
  const navigate = useNavigate();
  const errors = useFormErrors();
  const draft = useDraft("plan:new", () => EMPTY_PLAN_FORM);
  // Chosen here, so that pressing again after a lost reply makes the same plan and not a second one.
  const [planId] = useState(() => crypto.randomUUID());
  const create = useMutation(api.consultations.create.mutationOptions());

  const submit = async () => {
    const read = readPlanSection("about", draft.value, { plan: {} });
    if (!read.ok) return errors.show(read.errors);
    try {
      const { id } = await create.mutateAsync({ id: planId, plan: read.plan, questionnaire: NO_QUESTIONS });
      draft.forget();
      readAnew();
      const path = pathOf(id, "/plan/proposal");
      tell(path, "The plan was created. Only staff can see it until it is opened or given a day to open.");
      await navigate({ to: path });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title="New consultation" trail={[{ text: "Desk", href: "/" }]} errors={errors}>
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(EMPTY_PLAN_FORM)} />
      <Form onSend={submit}>
        <AboutFields form={draft.value} set={draft.set} errors={errors} />
        <Button>Save and continue</Button>
      </Form>
    </Page>
  );
};

/** Starts a plan: a title and a level are enough, everything else can come later. */
export const NewConsultationPage = () => {
  const me = useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  return mayRunConsultations({ posts: me.data?.person?.posts ?? [] }) ? <CreateForm /> : <NotAllowedPage />;
};
