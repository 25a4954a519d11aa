import { REQUEST_KIND_TITLES } from "@collaborative-communities/data-protection";
import { Button, ButtonGroup } from "@collaborative-communities/ui";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { readAnew } from "../api.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { NotFoundPage } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { ENDING_STEPS } from "./ending-steps.tsx";
import { requestPath, TO_HOME } from "./paths.ts";
import { type ReadRequest, WithRequest } from "./read-request.tsx";
import type { Step, Values } from "./step.tsx";
import { WAITING_STEPS } from "./waiting-steps.tsx";

const STEPS: Readonly<Record<string, Step>> = { ...WAITING_STEPS, ...ENDING_STEPS };

const StepForm = ({ request, step }: { readonly request: ReadRequest; readonly step: Step }) => {
  const navigate = useNavigate();
  const errors = useFormErrors({ on: "on-day" });
  const [values, setValues] = useState<Values>({});
  const back = requestPath(request.id);
  const submit = async () => {
    try {
      const said = await step.send(request, values);
      if (typeof said !== "string") return errors.show([said]);
      readAnew();
      tell(back, said);
      await navigate({ to: back });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Page
      title={step.title}
      caption={REQUEST_KIND_TITLES[request.kind]}
      trail={[...TO_HOME, { text: "Request", href: back }]}
      errors={errors}
    >
      <Form onSend={submit}>
        {step.fields({
          request,
          values,
          errors,
          set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
        })}
        <ButtonGroup>
          <Button>{step.button}</Button>
          <a className="govuk-link" href={back}>
            Back to the request
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** One thing done with a request. */
export const StepPage = () => {
  const { step: name = "" } = useParams({ strict: false });
  const step = STEPS[name];
  if (!step) return <NotFoundPage />;
  return <WithRequest>{(request) => <StepForm key={name} request={request} step={step} />}</WithRequest>;
};
