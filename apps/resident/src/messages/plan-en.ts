/** The words of the plan for the next twelve months, in English. */
export const planEn = {
  title: "What is planned",
  lead: "See what we and others will ask you about in the next twelve months.",
  link: "See the next twelve months as a plan",
  note: "Days can change. What is not public yet is not shown here.",
  none: "Nothing is planned just now.",
  picture: "The next twelve months",
  today: "Today",
  table: "See the same as a table",
  between: (from: string, to: string) => `${from} to ${to}`,
  months: "Month by month",
  goesOn: "Open already",
  what: "What",
  who: "Who asks",
  kind: "What kind",
  first: "First day",
  last: "Last day",
  takes: (minutes: number) => `About ${minutes.toLocaleString("en-GB")} min`,
  isFor: "For:",
  everybody: "everybody",
  madeUp: "Made up for this demonstration.",
  kinds: {
    consultation: "Consultation",
    survey: "Survey",
    meeting: "Meeting",
    workshop: "Workshop",
    "drop-in": "Drop-in",
    other: "Something else",
  },
};

export type PlanMessages = typeof planEn;
