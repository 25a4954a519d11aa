import { Button, Select } from "@collaborative-communities/ui";
import { useState } from "react";
import { Bank } from "./bank.tsx";
import { KIND_NAMES, KINDS, type Kind } from "./kinds.ts";
import type { QuestionnaireForm } from "./question-form.ts";

type Props = {
  readonly form: QuestionnaireForm;
  readonly addNew: (kind: Kind, section: string | undefined) => void;
  readonly addSection: () => void;
  readonly addFromBank: (ids: readonly string[]) => void;
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
