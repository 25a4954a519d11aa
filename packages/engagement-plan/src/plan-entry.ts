import { isBefore, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";

/** What an organisation means to do, where it is no consultation of this service. */
export const PlanEntryKind = z.enum(["survey", "meeting", "workshop", "drop-in", "other"]);
export type PlanEntryKind = z.infer<typeof PlanEntryKind>;

/** What a kind is called on a page. */
export const PLAN_ENTRY_KIND_NAMES: Readonly<Record<PlanEntryKind, string>> = {
  survey: "Survey",
  meeting: "Meeting",
  workshop: "Workshop",
  "drop-in": "Drop-in",
  other: "Something else",
};

const [EARLIEST, LATEST] = ["2000-01-01", "2098-12-31"];
const day = LocalDate.refine((date) => date >= EARLIEST && date <= LATEST, "Enter a day in this century.");

/** What somebody writes on the plan for an organisation, by hand. */
export const PlanEntry = z.object({
  organisationId: z.uuid("Choose the organisation."),
  title: z.string().trim().min(1, "Give it a title.").max(120, "Keep the title to 120 characters."),
  kind: PlanEntryKind,
  opensOn: day,
  closesOn: day,
  /** Codes of audiences. None means that everybody is asked alike. */
  audiences: z.array(z.string().min(1).max(60)).max(20).default([]),
  topics: z.array(z.string().min(1).max(60)).min(1, "Choose a topic.").max(5, "Choose 5 topics at most."),
  /** Codes of areas. None means the whole place. */
  areas: z.array(z.string().min(1).max(20)).max(60, "Choose 60 areas at most.").default([]),
  /** How many minutes it takes one person, from nothing to two days. */
  minutes: z.int("Enter whole minutes.").min(0, "Enter 0 or more.").max(2_880, "Enter 2,880 minutes or fewer."),
  /** Whether everybody may know of it; until then only staff of the organisations see it. */
  isPublic: z.boolean().default(false),
  /** When people were told what came of it. */
  resultToldOn: day.optional(),
});
export type PlanEntry = z.infer<typeof PlanEntry>;

/**
 * Checks an entry as it is to be kept. Refuses `engagement-plan/closes-before-opening`, and
 * `engagement-plan/told-before-closing` where people would have been told the result before it ended.
 */
export const writeEntry = (entry: PlanEntry): Result<PlanEntry> => {
  if (isBefore(entry.closesOn, entry.opensOn))
    return refuse("engagement-plan/closes-before-opening", "The last day must not be before the first.", {
      field: "closesOn",
    });
  if (entry.resultToldOn !== undefined && isBefore(entry.resultToldOn, entry.closesOn))
    return refuse(
      "engagement-plan/told-before-closing",
      "People cannot be told what came of it before its last day. Leave this day empty until they were told.",
      { field: "resultToldOn" },
    );
  const { audiences, topics, areas } = entry;
  const once = (words: readonly string[]) => [...new Set(words)];
  return ok({ ...entry, audiences: once(audiences), topics: once(topics), areas: once(areas) });
};
