import { METHOD_NAMES, Method, STANDARDS } from "@collaborative-communities/engagement-spectrum";
import type { Field } from "../fields/field.ts";
import { choices, type DesignGroup } from "./design-group.ts";

const yes = (at: string, label: string): Field => ({ kind: "yes", at, label });
const number = (at: string, label: string): Field => ({ kind: "number", at, label });
const day = (at: string, label: string): Field => ({ kind: "day", at, label });
const line = (at: string, label: string): Field => ({ kind: "line", at, label });
const maybe = (at: string, label: string): Field => ({ kind: "line", at, label, optional: true });

const titleOf = (id: string): string => {
  const standard = STANDARDS.find((one) => one.id === id);
  return `${standard?.number}. ${standard?.title}`;
};

/** The evidence for one standard. What the rest of the design says already is not asked again. */
const section = (id: string, fields: readonly Field[], start?: Readonly<Record<string, unknown>>): Field => ({
  kind: "group",
  at: `sections.${id}`,
  label: titleOf(id),
  ...(start && { start }),
  fields,
});

const SECTIONS: readonly Field[] = [
  section("purposes", [
    { kind: "text", at: "purpose", label: "Purpose" },
    {
      kind: "rows",
      at: "agreedBy",
      label: "Agreed by",
      one: "Person",
      fields: [line("who", "Who, by role"), yes("outsideService", "From outside the service")],
    },
  ]),
  section("coordination", [
    day("planEntryOn", "Entered in the joint plan on"),
    day("opensOn", "Opens on"),
    day("clashCheckRunOn", "Looked for clashes on"),
    day("memorySearchRunOn", "Looked for what is known on"),
  ]),
  section(
    "timing",
    [
      maybe("holidayDecision", "How holidays were allowed for"),
      {
        kind: "several",
        at: "events",
        label: "When events are held",
        choices: choices({
          weekday_daytime: "Weekdays, by day",
          weekday_evening: "Weekdays, in the evening",
          weekend: "At the weekend",
        }),
      },
    ],
    { durationDays: 0, minimumDays: 0, insidePreElectionPeriod: false, holidayDaysInside: 0 },
  ),
  section("methodology", [
    {
      kind: "rows",
      at: "audiences",
      label: "Groups and methods",
      one: "Group of people",
      fields: [
        line("name", "Name"),
        yes("priority", "A group we most need to hear"),
        {
          kind: "rows",
          at: "methods",
          label: "Methods",
          one: "Method",
          fields: [
            {
              kind: "picked",
              at: "method",
              label: "Which",
              choices: Method.options.map((value) => ({ value, label: METHOD_NAMES[value] })),
            },
            yes("digital", "It needs the internet"),
            yes("suitable", "It suits this group"),
          ],
        },
      ],
    },
  ]),
  section("involve", [
    {
      kind: "rows",
      at: "advice",
      label: "Advice on the design",
      one: "Advice",
      fields: [
        line("adviser", "Who gave it, by role"),
        yes("fromCommunity", "From the community"),
        day("on", "On"),
        line("whatChanged", "What changed because of it"),
      ],
    },
    day("designLockedOn", "Design finished on"),
  ]),
  section("transparency", [
    yes("influenceStatementPublished", "What people can change is published"),
    number("documentsChangedSinceOpening", "Documents changed since opening"),
    yes("changeLogPublished", "The list of changes is published"),
    {
      kind: "rows",
      at: "questions",
      label: "Questions that people asked",
      one: "Question",
      fields: [day("askedOn", "Asked on"), day("answeredOn", "Answered on")],
    },
  ]),
  section("inclusive", [
    day("midpointReportOn", "Reach looked at, half-way, on"),
    number("population", "People in the area"),
    number("responses", "Answers so far"),
    {
      kind: "rows",
      at: "groups",
      label: "Groups",
      one: "Counted group",
      fields: [
        line("name", "Name"),
        number("population", "People"),
        number("responses", "Answers"),
        maybe("action", "What is done to reach more of them"),
      ],
    },
  ]),
  section("communication", [number("readingAge", "Reading age of the text")], { attachments: [] }),
  section("feedback", [
    day("interimDueOn", "Interim result due"),
    day("interimPublishedOn", "Interim result published"),
    day("finalDueOn", "Final result due"),
    number("askedFor", "People who asked for the result"),
    number("sent", "People it was sent to"),
  ]),
  section(
    "challenge",
    [number("pages", "Pages of this consultation"), number("pagesWithLink", "Pages that say how to challenge")],
    { challenges: [] },
  ),
  section("success", [
    day("opensOn", "Opens on"),
    {
      kind: "rows",
      at: "outcomes",
      label: "What it is to achieve",
      one: "Outcome",
      fields: [line("outcome", "Outcome"), day("setOn", "Set on"), maybe("result", "What came of it")],
    },
    day("resultPublishedOn", "Result published on"),
    number("communityAssessors", "People of the community who assessed it"),
  ]),
  section("best_practice", [
    day("nominationConsideredOn", "Looked at as an example for others on"),
    number("citations", "How often others used it"),
  ]),
];

const STANDARD_CHOICES = STANDARDS.map(({ id }) => ({ value: id, label: titleOf(id) }));

/** Looking back, and how the council’s own standards are judged. */
export const STANDARDS_GROUP: DesignGroup = {
  id: "standards",
  name: "Standards and evaluation",
  parts: [
    {
      part: "evaluation",
      name: "Evaluation",
      fields: [
        day("publishedOn", "Evaluation published on"),
        { kind: "lines", at: "lessons", label: "Lessons", hint: "A line for each." },
        { kind: "text", at: "noLessonsBecause", label: "Why there is no lesson, where there is none" },
        day("scorePublishedOn", "Score published on"),
      ],
    },
    {
      part: "standards",
      name: "Evidence and judgements for the fourteen standards",
      start: { sections: {}, judgements: [], notApplicable: [] },
      fields: [
        {
          kind: "rows",
          at: "judgements",
          label: "Judgements",
          hint: "The last one given for a standard counts. “Partly” needs a reason.",
          one: "Judgement",
          fields: [
            { kind: "picked", at: "standardId", label: "Standard", choices: STANDARD_CHOICES },
            {
              kind: "picked",
              at: "verdict",
              label: "Judgement",
              choices: choices({ met: "Met", partly: "Partly met", not_met: "Not met" }),
            },
            line("judgedBy", "Who judges, by post"),
            maybe("reason", "Reason"),
          ],
        },
        {
          kind: "rows",
          at: "notApplicable",
          label: "Standards that do not apply",
          one: "Standard",
          fields: [
            { kind: "picked", at: "standardId", label: "Standard", choices: STANDARD_CHOICES },
            line("reason", "Why it does not apply"),
            line("declaredBy", "Who says so, by post"),
          ],
        },
        ...SECTIONS,
      ],
    },
  ],
};
