import {
  ConsultingPromise,
  Duty,
  mayKeepRegister,
  Outage,
  Poll,
  REGISTER_KEEPERS,
  type Register,
} from "@collaborative-communities/consultations";
import type { z } from "zod";
import { choices } from "../design/design-group.ts";
import type { Field } from "../fields/field.ts";

/** A register as the site shows it. */
export type RegisterForm = {
  readonly register: Register;
  readonly name: string;
  readonly intro: string;
  /** What one entry is called. */
  readonly one: string;
  readonly schema: z.ZodType;
  readonly fields: readonly Field[];
  readonly start: Readonly<Record<string, unknown>>;
  /** What an entry is called in a list, and what else to say of it. */
  readonly titleOf: (entry: Readonly<Record<string, unknown>>) => string;
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The registers in the order they are listed. */
export const REGISTERS: readonly RegisterForm[] = [
  {
    register: "duty",
    name: "Duties in law",
    intro:
      "The catalogue of duties to consult. An entry is data with a legal owner. An entry that is not verified says so: have it checked before you rely on it.",
    one: "Duty",
    schema: Duty,
    start: { id: "new", mandatoryConsultees: [], source: { mark: "recall" }, field: "general", runHere: true },
    titleOf: (entry) => text(entry.name),
    fields: [
      { kind: "line", at: "name", label: "Name" },
      { kind: "text", at: "trigger", label: "What brings the duty about" },
      {
        kind: "group",
        at: "minimum",
        label: "Least time",
        hint: "Leave it empty where the law fixes none.",
        fields: [
          { kind: "number", at: "amount", label: "How many" },
          {
            kind: "picked",
            at: "unit",
            label: "Of what",
            choices: choices({ days: "Days", weeks: "Weeks", months: "Months" }),
          },
        ],
      },
      {
        kind: "group",
        at: "window",
        label: "Time of the year",
        hint: "Where it must be held in a part of the year. A month and a day, like 09-01.",
        fields: [
          { kind: "line", at: "from", label: "From" },
          { kind: "line", at: "to", label: "To" },
        ],
      },
      {
        kind: "rows",
        at: "mandatoryConsultees",
        label: "Who must be told",
        one: "Consultee",
        fields: [
          { kind: "line", at: "id", label: "Id", hint: "By which proof of notice names it." },
          { kind: "line", at: "name", label: "Name" },
        ],
      },
      { kind: "text", at: "note", label: "What else must be done" },
      { kind: "line", at: "source.citation", label: "Source" },
      {
        kind: "choice",
        at: "source.mark",
        label: "How far the source was read",
        choices: choices({
          seen: "It was read in a public source",
          recall: "It is professional knowledge, to be verified",
          design: "It is the council’s own rule",
        }),
      },
      { kind: "line", at: "legalOwner", label: "Legal owner" },
      {
        kind: "choice",
        at: "field",
        label: "How long its decision can be challenged",
        choices: choices({ general: "The usual three months", planning: "Six weeks, as for planning" }),
      },
      { kind: "yes", at: "runHere", label: "It is consulted on here, not in another system" },
    ],
  },
  {
    register: "poll",
    name: "Polls",
    intro: "Elections and other votes. A consultation does not open in the weeks before one.",
    one: "Poll",
    schema: Poll,
    start: { areas: [] },
    titleOf: (entry) => text(entry.name),
    fields: [
      { kind: "line", at: "name", label: "Name" },
      { kind: "day", at: "on", label: "Day of the poll" },
      { kind: "day", at: "noticeOn", label: "Notice of the poll" },
      {
        kind: "lines",
        at: "areas",
        label: "Codes of the areas that vote",
        hint: "A line for each. Empty: every area.",
      },
    ],
  },
  {
    register: "outage",
    name: "Outages",
    intro:
      "Times in which people could not answer on the web. Near a closing they give people more time by themselves.",
    one: "Outage",
    schema: Outage,
    start: { id: "new" },
    titleOf: (entry) => `Outage ${text(entry.id)}`,
    fields: [
      { kind: "moment", at: "from", label: "From" },
      { kind: "moment", at: "to", label: "To" },
    ],
  },
  {
    register: "promise",
    name: "Promises to consult",
    intro: "Promises and practices of asking people, on which people may count.",
    one: "Promise",
    schema: ConsultingPromise,
    start: { id: "new", areas: [] },
    titleOf: (entry) => text(entry.wording),
    fields: [
      { kind: "text", at: "wording", label: "In the words it was given" },
      { kind: "choice", at: "kind", label: "Kind", choices: choices({ promise: "A promise", practice: "A practice" }) },
      { kind: "line", at: "madeBy", label: "Who made it, by post" },
      { kind: "day", at: "madeOn", label: "When" },
      { kind: "line", at: "reference", label: "Where it can be read" },
      { kind: "lines", at: "topics", label: "Topics it is about", hint: "A line for each." },
      {
        kind: "lines",
        at: "areas",
        label: "Codes of the areas it is about",
        hint: "A line for each. Empty: everywhere.",
      },
      { kind: "day", at: "endedOn", label: "Ended on, where it has ended" },
    ],
  },
];

/** Whether somebody in those posts may write in a register. */
export const mayKeep = (posts: readonly string[], register: Register): boolean => mayKeepRegister({ posts }, register);

/** The posts that keep a register. */
export const keepersOf = (register: Register): readonly string[] => REGISTER_KEEPERS[register];
