import { EngagementLevel, Method } from "@collaborative-communities/engagement-spectrum";
import {
  composed,
  endOfMinuteInLondon,
  LocalDate,
  LocalTime,
  momentInLondon,
} from "@collaborative-communities/foundation";
import { Questionnaire } from "@collaborative-communities/surveys";
import { z } from "zod";
import { Step } from "./lifecycle/step.ts";
import { Listing } from "./listing.ts";
import type { Period } from "./period/period.ts";

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep this to ${most.toLocaleString("en-GB")} characters.`);

/** Something a person's answer can change. */
export const OpenToInfluence = line(500).min(1);

/** Something it cannot change, and why: people are told before they give their time. */
export const NotOpenToInfluence = z.object({ what: line(500).min(1), why: line(500).min(1) });
export type NotOpenToInfluence = z.infer<typeof NotOpenToInfluence>;

/** How to reach a person about it. At least one that needs no internet is expected before opening. */
export const Contact = z.object({
  email: line(254).optional(),
  telephone: line(30).optional(),
  post: line(300).optional(),
});
export type Contact = z.infer<typeof Contact>;

/** What an officer writes down while planning. Everything but the title may still be empty. */
export const ConsultationPlan = z.object({
  title: line(120).min(5, "Enter a title of at least 5 characters."),
  level: EngagementLevel,
  /** How people are asked; this survey is one way, and higher levels need more than one. */
  methods: z.array(Method).max(20).default(["survey"]),
  /** Two or three sentences for a list. */
  summary: line(500).default(""),
  /** What is proposed and why, in plain paragraphs. */
  proposal: line(20_000).default(""),
  openToInfluence: z.array(OpenToInfluence).max(20).default([]),
  notOpenToInfluence: z.array(NotOpenToInfluence).max(20).default([]),
  decisionMaker: line(200).default(""),
  /** When the decision is expected; people are told. */
  decisionExpectedOn: LocalDate.optional(),
  /** The day it opens, in London. It opens by itself, once everything is in order. */
  plannedToOpenOn: LocalDate.optional(),
  /** The time of that day, in London. */
  opensAtTime: LocalTime.default("09:00"),
  /** The last day, in London. */
  closesOn: LocalDate.optional(),
  /** The last minute that is still in time, in London. */
  closesAtTime: LocalTime.default("23:59"),
  contact: Contact.default({}),
  /** By what it is found, and who answers for its result. */
  listing: Listing.prefault({}),
});
export type ConsultationPlan = z.infer<typeof ConsultationPlan>;

/** A consultation as people read it. `state` is its step as it was done; time does the rest, see `stateAt`. */
export const Consultation = z.object({
  id: z.string(),
  /** Its name in an address: small letters, numbers and hyphens. */
  slug: z.string(),
  plan: ConsultationPlan,
  questionnaire: Questionnaire,
  state: Step,
  openedAt: z.date().optional(),
  closedAt: z.date().optional(),
});
export type Consultation = z.infer<typeof Consultation>;

/** The first moment that is too late, or `undefined` while no closing day is set. */
export const closingMoment = (plan: Pick<ConsultationPlan, "closesOn" | "closesAtTime">): Date | undefined =>
  plan.closesOn === undefined ? undefined : endOfMinuteInLondon(plan.closesOn, plan.closesAtTime);

/** When people can answer, as it is planned; `undefined` while a day is missing. */
export const plannedPeriod = (
  plan: Pick<ConsultationPlan, "plannedToOpenOn" | "opensAtTime" | "closesOn" | "closesAtTime">,
): Period | undefined => {
  const closesAt = closingMoment(plan);
  if (plan.plannedToOpenOn === undefined || closesAt === undefined) return undefined;
  return { opensAt: momentInLondon(plan.plannedToOpenOn, plan.opensAtTime), closesAt };
};

/** The state at a moment: an open consultation is closed once its closing minute has passed, whoever is watching. */
export const stateAt = (consultation: Pick<Consultation, "state" | "plan">, now: Date): Step => {
  const closing = closingMoment(consultation.plan);
  return consultation.state === "open" && closing !== undefined && now >= closing ? "closed" : consultation.state;
};

/** Makes the name used in an address from a title. @example slugOf("Ștrand & parks: 2026") // "strand-and-parks-2026" */
export const slugOf = (title: string): string =>
  composed(title, "NFKD")
    .replace(/[łŁ]/g, "l")
    .replace(/&/g, " and ")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "") || "consultation";
