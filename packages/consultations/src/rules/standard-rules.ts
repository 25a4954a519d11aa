import {
  type GateStep,
  STANDARDS,
  type Standard,
  type StandardResult,
  type StandardsJudgement,
} from "@collaborative-communities/engagement-spectrum";
import type { Step } from "../lifecycle/step.ts";
import { judgeActivity } from "../standards/judge-activity.ts";
import { met, notApplicable, type Rule, type RuleOutcome, type Situation, unmet } from "./rule.ts";

/** At which steps of a consultation a gate of the standards stands. The one at mid-point only warns. */
const STEPS_OF: Readonly<Record<GateStep, readonly Step[]>> = {
  approve: ["approved"],
  open: ["scheduled", "open"],
  midpoint: [],
  close_report: ["reported"],
  decide: ["decided"],
  archive: ["archived"],
};

/** "Partly" is enough only on the word of a person who gave a reason, which is public. */
const outcomeOf = ({ status, judgedBy, reason }: StandardResult): RuleOutcome => {
  if (status === "not_applicable") return notApplicable(reason ?? "");
  if (status === "met") return met();
  if (status === "partly" && judgedBy !== undefined && (reason ?? "").trim() !== "") return met(`Partly: ${reason}`);
  return unmet(reason ?? "A person has still to judge this.");
};

/** Judged once for all the standards of one checklist; forgotten with it. */
const judged = new WeakMap<Situation, StandardsJudgement>();
const judgedOnce = (situation: Situation): StandardsJudgement => {
  const known = judged.get(situation) ?? judgeActivity(situation);
  judged.set(situation, known);
  return known;
};

const check =
  ({ id }: Standard) =>
  (situation: Situation): RuleOutcome => {
    const result = judgedOnce(situation).results.find(({ standardId }) => standardId === id);
    if (id === "challenge" && situation.facts.openChallenges.some((one) => !one.shownToDecisionMakers))
      return unmet("Show the open challenges to those who decide.");
    return result === undefined ? unmet("No evidence is recorded.") : outcomeOf(result);
  };

/** The council's standards that guard a step, as rules like the others. */
export const STANDARD_RULES: readonly Rule[] = STANDARDS.flatMap((standard): Rule[] => {
  const gate = standard.effects.find((effect) => effect.kind === "gate");
  if (gate === undefined || gate.kind !== "gate") return [];
  const steps = STEPS_OF[gate.step];
  return [
    {
      id: `STD-${standard.number}`,
      step: steps.at(-1) as Step,
      checkedAt: steps,
      effect: { kind: "block" },
      sentence: standard.wording,
      satisfiedBy: `${standard.machineCheck} And a person judges: ${standard.humanQuestion}`,
      source: `Thurrock Community Engagement Strategy 2011, standard ${standard.number}: ${standard.title}`,
      mark: "design",
      check: check(standard),
    },
  ];
});
