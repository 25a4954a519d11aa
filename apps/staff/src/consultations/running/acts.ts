import { Command, owesResult, SENT_BACK, STEP_NAMES, STEPS, type Step } from "@collaborative-communities/consultations";
import { mayGo } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { Field } from "../../fields/field.ts";
import type { ReadConsultation } from "../read-consultation.tsx";

/** What is sent to the API for an act. */
export type Sent = { readonly command: Command; readonly atOnce?: boolean };

/** Something that a person can do to a consultation, on a small page of its own. */
export type Act = {
  readonly id: string;
  readonly title: string;
  /** What the page says before its fields. */
  readonly explain: string;
  readonly button: string;
  readonly isGrave?: boolean;
  /** A command by which to ask who may do it. */
  readonly asks: Command;
  readonly when: (consultation: ReadConsultation) => boolean;
  readonly fields: (consultation: ReadConsultation) => readonly Field[];
  readonly schema: z.ZodType;
  /** What the form starts from, under what is typed. */
  readonly start: (consultation: ReadConsultation) => Readonly<Record<string, unknown>>;
  readonly send: (value: unknown) => Sent;
};

const REASON: Field = {
  kind: "text",
  at: "reason",
  label: "Reason",
  hint: "Everybody will see it. Name nobody.",
};

const byCommand = { schema: Command, send: (value: unknown): Sent => ({ command: value as Command }) };

const isAt =
  (...steps: readonly Step[]) =>
  ({ state }: ReadConsultation): boolean =>
    steps.includes(state);

const Schedule = z.object({ when: z.enum(["planned", "now"]) });

/** Every act with a page, in the order they are listed. Going one step on has a button on the overview instead. */
export const ACTS: readonly Act[] = [
  {
    id: "schedule",
    title: "Give it its day to open",
    explain:
      "It opens and closes by itself, at the minute. Once people can see it, time that was promised is never taken away.",
    button: "Go on",
    asks: { kind: "advance", to: "scheduled" },
    when: isAt("approved"),
    fields: () => [
      {
        kind: "choice",
        at: "when",
        label: "When does it open?",
        choices: [
          { value: "planned", label: "On the day and at the time that are planned" },
          { value: "now", label: "At once", hint: "It takes a second or two, and the rules are asked again." },
        ],
      },
    ],
    schema: Schedule,
    start: () => ({}),
    send: (value) => ({
      command: { kind: "advance", to: "scheduled" },
      ...((value as z.infer<typeof Schedule>).when === "now" && { atOnce: true }),
    }),
  },
  {
    id: "send-back",
    title: "Send the design back",
    explain: "Nobody has seen it yet, so it can be changed and approved again.",
    button: "Send it back",
    asks: { kind: "send-back", to: "designed", reason: "" },
    when: ({ state }) => (SENT_BACK[state] ?? []).length > 0,
    fields: ({ state }) => [
      {
        kind: "choice",
        at: "to",
        label: "Back to which step?",
        choices: (SENT_BACK[state] ?? []).map((step) => ({ value: step, label: STEP_NAMES[step] })),
      },
      REASON,
    ],
    start: () => ({ kind: "send-back" }),
    ...byCommand,
  },
  {
    id: "extend",
    title: "Give people more time",
    explain: "The closing time moves later, never sooner. Everybody sees the new time and the reason.",
    button: "Give more time",
    asks: { kind: "extend", closesAt: new Date(0), reason: "" },
    when: isAt("open"),
    fields: () => [
      { kind: "moment", at: "closesAt", label: "New closing", hint: "Answers sent before this minute are in time." },
      REASON,
    ],
    start: () => ({ kind: "extend" }),
    ...byCommand,
  },
  {
    id: "change-proposal",
    title: "Announce a changed proposal",
    explain:
      "Answers given before stay under the version they were given to, and people may change theirs. A change that matters needs a notice to everyone who answered or follows it, and 14 more days or a new start.",
    button: "Announce the change",
    asks: { kind: "change-proposal", version: 1, summary: "", material: false },
    when: isAt("open", "paused"),
    fields: () => [
      { kind: "number", at: "version", label: "Number of the new version" },
      { kind: "text", at: "summary", label: "What has changed", hint: "Everybody will see it." },
      { kind: "yes", at: "material", label: "It is a material change: it could change what somebody answers" },
      {
        kind: "text",
        at: "notice",
        label: "What everyone who answered or follows it is told",
        hint: "Needed for a material change.",
      },
      { kind: "yes", at: "restart", label: "Start again: people get the whole time from now" },
      {
        kind: "moment",
        at: "closesAt",
        label: "New closing",
        hint: "For a material change without a new start: at least 14 days later than now.",
      },
    ],
    start: ({ progress }) => ({ kind: "change-proposal", version: (progress.versions.at(-1)?.version ?? 0) + 1 }),
    ...byCommand,
  },
  {
    id: "pause",
    title: "Pause it",
    explain: "People cannot answer while it is paused. They get the time back when it goes on.",
    button: "Pause it now",
    isGrave: true,
    asks: { kind: "pause", reason: "" },
    when: isAt("open"),
    fields: () => [REASON],
    start: () => ({ kind: "pause" }),
    ...byCommand,
  },
  {
    id: "resume",
    title: "Let it go on",
    explain: "People can answer again, and get as many more days as it was paused.",
    button: "Let it go on now",
    asks: { kind: "resume" },
    when: isAt("paused"),
    fields: () => [],
    start: () => ({ kind: "resume" }),
    ...byCommand,
  },
  {
    id: "explain-lateness",
    title: "Explain why the result is late",
    explain: "People were promised to hear what came of it. The public page shows the reason and the new day.",
    button: "Publish the explanation",
    asks: { kind: "explain-lateness", because: "", newDueAt: new Date(0) },
    when: ({ state }) => owesResult(state),
    fields: () => [
      { kind: "text", at: "because", label: "Why it is late", hint: "Everybody will see it. Name nobody." },
      { kind: "moment", at: "newDueAt", label: "When people will hear" },
    ],
    start: () => ({ kind: "explain-lateness" }),
    ...byCommand,
  },
  {
    id: "set-legal-hold",
    title: "Set a legal hold",
    explain: "While it is on, nothing of this consultation is put away or deleted.",
    button: "Set the hold",
    asks: { kind: "set-legal-hold", reason: "" },
    when: ({ progress }) => !progress.legalHold,
    fields: () => [REASON],
    start: () => ({ kind: "set-legal-hold" }),
    ...byCommand,
  },
  {
    id: "lift-legal-hold",
    title: "Lift the legal hold",
    explain: "It can be put away again, once the rules for that are met.",
    button: "Lift the hold",
    asks: { kind: "lift-legal-hold", reason: "" },
    when: ({ progress }) => progress.legalHold,
    fields: () => [REASON],
    start: () => ({ kind: "lift-legal-hold" }),
    ...byCommand,
  },
  {
    id: "withdraw",
    title: "Withdraw it",
    explain: "It ends for good, and the public page says why. It cannot be taken up again.",
    button: "Withdraw it for good",
    isGrave: true,
    asks: { kind: "withdraw", reason: "" },
    when: ({ state }) => mayGo(STEPS, state, "withdrawn"),
    fields: () => [REASON],
    start: () => ({ kind: "withdraw" }),
    ...byCommand,
  },
];

/** The acts a person can do now, by the step it is at and the posts they hold. */
export const actsFor = (consultation: ReadConsultation, mayCommand: (command: Command) => boolean): readonly Act[] =>
  ACTS.filter((act) => act.when(consultation) && mayCommand(act.asks));
