import { addWorkingDays, formatDate, toLocalDate } from "@collaborative-communities/foundation";
import { asksPeople } from "../facts/facts.ts";
import { lastDayOf } from "../period/period.ts";
import { isWritten, lacking } from "./is-written.ts";
import { metUnless, ONLY_TOLD, type Rule, unmet } from "./rule.ts";

const SPEAKS_FOR_ALL =
  /\b(residents|people|the public|the community|locals)\s+(think|want|believe|feel|support|oppose|say)\b/i;
const SPEAKS_OF_ANSWERS = /\bof (those|the people) who (responded|answered|replied)\b/i;

/** How many answers a second person must code: a tenth, at least twenty, and never more than there are. */
export const secondCodingNeeded = (
  answers: number,
  { secondCoderPercent, secondCoderLeast }: { secondCoderPercent: number; secondCoderLeast: number },
): number => Math.min(answers, Math.max(secondCoderLeast, Math.ceil((answers * secondCoderPercent) / 100)));

/** CON-17 and CON-18: which answers count, and how they are told of. */
export const RULES_ON_REPORTING: readonly Rule[] = [
  {
    id: "CON-17",
    step: "analysing",
    checkedAt: ["analysing"],
    effect: { kind: "block" },
    sentence: "We count answers by the rules we told people, and we show the numbers before and after.",
    satisfiedBy: "Wait for the post, settle each likely double answer, and use the rules as they were published.",
    source: "Consultation Institute Charter: fair interpretation, transparency",
    mark: "design",
    check: ({ facts, progress, at, settings }) => {
      if (!asksPeople(facts)) return ONLY_TOLD;
      const grace = facts.closingRules?.postalGraceWorkingDays ?? settings.postalGraceWorkingDays;
      const lastPost = progress.period && addWorkingDays(lastDayOf(progress.period.closesAt), grace);
      if (lastPost !== undefined && toLocalDate(at) <= lastPost)
        return unmet(`Paper posted in time counts if it comes by ${formatDate(lastPost)}. Go on after that day.`);
      const { handling } = facts;
      if (handling === undefined) return unmet("Say how double, campaign and late answers were counted.");
      const kept = (rule: { published: string; applied: string }) =>
        isWritten(rule.published) && rule.applied.trim() === rule.published.trim();
      return metUnless(
        lacking(
          [kept(handling.duplicates), "Use the published rule for double answers."],
          [kept(handling.campaigns), "Use the published rule for campaigns."],
          [kept(handling.late), "Use the published rule for late answers."],
          [handling.undecided === 0, `Settle ${handling.undecided} likely double answers by hand.`],
          [handling.answersAfter <= handling.answersBefore, "Check the numbers: there are more after than before."],
        ),
      );
    },
  },
  {
    id: "CON-18",
    step: "reported",
    checkedAt: ["reported"],
    effect: { kind: "block" },
    sentence: "We read all the answers, and two of us check. We tell what a few people said, too.",
    satisfiedBy: "Code each answer, have a part coded twice, show how far both agree, and write the two sections.",
    source: "Consultation Institute Charter: fair interpretation; social research practice",
    mark: "design",
    check: ({ facts, settings }) => {
      if (!asksPeople(facts)) return ONLY_TOLD;
      const { coding } = facts;
      if (coding === undefined) return unmet("Sort the answers into themes, and write the report.");
      const needed = secondCodingNeeded(coding.answers, settings);
      return metUnless(
        lacking(
          [coding.coded >= coding.answers, `Code ${coding.answers - coding.coded} more answers.`],
          [coding.secondCoded >= needed, `Have a second person code ${needed} answers.`],
          [coding.answers === 0 || coding.agreementPercent !== undefined, "Show how far the two readers agree."],
          [coding.minoritySection, "Write the part on what few people said."],
          [coding.seldomHeardSection, "Write the part on groups that are seldom heard."],
          [
            SPEAKS_OF_ANSWERS.test(coding.headline) && !SPEAKS_FOR_ALL.test(coding.headline),
            "Let the headline say “of those who responded”, never “residents think”.",
          ],
        ),
      );
    },
  },
];
