import { choices, type DesignGroup } from "./design-group.ts";

const withId = () => ({ id: crypto.randomUUID() });

const handlingRule = (at: string, label: string) =>
  ({
    kind: "group",
    at,
    label,
    start: { published: "", applied: "" },
    fields: [
      { kind: "text", at: "published", label: "The rule that was published" },
      { kind: "text", at: "applied", label: "The rule that was used", hint: "It must be the same." },
    ],
  }) as const;

/** What comes after the answers: how they were counted and read, what they did, and the decision. */
export const DECIDING_GROUPS: readonly DesignGroup[] = [
  {
    id: "answers",
    name: "How answers were counted and read",
    parts: [
      {
        part: "handling",
        name: "Which answers count",
        fields: [
          handlingRule("duplicates", "Answers that came twice"),
          handlingRule("campaigns", "Answers of a campaign"),
          handlingRule("late", "Answers that came late"),
          { kind: "number", at: "answersBefore", label: "Answers before these rules" },
          { kind: "number", at: "answersAfter", label: "Answers after these rules" },
          { kind: "number", at: "undecided", label: "Likely double answers that nobody has looked at yet" },
        ],
        start: { undecided: 0 },
      },
      {
        part: "coding",
        name: "Reading and report",
        fields: [
          { kind: "number", at: "answers", label: "Answers" },
          { kind: "number", at: "coded", label: "Answers that were read and coded" },
          { kind: "number", at: "secondCoded", label: "Answers that a second person coded" },
          { kind: "number", at: "agreementPercent", label: "In how many of a hundred both agreed" },
          { kind: "yes", at: "minoritySection", label: "The report has a part on what few people said" },
          { kind: "yes", at: "seldomHeardSection", label: "The report has a part on groups that are seldom heard" },
          {
            kind: "text",
            at: "headline",
            label: "Headline of the report",
            hint: "It says “of those who responded”, never “residents think”.",
          },
        ],
      },
    ],
  },
  {
    id: "themes",
    name: "Themes and replies",
    parts: [
      {
        part: "themes",
        name: "Themes",
        fields: [
          {
            kind: "rows",
            at: "",
            label: "What several people said",
            one: "Theme",
            fresh: withId,
            fields: [
              { kind: "line", at: "statement", label: "What people said" },
              { kind: "text", at: "officerReply", label: "What the council answers" },
              {
                kind: "picked",
                at: "effect",
                label: "What came of it",
                choices: choices({
                  changed: "It changed the proposal",
                  partly: "It changed a part",
                  not_changed: "Nothing was changed",
                  out_of_scope: "It is about something else",
                }),
              },
              { kind: "text", at: "reason", label: "Why nothing, or not all, was changed" },
            ],
          },
        ],
      },
      {
        part: "noThemesBecause",
        name: "No themes",
        fields: [{ kind: "text", at: "", label: "Why there are no themes, where people answered and there are none" }],
      },
    ],
  },
  {
    id: "decision",
    name: "Decision and meeting",
    parts: [
      {
        part: "decision",
        name: "Decision",
        start: { id: "decision", key: false, makers: [] },
        fields: [
          { kind: "line", at: "id", label: "Id in the register of decisions" },
          { kind: "line", at: "reference", label: "Reference" },
          { kind: "line", at: "title", label: "Title" },
          { kind: "line", at: "body.name", label: "Who decides" },
          {
            kind: "picked",
            at: "body.kind",
            label: "What kind of body that is",
            choices: choices({
              council: "The council",
              cabinet: "Cabinet",
              committee: "A committee",
              "portfolio-holder": "A portfolio holder",
              officer: "An officer with delegated power",
            }),
          },
          { kind: "yes", at: "key", label: "It is a key decision" },
          { kind: "day", at: "keyNoticeOn", label: "Notice of the key decision" },
          { kind: "day", at: "meetingOn", label: "Day of the meeting" },
          { kind: "number", at: "reportVersion", label: "Version of the report" },
          { kind: "day", at: "reportPublicOn", label: "Report is public since" },
          {
            kind: "rows",
            at: "makers",
            label: "People who decide",
            one: "Person",
            fields: [
              { kind: "line", at: "id", label: "Id" },
              { kind: "line", at: "name", label: "Name" },
            ],
          },
          {
            kind: "rows",
            at: "implications",
            label: "Implications",
            one: "Implication",
            fresh: () => ({ textVersion: 1 }),
            fields: [
              {
                kind: "picked",
                at: "kind",
                label: "Which",
                choices: choices({
                  finance: "Financial",
                  legal: "Legal",
                  "diversity-and-equality": "Diversity and Equality",
                  other: "Other implications",
                }),
              },
              { kind: "text", at: "text", label: "Text", hint: "Or that there are none." },
              { kind: "number", at: "textVersion", label: "Version of the text" },
            ],
          },
        ],
      },
      {
        part: "meetings",
        name: "Meetings",
        fields: [
          {
            kind: "rows",
            at: "",
            label: "Days on which the body that decides meets",
            one: "Meeting",
            fields: [{ kind: "day", at: "", label: "Day" }],
          },
        ],
      },
    ],
  },
];
