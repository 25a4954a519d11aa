import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";

const line = (most: number) => z.string().trim().max(most, `Keep this to ${most} characters.`);

/** A topic's name in an address: small letters, numbers and hyphens. */
export const TopicCode = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(40);
export type TopicCode = z.infer<typeof TopicCode>;

export const Topic = z.object({ code: TopicCode, name: line(60).min(1, "Give the topic a name.") });
export type Topic = z.infer<typeof Topic>;

/** What activities are sorted under until a council sets its own list. The words are a default of this project. */
export const DEFAULT_TOPICS: readonly Topic[] = [
  { code: "communities", name: "Communities and grants" },
  { code: "safety", name: "Community safety" },
  { code: "environment", name: "Environment and waste" },
  { code: "health-and-care", name: "Health and care" },
  { code: "housing", name: "Housing" },
  { code: "libraries-and-hubs", name: "Libraries and hubs" },
  { code: "money", name: "Money and council tax" },
  { code: "parks", name: "Parks and open spaces" },
  { code: "planning", name: "Planning and growth" },
  { code: "roads-and-travel", name: "Roads and travel" },
  { code: "schools-and-children", name: "Schools and children" },
  { code: "equality", name: "Equality" },
];

/**
 * Who an activity is meant for above all; everybody may take part. The communities of identity and of interest that the
 * council's Community Engagement Strategy of 2011 names, with unpaid carers, people with a learning disability and
 * LGBTQ+ people from Domain 2 of its Health and Wellbeing Strategy.
 */
export const Audience = z.enum([
  "young-people",
  "older-people",
  "disabled-people",
  "people-with-a-learning-disability",
  "ethnic-minority-groups",
  "faith-groups",
  "lgbtq-people",
  "unpaid-carers",
  "service-users",
  "tenants",
  "residents-associations",
  "local-businesses",
]);
export type Audience = z.infer<typeof Audience>;

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  "young-people": "Young people",
  "older-people": "Older people",
  "disabled-people": "Disabled people",
  "people-with-a-learning-disability": "People with learning disabilities",
  "ethnic-minority-groups": "Black and minority ethnic groups",
  "faith-groups": "Faith groups",
  "lgbtq-people": "LGBTQ+ people",
  "unpaid-carers": "Unpaid carers",
  "service-users": "People who use a service",
  tenants: "Tenants",
  "residents-associations": "Residents’ associations",
  "local-businesses": "Local businesses",
};

/** The post that answers for an activity, and how to reach it. Everybody can see it; it names no person. */
export const Owner = z.object({
  post: line(120).default(""),
  email: line(254).optional(),
  telephone: line(30).optional(),
});
export type Owner = z.infer<typeof Owner>;

/** By what an activity is found in the portal, and who answers for its result. */
export const Listing = z.object({
  topics: z.array(TopicCode).max(5, "Choose 5 topics at most.").default([]),
  /** None means that it is meant for everybody alike. */
  audiences: z.array(Audience).max(Audience.options.length).default([]),
  /** Codes of wards and of Primary Care Network areas. None means the whole place. */
  areas: z.array(z.string().min(1).max(20)).max(60, "Choose 60 areas at most.").default([]),
  /** Who runs it, where that is not the council itself. */
  organisation: line(120).default(""),
  owner: Owner.prefault({}),
  /** The day by which the result is due, where it is not the usual one: see `resultDueOn`. */
  resultDueOn: LocalDate.optional(),
});
export type Listing = z.infer<typeof Listing>;
