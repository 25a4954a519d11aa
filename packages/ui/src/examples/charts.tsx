import { BarChart, DayChart, type HexArea, HexMap, StackedChart, Timeline, YearPlan } from "../index.ts";
import type { Example } from "./example.ts";

// Ward codes and names: Office for National Statistics licensed under the Open Government Licence v.3.0.
// Every value is made up.
const wards: readonly HexArea[] = [
  { code: "E05002239", name: "Ockendon", column: 1, row: 0, value: 31 },
  { code: "E05002240", name: "Orsett", column: 4, row: 0, value: 12 },
  { code: "E05002245", name: "The Homesteads", column: 5, row: 0, value: 18 },
  { code: "E05002229", name: "Aveley and Uplands", column: 0, row: 1, value: 22 },
  { code: "E05002230", name: "Belhus", column: 1, row: 1, value: 9 },
  { code: "E05002244", name: "Stifford Clays", column: 2, row: 1, value: 14 },
  { code: "E05002237", name: "Little Thurrock Blackshots", column: 3, row: 1, value: 25 },
  { code: "E05002243", name: "Stanford-le-Hope West", column: 4, row: 1, value: 17 },
  {
    code: "E05002242",
    name: "Stanford East and Corringham Town",
    short: "Stanford E & Corr’ham Town",
    column: 5,
    row: 1,
    value: 21,
  },
  { code: "E05002233", name: "Corringham and Fobbing", column: 6, row: 1 },
  { code: "E05002248", name: "West Thurrock and South Stifford", column: 1, row: 2, value: 40 },
  { code: "E05002232", name: "Chafford and North Stifford", column: 2, row: 2, value: 27 },
  { code: "E05002236", name: "Grays Thurrock", column: 3, row: 2, value: 38 },
  { code: "E05002231", name: "Chadwell St Mary", column: 4, row: 2, value: 11 },
  { code: "E05002234", name: "East Tilbury", column: 5, row: 2, value: 8 },
  { code: "E05002241", name: "South Chafford", column: 1, row: 3, value: 16 },
  { code: "E05002235", name: "Grays Riverside", column: 2, row: 3, value: 46 },
  { code: "E05002238", name: "Little Thurrock Rectory", column: 3, row: 3, value: 19 },
  { code: "E05002247", name: "Tilbury St Chads", column: 4, row: 3, value: 7 },
  { code: "E05002246", name: "Tilbury Riverside and Thurrock Park", column: 4, row: 4, value: 13 },
];

export const chartExamples: readonly Example[] = [
  {
    component: "BarChart",
    shows: "answers with their base, one of them too few to show",
    element: (
      <BarChart
        id="park-use"
        title="What should Grays Park have more of?"
        base={412}
        summary="Benches and shade come first, in every age group."
        note="People could choose more than one answer, so the shares add up to more than 100%."
        bars={[
          { key: "benches", label: "Benches and shade", count: 288 },
          {
            key: "play",
            label: "Play equipment that children who use wheelchairs can use together with everyone else",
            count: 190,
          },
          { key: "lights", label: "Lights along the river path", count: 121 },
          { key: "cafe", label: "A café", count: 1 },
          { key: "other", label: "Something else" },
        ]}
      />
    ),
  },
  {
    component: "BarChart",
    shows: "who answered beside who lives here",
    element: (
      <BarChart
        id="ages"
        title="Who has answered so far, by age"
        base={412}
        compareText="Residents"
        answerHeader="Age"
        table="open"
        bars={[
          { key: "16", label: "16 to 34", count: 58, compareShare: 0.31 },
          { key: "35", label: "35 to 64", count: 231, compareShare: 0.5 },
          { key: "65", label: "65 and over", count: 123, compareShare: 0.19 },
        ]}
      />
    ),
  },
  {
    component: "BarChart",
    shows: "amounts of a budget, and not numbers of people",
    element: (
      <BarChart
        id="budget"
        title="How would you share out £100?"
        base={100}
        baseText="318 answered this question. 12 skipped it."
        countHeader="Mean amount"
        shareHeader="Share of £100"
        writeCount={(pounds) => `£${pounds}`}
        noteHeader="Gave it nothing"
        bars={[
          { key: "paths", label: "Paths", count: 55, note: "8 gave it nothing" },
          { key: "trees", label: "Trees", count: 45, note: "31 gave it nothing" },
        ]}
      />
    ),
  },
  {
    component: "DayChart",
    shows: "answers by day, with a day on which nobody answered",
    element: (
      <DayChart
        id="by-day"
        title="Answers by day"
        baseText="Of 74 answers."
        days={{ "2026-05-05": 31, "2026-05-06": 12, "2026-05-08": 4, "2026-05-09": 27 }}
      />
    ),
  },
  {
    component: "StackedChart",
    shows: "rows that share one scale, one of them answered by nobody",
    element: (
      <StackedChart
        id="services"
        title="How good are these services?"
        baseText="412 answered this question. 3 skipped it."
        columns={[
          { key: "good", label: "Good" },
          { key: "fair", label: "Neither good nor poor" },
          { key: "poor", label: "Poor" },
        ]}
        rows={[
          { key: "parks", label: "Parks and playgrounds", base: 412, counts: [251, 100, 61] },
          { key: "roads", label: "Roads", base: 390, counts: [90, 100, 200] },
          { key: "ferry", label: "The ferry", base: 0, counts: [0, 0, 0] },
        ]}
      />
    ),
  },
  {
    component: "HexMap",
    shows: "a value for every ward but one",
    element: (
      <HexMap
        id="by-ward"
        title="Where answers come from"
        measure="Answers for every 1,000 residents"
        areas={wards}
        note="Schematic, not a map. Every ward has the same size."
      />
    ),
  },
  {
    component: "Timeline",
    shows: "what is closed, open and planned",
    element: (
      <Timeline
        label="Stages of this consultation"
        stages={[
          {
            key: "talk",
            name: "Early talks with residents",
            opens: "2026-03-02",
            closes: "2026-04-12",
            state: "closed",
          },
          {
            key: "ask",
            name: "Consultation",
            opens: "2026-05-05",
            closes: "2026-06-30",
            state: "open",
            detail: (
              <a className="govuk-link" href="#answer">
                Have your say
              </a>
            ),
          },
          { key: "decide", name: "Cabinet decides", opens: "2026-09-09", state: "planned" },
        ]}
      />
    ),
  },
  {
    component: "YearPlan",
    shows: "two organisations, a clash and a shaded time",
    element: (
      <YearPlan
        id="example-year"
        title="What is planned"
        today="2026-01-20"
        months={[
          { key: "2026-01", from: "2026-01-01", to: "2026-01-31" },
          { key: "2026-02", from: "2026-02-01", to: "2026-02-28" },
          { key: "2026-03", from: "2026-03-01", to: "2026-03-31" },
        ]}
        shades={[{ key: "easter", from: "2026-03-29", to: "2026-03-31", look: "plain" }]}
        shadeText={{ plain: "Holidays" }}
        lanes={[
          {
            key: "council",
            name: "The council",
            bars: [{ key: "hubs", name: "Opening hours", from: "2026-01-12", to: "2026-02-22", mark: "Clash" }],
          },
          {
            key: "nhs",
            name: "Example NHS",
            bars: [{ key: "care", name: "Care near you", from: "2026-02-10", to: "2026-02-10", mark: "Clash" }],
          },
        ]}
        figures={<p className="govuk-body">The same as a table.</p>}
      />
    ),
  },
];
