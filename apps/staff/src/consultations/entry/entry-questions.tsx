import type { PostedForm, Questionnaire, Step } from "@collaborative-communities/surveys";
import { Fragment } from "react";
import { AnswerFields } from "./answer-fields.tsx";
import { answerField } from "./answer-form.ts";
import type { EntryFiles } from "./entry-files.tsx";
import { headsOf, numberOf } from "./entry-values.ts";

type Props = {
  readonly questionnaire: Questionnaire;
  readonly steps: readonly Step[];
  readonly typed: PostedForm;
  readonly errorOf: (field: string) => string | undefined;
  readonly set: (name: string, values: readonly string[]) => void;
  /** The level of a section's title, under what stands over the questions. */
  readonly heading: "h2" | "h3";
  readonly files?: EntryFiles | undefined;
};

/** The questions of a paper one below the other, each section and each round of it under its title, as it is printed. */
export const EntryQuestions = ({ questionnaire, steps, typed, errorOf, set, heading: Heading, files }: Props) => {
  const heads = headsOf(steps);
  return steps.map((step) => (
    <Fragment key={step.key}>
      {heads.has(step.key) && <Heading className="govuk-heading-s staff-entry__section">{heads.get(step.key)}</Heading>}
      <AnswerFields
        step={step}
        number={numberOf(questionnaire, step)}
        typed={typed}
        error={errorOf(answerField(step.key))}
        set={set}
        files={files}
      />
    </Fragment>
  ));
};
