import type { ConsultationPlan, Feedback, Listing } from "@collaborative-communities/consultations";
import type { Question } from "@collaborative-communities/surveys";
import type { SeededConsultation } from "./consultations.ts";
import { ABOUT_PARKS } from "./questions.ts";

/** A made-up activity, with its days counted from the day of seeding. */
export type SeededActivity = SeededConsultation & {
  readonly days: {
    readonly plannedToOpen?: number;
    readonly opened?: number;
    readonly closes?: number;
    readonly decision?: number;
    /** When its count was made final, or when it was withdrawn. */
    readonly closed?: number;
  };
  readonly withdrawnBecause?: string;
  readonly answers?: number;
  readonly feedback?: Feedback;
};

const contact = { email: "consultation@example.org", telephone: "01632 960 123" };

const QUESTIONS: Question[] = [
  {
    kind: "single",
    id: "agree",
    text: "How far do you agree?",
    required: false,
    options: ["Agree", "Neither", "Disagree", "I do not know"].map((text, place) => ({
      id: `agree-${place + 1}`,
      text,
    })),
  },
  { kind: "text", id: "why", text: "Why is that?", required: false, maxLength: 2_000 },
];

const choices = (...texts: string[]) =>
  texts.map((text) => ({ id: text.toLowerCase().replaceAll(/[^a-z]+/g, "-"), text }));

/** Of most kinds, so that the result of each can be seen. */
const LIGHTS: Question[] = [
  ...QUESTIONS,
  {
    kind: "scale",
    id: "safe",
    text: "How safe do you feel on the path after dark?",
    required: false,
    min: 0,
    max: 10,
    low: "Not safe at all",
    high: "Very safe",
    declines: ["do-not-know"],
  },
  {
    kind: "matrix",
    id: "parts",
    text: "How well lit is each part?",
    required: false,
    rows: choices("Behind the sailing club", "Beside the car park", "Under the bridge"),
    columns: choices("Well", "Well enough", "Too dark"),
  },
  {
    kind: "ranking",
    id: "first",
    text: "Which part should get light first?",
    required: false,
    total: false,
    options: choices("Behind the sailing club", "Beside the car park", "Under the bridge"),
  },
  {
    kind: "allocation",
    id: "money",
    text: "How would you share out £100 for the path?",
    required: false,
    options: choices("Lamp posts", "Lights in the ground", "Cutting back the hedge"),
    total: 10_000,
    spend: "exactly",
    in: "pence",
  },
  {
    kind: "number",
    id: "evenings",
    text: "On how many evenings in a month do you use the path?",
    required: false,
    decimals: 0,
    min: 0,
    max: 31,
    unit: "evenings",
  },
];

const activity = (
  title: string,
  summary: string,
  listing: Partial<Listing>,
  days: SeededActivity["days"],
  more: Partial<Omit<SeededActivity, "plan" | "days">> & { plan?: Partial<ConsultationPlan> } = {},
): SeededActivity => ({
  days,
  questions: QUESTIONS,
  ...more,
  plan: {
    title,
    level: "consult",
    summary,
    proposal: `${summary}\n\nThe other choice is to leave things as they are. We do not prefer it, because people told us it does not work for them.`,
    openToInfluence: ["What is done first", "Where and when it is done"],
    notOpenToInfluence: [{ what: "The money for it", why: "It was set in this year’s budget." }],
    decisionMaker: "Cabinet",
    contact,
    ...more.plan,
    listing: {
      topics: [],
      audiences: [],
      areas: [],
      organisation: "",
      owner: { post: "Engagement officer", telephone: "01632 960 123" },
      ...listing,
    },
  },
});

/** Made up for demonstration: activities in every phase, of many topics and areas. */
export const ACTIVITIES: readonly SeededActivity[] = [
  activity(
    "Evening buses to the hospital",
    "Should the last bus to the hospital leave an hour later?",
    {
      topics: ["roads-and-travel", "health-and-care"],
      audiences: ["older-people", "disabled-people", "unpaid-carers"],
      owner: { post: "Head of transport", telephone: "01632 960 140", email: "transport@example.org" },
    },
    { opened: -150, closes: -110, decision: -60 },
    { answers: 92 },
  ),
  activity(
    "Lights on the riverside path",
    "Which parts of the riverside path need light after dark?",
    { topics: ["safety", "parks"], areas: ["E05002235", "E05002246"] },
    { opened: -130, closes: -95, decision: -60, closed: -80 },
    {
      questions: LIGHTS,
      answers: 148,
      feedback: {
        summary: "Lights go up on the two darkest parts this winter.",
        items: [
          {
            outcome: "we-did",
            youSaid: "The bend behind the sailing club is the worst.",
            weDid: "It gets light first.",
          },
          {
            outcome: "we-could-not",
            youSaid: "Light the whole path all night.",
            because: "Bats live along the water. The lights go down at eleven.",
          },
        ],
      },
    },
  ),
  activity(
    "A garden at the health centre",
    "What should grow in the garden at the health centre, and who would look after it?",
    {
      topics: ["health-and-care", "communities"],
      audiences: ["service-users"],
      areas: ["U06243"],
      organisation: "Example Primary Care Network",
    },
    { opened: -90, closes: -60, closed: -48 },
    {
      answers: 7,
      plan: { level: "involve", methods: ["workshop", "survey"] },
      feedback: {
        summary: "The garden opens in spring, with raised beds.",
        items: [
          { outcome: "we-did", youSaid: "I cannot bend down.", weDid: "Half of the beds are as high as a table." },
        ],
      },
    },
  ),
  activity(
    "Bins and recycling days",
    "We would like to collect food waste each week and other bins every two weeks.",
    { topics: ["environment"], owner: { post: "Recycling manager", email: "recycling@example.org" } },
    { opened: -60, closes: -25, decision: 40 },
    { answers: 61 },
  ),
  activity(
    "A market on Saturdays",
    "Would you come to a small market in the square on Saturdays?",
    { topics: ["communities", "money"], audiences: ["local-businesses"], areas: ["U98530"] },
    { opened: -40, closes: 10, closed: -14 },
    {
      answers: 33,
      withdrawnBecause: "The square was let for building work, so no market can be held there this year.",
    },
  ),
  activity(
    "A safer crossing by the school",
    "Where should people cross the road by the school, and what would make it safe?",
    {
      topics: ["roads-and-travel", "schools-and-children", "safety"],
      audiences: ["young-people"],
      areas: ["E05002239"],
      owner: { post: "Road safety officer", telephone: "01632 960 155" },
    },
    { opened: -25, closes: 6, decision: 60 },
    { answers: 24 },
  ),
  activity(
    "Shade and seats in our parks",
    "Where would you sit in the park if there were shade?",
    { topics: ["parks", "environment"], areas: ["U68127"], audiences: ["older-people", "young-people"] },
    { opened: -7, closes: 28, decision: 75 },
    { questions: ABOUT_PARKS },
  ),
  activity(
    "Where new homes could go",
    "Before any plan is drawn we will ask which places could take new homes and which should stay as they are.",
    { topics: ["planning", "housing"], audiences: ["tenants", "residents-associations"] },
    { plannedToOpen: 30, closes: 90, decision: 150 },
  ),
  activity(
    "A break for people who care for somebody",
    "What kind of break would help you most if you care for somebody at home?",
    {
      topics: ["health-and-care"],
      audiences: ["unpaid-carers"],
      organisation: "Example Voluntary Service",
      owner: { post: "Carers’ lead", telephone: "01632 960 170" },
    },
    { plannedToOpen: 12, closes: 45, decision: 80 },
  ),
];
