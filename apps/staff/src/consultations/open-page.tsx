import { Button, ButtonGroup, SummaryList, WarningText } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, readAnew } from "../api.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { planRows } from "./plan-rows.tsx";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "./read-consultation.tsx";

const ASKED = ["title", "level", "closesOn", "decisionMaker", "decisionExpectedOn", "questions"];

const Open = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id, missing, state } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors();
  const open = useMutation(api.consultations.open.mutationOptions());
  const press = async () => {
    try {
      await open.mutateAsync({ id });
      readAnew();
      tell(pathOf(id), "The consultation is open. People can answer now.");
      await navigate({ to: pathOf(id) });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Page
      title="Open this consultation?"
      caption={consultation.plan.title}
      trail={trailTo(consultation)}
      errors={errors}
    >
      {state !== "planned" ? (
        <p className="govuk-body">This consultation was opened before.</p>
      ) : missing.length > 0 ? (
        <p className="govuk-body">
          It cannot open yet.{" "}
          <a className="govuk-link" href={`${pathOf(id)}#before-opening`}>
            See what is missing
          </a>
          .
        </p>
      ) : (
        <>
          <WarningText>
            Once it is open, the text, the questions and the closing day cannot be changed any more.
          </WarningText>
          <SummaryList rows={planRows(consultation, ASKED)} />
          <Form onSend={press}>
            <ButtonGroup>
              <Button>Open it now</Button>
              <a className="govuk-link" href={pathOf(id)}>
                Do not open it
              </a>
            </ButtonGroup>
          </Form>
        </>
      )}
    </Page>
  );
};

/** Asks once more before people see it. */
export const OpenPage = () => (
  <WithConsultation toRun>
    {(consultation) => <Open key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
