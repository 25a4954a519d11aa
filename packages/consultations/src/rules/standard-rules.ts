import {
  type GateStep,
  passGate,
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

/** Whether the standard lets its step go ahead is asked of its own package, which alone knows what "partly" is worth. */
const outcomeOf = (result: StandardResult, step: GateStep, { score }: StandardsJudgement): RuleOutcome => {
  const { status, reason, findings } = result;
  if (status === "not_applicable") return notApplicable(reason ?? "");
  if (!passGate(step, { results: [result], score }).ok) {
    const failed = findings.filter(({ outcome }) => outcome === "fail").map(({ sentence }) => sentence);
    const missing = failed.length > 0 ? `Not yet true: ${failed.join(" ")}` : reason;
    return unmet(missing ?? "A person has still to judge this.");
  }
  return status === "met" ? met() : met(`Partly: ${reason}`);
};

/** Judged once for all the standards of one checklist; forgotten with it. */
const judged = new WeakMap<Situation, StandardsJudgement>();
const judgedOnce = (situation: Situation): StandardsJudgement => {
  const known = judged.get(situation) ?? judgeActivity(situation);
  judged.set(situation, known);
  return known;
};

const check =
  ({ id }: Standard, step: GateStep) =>
  (situation: Situation): RuleOutcome => {
    const judgement = judgedOnce(situation);
    const result = judgement.results.find(({ standardId }) => standardId === id);
    if (id === "challenge" && situation.facts.openChallenges.some((one) => !one.shownToDecisionMakers))
      return unmet("Show the open challenges to those who decide.");
    return result === undefined ? unmet("No evidence is recorded.") : outcomeOf(result, step, judgement);
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
      check: check(standard, gate.step),
    },
  ];
});
