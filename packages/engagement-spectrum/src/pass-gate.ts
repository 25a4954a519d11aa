import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { StandardResult, StandardsJudgement } from "./judge-standards.ts";
import type { GateStep, StandardEffect } from "./standard.ts";
import { standardOf } from "./standards.ts";

const has = (result: StandardResult, kind: StandardEffect["kind"], step: GateStep): boolean =>
  standardOf(result.standardId).effects.some(
    (effect) => effect.kind !== "score" && effect.kind === kind && effect.step === step,
  );

/**
 * "Partly" is good enough only where a person judged it so and answers for it with a reason, which is shown publicly.
 * A "met" that a failed check turned into "partly" is not: else it would open the gate that the check holds shut.
 */
const lets = ({ status, verdict, reason }: StandardResult): boolean =>
  status === "met" ||
  status === "not_applicable" ||
  (status === "partly" && verdict === "partly" && (reason ?? "").trim() !== "");

/**
 * Lets a step go ahead when every standard that guards it is met, does not apply, or is partly met on the word of a
 * person who gave a reason. Refuses with `engagement-spectrum/standards-not-met` and names the standards.
 */
export const passGate = (step: GateStep, { results }: StandardsJudgement): Result<GateStep> => {
  const blocking = results.filter((result) => has(result, "gate", step) && !lets(result));
  if (blocking.length === 0) return ok(step);
  const titles = blocking.map(({ standardId }) => {
    const { number, title } = standardOf(standardId);
    return `${number} ${title}`;
  });
  return refuse(
    "engagement-spectrum/standards-not-met",
    `This can go ahead once these standards are met, or a person has judged them partly met and said why: ${titles.join("; ")}.`,
    { details: { step, standards: blocking.map(({ standardId }) => standardId).join(" ") } },
  );
};

/** The standards that only warn at a step and are not met there. A warning never blocks. */
export const warningsAt = (step: GateStep, { results }: StandardsJudgement): StandardResult[] =>
  results.filter((result) => has(result, "warn", step) && !lets(result));
