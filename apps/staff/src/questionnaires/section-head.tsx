import { Button, Checkboxes, TextInput } from "@collaborative-communities/ui";
import type { Look } from "./look-at-draft.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { Remarks } from "./question-card.tsx";
import type { QuestionnaireForm, SectionForm } from "./question-form.ts";
import { fieldName } from "./read-questions.ts";
import { RoutingFields } from "./routing-fields.tsx";

export type SectionActs = {
  readonly open: (id: string, isOpen: boolean) => void;
  readonly change: (id: string, part: Partial<SectionForm>) => void;
  readonly step: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
};

type Props = {
  readonly form: QuestionnaireForm;
  readonly section: SectionForm;
  readonly isOpen: boolean;
  readonly look: Look;
  readonly errorOf: (field: string) => string | undefined;
  readonly acts: SectionActs;
};

const Editor = ({ form, section, errorOf, acts }: Props) => {
  const { id } = section;
  const name = (field: string) => fieldName(id, field);
  const line = (field: "title" | "hint" | "another" | "rounds", label: string) => (
    <TextInput
      label={label}
      name={name(field)}
      error={errorOf(name(field))}
      value={section[field]}
      {...(field === "rounds" && { width: 3 as const })}
      onChange={({ target }) => acts.change(id, { [field]: target.value })}
    />
  );
  const first = form.questions.findIndex((question) => question.section === id);
  const earlier = form.questions.slice(0, Math.max(0, first)).map((question, at) => ({ number: at + 1, question }));
  return (
    <div className="staff-question__editor">
      {line("title", "Title of the section")}
      {line("hint", "Words under the title (optional)")}
      <Checkboxes
        legend={<span className="govuk-visually-hidden">Can it be answered several times?</span>}
        name={name("repeats")}
        small
        values={section.repeats ? ["yes"] : []}
        items={[{ value: "yes", label: "People can answer this section again for another person or thing" }]}
        onChange={({ target }) => acts.change(id, { repeats: target.checked })}
      />
      {section.repeats && (
        <>
          {line("another", "What is asked after each round, like “Do you want to add another child?”")}
          {line("rounds", "How many times at most")}
        </>
      )}
      <RoutingFields
        id={id}
        what="this section"
        form={section.showIf}
        earlier={earlier}
        error={errorOf(name("showIf"))}
        change={(showIf) => acts.change(id, { showIf })}
      />
      <div className="staff-row__buttons">
        <Button type="button" onClick={() => acts.open(id, false)}>
          Done<span className="govuk-visually-hidden"> with this section</span>
        </Button>
        <Button type="button" look="secondary" onClick={() => acts.remove(id)}>
          Remove the section, keep its questions
        </Button>
      </div>
    </div>
  );
};

/** A section over its questions: title, condition and rounds in words; opened, everything of it. */
export const SectionHead = (props: Props) => {
  const { section, isOpen, look, acts } = props;
  const { id } = section;
  const title = section.title.trim() === "" ? "No title yet" : section.title;
  const when = look.whenOf(id);
  return (
    <div className="staff-section__head">
      <h3 className="govuk-heading-m" id={fieldName(id, "heading")} tabIndex={-1}>
        <span className="govuk-visually-hidden">Section: </span>
        {title}
      </h3>
      {(when !== undefined || section.repeats) && (
        <p className="govuk-body-s">
          {when !== undefined && <>Asked only if {when}. </>}
          {section.repeats && <>Can be answered up to {section.rounds} times.</>}
        </p>
      )}
      <Remarks look={look} id={id} />
      <div className="staff-small-buttons">
        <button
          type="button"
          className="staff-small-button"
          id={fieldName(id, "edit")}
          aria-expanded={isOpen}
          onClick={() => acts.open(id, !isOpen)}
        >
          {isOpen ? "Close" : "Edit"}
          <span className="govuk-visually-hidden"> the section “{title}”</span>
        </button>
        <MoveButtons
          id={id}
          what={`the section “${title}”`}
          canGo={(by) => {
            const own = props.form.questions.map((question) => question.section === id);
            return by < 0 ? own.indexOf(true) > 0 : own.lastIndexOf(true) < own.length - 1;
          }}
          move={(by) => acts.step(id, by)}
        />
      </div>
      {isOpen && <Editor {...props} />}
    </div>
  );
};
