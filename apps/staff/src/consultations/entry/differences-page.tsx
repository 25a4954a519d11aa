import { formatDate } from "@collaborative-communities/foundation";
import { type Answer, describeAnswer, everyStep } from "@collaborative-communities/surveys";
import { Button, InsetText, Radios } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, type Outputs, queryClient } from "../../api.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { Loaded } from "../../site/loaded.tsx";
import { tell } from "../../site/news.ts";
import { Page } from "../../site/page.tsx";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";
import { numberOf } from "./entry-values.ts";

type Read = Outputs["entry"]["differences"];

const Settle = (props: { readonly consultation: ReadConsultation; readonly answerId: string; readonly read: Read }) => {
  const { consultation, answerId, read } = props;
  const { id } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors();
  const [choices, setChoices] = useState<Record<string, "first" | "second">>({});
  const settle = useMutation(api.entry.settleCheck.mutationOptions());
  const steps = everyStep(read.questionnaire);
  const send = async () => {
    const open = read.differences.filter(({ key }) => choices[key] === undefined);
    if (open.length > 0)
      return errors.show(open.map(({ key }) => ({ field: `choice-${key}`, text: "Choose which reading is right." })));
    try {
      await settle.mutateAsync({ id, answerId, choices });
      tell(pathOf(id, "/checks"), "The differences are settled.");
      await queryClient.invalidateQueries();
      await navigate({ to: "/consultations/$id/checks", params: { id } });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Page
      title="Two readings of one paper"
      caption={consultation.plan.title}
      trail={[...trailTo(consultation), { text: "Second readings", href: pathOf(id, "/checks") }]}
      errors={errors}
    >
      <InsetText>
        Find the paper with the reference <strong>{read.reference}</strong>, received on {formatDate(read.receivedOn)},
        and choose what stands on it.
      </InsetText>
      {read.isSettled || read.differences.length === 0 ? (
        <p className="govuk-body">Nothing is open here: the two readings are settled.</p>
      ) : (
        <Form onSend={send}>
          {read.differences.map(({ key, first, second }) => {
            const step = steps.find((one) => one.key === key);
            if (!step) return null;
            const said = (answer: Answer | null): string =>
              answer === null ? "Left blank" : describeAnswer(step.question, answer).join("; ");
            return (
              <Radios
                key={key}
                name={`choice-${key}`}
                legend={`${numberOf(read.questionnaire, step)}. ${step.question.text}`}
                legendSize="s"
                error={errors.of(`choice-${key}`)}
                value={choices[key] ?? ""}
                items={[
                  { value: "first", label: said(first), hint: "The first reading" },
                  { value: "second", label: said(second), hint: "The second reading" },
                ]}
                onChange={({ target: { value } }) =>
                  setChoices((now) => ({ ...now, [key]: value === "second" ? "second" : "first" }))
                }
              />
            );
          })}
          <Button>Settle the differences</Button>
        </Form>
      )}
    </Page>
  );
};

const Differences = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { answerId = "" } = useParams({ strict: false });
  const read = useQuery(
    api.entry.differences.queryOptions({ id: consultation.id, answerId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return (
    <Loaded query={read}>
      {(found) => <Settle key={answerId} consultation={consultation} answerId={answerId} read={found} />}
    </Loaded>
  );
};

/** What two people read differently, to be settled with the paper in hand. */
export const DifferencesPage = () => (
  <WithConsultation toRun>
    {(consultation) => <Differences key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
