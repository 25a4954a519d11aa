import { Button } from "@collaborative-communities/ui";
import { useLayoutEffect, useRef, useState } from "react";
import { focusOn } from "../site/focus.ts";
import { announce } from "../site/news.ts";
import { AddQuestions } from "./add-questions.tsx";
import * as arrange from "./arrange.ts";
import type { Look } from "./look-at-draft.ts";
import { moveId } from "./move-buttons.tsx";
import { type CardActs, QuestionCard } from "./question-card.tsx";
import type { QuestionForm, QuestionnaireForm } from "./question-form.ts";
import { fieldName } from "./read-questions.ts";
import { type SectionActs, SectionHead } from "./section-head.tsx";

type Props = {
  readonly form: QuestionnaireForm;
  readonly look: Look;
  readonly set: (change: (form: QuestionnaireForm) => QuestionnaireForm) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** Whether people may have answered a question. */
  readonly mayBeAnswered: (id: string) => boolean;
  /** What is opened, by id. */
  readonly opened: ReadonlySet<string>;
  readonly open: (id: string, isOpen: boolean) => void;
};

type Removed = { readonly words: string; readonly before: QuestionnaireForm };

/** Where a question stands, to be said aloud. */
const placeInWords = (form: QuestionnaireForm, id: string): string => {
  const at = form.questions.findIndex((question) => question.id === id);
  const section = form.sections.find((one) => one.id === form.questions[at]?.section);
  return `It is now question ${at + 1} of ${form.questions.length}, ${section ? `in the section “${section.title}”` : "in no section"}.`;
};

/** Runs of questions under their section, in order. */
const blocksOf = ({ questions, sections }: QuestionnaireForm) => {
  const blocks: { key: string; section: (typeof sections)[number] | undefined; questions: QuestionForm[] }[] = [];
  for (const question of questions) {
    const last = blocks.at(-1);
    const section = sections.find(({ id }) => id === question.section);
    if (last && last.section === section) last.questions.push(question);
    else blocks.push({ key: section?.id ?? `before ${question.id}`, section, questions: [question] });
  }
  const empty = sections.filter(({ id }) => !questions.some(({ section }) => section === id));
  return [...blocks, ...empty.map((section) => ({ key: section.id, section, questions: [] }))];
};

const useActs = ({ form, set, open }: Props, focusNext: (id: string) => void) => {
  const [removed, setRemoved] = useState<Removed>();
  const apply = (after: QuestionnaireForm) => {
    setRemoved(undefined);
    set(() => after);
  };
  const remove = (after: QuestionnaireForm, words: string) => {
    set(() => after);
    setRemoved({ words, before: form });
    focusNext("undo");
    announce(words);
  };
  const numberOf = (id: string) => form.questions.findIndex((question) => question.id === id) + 1;
  const cards: CardActs = {
    open: (id, isOpen) => {
      open(id, isOpen);
      focusNext(isOpen ? fieldName(id, "text") : fieldName(id, "edit"));
    },
    change: (id, part) => {
      setRemoved(undefined);
      set((before) => arrange.changedQuestion(before, id, part));
    },
    changeKind: (id, kind) => {
      setRemoved(undefined);
      set((before) => arrange.kindChanged(before, id, kind));
    },
    step: (id, by) => {
      const after = arrange.stepped(form, id, by);
      apply(after);
      focusNext(moveId(id, by));
      announce(placeInWords(after, id));
    },
    moveTo: (id, toPlaceOf) => {
      const after = arrange.moved(form, id, toPlaceOf);
      if (after.questions.every((question, at) => question.id === form.questions[at]?.id)) return;
      apply(after);
      focusNext(fieldName(id, "heading"));
      announce(placeInWords(after, id));
    },
    putIn: (id, section) => {
      const after = arrange.putIn(form, id, section);
      apply(after);
      focusNext(fieldName(id, "section"));
      announce(placeInWords(after, id));
    },
    duplicate: (id) => {
      const after = arrange.duplicated(form, id);
      apply(after.form);
      open(id, false);
      open(after.id, true);
      focusNext(fieldName(after.id, "text"));
      announce(`Question ${numberOf(id)} was duplicated. ${placeInWords(after.form, after.id)}`);
    },
    remove: (id) => remove(arrange.withoutQuestion(form, id), `Question ${numberOf(id)} was removed.`),
  };
  const sections: SectionActs = {
    open: (id, isOpen) => {
      open(id, isOpen);
      focusNext(isOpen ? fieldName(id, "title") : fieldName(id, "edit"));
    },
    change: (id, part) => {
      setRemoved(undefined);
      set((before) => arrange.changedSection(before, id, part));
    },
    step: (id, by) => {
      const after = arrange.sectionStepped(form, id, by);
      apply(after);
      focusNext(moveId(id, by));
      const first = after.questions.findIndex(({ section }) => section === id) + 1;
      announce(`The section begins with question ${first} of ${after.questions.length} now.`);
    },
    remove: (id) =>
      remove(arrange.withoutSection(form, id), "The section was removed. Its questions are in no section now."),
  };
  return { cards, sections, removed, setRemoved, apply };
};

/** The questions in the order they are asked, with everything that can be done to them. */
export const QuestionList = (props: Props) => {
  const { form, look, set, errorOf, mayBeAnswered, opened, open } = props;
  const next = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (next.current === undefined || !document.getElementById(next.current)) return;
    focusOn(next.current);
    next.current = undefined;
  });
  const focusNext = (id: string) => {
    next.current = id;
  };
  const { cards, sections, removed, setRemoved, apply } = useActs(props, focusNext);
  const { questions } = form;
  const count = questions.length;
  const undo = () => {
    if (!removed) return;
    set(() => removed.before);
    setRemoved(undefined);
    focusNext("questions-heading");
    announce("It is back.");
  };
  return (
    <>
      <h2 className="govuk-heading-m" id="questions-heading" tabIndex={-1}>
        {count === 0 ? "No questions yet" : count === 1 ? "1 question" : `${count} questions`}
      </h2>
      {count > 0 && (
        <p className="govuk-body">
          {look.minutes > 0 && (
            <>To answer all of it takes about {look.minutes === 1 ? "a minute" : `${look.minutes} minutes`}. </>
          )}
          Drag a question to another place, or use its buttons.
        </p>
      )}
      {removed && (
        <div className="govuk-inset-text staff-removed">
          <p className="govuk-body">{removed.words}</p>
          <Button type="button" look="secondary" id="undo" onClick={undo}>
            Undo
          </Button>
        </div>
      )}
      {blocksOf(form).map((block) => {
        const list = (
          <ol className="govuk-list staff-questions">
            {block.questions.map((question) => (
              <QuestionCard
                key={question.id}
                form={form}
                question={question}
                place={questions.indexOf(question)}
                isOpen={opened.has(question.id)}
                isNested={block.section !== undefined}
                mayBeAnswered={mayBeAnswered(question.id)}
                look={look}
                errorOf={errorOf}
                acts={cards}
              />
            ))}
          </ol>
        );
        return block.section ? (
          <div key={block.key} className="staff-section">
            <SectionHead
              form={form}
              section={block.section}
              isOpen={opened.has(block.section.id)}
              look={look}
              errorOf={errorOf}
              acts={sections}
            />
            {block.questions.length > 0 && list}
          </div>
        ) : (
          <div key={block.key}>{list}</div>
        );
      })}
      <AddQuestions
        form={form}
        addNew={(kind, section) => {
          const after = arrange.added(form, kind, section);
          apply(after.form);
          open(after.id, true);
          focusNext(fieldName(after.id, "text"));
        }}
        addSection={() => {
          const after = arrange.sectionAdded(form);
          apply(after.form);
          open(after.id, true);
          focusNext(fieldName(after.id, "title"));
        }}
        addFromBank={(ids) => {
          const after = arrange.takenFromBank(form, ids);
          if (after.added.length === 0) return announce("No question was added.");
          apply(after.form);
          focusNext(fieldName(after.added[0] ?? "", "heading"));
          announce(`${after.added.length === 1 ? "1 question was" : `${after.added.length} questions were`} added.`);
        }}
      />
    </>
  );
};
