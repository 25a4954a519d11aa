import { QUESTION_BANK } from "@collaborative-communities/surveys";
import { Button, Checkboxes, Details } from "@collaborative-communities/ui";
import { useState } from "react";
import { BankQuestionWhole } from "./bank-question-whole.tsx";
import type { QuestionnaireForm } from "./question-form.ts";

const TOPICS = { views: "What people think", "about-the-person": "About the person" } as const;

/** The questions of the bank, each to be seen whole, and any of them to be taken. */
export const Bank = (props: {
  readonly form: QuestionnaireForm;
  readonly addFromBank: (ids: readonly string[]) => void;
}) => {
  const { form, addFromBank } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isThere = (id: string) => form.questions.some((question) => question.id === id);
  return (
    <Details summary="Take questions from the bank">
      <p className="govuk-body">
        These are asked in the same words everywhere, so that answers can be compared. A question that depends on
        another brings it along.
      </p>
      {Object.entries(TOPICS).map(([topic, legend]) => (
        <Checkboxes
          key={topic}
          legend={legend}
          legendSize="s"
          name={`bank-${topic}`}
          small
          values={chosen}
          items={QUESTION_BANK.filter((one) => one.topic === topic).map((one) => ({
            value: one.question.id,
            label: one.question.text,
            hint: [
              one.isSensitive ? "Sensitive." : undefined,
              isThere(one.question.id) ? "It is asked already." : undefined,
            ]
              .filter((said) => said !== undefined)
              .join(" "),
            disabled: isThere(one.question.id),
            more: <BankQuestionWhole one={one} />,
          }))}
          onChange={({ target }) =>
            setChosen((before) =>
              target.checked ? [...before, target.value] : before.filter((id) => id !== target.value),
            )
          }
        />
      ))}
      <Button
        type="button"
        look="secondary"
        onClick={() => {
          addFromBank(chosen);
          setChosen([]);
        }}
      >
        Add the chosen questions
      </Button>
    </Details>
  );
};
