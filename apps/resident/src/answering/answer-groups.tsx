import type { AnsweredPath } from "@collaborative-communities/surveys";
import type { SummaryRow } from "@collaborative-communities/ui";
import { to, type View } from "../view.ts";
import { at, pageAt } from "./addresses.ts";
import { answerText } from "./answer-text.tsx";
import { filesIn, removeAt } from "./beside.ts";
import { SentFiles } from "./fields/file-field.tsx";
import { askedBy, langOf, sectionTitle, textKey, type Wording } from "./wording.tsx";

type Answered = AnsweredPath["steps"][number];

/** The answers of one section in one round, or of questions that stand in none. */
export type AnswerGroup = {
  readonly key: string;
  readonly first: Answered["step"];
  readonly steps: readonly Answered[];
};

/** Answers by section and round, in the order they were asked. */
export const groupsOf = (steps: readonly Answered[]): AnswerGroup[] => {
  const groups: { key: string; first: Answered["step"]; steps: Answered[] }[] = [];
  for (const one of steps) {
    const key = one.step.section ? `${one.step.section.id} ${one.step.round}` : "";
    const last = groups.at(-1);
    if (last?.key === key) last.steps.push(one);
    else groups.push({ key, first: one.step, steps: [one] });
  }
  return groups;
};

/** The heading over a group. Questions in no section need one only after a section. */
export const GroupHeading = ({ view, wording, group, place }: GroupProps & { readonly place: number }) => {
  const { section } = group.first;
  if (!section && place === 0) return undefined;
  return (
    <h2 className="govuk-heading-m" lang={section && wording.lang(`section/${section.id}`)}>
      {section ? sectionTitle(group.first) : view.t.asking.otherQuestions}
    </h2>
  );
};

type GroupProps = { readonly view: View; readonly wording: Wording; readonly group: AnswerGroup };

/** The id of an answer on the page, for the error summary to lead to. */
export const answerId = (key: string): string => `answer-${key.replace("#", "-")}`;

/** A row for each question, and for “another?” where it ended the rounds. */
export const rowsOf = (
  { view, wording, group }: GroupProps,
  change?: {
    readonly slug: string;
    readonly again: (key: string) => boolean;
    readonly numberOf: (key: string) => string;
  },
): SummaryRow[] =>
  group.steps
    .filter(({ step, answer }) => step.kind === "question" || answer !== "yes")
    .map(({ step, answer }) => {
      const question = askedBy(view, step);
      const lang = wording.lang(textKey(step));
      // A link's hidden words cannot change language half-way: where the question is not in the page's, its number is.
      const hidden = lang && change ? change.numberOf(step.key) : question.text;
      return {
        key: step.key,
        label: (
          <span id={answerId(step.key)}>
            <span lang={lang}>{question.text}</span>
            {change?.again(step.key) && <span className="cc-asked-again"> {view.t.asking.askedAgain}</span>}
          </span>
        ),
        value:
          change && filesIn(answer).length > 0 ? (
            <SentFiles view={view} files={filesIn(answer)} removeAt={removeAt(change.slug, "check")} />
          ) : (
            answerText(view, question, answer, langOf(wording, step))
          ),
        ...(change && {
          actions: [{ href: to(view, `${pageAt(change.slug, step.key)}?from=check`), hiddenText: `(${hidden})` }],
        }),
      };
    });

/** Where a round is taken out. */
export const roundAt = (slug: string, { section, round }: Answered["step"]): string =>
  `${at(slug)}/rounds/${section?.id}/${round}`;
