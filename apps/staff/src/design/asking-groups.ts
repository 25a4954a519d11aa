import type { ChoiceOf, FieldOf } from "../fields/field.ts";
import { closingRulesPart } from "./closing-rules.ts";
import { choices, type DesignGroup } from "./design-group.ts";

/** Something new that others point at has an id of its own. */
const withId = () => ({ id: crypto.randomUUID() });

/** The catalogue of duties as a field offers it. */
export type DutyEntries = FieldOf<"entry">["entries"];

/** What is asked, why, for how long, and of whom. */
export const askingGroups = (duties: DutyEntries, questions: readonly ChoiceOf[]): readonly DesignGroup[] => [
  {
    id: "purpose",
    name: "Purpose and proposal",
    parts: [
      {
        part: "purpose",
        name: "Kind of asking",
        fields: [
          {
            kind: "choice",
            at: "",
            label: "What kind of asking is this?",
            hint: "A proposal that changes services, charges or rights is never a survey.",
            choices: [
              { value: "survey", label: "Survey", hint: "There is no proposal behind it." },
              { value: "engagement", label: "Engagement", hint: "Ideas are gathered before there is a proposal." },
              { value: "consultation", label: "Consultation", hint: "There is a proposal, and a decision to come." },
              { value: "statutory", label: "Statutory consultation", hint: "A law says that people must be asked." },
            ],
          },
        ],
      },
      {
        part: "matter",
        name: "How much it changes",
        fields: [
          {
            kind: "choice",
            at: "",
            label: "How much does it change?",
            hint: "The council’s own least time to answer goes by this.",
            choices: choices({
              limited: "Little, or for few people",
              standard: "A usual change",
              major: "A major change",
            }),
          },
        ],
      },
      {
        part: "proposal",
        name: "Proposal",
        start: { version: 1 },
        fields: [
          {
            kind: "number",
            at: "version",
            label: "Version",
            hint: "Once people have seen a version, a change needs the next number and is announced.",
          },
          {
            kind: "several",
            at: "affects",
            label: "What does it touch?",
            choices: choices({ services: "Services", charges: "Charges", rights: "Rights" }),
          },
          { kind: "text", at: "what", label: "What is proposed" },
          { kind: "text", at: "reasons", label: "Why" },
          {
            kind: "rows",
            at: "alternatives",
            label: "Other ways that were looked at",
            one: "Alternative",
            fields: [
              { kind: "text", at: "what", label: "What it is" },
              { kind: "text", at: "whyNotPreferred", label: "Why it is not preferred" },
            ],
          },
          { kind: "text", at: "noAlternativeBecause", label: "Why there is no other realistic way, where that is so" },
          { kind: "text", at: "cost", label: "What it costs or saves" },
          { kind: "text", at: "whoIsAffected", label: "Who is affected" },
          {
            kind: "yes",
            at: "assessmentIncluded",
            label: "People get the draft equality assessment, or its screening, with it",
          },
          { kind: "line", at: "decidedBy", label: "Who decides" },
          { kind: "line", at: "decidedWhen", label: "When it is decided" },
        ],
      },
    ],
  },
  {
    id: "influence",
    name: "Nothing is settled yet",
    intro: "What people can change, and what they cannot, is written in the plan under “What people can change”.",
    parts: [
      {
        part: "declaration",
        name: "Declaration",
        fields: [
          { kind: "line", at: "by", label: "Who says so", hint: "Name and post." },
          { kind: "day", at: "on", label: "On which day" },
          { kind: "yes", at: "noContractLet", label: "No contract has been let" },
          { kind: "yes", at: "noBudgetFixed", label: "No budget line has been fixed" },
          { kind: "yes", at: "noPromiseMade", label: "No public promise has been made" },
        ],
      },
      {
        part: "promisesNotBinding",
        name: "Promises that do not bind here",
        fields: [
          {
            kind: "rows",
            at: "",
            label: "Promises that do not bind here",
            hint: "Only a legal adviser records this. It is shown in public.",
            one: "Promise",
            fields: [
              { kind: "line", at: "promiseId", label: "Id of the promise in the register" },
              { kind: "line", at: "by", label: "Who records it" },
              { kind: "day", at: "on", label: "On which day" },
              { kind: "text", at: "because", label: "Why it does not bind" },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "time",
    name: "Time, duty and late answers",
    intro: "The days themselves are written in the plan under “Decision and dates”.",
    parts: [
      {
        part: "duty",
        name: "Duty in law",
        fields: [
          {
            kind: "entry",
            at: "",
            label: "Duty from the catalogue",
            hint: "The least time and who must be told go by it. Its entry is copied into this design.",
            entries: duties,
          },
        ],
      },
      {
        part: "shortPeriodBecause",
        name: "Less than six weeks",
        fields: [
          {
            kind: "text",
            at: "",
            label: "Why people have less than six weeks",
            hint: "Only where they have. Everybody sees it.",
          },
        ],
      },
      closingRulesPart(questions),
      {
        part: "festivals",
        name: "Festivals",
        fields: [
          {
            kind: "rows",
            at: "",
            label: "Festivals of the people who are asked",
            hint: "August, Christmas and Easter are known already.",
            one: "Festival",
            fields: [
              { kind: "line", at: "name", label: "Name" },
              { kind: "day", at: "from", label: "First day" },
              { kind: "day", at: "to", label: "Last day" },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "people",
    name: "Who is asked, and how they answer",
    parts: [
      {
        part: "audiences",
        name: "Groups of people",
        fields: [
          {
            kind: "rows",
            at: "",
            label: "Groups of people",
            one: "Group",
            fresh: withId,
            fields: [
              { kind: "line", at: "name", label: "Name of the group" },
              { kind: "yes", at: "priority", label: "It is a group we most need to hear" },
              { kind: "text", at: "why", label: "Why they are asked" },
              { kind: "yes", at: "whyIsPublic", label: "The reason is published" },
              { kind: "lines", at: "routes", label: "How they are reached", hint: "A line for each way." },
              { kind: "line", at: "owner", label: "Who looks after it" },
            ],
          },
        ],
      },
      {
        part: "notices",
        name: "Proof of notice",
        fields: [
          {
            kind: "rows",
            at: "",
            label: "Proof that those who must be told were told",
            one: "Notice",
            fields: [
              { kind: "line", at: "consulteeId", label: "Who was told", hint: "Their id in the duty’s entry." },
              { kind: "day", at: "sentOn", label: "Sent on" },
              { kind: "line", at: "how", label: "How" },
              { kind: "line", at: "reference", label: "Reference of the letter or email" },
            ],
          },
        ],
      },
      {
        part: "routes",
        name: "Ways to answer",
        fields: [
          {
            kind: "rows",
            at: "",
            label: "Ways to answer",
            hint: "At least by post, by telephone and in person, beside the web.",
            one: "Way",
            fields: [
              {
                kind: "choice",
                at: "kind",
                label: "How",
                choices: choices({
                  web: "On the web",
                  post: "By post",
                  telephone: "By telephone",
                  "in-person": "In person",
                }),
              },
              { kind: "line", at: "where", label: "Where", hint: "An address, a number, or a place and its hours." },
              { kind: "yes", at: "sameClosingRule", label: "It ends when all other ways end" },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "access",
    name: "Languages, Easy Read and files",
    parts: [
      {
        part: "languagesDecision",
        name: "Languages",
        fields: [{ kind: "text", at: "", label: "Which languages it is in, and why" }],
      },
      {
        part: "easyReadDecision",
        name: "Easy Read",
        fields: [{ kind: "text", at: "", label: "Whether there is an Easy Read version, and why" }],
      },
      {
        part: "attachments",
        name: "Files",
        fields: [
          {
            kind: "rows",
            at: "",
            label: "Files that people are given",
            one: "File",
            fields: [
              { kind: "line", at: "name", label: "Name" },
              { kind: "yes", at: "accessible", label: "It was checked and can be read by all" },
              { kind: "text", at: "exemptBecause", label: "Why it is exempt, where it is not accessible" },
            ],
          },
        ],
      },
      {
        part: "printPackVersion",
        name: "Print pack",
        fields: [
          {
            kind: "number",
            at: "",
            label: "Version of the proposal that the print pack was made from",
            hint: "It must be the version that is on the web.",
          },
        ],
      },
    ],
  },
  {
    id: "protection",
    name: "Equality and privacy",
    parts: [
      {
        part: "assessment",
        name: "Equality assessment",
        start: { id: "assessment" },
        fields: [
          { kind: "line", at: "id", label: "Reference of the assessment" },
          { kind: "day", at: "screenedOn", label: "Screening finished on" },
          {
            kind: "group",
            at: "signedOff",
            label: "Sign-off",
            fields: [
              { kind: "line", at: "by", label: "Who signed it" },
              { kind: "day", at: "on", label: "Signed on" },
              { kind: "number", at: "proposalVersion", label: "Version of the proposal that it is about" },
            ],
          },
        ],
      },
      {
        part: "privacy",
        name: "Privacy",
        fields: [
          { kind: "line", at: "noticeAddress", label: "Address of the privacy notice" },
          { kind: "line", at: "lawfulBasis", label: "Lawful basis" },
          { kind: "number", at: "retentionDays", label: "Days for which answers are kept" },
          {
            kind: "line",
            at: "impactAssessmentReference",
            label: "Reference of the data protection impact assessment",
          },
        ],
      },
    ],
  },
];
