import type { Standard } from "./standard.ts";

/** Standards 7 to 9. Wording: Thurrock Community Engagement Strategy 2011. */
export const STANDARDS_FOR_ENGAGEMENT: readonly Standard[] = [
  {
    id: "transparency",
    number: 7,
    stage: "engagement",
    title: "Transparency – being ‘Open and Honest’",
    wording:
      "We will be open and honest when engaging with our community and ensure that the processes we use are transparent",
    evidence: ["what is and is not open to influence", "documents and their changes", "questions and answers"],
    machineCheck:
      "The statement is published, changed documents have a change log, and questions were answered in time.",
    humanQuestion: "Is the tone even-handed?",
    effects: [{ kind: "gate", step: "open" }, { kind: "score" }],
  },
  {
    id: "inclusive",
    number: 8,
    stage: "engagement",
    title: "Inclusive",
    wording:
      "We will aim to be inclusive by enabling all groups within our community to participate and/or their views to be represented when engaging on issues relevant to them",
    evidence: ["who was heard compared with the population", "assisted routes", "languages"],
    machineCheck: "The mid-point report was run, and there is an action for each group heard far too little.",
    humanQuestion: "Was the effort adequate?",
    effects: [
      { kind: "warn", step: "midpoint" },
      { kind: "gate", step: "close_report" },
    ],
  },
  {
    id: "communication",
    number: 9,
    stage: "engagement",
    title: "Inform and Communicate Effectively",
    wording:
      "We will ensure that our community are given information about why they are being engaged with and that the information supplied is tailored and accessible by all",
    evidence: ["reading age", "formats", "accessible attachments", "translations"],
    machineCheck: "The reading age is low enough, attachments are accessible, and Easy Read was decided on.",
    humanQuestion: "Can people understand it?",
    effects: [{ kind: "gate", step: "open" }],
  },
];
