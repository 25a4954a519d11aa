import { WARDS_2004 } from "@collaborative-communities/pcn-areas";
import type { Questionnaire, Routing, Section } from "@collaborative-communities/surveys";
import type { SeededConsultation } from "./consultations.ts";

/** A box around the place: west, south, east, north in degrees. Points outside it are none of this survey's. */
const AROUND: [number, number, number, number] = [0.21, 51.44, 0.56, 51.57];

/** Of everybody who goes to a park at all. */
const IF_THEY_GO: Routing = {
  any: [
    {
      all: [
        { test: "chosen", question: "how-often", anyOf: ["never"], not: true },
        { test: "answered", question: "how-often" },
      ],
    },
  ],
};

/** Made up for demonstration: a survey that asks in every way there is, of each person only what concerns them. */
const QUESTIONS: Pick<Questionnaire, "questions"> & { sections: Section[] } = {
  sections: [
    { id: "visits", title: "Your visits", hint: "By a park we mean any green place that is open to all." },
    {
      id: "companion",
      title: "Somebody you go with",
      hint: "Tell us about one person at a time. Please leave names out.",
      showIf: { any: [{ all: [{ test: "chosen", question: "reasons", anyOf: ["together"] }] }] },
      repeat: { another: "Do you go with somebody else, too?", most: 4 },
    },
    { id: "spending", title: "What to do first" },
  ],
  questions: [
    {
      kind: "single",
      id: "how-often",
      section: "visits",
      text: "How often do you go to a park?",
      required: true,
      options: [
        { id: "weekly", text: "Every week" },
        { id: "monthly", text: "Every month" },
        { id: "seldom", text: "Less often" },
        { id: "never", text: "Never" },
      ],
      declines: ["do-not-know", "prefer-not-to-say"],
    },
    {
      kind: "text",
      id: "what-stops",
      section: "visits",
      text: "What keeps you away?",
      hint: "For example the way there, the dark, or nothing to do.",
      required: false,
      maxLength: 1_000,
      showIf: { any: [{ all: [{ test: "chosen", question: "how-often", anyOf: ["never"] }] }] },
    },
    {
      kind: "several",
      id: "reasons",
      section: "visits",
      text: "What do you go for?",
      required: false,
      most: 3,
      options: [
        { id: "rest", text: "Rest and fresh air" },
        { id: "sport", text: "Sport and play" },
        { id: "dog", text: "Walking a dog" },
        { id: "together", text: "Time with others" },
        { id: "other", text: "Something else", other: true },
        { id: "passing", text: "I only pass through", exclusive: true },
      ],
      showIf: IF_THEY_GO,
    },
    {
      kind: "date",
      id: "last-visit",
      section: "visits",
      text: "When were you last in a park?",
      required: false,
      least: "year",
      from: "1950-01-01",
      notIn: "future",
      showIf: IF_THEY_GO,
    },
    {
      kind: "scale",
      id: "safe",
      section: "visits",
      text: "How safe do you feel in the park you know best?",
      required: false,
      min: 0,
      max: 10,
      low: "Not safe at all",
      high: "Very safe",
      declines: ["do-not-know"],
      showIf: IF_THEY_GO,
    },
    {
      kind: "matrix",
      id: "quality",
      section: "visits",
      text: "How good are these in the park you know best?",
      required: false,
      rows: [
        { id: "paths", text: "Paths" },
        { id: "benches", text: "Benches" },
        { id: "play", text: "Places to play" },
        { id: "toilets", text: "Toilets" },
      ],
      columns: [
        { id: "good", text: "Good" },
        { id: "fair", text: "Fair" },
        { id: "poor", text: "Poor" },
        { id: "none", text: "There are none" },
      ],
      declines: ["do-not-know"],
      showIf: IF_THEY_GO,
    },
    {
      kind: "single",
      id: "companion-age",
      section: "companion",
      text: "How old is this person?",
      required: false,
      options: [
        { id: "under-5", text: "Under 5" },
        { id: "5-to-11", text: "5 to 11" },
        { id: "12-to-17", text: "12 to 17" },
        { id: "18-or-over", text: "18 or over" },
      ],
      declines: ["prefer-not-to-say"],
    },
    {
      kind: "number",
      id: "companion-hours",
      section: "companion",
      text: "How many hours a week are you in a park together?",
      required: false,
      decimals: 1,
      min: 0,
      max: 1_680,
      unit: "hours a week",
    },
    {
      kind: "ranking",
      id: "order",
      section: "spending",
      text: "What should come first?",
      required: false,
      total: false,
      options: [
        { id: "paths", text: "Better paths" },
        { id: "benches", text: "More benches" },
        { id: "play", text: "New places to play" },
        { id: "trees", text: "More trees" },
      ],
    },
    {
      kind: "allocation",
      id: "share",
      section: "spending",
      text: "How would you share out £100 between these?",
      required: false,
      total: 10_000,
      spend: "exactly",
      in: "pence",
      options: [
        { id: "paths", text: "Paths" },
        { id: "play", text: "Places to play" },
        { id: "trees", text: "Trees" },
      ],
    },
    {
      kind: "place",
      id: "where",
      section: "spending",
      text: "Where should we begin?",
      required: false,
      takes: ["ward", "named", "point"],
      wards: WARDS_2004.areas.map(({ code, name }) => ({ code, name })),
      within: AROUND,
    },
    {
      kind: "file",
      id: "photo",
      section: "spending",
      text: "Do you have a photo that shows what you mean?",
      hint: "Please send none on which somebody can be recognised.",
      required: false,
      most: 2,
      maxBytes: 5_000_000,
      endings: ["jpg", "png", "pdf"],
    },
    {
      kind: "text",
      id: "else",
      text: "Is there anything else you want to say about parks?",
      required: false,
      maxLength: 2_000,
      declines: ["prefer-not-to-say"],
    },
  ],
};

/** Made up for demonstration. */
export const PARKS: SeededConsultation = {
  plan: {
    title: "Your parks: a survey",
    level: "consult",
    methods: ["survey"],
    summary: "How do you use parks, and what should be done first with the money there is?",
    proposal: [
      "There is money to make parks better over the next three years. We want to begin with what matters most to people who use them, and to people who do not.",
      "The other choice is to mend things as they break. We do not prefer it, because the same few parks would get most of it.",
    ].join("\n\n"),
    openToInfluence: ["What is done first", "In which parks it begins"],
    notOpenToInfluence: [{ what: "How much money there is", why: "It was set in this year’s budget." }],
    decisionMaker: "Cabinet",
    contact: {
      email: "consultation@example.org",
      telephone: "01632 960 123",
      post: "Consultation team, Example House, New Road, Grays (a made-up address)",
    },
    listing: {
      topics: ["parks", "environment"],
      audiences: ["young-people", "older-people", "disabled-people"],
      areas: [],
      organisation: "",
      owner: { post: "Engagement officer", telephone: "01632 960 123" },
    },
  },
  ...QUESTIONS,
};
