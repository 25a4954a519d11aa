import { EngagementLevel, Method } from "@collaborative-communities/engagement-spectrum";
import { endOfMinuteInLondon, type Lifecycle, LocalDate, LocalTime } from "@collaborative-communities/foundation";
import { Questionnaire } from "@collaborative-communities/surveys";
import { z } from "zod";
import { Listing } from "./listing.ts";

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
  /** A day it is meant to open, shown while it is planned. */
  plannedToOpenOn: LocalDate.optional(),
  /** The last day, in London. */
  closesOn: LocalDate.optional(),
  /** The last minute that is still in time, in London. */
  closesAtTime: LocalTime.default("23:59"),
  contact: Contact.default({}),
  /** By what it is found, and who answers for its result. */
  listing: Listing.prefault({}),
});
export type ConsultationPlan = z.infer<typeof ConsultationPlan>;

/** A consultation's states, and what may follow each. */
export const CONSULTATION_LIFECYCLE = {
  planned: ["open"],
  open: ["closed"],
  closed: ["fedback"],
  fedback: [],
} as const satisfies Lifecycle<string>;

export const ConsultationState = z.enum(["planned", "open", "closed", "fedback"]);
export type ConsultationState = z.infer<typeof ConsultationState>;

/** A consultation as it is kept. `state` is what people did; time does the rest, see `stateAt`. */
export const Consultation = z.object({
  id: z.string(),
  /** Its name in an address: small letters, numbers and hyphens. */
  slug: z.string(),
  plan: ConsultationPlan,
  questionnaire: Questionnaire,
  state: ConsultationState,
  openedAt: z.date().optional(),
  closedAt: z.date().optional(),
  /** Said in public when it was ended before the moment people had been told. */
  closedEarlyBecause: z.string().optional(),
});
export type Consultation = z.infer<typeof Consultation>;

/** The first moment that is too late, or `undefined` while no closing day is set. */
export const closingMoment = (plan: Pick<ConsultationPlan, "closesOn" | "closesAtTime">): Date | undefined =>
  plan.closesOn === undefined ? undefined : endOfMinuteInLondon(plan.closesOn, plan.closesAtTime);

/** The state at a moment: an open consultation is closed once its closing minute has passed, whoever is watching. */
export const stateAt = (consultation: Pick<Consultation, "state" | "plan">, now: Date): ConsultationState => {
  const closing = closingMoment(consultation.plan);
  return consultation.state === "open" && closing !== undefined && now >= closing ? "closed" : consultation.state;
};

/** Makes the name used in an address from a title. @example slugOf("Ștrand & parks: 2026") // "strand-and-parks-2026" */
export const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/[łŁ]/g, "l")
    .replace(/&/g, " and ")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "") || "consultation";
