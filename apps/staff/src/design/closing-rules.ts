import {
  CONSULTATION_SETTING_SOURCES,
  DEFAULT_CONSULTATION_SETTINGS,
  DuplicateGround,
} from "@collaborative-communities/consultations";
import type { ChoiceOf } from "../fields/field.ts";
import { GROUNDS } from "../integrity/paths.tsx";
import type { PartForm } from "./design-group.ts";

const USUAL_DAYS = DEFAULT_CONSULTATION_SETTINGS.postalGraceWorkingDays;
const SOURCE = CONSULTATION_SETTING_SOURCES.postalGraceWorkingDays.citation;
const OUR_DEFAULT = "That is this project’s recommendation, which the council confirms or changes.";

/** What a consultation asks, as far as a rule can name one of its questions. */
export type AskedQuestion = { readonly id: string; readonly kind: string; readonly text: string };

/** The questions with free text, in which people may give who they are; and what was named and is asked no more. */
export const namedQuestions = (
  questions: readonly AskedQuestion[],
  rule: { readonly nameQuestion?: string; readonly contactQuestion?: string } | undefined,
): readonly ChoiceOf[] => {
  const offered = questions.filter(({ kind }) => kind === "text").map(({ id, text }) => ({ value: id, label: text }));
  const gone = [...new Set([rule?.nameQuestion ?? "", rule?.contactQuestion ?? ""])]
    .filter((id) => id !== "" && offered.every(({ value }) => value !== id))
    .map((id) => ({ value: id, label: `A question that is not asked any more (${id})` }));
  return [...offered, ...gone];
};

/** Which answers count: what is late, what comes by post, and what may be from one person (CON-14, CON-17). */
export const closingRulesPart = (questions: readonly ChoiceOf[]): PartForm => ({
  part: "closingRules",
  name: "Late answers, and several of one person",
  fields: [
    { kind: "text", at: "lateRule", label: "What happens to answers that come late" },
    {
      kind: "number",
      at: "postalGraceWorkingDays",
      label: "Working days in which paper that was posted in time may still arrive",
      hint: `Counted from the closing day. Paper with a later postmark is late; where the postmark cannot be read, the person is believed. ${USUAL_DAYS} is usual. ${SOURCE}`,
    },
    {
      kind: "number",
      at: "lateKeptDays",
      label: "Days after closing in which late answers on the site are still kept",
      hint: `They are read and never counted. With 0 none are kept. Empty, they are kept until the count is final. ${OUR_DEFAULT}`,
    },
    { kind: "day", at: "publishedOn", label: "Day on which people are told these rules" },
    {
      kind: "group",
      at: "duplicates",
      label: "Several answers of one person",
      hint: `A person of the staff decides each time whether it is one person. Where nothing is chosen, the last answer counts and every ground is looked at. ${OUR_DEFAULT}`,
      fields: [
        {
          kind: "choice",
          at: "counts",
          label: "Which of them counts",
          choices: [
            { value: "latest-counts", label: "The last one", hint: "A person may change their mind while it is open." },
            { value: "first-counts", label: "The first one" },
          ],
        },
        {
          kind: "several",
          at: "grounds",
          optional: true,
          label: "What two answers must have in common to be looked at",
          hint: "With none ticked, every one of these is looked at. No address of a phone or computer is kept.",
          choices: DuplicateGround.options.map((value) => ({ value, label: GROUNDS[value] ?? value })),
        },
        {
          kind: "picked",
          at: "nameQuestion",
          label: "Question in which people give their name",
          hint: "Where there is one. Without it, names are not compared.",
          choices: questions,
        },
        {
          kind: "picked",
          at: "contactQuestion",
          label: "Question in which people say how to reach them",
          hint: "Where there is one. Without it, that is not compared.",
          choices: questions,
        },
      ],
    },
    {
      kind: "text",
      at: "campaignRule",
      optional: true,
      label: "What is done with answers of a campaign",
      hint: `Everybody sees it. Empty, people are told that each of them counts. ${OUR_DEFAULT}`,
    },
  ],
});
