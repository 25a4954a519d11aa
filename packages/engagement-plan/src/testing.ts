import { PlannedActivity } from "./activity.ts";
import { EarlierRecord } from "./already-known.ts";
import { PlanEntry } from "./plan-entry.ts";

/** The council's consultation on hub hours, from 1 June to 13 July 2026, of ten minutes. */
export const anActivity = (change: Partial<PlannedActivity> = {}): PlannedActivity =>
  PlannedActivity.parse({
    id: "hub-hours",
    organisation: "Thurrock Council",
    title: "Opening hours of the hubs",
    opensOn: "2026-06-01",
    closesOn: "2026-07-13",
    audiences: ["people who use hubs"],
    topics: ["hubs"],
    areas: ["tilbury"],
    minutes: 10,
    ...change,
  });

/** What 240 people said about the hubs in March 2024. */
export const anEarlierRecord = (change: Partial<EarlierRecord> = {}): EarlierRecord =>
  EarlierRecord.parse({
    id: "hubs-2024",
    kind: "consultation",
    question: "When should the hubs be open?",
    on: "2024-03-12",
    topics: ["hubs"],
    audiences: ["people who use hubs"],
    heard: 240,
    themes: ["Saturdays"],
    decision: "Two hubs stay open until seven.",
    ...change,
  });

/** A survey of another organisation, from 1 to 30 June 2026, of five minutes. */
export const aPlanEntry = (change: Partial<PlanEntry> = {}): PlanEntry =>
  PlanEntry.parse({
    organisationId: "00000000-0000-7000-8000-000000000c01",
    title: "Care near you",
    kind: "survey",
    opensOn: "2026-06-01",
    closesOn: "2026-06-30",
    topics: ["health-and-care"],
    minutes: 5,
    ...change,
  });
