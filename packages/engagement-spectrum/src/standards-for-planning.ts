import type { Standard } from "./standard.ts";

/** Standards 1 to 6. Wording: Thurrock Community Engagement Strategy 2011. */
export const STANDARDS_FOR_PLANNING: readonly Standard[] = [
  {
    id: "purposes",
    number: 1,
    stage: "planning",
    title: "Clear and Agreed Purposes",
    wording: "We will be clear about why there is a need to engage with our community",
    evidence: ["purpose", "decision to be influenced", "who decides", "who agreed the purpose"],
    machineCheck: "A purpose is written, the decision exists and is not taken, and enough people agreed it.",
    humanQuestion: "Is the purpose honest?",
    effects: [{ kind: "gate", step: "approve" }],
  },
  {
    id: "coordination",
    number: 2,
    stage: "planning",
    title: "Co-ordinated Approach",
    wording: "We will ensure that a co-ordinated approach is taken to engaging with our community",
    evidence: ["entry in the engagement plan", "result of the clash check", "search for what was asked before"],
    machineCheck: "It was in the plan early enough, and the clash check and the search were run.",
    humanQuestion: "Should it be merged with something else?",
    effects: [{ kind: "gate", step: "approve" }],
  },
  {
    id: "timing",
    number: 3,
    stage: "planning",
    title: "Timing",
    wording:
      "We will ensure that where possible, engagement with our community is timely in accordance with their requirements",
    evidence: ["dates", "holidays, faith festivals and exams in the period", "what the audience needs"],
    machineCheck:
      "It lasts long enough, keeps out of the pre-election period, allows for holidays, and spreads events.",
    humanQuestion: "Is it the right time for this audience?",
    effects: [{ kind: "gate", step: "open" }],
  },
  {
    id: "methodology",
    number: 4,
    stage: "planning",
    title: "Methodology – ‘Fit for Purpose’",
    wording:
      "Unless circumstances dictate that engagement should take place via specified methodology, methods taken to engage with our community should take account of different needs",
    evidence: ["methods for each audience"],
    machineCheck: "Every priority audience has a suitable method, and at least one method needs no internet.",
    humanQuestion: "Are the methods right?",
    effects: [{ kind: "gate", step: "open" }],
  },
  {
    id: "target_audience",
    number: 5,
    stage: "planning",
    title: "Justify Target Audience",
    wording: "We will justify and communicate why specific audiences have been targeted for engagement",
    evidence: ["each audience with the reason", "the published reason"],
    machineCheck: "Every audience has a reason, and the reason is on the public page.",
    humanQuestion: "Is anyone missing?",
    effects: [{ kind: "gate", step: "open" }],
  },
  {
    id: "involve",
    number: 6,
    stage: "planning",
    title: "Involve",
    wording: "We will involve and seek advice from our community when seeking to engage with them",
    evidence: ["community advisers", "their advice", "what changed"],
    machineCheck: "A community adviser gave advice before the design was locked.",
    humanQuestion: "Was the advice used?",
    effects: [{ kind: "score" }],
  },
];
