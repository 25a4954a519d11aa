import { Button, ButtonGroup, Fieldset, Radios, Textarea, WarningText } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useLayoutEffect, useRef } from "react";
import { api, readAnew } from "../../api.ts";
import { useDraft } from "../../site/drafts.ts";
import { focusOn } from "../../site/focus.ts";
import { Form } from "../../site/form.tsx";
import { type FormErrors, useFormErrors } from "../../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../../site/leave-warning.tsx";
import { announce, tell } from "../../site/news.ts";
import { Page } from "../../site/page.tsx";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";
import { EMPTY_ROW, type FeedbackForm, type FeedbackRow, feedbackField, readFeedback } from "./feedback-form.ts";

const EMPTY: FeedbackForm = { summary: "", items: [EMPTY_ROW] };

type PointProps = {
  readonly row: FeedbackRow;
  readonly place: number;
  readonly errors: FormErrors;
  readonly change: (change: Partial<FeedbackRow>) => void;
  readonly remove: (() => void) | undefined;
};

const Point = ({ row, place, errors, change, remove }: PointProps) => {
  const field = (name: keyof FeedbackRow) => ({
    name: feedbackField(place, name),
    error: errors.of(feedbackField(place, name)),
  });
  return (
    <div className="staff-row">
      <Fieldset legend={`Point ${place + 1}`} legendSize="s">
        <Textarea
          label="You said"
          rows={3}
          {...field("youSaid")}
          value={row.youSaid}
          onChange={({ target: { value } }) => change({ youSaid: value })}
        />
        <Radios
          legend="What came of it"
          {...field("outcome")}
          value={row.outcome}
          onChange={({ target: { value } }) => change({ outcome: value })}
          items={[
            { value: "we-did", label: "We did it" },
            { value: "we-could-not", label: "We could not" },
          ]}
        />
        <Textarea
          label={row.outcome === "we-could-not" ? "Because" : "We did"}
          rows={3}
          {...field("words")}
          value={row.words}
          onChange={({ target: { value } }) => change({ words: value })}
        />
      </Fieldset>
      {remove && (
        <Button type="button" look="secondary" onClick={remove}>
          Remove<span className="govuk-visually-hidden"> point {place + 1}</span>
        </Button>
      )}
    </div>
  );
};

const Publish = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors();
  const draft = useDraft(`feedback:${id}`, () => EMPTY);
  const publish = useMutation(api.consultations.publishFeedback.mutationOptions());
  const focusNext = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (focusNext.current === undefined) return;
    focusOn(focusNext.current);
    focusNext.current = undefined;
  });
  const setItems = (next: (items: readonly FeedbackRow[]) => readonly FeedbackRow[]) =>
    draft.set((before) => ({ ...before, items: next(before.items) }));

  const submit = async () => {
    const read = readFeedback(draft.value);
    if (!read.ok) return errors.show(read.errors);
    try {
      await publish.mutateAsync({ id, feedback: read.feedback });
      draft.forget();
      readAnew();
      tell(pathOf(id), "What changed is published. Everybody can see it on the public page.");
      await navigate({ to: pathOf(id) });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  const { summary, items } = draft.value;
  return (
    <Page title="Publish what changed" caption={consultation.plan.title} trail={trailTo(consultation)} errors={errors}>
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(EMPTY)} />
      <p className="govuk-body">
        Read{" "}
        <a className="govuk-link" href={pathOf(id, "/counts")}>
          the counts and what people wrote
        </a>{" "}
        first.
      </p>
      <Form onSend={submit}>
        <Textarea
          label="What was decided"
          labelSize="m"
          hint="In a few sentences, who decided what."
          name="summary"
          value={summary}
          error={errors.of("summary")}
          onChange={({ target: { value } }) => draft.set((before) => ({ ...before, summary: value }))}
        />
        <h2 className="govuk-heading-m" id="points" tabIndex={-1}>
          You said, we did
        </h2>
        {items.map((row, place) => (
          <Point
            key={feedbackField(place, "youSaid")}
            row={row}
            place={place}
            errors={errors}
            change={(change) => setItems((all) => all.map((one, at) => (at === place ? { ...one, ...change } : one)))}
            remove={
              items.length > 1
                ? () => {
                    errors.clear();
                    setItems((all) => all.filter((_, at) => at !== place));
                    focusNext.current = "points";
                    announce(`Point ${place + 1} removed.`);
                  }
                : undefined
            }
          />
        ))}
        <Button
          type="button"
          look="secondary"
          onClick={() => {
            setItems((all) => [...all, EMPTY_ROW]);
            focusNext.current = feedbackField(items.length, "youSaid");
          }}
        >
          Add another point
        </Button>
        <WarningText>Everybody will see this with the counts. It cannot be changed afterwards.</WarningText>
        <ButtonGroup>
          <Button>Publish what changed</Button>
          <a className="govuk-link" href={pathOf(id)}>
            Do not publish yet
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** Tells everybody what came of what people said; possible once the decision is on record. */
export const FeedbackPage = () => (
  <WithConsultation toRun>
    {(consultation) =>
      consultation.state === "decided" ? (
        <Publish key={consultation.id} consultation={consultation} />
      ) : (
        <Page title="Publish what changed" caption={consultation.plan.title} trail={trailTo(consultation)}>
          <p className="govuk-body">
            {consultation.feedback
              ? "The feedback was published before."
              : "Feedback comes once the decision is on record. The overview shows what comes before that."}
          </p>
        </Page>
      )
    }
  </WithConsultation>
);
