import { Button, Select } from "@collaborative-communities/ui";
import { type DragEvent, useState } from "react";
import { sourceOf } from "./arrange.ts";
import { KIND_NAMES, type Kind } from "./kinds.ts";
import type { Look } from "./look-at-draft.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { QuestionFields } from "./question-fields.tsx";
import type { QuestionForm, QuestionnaireForm } from "./question-form.ts";
import { fieldName } from "./read-questions.ts";

export type CardActs = {
  readonly open: (id: string, isOpen: boolean) => void;
  readonly change: (id: string, part: Partial<QuestionForm>) => void;
  readonly changeKind: (id: string, kind: Kind) => void;
  readonly step: (id: string, by: -1 | 1) => void;
  readonly moveTo: (id: string, toPlaceOf: string) => void;
  readonly putIn: (id: string, section: string | undefined) => void;
  readonly duplicate: (id: string) => void;
  readonly remove: (id: string) => void;
};

type Props = {
  readonly form: QuestionnaireForm;
  readonly question: QuestionForm;
  readonly place: number;
  readonly isOpen: boolean;
  readonly isNested: boolean;
  readonly mayBeAnswered: boolean;
  readonly look: Look;
  readonly errorOf: (field: string) => string | undefined;
  readonly acts: CardActs;
};

const titleOf = ({ text }: QuestionForm): string => (text.trim() === "" ? "No words yet" : text);

/** What stands in the way of saving it, and what would make its answers less worth. */
export const Remarks = ({ look, id }: { readonly look: Look; readonly id: string }) => (
  <>
    {look.problemsOf(id).map((problem) => (
      <p key={problem} className="govuk-error-message staff-remark">
        <span className="govuk-visually-hidden">Problem: </span>
        {problem}
      </p>
    ))}
    {look.warningsOf(id).map(({ code, message }) => (
      <p key={code} className="govuk-body-s staff-remark staff-remark--warning">
        <strong>Think again:</strong> {message}
      </p>
    ))}
  </>
);

const MoveTo = ({ form, question, place, acts }: Props) => {
  const others = form.questions.map((one, at) => ({ one, at })).filter(({ one }) => one.id !== question.id);
  const [to, setTo] = useState("");
  if (others.length === 0) return null;
  return (
    <div className="staff-with-button">
      <Select
        label={`Move question ${place + 1} to another place`}
        name={fieldName(question.id, "to")}
        value={to}
        options={[
          { value: "", text: "Choose a place" },
          ...others.map(({ one, at }) => ({ value: one.id, text: `${at + 1}, where “${titleOf(one)}” is now` })),
        ]}
        onChange={({ target }) => setTo(target.value)}
      />
      <Button
        type="button"
        look="secondary"
        onClick={() => {
          if (to !== "") acts.moveTo(question.id, to);
          setTo("");
        }}
      >
        Move it there
      </Button>
    </div>
  );
};

const Editor = (props: Props) => {
  const { form, question, place, mayBeAnswered, errorOf, acts } = props;
  const { id } = question;
  const earlier = form.questions.slice(0, place).map((one, at) => ({ number: at + 1, question: one }));
  return (
    <div className="staff-question__editor">
      <QuestionFields
        question={question}
        sections={form.sections}
        earlier={earlier}
        errorOf={errorOf}
        change={(part) => acts.change(id, part)}
        putInSection={(section) => acts.putIn(id, section)}
        changeKind={mayBeAnswered ? undefined : (kind) => acts.changeKind(id, kind)}
      />
      <MoveTo {...props} />
      <div className="staff-row__buttons">
        <Button type="button" onClick={() => acts.open(id, false)}>
          Done<span className="govuk-visually-hidden"> with question {place + 1}</span>
        </Button>
        <Button type="button" look="secondary" onClick={() => acts.duplicate(id)}>
          Duplicate<span className="govuk-visually-hidden"> question {place + 1}</span>
        </Button>
        <Button type="button" look="secondary" onClick={() => acts.remove(id)}>
          Remove<span className="govuk-visually-hidden"> question {place + 1}</span>
        </Button>
      </div>
    </div>
  );
};

const DRAGGED = "application/x-question";

/** A question in the list: number, kind and routing in words; opened, everything of it. It can be dragged by its whole head. */
export const QuestionCard = (props: Props) => {
  const { form, question, place, isOpen, isNested, look, acts } = props;
  const [isOver, setOver] = useState(false);
  const { id } = question;
  const Heading = isNested ? "h4" : "h3";
  const source = sourceOf(question.fromBank);
  const when = look.whenOf(id);
  const isDragged = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  return (
    <li
      className={`staff-question${isOver ? " staff-question--over" : ""}`}
      onDragOver={(event) => {
        if (!isDragged(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!isDragged(event)) return;
        event.preventDefault();
        acts.moveTo(event.dataTransfer.getData(DRAGGED), id);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging; the buttons beside do the same */}
      <div
        className="staff-question__head"
        draggable={!isOpen}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
      >
        <Heading className="govuk-heading-s staff-question__title" id={fieldName(id, "heading")} tabIndex={-1}>
          <span className="govuk-visually-hidden">Question </span>
          {place + 1}. {titleOf(question)}
        </Heading>
        <p className="govuk-body-s staff-question__facts">
          {KIND_NAMES[question.kind]}.{question.required && <> Must be answered.</>}
          {when !== undefined && <> Asked only if {when}.</>}
          {source !== undefined && <> From the question bank: {source}.</>}
        </p>
        <Remarks look={look} id={id} />
      </div>
      <div className="staff-small-buttons">
        <button
          type="button"
          className="staff-small-button"
          id={fieldName(id, "edit")}
          aria-expanded={isOpen}
          onClick={() => acts.open(id, !isOpen)}
        >
          {isOpen ? "Close" : "Edit"}
          <span className="govuk-visually-hidden"> question {place + 1}</span>
        </button>
        <MoveButtons
          id={id}
          what={`question ${place + 1}`}
          canGo={(by) => form.questions[place + by] !== undefined || question.section !== undefined}
          move={(by) => acts.step(id, by)}
        />
      </div>
      {isOpen && <Editor {...props} />}
    </li>
  );
};
