import { OVERRIDE_REASONS, ruleOf, STEP_NAMES } from "@collaborative-communities/consultations";
import type { PartInput } from "@collaborative-communities/evidence-packs";
import { type Gathered, inWords, said, written } from "./gathered.ts";

export const assessmentPart = ({ facts: { assessment }, who }: Gathered): PartInput<"equality-impact"> => {
  if (!assessment) return { nothing: "No assessment was written down for this consultation." };
  const { id, screenedOn, signedOff } = assessment;
  return {
    notKept: "The text of the assessment, and what changed in it: ask for the council's own records.",
    tables: {
      assessments: [
        ...(screenedOn ? [{ on: screenedOn, step: "Screened", proposal: null, by: null, assessment: id }] : []),
        ...(signedOff
          ? [
              {
                on: signedOff.on,
                step: "Signed off",
                proposal: String(signedOff.proposalVersion),
                by: who("equality-lead", signedOff.by),
                assessment: id,
              },
            ]
          : []),
      ],
    },
  };
};

export const privacyPart = ({ facts: { privacy }, version }: Gathered): PartInput<"privacy"> => {
  if (!privacy) return { nothing: "Nothing was written down of how personal data is looked after." };
  const { noticeAddress, lawfulBasis, retentionDays, impactAssessmentReference } = privacy;
  return {
    notKept: "The words of the privacy notice as they were on each day.",
    tables: {
      basis: said({
        "Where the privacy notice is": noticeAddress,
        "Lawful basis": lawfulBasis,
        "Kept for": retentionDays === undefined ? "" : `${retentionDays} days`,
        "Data protection impact assessment": version === "restricted" ? impactAssessmentReference : "",
      }),
    },
  };
};

export const rulesPart = ({ consultation, events, who }: Gathered): PartInput<"rules-and-overrides"> => ({
  tables: {
    results: events.flatMap(({ at, to_step: to, rules }) =>
      rules.map(({ ruleId, state, sentence }) => ({
        at: written(at),
        step: STEP_NAMES[to],
        rule: ruleId,
        says: ruleOf(ruleId)?.sentence ?? null,
        outcome: inWords(state),
        // It can name those of whom something is missing.
        found: sentence,
      })),
    ),
    overrides: consultation.progress.overrides.map(({ at, ruleId, by, post, reason, note }) => ({
      at: written(at),
      rule: `${ruleId}: ${ruleOf(ruleId)?.sentence ?? ""}`,
      by: who(post, by),
      reason: OVERRIDE_REASONS[reason],
      note,
    })),
  },
});
