import { addDays, formatDate, type LocalDate, toLocalDate } from "@collaborative-communities/foundation";
import { addMonths } from "../period/period.ts";
import { isWritten, lacking } from "./is-written.ts";
import { met, metUnless, type Rule, type Situation, unmet } from "./rule.ts";

/** The last day on which the decision can be taken to court. */
export const challengeWindowEnds = ({
  facts,
  settings,
}: Pick<Situation, "facts" | "settings">): LocalDate | undefined => {
  const taken = facts.decision?.takenAt;
  if (taken === undefined) return undefined;
  return facts.duty?.field === "planning"
    ? addDays(toLocalDate(taken), settings.challengeWeeksForPlanning * 7)
    : addMonths(toLocalDate(taken), settings.challengeMonths);
};

/** CON-22 and CON-23: people are told, and the council learns. */
export const RULES_AFTERWARDS: readonly Rule[] = [
  {
    id: "CON-22",
    step: "fedback",
    checkedAt: ["fedback"],
    effect: { kind: "escalate" },
    sentence: "We tell people what was chosen, why, and what they changed. We do so on time, or say why not.",
    satisfiedBy: "Publish the decision, the reasons and what changed. Until then, an explanation with a new date.",
    source: "Cabinet Office Consultation Principles: within twelve weeks, or explain",
    mark: "seen",
    check: ({ facts: { feedback } }) => {
      if (feedback?.publishedOn === undefined) return unmet("Publish what came of it.");
      return metUnless(
        lacking(
          [feedback.decisionTold, "Say what was decided."],
          [feedback.reasonsTold, "Say why."],
          [feedback.changesTold, "Say what changed because of the answers."],
        ),
      );
    },
  },
  {
    id: "CON-23",
    step: "archived",
    checkedAt: ["archived"],
    effect: { kind: "block" },
    sentence: "We look back, write down what we learnt, and keep the file while the choice can be challenged.",
    satisfiedBy:
      "Publish the evaluation, the lessons and the score, set how long data is kept, and wait for the time to challenge.",
    source: "Community Engagement Strategy 2011, standards 12 and 13; Civil Procedure Rules Part 54",
    mark: "recall",
    check: (situation) => {
      const { evaluation, privacy, level } = situation.facts;
      const ends = challengeWindowEnds(situation);
      const missing = lacking(
        [evaluation?.publishedOn !== undefined, "Publish the evaluation."],
        [
          (evaluation?.lessons.length ?? 0) > 0 || isWritten(evaluation?.noLessonsBecause),
          "Write down a lesson, or say why there is none.",
        ],
        [evaluation?.scorePublishedOn !== undefined, "Publish the score against the standards."],
        [level === "inform" || privacy?.retentionDays !== undefined, "Say how long answers are kept."],
        [!situation.progress.legalHold, "A legal hold is on. Legal must lift it first."],
        [
          ends === undefined || toLocalDate(situation.at) > ends,
          `The decision can be challenged until ${ends === undefined ? "" : formatDate(ends)}. Wait until then.`,
        ],
      );
      return missing.length === 0 ? met() : metUnless(missing);
    },
  },
];
