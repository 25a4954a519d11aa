import { QUESTION_BANK } from "@collaborative-communities/surveys";
import { Button, Checkboxes, Details, Select } from "@collaborative-communities/ui";
import { useState } from "react";
import { KIND_NAMES, KINDS, type Kind } from "./kinds.ts";
import type { QuestionnaireForm } from "./question-form.ts";

type Props = {
  readonly form: QuestionnaireForm;
  readonly addNew: (kind: Kind, section: string | undefined) => void;
  readonly addSection: () => void;
  readonly addFromBank: (ids: readonly string[]) => void;
};

const TOPICS = { views: "What people think", "about-the-person": "About the person" } as const;

const Bank = ({ form, addFromBank }: Props) => {
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
          items={QUESTION_BANK.filter((one) => one.topic === topic).map(({ question, source, isSensitive }) => ({
            value: question.id,
            label: question.text,
            hint: `${isSensitive ? "Sensitive: ask it only where there is a basis to keep it. " : ""}Source: ${source}.${isThere(question.id) ? " It is asked already." : ""}`,
            disabled: isThere(question.id),
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

/** New questions of any kind, at the end of all or of a section; sections, and questions from the bank, at the end. */
export const AddQuestions = (props: Props) => {
  const { sections } = props.form;
  const [kind, setKind] = useState<Kind>("single");
  const [chosen, setSection] = useState("");
  const section = sections.some(({ id }) => id === chosen) ? chosen : "";
  return (
    <section aria-labelledby="add-heading" className="staff-part">
      <h2 className="govuk-heading-m" id="add-heading">
        Add
      </h2>
      <div className="staff-with-button">
        <Select
          label="Kind of question"
          name="new-kind"
          value={kind}
          options={KINDS.map((value) => ({ value, text: KIND_NAMES[value] }))}
          onChange={({ target }) => setKind(KINDS.find((one) => one === target.value) ?? "single")}
        />
        {sections.length > 0 && (
          <Select
            label="Where it goes"
            name="new-section"
            value={section}
            options={[
              { value: "", text: "At the end" },
              ...sections.map(({ id, title }) => ({
                value: id,
                text: `In the section ${title.trim() === "" ? "without a title" : `“${title}”`}`,
              })),
            ]}
            onChange={({ target }) => setSection(target.value)}
          />
        )}
        <Button type="button" look="secondary" onClick={() => props.addNew(kind, section === "" ? undefined : section)}>
          Add a question
        </Button>
      </div>
      <Button type="button" look="secondary" onClick={props.addSection}>
        Add a section
      </Button>
      <Bank {...props} />
    </section>
  );
};
