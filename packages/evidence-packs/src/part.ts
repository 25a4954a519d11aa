import { z } from "zod";

/** One of the eighteen parts, as it is called in paths. */
export const PartSlug = z.enum([
  "plan-and-approvals",
  "promise-and-duty-check",
  "stakeholders-and-notices",
  "versions",
  "equality-impact",
  "privacy",
  "rules-and-overrides",
  "responses",
  "response-log",
  "coding",
  "reports",
  "officer-replies",
  "decision-maker-access",
  "decision",
  "feedback",
  "challenges",
  "evaluation",
  "system-log",
]);
export type PartSlug = z.infer<typeof PartSlug>;

/** A part of the pack: its place, its title, what it holds, and where that comes from. */
export type Part = {
  /** 1 to 18. */
  readonly number: number;
  readonly slug: PartSlug;
  readonly title: string;
  readonly holds: string;
  /** Who or what writes it down in the first place. */
  readonly source: string;
};

type Said = readonly [title: string, holds: string, source: string];

const SAID: Readonly<Record<PartSlug, Said>> = {
  "plan-and-approvals": [
    "Plan and approvals",
    "What was planned, what people could change and could not, and who approved it when.",
    "The plan of the consultation, and the audit trail.",
  ],
  "promise-and-duty-check": [
    "Promises and duty to consult",
    "Whether a law, a promise or a past practice asked for a consultation, and what was found.",
    "The register of promises, and the catalogue of duties.",
  ],
  "stakeholders-and-notices": [
    "Who was asked, and proof of notice",
    "The groups most likely to be affected, how each was reached, and proof that they were told.",
    "The stakeholder map, and the record of notices.",
  ],
  versions: [
    "Every version of pages, documents and questions",
    "What was shown to people, each version with the moment from which it was shown.",
    "The pages, documents and questionnaires as they were kept.",
  ],
  "equality-impact": [
    "Community equality impact assessment",
    "When it was screened and signed off, by whom, and for which version of the proposal.",
    "The equality impact assessments.",
  ],
  privacy: [
    "Privacy notice and data protection",
    "Where the privacy notice is, the lawful basis, how long data are kept, and the assessment's reference.",
    "The privacy settings of the consultation.",
  ],
  "rules-and-overrides": [
    "Rules and overrides",
    "What each rule found, and who went past one with which reason.",
    "The results of the rules, and the audit trail.",
  ],
  responses: [
    "Responses",
    "The register of responses as it may be published, and by channel how many counted and how many were left out.",
    "The answers as they were received.",
  ],
  "response-log": [
    "Late, duplicate and moderated responses",
    "By which published rules responses counted, and what was erased, put right or read no further.",
    "The log of late, duplicate and moderated responses.",
  ],
  coding: [
    "Codebook, coding and agreement",
    "The themes responses were sorted into, which response got which, and how far two people agreed.",
    "The analysis of the responses.",
  ],
  reports: ["Reports", "When what people said was reported, and with which headline.", "The record of the report."],
  "officer-replies": [
    "Officers' replies",
    "For each theme what officers replied, and what changed because of it.",
    "The replies to the themes.",
  ],
  "decision-maker-access": [
    "What decision-makers saw",
    "When each decision-maker confirmed access to report, responses and assessment, before deciding.",
    "The confirmations of access.",
  ],
  decision: [
    "Agenda, minutes and decision",
    "Where and when the decision was taken, and what it was.",
    "The agenda and minutes of the meeting.",
  ],
  feedback: [
    "Feedback",
    "What people were told came of their answers, and whom it was sent to.",
    "The feedback as it was published, and the record of sending.",
  ],
  challenges: [
    "Challenges and outcomes",
    "Complaints, calls for review and claims about the consultation, and how each ended.",
    "The record of challenges.",
  ],
  evaluation: [
    "Evaluation",
    "How the consultation went, what was learnt, and how the fourteen standards stand.",
    "The evaluation.",
  ],
  "system-log": [
    "System log",
    "Outages while the consultation was open, and the facts of the audit trail about it.",
    "The log of outages, and the audit trail.",
  ],
};

/** The eighteen parts in their order. */
export const PARTS: readonly Part[] = PartSlug.options.map((slug, place) => {
  const [title, holds, source] = SAID[slug];
  return { number: place + 1, slug, title, holds, source };
});

/** The folder of a part. @example folderOf({ number: 8, slug: "responses" }) // "08-responses" */
export const folderOf = ({ number, slug }: Pick<Part, "number" | "slug">): string =>
  `${String(number).padStart(2, "0")}-${slug}`;
