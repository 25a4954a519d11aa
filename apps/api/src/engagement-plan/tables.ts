import type { PlanEntryKind } from "@collaborative-communities/engagement-plan";

export interface EngagementPlanTables {
  plan_entry: {
    id: string;
    organisation_id: string;
    title: string;
    kind: PlanEntryKind;
    opens_on: string;
    closes_on: string;
    audiences: string[];
    topics: string[];
    areas: string[];
    minutes: number;
    /** Whether everybody may know of it. */
    is_public: boolean;
    result_told_on: string | null;
    /** Goes up with every save, so that two people cannot overwrite each other unseen. */
    revision: number;
    demonstration: boolean;
  };
}
