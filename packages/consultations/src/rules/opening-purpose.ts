import { firstMeetingFrom, isTaken } from "@collaborative-communities/decisions";
import { addDays, addWorkingDays, formatDate, toLocalDate } from "@collaborative-communities/foundation";
import { asksPeople } from "../facts/facts.ts";
import { lastDayOf } from "../period/period.ts";
import { isWritten, lacking } from "./is-written.ts";
import { met, metUnless, ONLY_TOLD, onlyWithProposal, type Rule, unmet } from "./rule.ts";
import { withPeriod } from "./situation-period.ts";

const GUNNING = "R v Brent LBC ex p Gunning (1985)";

/** CON-01 to CON-05: why people are asked, what can still change, and what they need to know. */
export const RULES_ON_PURPOSE: readonly Rule[] = [
  {
    id: "CON-01",
    step: "designed",
    checkedAt: ["designed"],
    effect: { kind: "block" },
    sentence: "We say what kind of asking this is. A plan that changes things for people is never just a survey.",
    satisfiedBy:
      "Choose survey, engagement, consultation or statutory. A plan for services, charges or rights is not a survey.",
    source: "Gunning principles; Eveleigh v SSWP [2023] on surveys",
    mark: "design",
    check: ({ facts: { purpose, proposal } }) => {
      if (purpose === undefined)
        return unmet("Choose whether this is a survey, an engagement, a consultation or statutory.");
      const touched = proposal?.affects ?? [];
      return purpose === "survey" && touched.length > 0
        ? unmet(`The proposal affects ${touched.join(", ")}, so this cannot be a survey. Choose “consultation”.`)
        : met();
    },
  },
  {
    id: "CON-02",
    step: "open",
    checkedAt: ["approved", "scheduled", "open"],
    effect: { kind: "block" },
    sentence: "The choice has not been made yet. There is time to read all the answers first.",
    satisfiedBy: "Link a decision that has not been taken, at a meeting far enough after closing.",
    source: `${GUNNING}, first and fourth principle`,
    mark: "seen",
    check: (situation) =>
      onlyWithProposal(situation, () => {
        const { decision, meetings } = situation.facts;
        if (decision === undefined) return unmet("Link the decision that the answers are for.");
        const past = decision.meetingOn !== undefined && decision.meetingOn < toLocalDate(situation.at);
        if (isTaken(decision) || past)
          return unmet(
            "The decision has been taken already. Use the level “inform”, or link a decision that is still to come.",
          );
        return withPeriod(situation, ({ closesAt }) => {
          const { analysisWorkingDays } = situation.settings;
          const read = addWorkingDays(lastDayOf(closesAt), analysisWorkingDays);
          const earliest = addDays(read, 1);
          if (decision.meetingOn !== undefined && decision.meetingOn >= earliest) return met();
          const fits = firstMeetingFrom(meetings, earliest);
          return unmet(
            `Reading the answers takes ${analysisWorkingDays} working days after closing. ${
              fits === undefined
                ? `Choose a meeting on ${formatDate(earliest)} or later.`
                : `The first meeting that fits is on ${formatDate(fits)}.`
            }`,
          );
        });
      }),
  },
  {
    id: "CON-03",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "override", by: ["legal"], reasons: ["does-not-settle-the-matter"] },
    sentence: "Nobody has signed a deal, set a budget or made a promise that fixes the result.",
    satisfiedBy: "Someone with a name says that no contract is let, no budget line is fixed and no promise is made.",
    source: `${GUNNING}, first principle`,
    mark: "design",
    check: (situation) =>
      onlyWithProposal(situation, () => {
        const { declaration } = situation.facts;
        if (declaration === undefined) return unmet("Sign the statement that nothing has settled the matter.");
        return metUnless(
          lacking(
            [declaration.noContractLet, "A contract has been let."],
            [declaration.noBudgetFixed, "A budget line has been fixed."],
            [declaration.noPromiseMade, "A public promise has been made."],
          ),
        );
      }),
  },
  {
    id: "CON-04",
    step: "open",
    checkedAt: ["designed", "scheduled", "open"],
    effect: { kind: "block" },
    sentence: "We say what people can change, what they cannot change, and why.",
    satisfiedBy: "Name one thing or more that is open to influence. Say why for each thing that is not.",
    source: GUNNING,
    mark: "design",
    check: ({ facts }) => {
      if (!asksPeople(facts)) return ONLY_TOLD;
      return metUnless(
        lacking(
          [
            facts.openToInfluence.length > 0,
            "Name at least one thing people can change. With nothing to change, only the level “inform” can be used.",
          ],
          [facts.notOpenToInfluence.every(({ why }) => isWritten(why)), "Say why each fixed thing cannot change."],
        ),
      );
    },
  },
  {
    id: "CON-05",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "block" },
    sentence:
      "People get what they need to answer well: the plan, why, what else we looked at, the cost and who it touches.",
    satisfiedBy: "Fill in each part of the pack. If there is no other real way, say why.",
    source: `${GUNNING}, second principle; R (Moseley) v Haringey LBC [2014] UKSC 56 on alternatives`,
    mark: "seen",
    check: (situation) =>
      onlyWithProposal(situation, () => {
        const { proposal } = situation.facts;
        if (proposal === undefined) return unmet("Write the proposal.");
        const { alternatives, noAlternativeBecause } = proposal;
        const looked =
          alternatives.some(({ what, whyNotPreferred }) => isWritten(what) && isWritten(whyNotPreferred)) ||
          isWritten(noAlternativeBecause);
        return metUnless(
          lacking(
            [isWritten(proposal.what), "Say what is proposed."],
            [isWritten(proposal.reasons), "Say why."],
            [looked, "Give at least one other way and why it is not preferred, or say why there is none."],
            [isWritten(proposal.cost), "Say what it costs or saves."],
            [isWritten(proposal.whoIsAffected), "Say who is affected."],
            [proposal.assessmentIncluded, "Add the draft equality assessment, or its screening."],
            [isWritten(proposal.decidedBy) && isWritten(proposal.decidedWhen), "Say who decides, and when."],
          ),
        );
      }),
  },
];
