import { ConsultationPlan } from "@collaborative-communities/consultations";
import type { FieldError } from "../../problem.ts";
import { DAY_SENTENCE, type DayParts, NO_DAY, partsOf, typedDay } from "../../site/day-parts.ts";
import { PLAN_SECTIONS, type PlanSectionId } from "./plan-sections.ts";

/** A plan as it is typed. */
export type PlanForm = {
  readonly title: string;
  readonly level: string;
  readonly methods: readonly string[];
  readonly summary: string;
  readonly proposal: string;
  readonly openToInfluence: readonly string[];
  readonly notOpenToInfluence: readonly { readonly what: string; readonly why: string }[];
  readonly decisionMaker: string;
  readonly decisionExpectedOn: DayParts;
  readonly plannedToOpenOn: DayParts;
  readonly opensAtTime: string;
  readonly closesOn: DayParts;
  readonly closesAtTime: string;
  readonly email: string;
  readonly telephone: string;
  readonly post: string;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly areas: readonly string[];
  readonly organisation: string;
  readonly ownerPost: string;
  readonly ownerEmail: string;
  readonly ownerTelephone: string;
  readonly resultDueOn: DayParts;
};

export const EMPTY_PLAN_FORM: PlanForm = {
  title: "",
  level: "",
  methods: ["survey"],
  summary: "",
  proposal: "",
  openToInfluence: [""],
  notOpenToInfluence: [{ what: "", why: "" }],
  decisionMaker: "",
  decisionExpectedOn: NO_DAY,
  plannedToOpenOn: NO_DAY,
  opensAtTime: "09:00",
  closesOn: NO_DAY,
  closesAtTime: "23:59",
  email: "",
  telephone: "",
  post: "",
  topics: [],
  audiences: [],
  areas: [],
  organisation: "",
  ownerPost: "",
  ownerEmail: "",
  ownerTelephone: "",
  resultDueOn: NO_DAY,
};

/** A saved plan as a form; empty lists have one empty row to type in. */
export const planForm = (plan: ConsultationPlan): PlanForm => ({
  title: plan.title,
  level: plan.level,
  methods: plan.methods,
  summary: plan.summary,
  proposal: plan.proposal,
  openToInfluence: plan.openToInfluence.length > 0 ? plan.openToInfluence : EMPTY_PLAN_FORM.openToInfluence,
  notOpenToInfluence: plan.notOpenToInfluence.length > 0 ? plan.notOpenToInfluence : EMPTY_PLAN_FORM.notOpenToInfluence,
  decisionMaker: plan.decisionMaker,
  decisionExpectedOn: partsOf(plan.decisionExpectedOn),
  plannedToOpenOn: partsOf(plan.plannedToOpenOn),
  opensAtTime: plan.opensAtTime,
  closesOn: partsOf(plan.closesOn),
  closesAtTime: plan.closesAtTime,
  email: plan.contact.email ?? "",
  telephone: plan.contact.telephone ?? "",
  post: plan.contact.post ?? "",
  topics: plan.listing.topics,
  audiences: plan.listing.audiences,
  areas: plan.listing.areas,
  organisation: plan.listing.organisation,
  ownerPost: plan.listing.owner.post,
  ownerEmail: plan.listing.owner.email ?? "",
  ownerTelephone: plan.listing.owner.telephone ?? "",
  resultDueOn: partsOf(plan.listing.resultDueOn),
});

/** A time as people type it: 9:00, 17.30, 2359. What is none comes back as typed, to be refused. */
export const typedTime = (text: string): string => {
  const [, hour, minute] = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, "0")}:${minute}`;
};

/** What to say where the plan's own schema has no sentence for a missing or wrong value. */
const SENTENCES: Readonly<Record<string, string>> = {
  level: "Choose a level.",
  methods: "Choose from the methods that are listed.",
  what: "Say what cannot change.",
  why: "Say why it cannot change.",
  decisionExpectedOn: DAY_SENTENCE,
  plannedToOpenOn: DAY_SENTENCE,
  closesOn: DAY_SENTENCE,
  opensAtTime: "Enter a time on the 24-hour clock, like 09:00.",
  resultDueOn: DAY_SENTENCE,
  closesAtTime: "Enter a time on the 24-hour clock, like 17:00 or 23:59.",
};

/** The fields of the owner, by the names they have on the page. */
const OWNER_FIELDS: Readonly<Record<string, string>> = {
  post: "ownerPost",
  email: "ownerEmail",
  telephone: "ownerTelephone",
};

const text = (typed: string): string | undefined => (typed.trim() === "" ? undefined : typed.trim());

/** The rows with something in them, and the place on the page of each. */
const filled = <Row>(rows: readonly Row[], isEmpty: (row: Row) => boolean) =>
  rows.flatMap((row, place) => (isEmpty(row) ? [] : [{ row, place }]));

/** A part of the plan as typed, put into the plan as saved; or everything that is wrong with that part. */
export const readPlanSection = (
  id: PlanSectionId,
  form: PlanForm,
  saved: { readonly plan: Partial<ConsultationPlan> },
): { ok: true; plan: ConsultationPlan } | { ok: false; errors: readonly FieldError[] } => {
  const open = filled(form.openToInfluence, (row) => row.trim() === "");
  const closed = filled(form.notOpenToInfluence, (row) => row.what.trim() === "" && row.why.trim() === "");
  const typed: Record<string, unknown> = {
    ...form,
    openToInfluence: open.map(({ row }) => row),
    notOpenToInfluence: closed.map(({ row }) => row),
    decisionExpectedOn: typedDay(form.decisionExpectedOn),
    plannedToOpenOn: typedDay(form.plannedToOpenOn),
    closesOn: typedDay(form.closesOn),
    opensAtTime: typedTime(form.opensAtTime),
    closesAtTime: typedTime(form.closesAtTime),
    listing: {
      topics: form.topics,
      audiences: form.audiences,
      areas: form.areas,
      organisation: form.organisation,
      owner: { post: form.ownerPost, email: text(form.ownerEmail), telephone: text(form.ownerTelephone) },
      resultDueOn: typedDay(form.resultDueOn),
    },
    contact: { email: text(form.email), telephone: text(form.telephone), post: text(form.post) },
  };
  const section = PLAN_SECTIONS.find((one) => one.id === id) ?? PLAN_SECTIONS[0];
  const part = Object.fromEntries(section.fields.map((field) => [field, typed[field]]));
  const read = ConsultationPlan.safeParse(
    { ...saved.plan, ...part },
    { error: (issue) => SENTENCES[String(issue.path?.findLast((step) => typeof step === "string"))] },
  );
  const fieldOf = ([name, place, detail]: readonly PropertyKey[]): string => {
    if (name === "contact") return String(place ?? "contact");
    if (name === "listing")
      return place === "owner" ? (OWNER_FIELDS[String(detail)] ?? "ownerPost") : String(place ?? "listing");
    if (typeof place !== "number") return String(name);
    if (name === "openToInfluence") return `openToInfluence-${(open[place]?.place ?? 0) + 1}`;
    if (name === "notOpenToInfluence")
      return `notOpenToInfluence-${(closed[place]?.place ?? 0) + 1}-${String(detail ?? "what")}`;
    return String(name);
  };
  const errors = read.success
    ? []
    : read.error.issues
        .map((issue) => ({ field: fieldOf(issue.path), text: issue.message }))
        .filter(({ field }, at, all) => all.findIndex((error) => error.field === field) === at);
  return read.success ? { ok: true, plan: read.data } : { ok: false, errors };
};
