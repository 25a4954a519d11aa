import { isWritten } from "./is-written.ts";
import { met, metUnless, notApplicable, type Rule } from "./rule.ts";

/** "We already know": what people said before is read before they are asked again. */
export const RULES_BEFORE_PLANNING: readonly Rule[] = [
  {
    id: "PLAN-01",
    step: "planned",
    checkedAt: ["planned"],
    effect: { kind: "block" },
    sentence: "We read what people told us before we ask again.",
    satisfiedBy: "Search what is known, read what comes up, and say why people are asked again.",
    source: "Health and Wellbeing Strategy, Domain 2: a single view on engagement outcomes, and consultation fatigue",
    mark: "design",
    check: ({ facts: { memory, level } }) => {
      if (level === "inform") return notApplicable("People are told about this and not asked.");
      if (memory === undefined) return metUnless(["Search for what people have said before on this subject."]);
      if (memory.foundIds.length === 0) return met("Nothing was found on this subject.");
      return metUnless([
        ...(memory.readBy === undefined ? ["Read what was found, and say that you have."] : []),
        ...(isWritten(memory.askingAgainBecause) ? [] : ["Say in public why people are asked again."]),
      ]);
    },
  },
];
