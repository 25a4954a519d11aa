import { table } from "./column.ts";

// The tables of each part. A column of kind "restricted" is left out of the public version, "who" loses the name in it,
// and a row with "words" that may not be published is left out of it and counted.

const said = { item: ["text", "What"], says: ["text", "What it says"] } as const;
const version = {
  version: ["text", "Version"],
  at: ["moment", "From"],
  by: ["who?", "By"],
  text: ["text", "Text"],
  sha256: ["text?", "SHA-256 of the original"],
} as const;

/** The tables of the eighteen parts, by the part's name and the table's own. */
export const PART_TABLES = {
  "plan-and-approvals": {
    plan: table("The plan", said),
    approvals: table("Approvals and steps", {
      at: ["moment", "When"],
      step: ["text", "Step"],
      by: ["who?", "By"],
      reason: ["text?", "Reason"],
    }),
    extensions: table("More time to answer", {
      from: ["moment", "It would have closed"],
      to: ["moment", "It closes"],
      cause: ["text", "Cause"],
      because: ["text", "Because"],
    }),
  },
  "promise-and-duty-check": {
    checks: table("What was checked", { ...said, source: ["text?", "Source"], by: ["who?", "By"], on: ["day?", "On"] }),
    promises: table("Promises and past practice", {
      on: ["day?", "Made on"],
      kind: ["text", "Kind"],
      promise: ["text", "In the words it was given"],
      by: ["restricted?", "Made by"],
      source: ["text?", "Where it was made"],
    }),
  },
  "stakeholders-and-notices": {
    groups: table("Who is likely to be affected", {
      group: ["text", "Group"],
      why: ["text?", "Why"],
      routes: ["list", "How they are reached"],
      owner: ["who?", "Owner"],
    }),
    routes: table("Ways to answer", {
      kind: ["text", "Way"],
      where: ["restricted?", "Where"],
      closesWithTheRest: ["yes-no", "Closes by the same rule"],
    }),
    formats: table("Languages and formats", said),
    notices: table("Notices given", {
      on: ["day", "On"],
      to: ["text", "To"],
      how: ["text", "How"],
      told: ["count?", "How many"],
      details: ["restricted?", "How, as it was written down"],
      proof: ["restricted?", "Proof"],
    }),
  },
  versions: {
    shown: table("What was shown", {
      what: ["text", "Page, document or question"],
      ...version,
      change: ["text?", "What changed, and why"],
    }),
  },
  "equality-impact": {
    assessments: table("Steps of the assessment", {
      on: ["day", "On"],
      step: ["text", "Step"],
      proposal: ["text?", "Version of the proposal"],
      by: ["who?", "By"],
      assessment: ["restricted?", "Assessment"],
    }),
  },
  privacy: {
    notices: table("Privacy notice", version),
    basis: table("Lawful basis, retention and assessment", said),
  },
  "rules-and-overrides": {
    results: table("What the rules found", {
      at: ["moment", "When"],
      step: ["text", "Step"],
      rule: ["text", "Rule"],
      says: ["text?", "What must be true"],
      outcome: ["text", "Outcome"],
      found: ["restricted?", "What was found"],
    }),
    overrides: table("Overrides", {
      at: ["moment", "When"],
      rule: ["text", "Rule"],
      by: ["who", "By"],
      reason: ["text", "Reason"],
      note: ["text", "In the words of whoever set it aside"],
    }),
  },
  responses: {
    // Each response of the register stands in one of these columns, by its status.
    channels: table("Responses by channel, counted and left out", {
      channel: ["text", "Channel"],
      counted: ["count", "Counted"],
      late: ["count", "Left out: late"],
      duplicate: ["count", "Left out: sent twice"],
      setAside: ["count", "Left out: set aside"],
      erased: ["count", "Erased or made anonymous since"],
    }),
    register: table("Register of responses", {
      number: ["number", "Number"],
      receivedOn: ["day", "Received on"],
      receivedAt: ["restricted?", "Received at"],
      reference: ["restricted?", "Reference"],
      channel: ["text", "Channel"],
      capacity: ["text?", "Capacity"],
      language: ["restricted?", "Language"],
      whereabouts: ["restricted?", "Where the person lives"],
      enteredBy: ["who?", "Entered by"],
      status: ["text", "Status"],
    }),
    choices: table(
      "Options chosen",
      { number: ["number", "Response"], question: ["text", "Question"], options: ["list", "Options"] },
      { restrictedBecause: "Options put side by side can show who a person is. Counts are published instead." },
    ),
    words: table("What people wrote", {
      number: ["number", "Response"],
      question: ["text", "Question"],
      words: ["words", "Words"],
    }),
  },
  "response-log": {
    rules: table("Rules for which responses count", {
      about: ["text", "About"],
      published: ["text", "Rule as it was published"],
      applied: ["text", "What was done"],
    }),
    log: table(
      "Erased, corrected and restricted responses",
      {
        on: ["day", "On"],
        number: ["number", "Response"],
        reference: ["restricted?", "Reference"],
        what: ["text", "What"],
        says: ["restricted?", "What it says"],
      },
      { restrictedBecause: "Which response was erased or put right on which day can show who asked for it." },
    ),
    effect: table("Responses before and after the rules", {
      item: ["text", "What"],
      count: ["count", "Responses"],
    }),
  },
  coding: {
    reading: table("How far the responses were read", {
      item: ["text", "What"],
      count: ["count", "Responses"],
    }),
    codebook: table("Codebook", { code: ["text", "Code"], label: ["text", "Label"], meaning: ["text", "Meaning"] }),
    coded: table("Coding", {
      number: ["number", "Response"],
      question: ["text?", "Question"],
      codes: ["list", "Codes"],
      by: ["who?", "Coded by"],
    }),
    agreement: table("Agreement of two coders", {
      measure: ["text", "Measure"],
      value: ["number", "Value"],
      of: ["count", "Responses coded twice"],
    }),
  },
  reports: {
    versions: table("Versions of the report", {
      version: ["text", "Version"],
      at: ["moment?", "Reported"],
      by: ["who?", "By"],
      publicOn: ["day?", "Public since"],
      headline: ["text", "Headline"],
      sections: ["list", "Sections it has"],
    }),
  },
  "officer-replies": {
    replies: table("Replies", {
      theme: ["text", "Theme"],
      responses: ["count?", "Responses"],
      reply: ["text", "Reply"],
      effect: ["text", "Effect"],
      reason: ["text?", "Reason"],
      by: ["who?", "By"],
    }),
  },
  "decision-maker-access": {
    access: table("Access before deciding", {
      at: ["moment?", "When"],
      by: ["who", "Decision-maker"],
      what: ["text", "What was available"],
      confirmed: ["yes-no", "Confirmed"],
      clerk: ["who?", "Noted by"],
      note: ["restricted?", "Clerk's note"],
    }),
  },
  decision: {
    papers: table("Agenda, minutes and decision", {
      on: ["day", "On"],
      kind: ["text", "Kind"],
      title: ["text", "Title"],
      where: ["text?", "Where to find it"],
      says: ["text?", "What it says"],
    }),
    implications: table("Implications, and who verified them", {
      implication: ["text", "Implication"],
      version: ["text", "Version"],
      text: ["text", "Text"],
      verified: ["yes-no", "Verified in this version"],
      at: ["moment?", "Verified"],
      by: ["who?", "Verified by"],
    }),
  },
  feedback: {
    items: table("What people were told", {
      said: ["text", "What people said"],
      did: ["text?", "What was done"],
      couldNot: ["text?", "What could not be done"],
      because: ["text?", "Because"],
    }),
    sent: table("Published and sent", {
      at: ["moment", "When"],
      by: ["who?", "By"],
      how: ["text", "How"],
      to: ["text", "To"],
      told: ["count?", "How many"],
    }),
  },
  challenges: {
    challenges: table("Challenges", {
      on: ["day", "On"],
      about: ["text", "About"],
      kind: ["text", "Kind"],
      reference: ["restricted?", "Reference"],
      says: ["restricted?", "What it says"],
      state: ["text", "State"],
      outcome: ["text?", "Outcome"],
      reply: ["text?", "Reply"],
      action: ["text?", "What is done"],
      by: ["who?", "Answered by"],
      endedOn: ["day?", "Published on"],
    }),
  },
  evaluation: {
    findings: table("Findings", said),
    score: table("Score of the fourteen standards", { item: ["text", "What"], count: ["number", "Standards"] }),
    standards: table("The fourteen standards", {
      standard: ["text", "Standard"],
      status: ["text", "Status"],
      reason: ["text?", "Why it does not apply"],
      found: ["restricted?", "What was found"],
      by: ["who?", "Judged by"],
    }),
  },
  "system-log": {
    outages: table("Outages", {
      from: ["moment", "From"],
      to: ["moment?", "To"],
      what: ["text", "What did not work"],
      effect: ["text?", "What was done about it"],
    }),
    facts: table("Facts of the audit trail", {
      position: ["number", "Position"],
      at: ["moment", "When"],
      by: ["who?", "By"],
      what: ["text", "What"],
      about: ["restricted?", "About"],
      why: ["restricted?", "Why"],
      details: ["restricted?", "Details"],
      hash: ["text", "Hash"],
    }),
  },
} as const;
