import type { Measure } from "./measure.ts";
import type { Source } from "./source.ts";

/** The council's strategy whose measures these are. */
const DOMAIN_2: Source = {
  citation: "Thurrock Health and Wellbeing Strategy, Domain 2: Building Strong and Cohesive Communities",
  basis: "council_document",
};
const OURS: Source = { citation: "This project's proposal; no source names such a measure", basis: "own_proposal" };

/**
 * Measures to start from. All are proposals: Domain 2 names the indicators but ties none of them to a corporate
 * equality objective, and neither it nor the Cabinet report gives targets. The words for what is counted are ours.
 */
export const ACCESS_MEASURES: readonly Measure[] = [
  {
    id: "access-to-information",
    indicator: "Residents will have improved access to information and support",
    unit: "percent",
    direction: "increase",
    numerator: "searches after which people said they found what they needed",
    denominator: "searches after which people were asked and answered",
    cadence: "monthly",
    source: DOMAIN_2,
    status: "proposed",
    caveat: "Show beside it how many searches found nothing.",
  },
  {
    id: "digital-exclusion",
    indicator: "Reduced digital exclusion",
    unit: "percent",
    direction: "decrease",
    numerator: "households with no internet access",
    denominator: "households asked",
    cadence: "yearly",
    source: DOMAIN_2,
    status: "proposed",
    caveat: "The strategy gives national figures only (an estimated 4% of UK households in 2020): no local baseline.",
  },
  {
    id: "satisfaction-when-engaging",
    indicator: "Improving resident satisfaction when engaging with Thurrock Council",
    unit: "percent",
    direction: "increase",
    numerator: "answers that are very or fairly satisfied",
    denominator: "all answers after a contact",
    minimumBase: 30,
    cadence: "monthly",
    source: DOMAIN_2,
    status: "proposed",
    caveat: "Show the channels people used beside it.",
  },
];

/** For "Supporting community integration and cohesion". All are proposals. */
export const COHESION_MEASURES: readonly Measure[] = [
  {
    id: "loneliness",
    indicator: "Fewer adults 16+ reporting they feel lonely ‘often or all of the time’",
    unit: "percent",
    direction: "decrease",
    numerator: "adults aged 16 or over who feel lonely often or always",
    denominator: "adults aged 16 or over who answered",
    cadence: "yearly",
    source: DOMAIN_2,
    status: "proposed",
    caveat: "National surveys ask “often or always”; the strategy says “all of the time”.",
  },
  {
    id: "events-in-hubs-and-libraries",
    indicator:
      "A greater number of events and activities in hubs/libraries that support well-being and strengthen community connections",
    unit: "count",
    direction: "increase",
    numerator: "events and activities held in hubs and libraries",
    baseline: { value: 1_830, period: "April to December 2022 (nine months)", source: DOMAIN_2 },
    cadence: "monthly",
    source: DOMAIN_2,
    status: "proposed",
  },
  {
    id: "decisions-worthwhile",
    indicator: "A greater proportion of residents feel that decisions taken that affect them are worthwhile",
    unit: "percent",
    direction: "increase",
    numerator: "residents who agree",
    denominator: "residents who answered",
    cadence: "yearly",
    source: DOMAIN_2,
    status: "proposed",
    caveat: "No national survey asks this. Fix the wording before the first reading.",
  },
];

/** For "Improving resilience". All are proposals. */
export const RESILIENCE_MEASURES: readonly Measure[] = [
  {
    id: "volunteer-placements-filled",
    indicator: "A greater percentage of volunteer placements filled within the council",
    unit: "percent",
    direction: "increase",
    numerator: "placements filled on the day",
    denominator: "placements available on the day",
    baseline: { value: 95, period: "April to December 2022", source: DOMAIN_2 },
    cadence: "monthly",
    source: DOMAIN_2,
    status: "proposed",
    caveat: "Placements available rose from 181 to 196 in that period; the base of the 95% is not given.",
  },
  {
    id: "turnout",
    indicator: "A greater percentage of Thurrock residents voting in local elections",
    unit: "percent",
    direction: "increase",
    numerator: "ballot papers at the count",
    denominator: "people on the electoral register for that poll",
    cadence: "when_polled",
    source: DOMAIN_2,
    status: "proposed",
    caveat: "There is a reading only in a year with a poll.",
  },
];

/** For "Workforce development", for which Domain 2 names a programme but no measure. A proposal of this project. */
export const WORKFORCE_MEASURES: readonly Measure[] = [
  {
    id: "equality-learning",
    indicator: "Staff who have done the equality learning of the workforce development programme",
    unit: "percent",
    direction: "increase",
    numerator: "employees who completed the learning in the last 12 months",
    denominator: "employees",
    cadence: "yearly",
    source: OURS,
    status: "proposed",
    caveat: "Goal 2C names “a workforce development and learning programme” without saying how it is measured.",
  },
];
