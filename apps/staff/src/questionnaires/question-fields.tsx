import { Checkboxes, Select, TextInput } from "@collaborative-communities/ui";
import type { Earlier } from "./condition-fields.tsx";
import { KindFields } from "./kind-fields.tsx";
import type { FieldsOfQuestion } from "./kind-inputs.tsx";
import { DECLINE_NAMES, KIND_NAMES, KINDS, type Kind } from "./kinds.ts";
import type { SectionForm } from "./question-form.ts";
import { fieldName } from "./read-questions.ts";
import { RoutingFields } from "./routing-fields.tsx";

type Props = FieldsOfQuestion & {
  readonly sections: readonly SectionForm[];
  readonly earlier: readonly Earlier[];
  readonly putInSection: (section: string | undefined) => void;
  /** Absent where people may have answered it: what is kept of them is an answer of its kind. */
  readonly changeKind?: ((kind: Kind) => void) | undefined;
};

const HowAnswered = ({ question, changeKind }: Pick<Props, "question" | "changeKind">) =>
  changeKind === undefined ? (
    <p className="govuk-body">
      How it is answered stays, because people may have answered it. To ask it in another way, add a question and remove
      this one.
    </p>
  ) : (
    <Select
      label="How it is answered"
      name={fieldName(question.id, "kind")}
      value={question.kind}
      options={KINDS.map((value) => ({ value, text: KIND_NAMES[value] }))}
      onChange={({ target }) => changeKind(KINDS.find((one) => one === target.value) ?? question.kind)}
    />
  );

/** Everything of one question that can be edited, but its place. */
export const QuestionFields = (props: Props) => {
  const { question, errorOf, change, sections, earlier } = props;
  const name = (field: string) => fieldName(question.id, field);
  return (
    <>
      <TextInput
        label="Question"
        labelSize="s"
        name={name("text")}
        error={errorOf(name("text"))}
        value={question.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <TextInput
        label="Hint (optional)"
        name={name("hint")}
        error={errorOf(name("hint"))}
        value={question.hint}
        onChange={({ target }) => change({ hint: target.value })}
      />
      <HowAnswered question={question} changeKind={props.changeKind} />
      <KindFields question={question} errorOf={errorOf} change={change} />
      <Checkboxes
        legend="What people may say instead of answering"
        legendSize="s"
        hint="It is counted apart from leaving the question out."
        name={name("declines")}
        error={errorOf(name("declines"))}
        small
        values={question.declines}
        items={Object.entries(DECLINE_NAMES).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) =>
          change({
            declines: Object.keys(DECLINE_NAMES).filter((way) =>
              way === target.value ? target.checked : question.declines.includes(way),
            ),
          })
        }
      />
      <Checkboxes
        legend={<span className="govuk-visually-hidden">Must it be answered?</span>}
        name={name("required")}
        small
        values={question.required ? ["yes"] : []}
        items={[{ value: "yes", label: "People must answer this question" }]}
        onChange={({ target }) => change({ required: target.checked })}
      />
      <RoutingFields
        id={question.id}
        what="this question"
        form={question.showIf}
        earlier={earlier}
        error={errorOf(name("showIf"))}
        change={(showIf) => change({ showIf })}
      />
      {sections.length > 0 && (
        <Select
          label="Section"
          name={name("section")}
          value={question.section ?? ""}
          options={[
            { value: "", text: "In no section" },
            ...sections.map(({ id, title }) => ({ value: id, text: title.trim() === "" ? "(no title yet)" : title })),
          ]}
          onChange={({ target }) => props.putInSection(target.value === "" ? undefined : target.value)}
        />
      )}
    </>
  );
};
