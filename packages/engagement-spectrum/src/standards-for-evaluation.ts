import type { Standard } from "./standard.ts";

/** Standards 10 to 14. Wording: Thurrock Community Engagement Strategy 2011. */
export const STANDARDS_FOR_EVALUATION: readonly Standard[] = [
  {
    id: "feedback",
    number: 10,
    stage: "evaluation",
    title: "Providing Feedback",
    wording: "We will provide our community with regular feedback when engaging with them",
    evidence: ["interim and final feedback", "due dates", "how many asked for it and how many were sent it"],
    machineCheck: "Interim and final feedback came out by the due date and went to everyone who asked.",
    humanQuestion: "Does the feedback mean something to people?",
    effects: [{ kind: "gate", step: "archive" }],
  },
  {
    id: "challenge",
    number: 11,
    stage: "evaluation",
    title: "Right to Challenge",
    wording:
      "Our community will be given the opportunity to comment, modify and/or complain about the engagement process and decisions made as a result of information received through the engagement process",
    evidence: ["challenges", "outcomes"],
    machineCheck: "Every page has the link to challenge, and each challenge was answered in time.",
    humanQuestion: "Was the outcome fair?",
    effects: [{ kind: "gate", step: "decide" }],
  },
  {
    id: "success",
    number: 12,
    stage: "evaluation",
    title: "Measuring Success",
    // Two sentences on two lines in the source, which has no full stop between them; one is supplied here.
    wording:
      "We will evaluate the engagement process against agreed outcomes and make the results of the evaluation available to our community. We will involve the community in assessing the success of the engagement",
    evidence: ["outcomes agreed in the plan", "what was measured", "community assessors"],
    machineCheck:
      "The outcomes were set before opening, the result is published, and a community member helped assess it.",
    humanQuestion: "What did we learn?",
    effects: [{ kind: "gate", step: "archive" }],
  },
  {
    id: "lessons",
    number: 13,
    stage: "evaluation",
    title: "Lessons Learned",
    wording:
      "We will ensure that any lessons learned from engagement carried out are used to develop better processes and are used to inform future engagement with our community",
    evidence: ["lessons", "where they were used again"],
    machineCheck: "There is at least one lesson, or a reason why there is none.",
    humanQuestion: "Can others use it again?",
    effects: [{ kind: "gate", step: "archive" }],
  },
  {
    id: "best_practice",
    number: 14,
    stage: "evaluation",
    title: "Best Practice",
    wording:
      "We will recognise best practice and ensure that it is used to inform future engagement with our community",
    evidence: ["nominated practice", "who adopted it"],
    machineCheck: "It was considered whether to nominate it, and its use by others was counted.",
    humanQuestion: "Is it worth copying?",
    effects: [{ kind: "score" }],
  },
];
