import { Button, ButtonGroup, InsetText, NotificationBanner, Panel } from "@collaborative-communities/ui";
import { useState } from "react";
import { ConsultationPage } from "../consultation-page.tsx";
import { isBeforeItOpens, pathOf, type ReadConsultation, WithConsultation } from "../read-consultation.tsx";
import type { AnswerForm } from "./answer-form.ts";
import { EnterForm, type Kept } from "./enter-answer-form.tsx";

const Enter = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const [kept, setKept] = useState<Kept>();
  const [before, setBefore] = useState<AnswerForm>();
  if (isBeforeItOpens(consultation) || consultation.plan.level === "inform")
    return (
      <ConsultationPage consultation={consultation} here="/enter" title="Enter an answer">
        <p className="govuk-body">
          {isBeforeItOpens(consultation)
            ? "Answers can be entered once the consultation has opened."
            : "This consultation informs people. It asks for no answers."}
        </p>
      </ConsultationPage>
    );
  if (!kept || kept.andNext)
    return (
      <EnterForm
        key={kept?.form.submissionKey ?? before?.submissionKey ?? "first"}
        consultation={consultation}
        before={kept?.form ?? before}
        onKept={setKept}
        news={
          kept && (
            <NotificationBanner title="Saved">
              <p className="govuk-notification-banner__heading">
                The answer before is saved under the reference {kept.reference}.
              </p>
              {kept.leftOut && <p className="govuk-body">{kept.sentence}</p>}
            </NotificationBanner>
          )
        }
      />
    );
  return (
    <ConsultationPage
      consultation={consultation}
      here="/enter"
      title="Answer saved"
      ownHeading
      focusKey={`kept ${kept.reference}`}
    >
      <Panel title="Answer saved">
        Reference to read back
        <br />
        <strong>{kept.reference}</strong>
      </Panel>
      {kept.leftOut && <InsetText>{kept.sentence}</InsetText>}
      <p className="govuk-body">
        Give the person this reference, or write it on the paper. With it they can see on the public site that their
        answer was {kept.leftOut ? "received" : "counted"}.
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
    </ConsultationPage>
  );
};

/** Enters an answer that came otherwise than on the web: every question on one page, by keyboard alone if one likes. */
export const EnterAnswerPage = () => (
  <WithConsultation toRun>
    {(consultation) => <Enter key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
