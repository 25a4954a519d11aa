import { outageExtension } from "../period/outage.ts";
import { writeClosing } from "../period/period.ts";
import { met, notApplicable, type Rule, unmet } from "./rule.ts";

/** CON-15 and CON-16: what must hold from opening to closing. */
export const RULES_WHILE_OPEN: readonly Rule[] = [
  {
    id: "CON-15",
    step: "open",
    checkedAt: ["open"],
    effect: { kind: "block" },
    sentence: "If the plan changes while people answer, we tell them all and give more time. We never give less.",
    satisfiedBy: "Tell everyone who answered or follows it, and add the days that the council has set, or start again.",
    source: "Gunning, second and third principle",
    mark: "design",
    check: ({ progress, facts: { proposal } }) => {
      const current = progress.versions.at(-1)?.version;
      if (current === undefined || proposal === undefined || proposal.version <= current)
        return current === undefined ? notApplicable("It has not opened.") : met();
      return unmet(
        `The proposal is at version ${proposal.version} and people were told of version ${current}. Announce the change and give more time.`,
      );
    },
  },
  {
    id: "CON-16",
    step: "closed",
    checkedAt: ["closed"],
    effect: {
      kind: "override",
      by: ["head-of-service"],
      reasons: ["outage-did-not-stop-answers", "date-cannot-move"],
    },
    sentence: "If the site was down near the end, people get that time back and more.",
    satisfiedBy: "Nothing to do: more time is given by itself.",
    source: "A real council extended by a day for this",
    mark: "seen",
    check: ({ progress, facts: { outages }, settings }) => {
      if (progress.period === undefined) return notApplicable("It has not opened.");
      const given = progress.extensions.flatMap(({ outageIds }) => outageIds);
      const owed = outageExtension(progress.period.closesAt, outages, given, settings);
      return owed === undefined
        ? met()
        : unmet(
            `People could not answer for over ${settings.outageMinutes} minutes near the end. Let them answer until ${writeClosing(owed.closesAt)}.`,
            `outages ${owed.outageIds.join(" ")}`,
          );
    },
  },
];
