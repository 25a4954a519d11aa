import { STEPS_IN_ORDER, type Step } from "../lifecycle/step.ts";

/** What happens to an answer whose giver takes it back. */
export type AnswerWithdrawal = {
  readonly inAnalysis: boolean;
  /** That there was an answer is still known, without its content. */
  readonly keepsTombstone: boolean;
  readonly eraseOrAnonymise: boolean;
  /** Numbers that were published are not changed. */
  readonly publishedTotalsStay: boolean;
  /** What the person is told. */
  readonly sentence: string;
};

/**
 * Takes an answer back (UK GDPR, articles 17 and 21). Until the report is out it leaves the analysis; afterwards the
 * personal data goes, and the published totals stay.
 */
export const withdrawAnswer = (step: Step): AnswerWithdrawal => {
  const reported = STEPS_IN_ORDER.indexOf(step) >= STEPS_IN_ORDER.indexOf("reported");
  return reported
    ? {
        inAnalysis: true,
        keepsTombstone: true,
        eraseOrAnonymise: true,
        publishedTotalsStay: true,
        sentence: "We have taken out what could show who you are. The report is out, so its numbers stay as they are.",
      }
    : {
        inAnalysis: false,
        keepsTombstone: true,
        eraseOrAnonymise: true,
        publishedTotalsStay: false,
        sentence: "We have taken your answer out. It will not be counted.",
      };
};

/** What happens to a text that cannot be published, for example because it is a threat. */
export type WithheldText = {
  readonly published: false;
  readonly reasonShown: string;
  readonly access: "restricted";
  /** The other answers of the same person still count. */
  readonly otherAnswersCount: true;
  readonly offers: readonly ("safeguarding" | "police" | "hate-crime-support")[];
};

/** Why a text is withheld, and what the public reads in its place. */
export const WITHHELD_BECAUSE = {
  abuse: "We have left out words that attack people for who they are.",
  threat: "We have left out a threat.",
  "names-a-person": "We have left out words about a person who can be known by them.",
  "off-topic": "We have left out words that are about something else.",
} as const;
export type WithheldBecause = keyof typeof WITHHELD_BECAUSE;

const OFFERS: Readonly<Record<WithheldBecause, WithheldText["offers"]>> = {
  abuse: ["safeguarding", "police", "hate-crime-support"],
  threat: ["safeguarding", "police", "hate-crime-support"],
  "names-a-person": ["safeguarding"],
  "off-topic": [],
};

/** Withholds one text from publication. Nothing is deleted, and nothing else of the answer is lost. */
export const withholdText = (because: WithheldBecause): WithheldText => ({
  published: false,
  reasonShown: WITHHELD_BECAUSE[because],
  access: "restricted",
  otherAnswersCount: true,
  offers: OFFERS[because],
});
