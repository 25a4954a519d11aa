/** A part of the plan that is written on one page. `fields` are names in the plan. */
export type PlanSection = { readonly id: string; readonly name: string; readonly fields: readonly string[] };

/** The parts of a plan in the order they are written. What it asks is built on a page of its own. */
export const PLAN_SECTIONS = [
  { id: "about", name: "Title, level and summary", fields: ["title", "level", "methods", "summary"] },
  { id: "proposal", name: "What is proposed", fields: ["proposal"] },
  { id: "influence", name: "What people can change", fields: ["openToInfluence", "notOpenToInfluence"] },
  {
    id: "decision",
    name: "Decision and dates",
    fields: ["decisionMaker", "decisionExpectedOn", "plannedToOpenOn", "opensAtTime", "closesOn", "closesAtTime"],
  },
  { id: "contact", name: "Contact", fields: ["contact"] },
  { id: "listing", name: "Where people find it", fields: ["listing"] },
] as const satisfies readonly PlanSection[];

export type PlanSectionId = (typeof PLAN_SECTIONS)[number]["id"];

/** The part a field is written in; the first for a field nobody knows. */
export const sectionOfField = (field: string | undefined): PlanSection =>
  PLAN_SECTIONS.find((section) => section.fields.some((name) => name === field)) ?? PLAN_SECTIONS[0];

/** The part that comes after one, if any. */
export const sectionAfter = (id: PlanSectionId): PlanSection | undefined =>
  PLAN_SECTIONS[PLAN_SECTIONS.findIndex((section) => section.id === id) + 1];

/** Ids of what takes the focus for a field whose first box has another id. */
export const PLAN_TARGETS: Readonly<Record<string, string>> = {
  decisionExpectedOn: "decisionExpectedOn-day",
  plannedToOpenOn: "plannedToOpenOn-day",
  closesOn: "closesOn-day",
  contact: "telephone",
  listing: "topics",
  resultDueOn: "resultDueOn-day",
  openToInfluence: "openToInfluence-1",
  notOpenToInfluence: "notOpenToInfluence-1-what",
};
