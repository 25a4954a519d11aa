import { z } from "zod";

/** What a level asks of those who run it. Each is one line of the checklist. */
export const RequirementCode = z.enum([
  "contact-for-questions",
  "plain-language-checked",
  "translation-decided",
  "fairness-gates-met",
  "feedback-date-set",
  "two-rounds",
  "concerns-traced-to-options",
  "named-resident-members",
  "shared-agenda-and-minutes",
  "options-co-authored",
  "expenses-policy",
  "limits-published-first",
  "delegation-published-first",
  "counting-rule-fixed",
  "override-body-named",
]);
export type RequirementCode = z.infer<typeof RequirementCode>;

/** Each requirement as a plain sentence, true when it is met. */
export const REQUIREMENTS: Readonly<Record<RequirementCode, string>> = {
  "contact-for-questions": "People are told who to ask if they have a question.",
  "plain-language-checked": "The words have been checked for plain language.",
  "translation-decided": "It has been decided, and recorded, which languages it is translated into.",
  "fairness-gates-met":
    "All fair-consultation gates are met: early enough, enough information, enough time, and the answers are taken into account.",
  "feedback-date-set": "The date by which people will hear what difference it made is set.",
  "two-rounds": "There are at least two rounds.",
  "concerns-traced-to-options": "Each concern people raised can be traced to an option.",
  "named-resident-members": "The residents who are members are named.",
  "shared-agenda-and-minutes": "The agenda and the minutes are shared with everyone in the group.",
  "options-co-authored": "The options are written together.",
  "expenses-policy": "There is a policy for paying people's expenses.",
  "limits-published-first": "The limits of what people can decide are published before the day it opens.",
  "delegation-published-first": "The legal delegation of the decision is published before the day it opens.",
  "counting-rule-fixed": "The rule for counting is fixed before the day it opens.",
  "override-body-named": "The only body that may override the result, with published reasons, is named.",
};

/** Every "no" a level can meet. Codes are stable. */
export const LevelRefusalCode = z.enum([
  "engagement-spectrum/opinion-question-on-inform",
  "engagement-spectrum/have-your-say-on-inform",
  "engagement-spectrum/nothing-open-to-influence",
  "engagement-spectrum/decision-already-taken",
  "engagement-spectrum/one-off-survey-only",
  "engagement-spectrum/options-edited-without-approval",
  "engagement-spectrum/rules-changed-after-opening",
  "engagement-spectrum/silent-override",
]);
export type LevelRefusalCode = z.infer<typeof LevelRefusalCode>;

/** What a refusal says. `field` names the fact of `LevelFacts` it is about. */
export type LevelRefusalText = {
  readonly message: string;
  readonly field: string;
  /** The level to use instead, where there is only one. */
  readonly suggestedLevel?: "inform";
};

/** Each refusal as a sentence that says what would be allowed. */
export const LEVEL_REFUSALS: Readonly<Record<LevelRefusalCode, LevelRefusalText>> = {
  "engagement-spectrum/opinion-question-on-inform": {
    message:
      "“Inform” asks nothing, so it cannot have an opinion question. Take the questions out, or use “consult” or higher if something is open to influence.",
    field: "opinionQuestions",
  },
  "engagement-spectrum/have-your-say-on-inform": {
    message:
      "“Inform” asks nothing, so it cannot invite people to have their say. Take the invitation out, or use “consult” or higher if something is open to influence.",
    field: "invitesViews",
  },
  "engagement-spectrum/nothing-open-to-influence": {
    message:
      "Nothing is open to influence, so people can only be informed. Use “inform”, or name at least one thing people can change.",
    field: "itemsOpenToInfluence",
    suggestedLevel: "inform",
  },
  "engagement-spectrum/decision-already-taken": {
    message:
      "The decision has already been taken, so people can only be informed of it. Use “inform”, or link a decision that has not been taken.",
    field: "decisionTaken",
    suggestedLevel: "inform",
  },
  "engagement-spectrum/one-off-survey-only": {
    message: "“Involve” needs more than one survey done once. Add another method or a second round, or use “consult”.",
    field: "methods",
  },
  "engagement-spectrum/options-edited-without-approval": {
    message:
      "Options the group agreed were changed without its approval. Put the agreed options back, or ask the group to approve the change.",
    field: "optionEditsWithoutApproval",
  },
  "engagement-spectrum/rules-changed-after-opening": {
    message:
      "The rules were changed after it opened. Put back the rules people started under, or close this and open again under the new rules.",
    field: "rulesChangedAfterOpening",
  },
  "engagement-spectrum/silent-override": {
    message:
      "The result was overridden without published reasons. Only the named body may override it, and it must publish why.",
    field: "overridesWithoutReasons",
  },
};
