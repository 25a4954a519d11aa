import { ACCESS_MEASURES, COHESION_MEASURES, RESILIENCE_MEASURES, WORKFORCE_MEASURES } from "./default-measures.ts";
import type { EqualityObjective } from "./objective.ts";
import type { Source } from "./source.ts";

const CABINET_REPORT: Source = {
  citation: "Thurrock Council Cabinet, 13 January 2021, Collaborative Communities Framework 2021-2025, paragraph 3.4",
  basis: "council_document",
};

/**
 * The council's four corporate equality objectives, in its order and words. The measures are proposals to be
 * confirmed (`confirmMeasure`); the limbs are this project's proposal.
 */
export const CORPORATE_OBJECTIVES: readonly EqualityObjective[] = [
  {
    id: "access-to-services",
    title: "Access to services",
    limbs: ["eliminate", "advance"],
    measures: [...ACCESS_MEASURES],
    source: CABINET_REPORT,
  },
  {
    id: "integration-and-cohesion",
    title: "Supporting community integration and cohesion",
    limbs: ["foster"],
    measures: [...COHESION_MEASURES],
    source: CABINET_REPORT,
  },
  {
    id: "resilience",
    title: "Improving resilience",
    limbs: ["advance"],
    measures: [...RESILIENCE_MEASURES],
    source: CABINET_REPORT,
  },
  {
    id: "workforce-development",
    title: "Workforce development",
    limbs: ["eliminate", "advance"],
    measures: [...WORKFORCE_MEASURES],
    source: CABINET_REPORT,
  },
];
