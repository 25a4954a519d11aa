import {
  type EvidenceSections,
  judgeStandards,
  STANDARDS,
  type StandardsEvidence,
  type StandardsJudgement,
} from "@collaborative-communities/engagement-spectrum";
import { toLocalDate } from "@collaborative-communities/foundation";
import { lastDayOf, wholeDaysOpen } from "../period/period.ts";
import { owedResultDueOn } from "../result-due.ts";
import { holidaysIn, leastDays, openingInPreElection } from "../rules/opening-time.ts";
import { OVERRIDE_REASONS } from "../rules/override-reason.ts";
import type { Situation } from "../rules/rule.ts";
import { periodOf } from "../rules/situation-period.ts";

type Sections = Partial<EvidenceSections>;

const timing = (situation: Situation, given: Sections["timing"]): EvidenceSections["timing"] | undefined => {
  const period = periodOf(situation);
  if (period === undefined) return given;
  const allowed = situation.progress.overrides.findLast(({ ruleId }) => ruleId === "CON-08");
  const [durationDays, minimum] = [wholeDaysOpen(period), leastDays(situation, toLocalDate(period.opensAt))];
  const shorter = situation.progress.overrides.some(({ ruleId }) => ruleId === "CON-07");
  return {
    ...given,
    durationDays: Math.max(0, durationDays),
    // Where less time was allowed in public, the standard asks for what was allowed.
    minimumDays: shorter ? Math.min(minimum, Math.max(0, durationDays)) : minimum,
    insidePreElectionPeriod: openingInPreElection(situation, period) !== undefined,
    ...(allowed !== undefined && { preElectionReason: OVERRIDE_REASONS[allowed.reason] }),
    holidayDaysInside: holidaysIn(situation, period).days,
    events: given?.events ?? [],
  };
};

const purposes = (
  { facts, progress }: Situation,
  given: Sections["purposes"],
): EvidenceSections["purposes"] | undefined => {
  if (given === undefined && facts.decision === undefined) return undefined;
  const { decision } = facts;
  const period = progress.period ?? facts.period;
  return {
    ...given,
    purpose: given?.purpose ?? "",
    agreedBy: given?.agreedBy ?? [],
    ...(decision !== undefined && { decisionId: decision.id, decisionMaker: decision.body.name }),
    ...(decision?.takenAt !== undefined && { decisionTakenOn: toLocalDate(decision.takenAt) }),
    ...(period !== undefined && { closesOn: lastDayOf(period.closesAt) }),
  };
};

const targetAudience = ({ facts }: Situation, given: Sections["target_audience"]) =>
  facts.audiences.length === 0
    ? given
    : {
        ...given,
        audiences: facts.audiences.map(({ name, why, whyIsPublic }) => ({
          name,
          reason: why,
          reasonPublished: whyIsPublic,
        })),
      };

const communication = ({ facts }: Situation, given: Sections["communication"]) => ({
  ...given,
  attachments: facts.attachments.map(({ name, accessible, exemptBecause }) => ({
    name,
    accessible,
    ...(exemptBecause !== "" && { exemptReason: exemptBecause }),
  })),
  ...(facts.easyReadDecision !== "" && { easyReadDecision: facts.easyReadDecision }),
});

const feedback = (situation: Situation, given: Sections["feedback"]) => {
  if (given === undefined) return undefined;
  const due = owedResultDueOn(situation);
  const publishedOn = situation.facts.feedback?.publishedOn;
  return {
    ...given,
    ...(due !== undefined && { finalDueOn: due }),
    ...(publishedOn !== undefined && { finalPublishedOn: publishedOn }),
  };
};

const lessons = ({ facts: { evaluation } }: Situation, given: Sections["lessons"]) =>
  evaluation === undefined
    ? given
    : {
        ...given,
        lessons: [...evaluation.lessons],
        ...(evaluation.noLessonsBecause !== "" && { noneReason: evaluation.noLessonsBecause }),
      };

const challenge = ({ facts: { openChallenges } }: Situation, given: Sections["challenge"]) =>
  given && { ...given, challenges: [...given.challenges, ...openChallenges.map(({ dueOn }) => ({ dueOn }))] };

/** The evidence for the fourteen standards as it stands: what the rules already know, and the rest as it was given. */
export const standardsEvidence = (situation: Situation): StandardsEvidence => {
  const given = situation.facts.standards ?? { sections: {}, judgements: [], notApplicable: [] };
  const derived = {
    purposes: purposes(situation, given.sections.purposes),
    timing: timing(situation, given.sections.timing),
    target_audience: targetAudience(situation, given.sections.target_audience),
    communication: communication(situation, given.sections.communication),
    feedback: feedback(situation, given.sections.feedback),
    challenge: challenge(situation, given.sections.challenge),
    lessons: lessons(situation, given.sections.lessons),
  };
  const known = Object.fromEntries(Object.entries(derived).filter(([, section]) => section !== undefined));
  return { ...given, asOf: toLocalDate(situation.at), sections: { ...given.sections, ...known } };
};

/** All fourteen standards, live, at any moment of a consultation, with the score that is published. */
export const judgeActivity = (situation: Situation): StandardsJudgement => judgeStandards(standardsEvidence(situation));

/** The score for the public page, and each standard that does not apply with its reason. */
export const publicScore = (situation: Situation) => {
  const { score, results } = judgeActivity(situation);
  return {
    score,
    standards: results.map(({ standardId, status, reason }) => ({
      id: standardId,
      title: STANDARDS.find(({ id }) => id === standardId)?.title ?? standardId,
      status,
      ...(status === "not_applicable" && reason !== undefined && { reason }),
    })),
  };
};
