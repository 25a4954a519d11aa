import { lastDayToArrive } from "@collaborative-communities/consultations";
import { formatDate, isAfter, toLocalDate } from "@collaborative-communities/foundation";
import { Button, ButtonGroup, CharacterCount, InsetText, WarningText } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, readAnew } from "../api.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { LeaveWarning } from "../site/leave-warning.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import {
  asConsultation,
  pathOf,
  type ReadConsultation,
  trailTo,
  WithConsultation,
  writeClosing,
} from "./read-consultation.tsx";

const Close = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id, endsEarlyIfClosedNow: endsEarly, plan } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors();
  const draft = useDraft(`close:${id}`, () => "");
  const close = useMutation(api.consultations.close.mutationOptions());
  const lastPaper = lastDayToArrive(asConsultation(consultation), "paper");
  const paperMayCome = lastPaper !== undefined && !isAfter(toLocalDate(new Date()), lastPaper);

  const submit = async () => {
    const reason = draft.value.trim();
    if (endsEarly && reason === "")
      return errors.show([{ field: "reasonForEndingEarly", text: "Give the reason for ending it early." }]);
    if (reason.length > 500)
      return errors.show([{ field: "reasonForEndingEarly", text: "Keep the reason to 500 characters." }]);
    try {
      await close.mutateAsync({ id, ...(endsEarly && { reasonForEndingEarly: reason }) });
      draft.forget();
      readAnew();
      tell(pathOf(id), "The consultation is closed and its count is final.");
      await navigate({ to: pathOf(id) });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page
      title={endsEarly ? "End this consultation before its time?" : "Close and finish the count"}
      caption={plan.title}
      trail={trailTo(consultation)}
      errors={errors}
    >
      {consultation.state !== "open" ? (
        <p className="govuk-body">Only an open consultation can be closed.</p>
      ) : (
        <Form onSend={submit}>
          <LeaveWarning draft={draft} />
          <p className="govuk-body">People were told they can answer until {writeClosing(plan)}.</p>
          {!endsEarly && paperMayCome && (
            <InsetText>
              Answers on paper count if they arrive by {formatDate(lastPaper)}. Close it after that day, once all of
              them are entered.
            </InsetText>
          )}
          <WarningText>
            After closing, no answer can be added by any channel, and it cannot be opened again.
          </WarningText>
          {endsEarly && (
            <CharacterCount
              label="Why does it end early?"
              labelSize="s"
              hint="Everybody will see this reason on the public page."
              name="reasonForEndingEarly"
              limit={500}
              rows={4}
              value={draft.value}
              error={errors.of("reasonForEndingEarly")}
              onChange={({ target: { value } }) => draft.set(() => value)}
            />
          )}
          <ButtonGroup>
            <Button look="warning">{endsEarly ? "End the consultation now" : "Close and make the count final"}</Button>
            <a className="govuk-link" href={pathOf(id)}>
              Do not close it
            </a>
          </ButtonGroup>
        </Form>
      )}
    </Page>
  );
};

/** Closes a consultation for good; before its time only with a reason. */
export const ClosePage = () => (
  <WithConsultation toRun>
    {(consultation) => <Close key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
