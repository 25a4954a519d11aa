import {
  accessStates,
  DEFAULT_DECISION_SETTINGS,
  isTaken,
  reportPublicInTime,
} from "@collaborative-communities/decisions";
import { asksPeople } from "../facts/facts.ts";
import { promisesNotKept } from "../facts/promise-register.ts";
import { isWritten, lacking } from "./is-written.ts";
import { met, metUnless, notApplicable, ONLY_TOLD, onlyWithProposal, type Rule, unmet } from "./rule.ts";

/** CON-19 to CON-21 and CON-24: what must be true before anybody decides. */
export const RULES_ON_DECIDING: readonly Rule[] = [
  {
    id: "CON-19",
    step: "decided",
    checkedAt: ["decided"],
    effect: { kind: "block" },
    sentence: "Each thing that people told us gets a reply, and says what we changed or why not.",
    satisfiedBy: "Write the officer's reply and the effect for every theme, and why where nothing changed.",
    source: "Gunning, fourth principle",
    mark: "seen",
    check: ({ facts }) => {
      if (!asksPeople(facts)) return ONLY_TOLD;
      if (facts.themes.length === 0 && (facts.coding?.answers ?? 0) > 0 && !isWritten(facts.noThemesBecause))
        return unmet("Write down the themes in what people said, or say why there are none.");
      return metUnless(
        facts.themes.flatMap(({ statement, officerReply, effect, reason }) =>
          lacking(
            [isWritten(officerReply), `Reply to the theme “${statement}”.`],
            [effect !== undefined, `Say what came of the theme “${statement}”.`],
            [effect === undefined || effect === "changed" || isWritten(reason), `Say why not for “${statement}”.`],
          ),
        ),
      );
    },
  },
  {
    id: "CON-20",
    step: "decided",
    checkedAt: ["decided"],
    effect: { kind: "block" },
    sentence: "Each person who decides says first that they had the report, the answers and the equality check.",
    satisfiedBy:
      "Each of them confirms, or the clerk notes that they were sent the papers. The report is public in time.",
    source: "Gunning, fourth principle; R (Bracking) v SSWP [2013]; access to information rules",
    mark: "recall",
    check: (situation) =>
      onlyWithProposal(situation, () => {
        const { decision } = situation.facts;
        if (decision === undefined) return unmet("Link the decision.");
        const late = reportPublicInTime(decision, {
          settings: { ...DEFAULT_DECISION_SETTINGS, clearDaysBeforeMeeting: situation.settings.clearDaysBeforeMeeting },
        });
        const states = accessStates(decision);
        const missing = [
          ...(states.length === 0 ? ["Name the people who decide."] : []),
          ...states.filter(({ state }) => state === "missing").map(({ sentence }) => sentence),
          ...(late === undefined ? [] : [late]),
        ];
        if (missing.length > 0) return metUnless(missing);
        const noted = states.filter(({ state }) => state === "noted").map(({ sentence }) => sentence);
        return met(noted.length === 0 ? undefined : noted.join(" "));
      }),
  },
  {
    id: "CON-21",
    step: "decided",
    checkedAt: ["decided"],
    effect: { kind: "block" },
    sentence: "The equality check is signed, and is about this same plan.",
    satisfiedBy: "Have the assessment signed off for the version of the proposal that is being decided.",
    source: "Equality Act 2010, section 149; the Brown principles",
    mark: "seen",
    check: (situation) =>
      onlyWithProposal(situation, () => {
        const { assessment, proposal } = situation.facts;
        const signed = assessment?.signedOff;
        if (signed === undefined) return unmet("Have the equality assessment signed off.");
        return signed.proposalVersion === proposal?.version
          ? met()
          : unmet(
              `The assessment was signed for version ${signed.proposalVersion} of the proposal. Have it signed for version ${proposal?.version ?? 1}.`,
            );
      }),
  },
  {
    id: "CON-24",
    step: "decided",
    checkedAt: ["designed", "decided"],
    effect: { kind: "block" },
    sentence: "If we promised to ask people about this, we ask them before the choice is made.",
    satisfiedBy: "Ask people, or have a legal adviser record why the promise does not bind here.",
    source: "Cabinet report of 13 January 2021: the doctrine of legitimate expectation",
    mark: "seen",
    check: ({ facts }) => {
      if (facts.promises.length === 0) return notApplicable("No promise in the register covers this.");
      const peopleAreAsked = asksPeople(facts) && facts.purpose !== undefined && facts.purpose !== "survey";
      const broken = promisesNotKept(facts.promises, { peopleAreAsked, notBinding: facts.promisesNotBinding });
      return metUnless(
        broken.map(
          ({ wording }) => `The council promised: “${wording}”. Ask people, or let legal record why it does not bind.`,
        ),
      );
    },
  },
];

/** Whether the decision is on record, without which nothing is decided. */
export const decisionIsRecorded = (decision: Parameters<typeof isTaken>[0] | undefined): boolean =>
  decision !== undefined && isTaken(decision);
