import type { ConsultationPlan, Feedback } from "@collaborative-communities/consultations";
import type { Question, Section } from "@collaborative-communities/surveys";

export type SeededConsultation = {
  plan: Omit<Partial<ConsultationPlan>, "closesOn"> & Pick<ConsultationPlan, "title" | "level">;
  questions: Question[];
  sections?: Section[];
};

/** 01632 is set aside for drama and examples, as is example.org. */
const contact = {
  email: "consultation@example.org",
  telephone: "01632 960 123",
  post: "Consultation team, Example House, New Road, Grays (a made-up address)",
};

const choice = (id: string, text: string, answers: readonly string[]) => ({
  id,
  text,
  required: false,
  options: answers.map((answer, place) => ({ id: `${id}-${place + 1}`, text: answer })),
});
const single = (id: string, text: string, answers: readonly string[]): Question => ({
  kind: "single",
  ...choice(id, text, answers),
});
const several = (id: string, text: string, answers: readonly string[]): Question => ({
  kind: "several",
  ...choice(id, text, answers),
});
const words = (id: string, text: string, hint?: string): Question => ({
  kind: "text",
  id,
  text,
  required: false,
  maxLength: 2_000,
  ...(hint && { hint }),
});
const AGREE = [
  "Strongly agree",
  "Agree",
  "Neither agree nor disagree",
  "Disagree",
  "Strongly disagree",
  "I do not know",
];

/**
 * The draft framework, in the words of the council's own report of 13 January 2021 (item 15): its vision, its three
 * areas and its four equality objectives.
 */
export const FRAMEWORK: SeededConsultation = {
  plan: {
    title: "Draft Collaborative Communities Framework",
    level: "consult",
    methods: ["survey", "public_meeting"],
    summary:
      "How should the council and communities work together? Tell us what you think of the draft vision, the three areas and the four equality objectives before they are decided.",
    proposal: [
      "The draft framework sets out how the council wants to work with communities. It covers three areas: engagement, empowerment and equality.",
      "The vision is: “We are committed to creating a fair, accessible and inclusive borough where everyone has a voice and an equal opportunity to succeed and thrive, and where community led ambitions are supported and actively encouraged.”",
      "Engagement means involving residents in the decisions that affect their lives, using co-design and co-production.",
      "Empowerment means supporting resilience in communities and voluntary networks, so that communities can make a difference and flourish. It includes reducing red tape.",
      "Equality means services free of prejudice, and equal opportunities to prosper. There are four equality objectives: access to services; supporting community integration and cohesion; improving resilience; workforce development.",
      "The other choice is to go on without a framework, each service in its own way. The council does not prefer it, because communities have said they are asked the same things twice and do not hear what came of it.",
    ].join("\n\n"),
    openToInfluence: [
      "The words of the vision",
      "What the council does first in each of the three areas",
      "How the four equality objectives are measured",
      "How you hear what happened with your views",
    ],
    notOpenToInfluence: [
      { what: "Whether the council has equality objectives", why: "The law says it must publish them." },
      { what: "The money for it", why: "It has to come from existing budgets." },
    ],
    decisionMaker: "Cabinet",
    contact,
    listing: {
      topics: ["communities", "equality"],
      audiences: [],
      areas: [],
      organisation: "",
      owner: { post: "Engagement officer", telephone: "01632 960 123" },
    },
  },
  questions: [
    single("vision", "How far do you agree with the vision?", AGREE),
    single("first", "Which of the three areas should come first?", [
      "Engagement: a say in decisions",
      "Empowerment: help to act ourselves",
      "Equality: nobody left out",
      "I do not know",
    ]),
    several("objectives", "Which equality objectives matter most where you live?", [
      "Access to services",
      "Supporting community integration and cohesion",
      "Improving resilience",
      "Workforce development",
    ]),
    words(
      "red-tape",
      "What red tape gets in the way of what your community wants to do?",
      "For example a form, a rule or a wait.",
    ),
    words("change", "What would you change in the draft?"),
  ],
};

/** Made up for demonstration. */
export const LIBRARIES: SeededConsultation = {
  plan: {
    title: "Opening hours at libraries and community hubs",
    level: "consult",
    summary: "We are planning to ask when libraries and hubs should be open. Tell us then what would suit you.",
    proposal:
      "We want the same number of hours to fall at times when more people can come. No library or hub would close.",
    openToInfluence: ["Which evenings and weekends", "Hours without staff, with help by telephone"],
    notOpenToInfluence: [{ what: "The total number of hours", why: "It was set in this year’s budget." }],
    decisionMaker: "Portfolio holder for communities",
    contact,
    listing: {
      topics: ["libraries-and-hubs"],
      audiences: ["young-people", "service-users"],
      areas: [],
      organisation: "",
      owner: { post: "Engagement officer", telephone: "01632 960 123" },
    },
  },
  questions: [
    several("when", "When would you use a library or hub?", [
      "Weekday mornings",
      "Weekday afternoons",
      "Weekday evenings",
      "Saturday",
      "Sunday",
    ]),
    words("else", "Is there anything else we should know?"),
  ],
};

/** Made up for demonstration. */
export const GRANTS: SeededConsultation = {
  plan: {
    title: "Small grants for neighbours’ ideas",
    level: "consult",
    methods: ["survey", "focus_group"],
    summary: "What should small grants for neighbours’ ideas pay for, and who should choose?",
    proposal:
      "We propose that neighbours can ask for a small grant with one page and hear within ten working days.\n\nThe other choice is to keep the longer form. We do not prefer it, because people told us it puts them off.",
    openToInfluence: ["What a grant can pay for", "Who sits on the panel", "How you hear the answer"],
    notOpenToInfluence: [{ what: "The size of the fund", why: "It was set in this year’s budget." }],
    decisionMaker: "Portfolio holder for communities",
    contact,
    listing: {
      topics: ["communities", "money"],
      audiences: ["residents-associations", "faith-groups"],
      areas: [],
      organisation: "",
      owner: { post: "Engagement officer", telephone: "01632 960 123" },
    },
  },
  questions: [
    single("one-page", "How far do you agree with a one-page form?", AGREE),
    several("pay-for", "What should a grant be able to pay for?", [
      "Food for an event",
      "Tools and materials",
      "Hire of a room",
      "Insurance",
      "Travel",
    ]),
    single("choose", "Who should choose?", [
      "Residents",
      "Residents and council staff together",
      "Council staff",
      "I do not know",
    ]),
    words("else", "What would help your idea along?"),
  ],
};

/** Made up for demonstration. */
export const FEEDBACK: Feedback = {
  summary:
    "The one-page form starts next month. A panel of residents, voluntary groups and council staff will choose, and will answer within ten working days.",
  items: [
    {
      outcome: "we-did",
      youSaid: "A long form puts people off.",
      weDid: "The form is now one page. You can fill it in by telephone or at a library.",
    },
    {
      outcome: "we-did",
      youSaid: "Insurance is what stops us.",
      weDid: "A grant can now pay for one day of insurance.",
    },
    {
      outcome: "we-did",
      youSaid: "Residents should choose, with help.",
      weDid: "Half of the panel are residents. Members leave the room when they know who asked.",
    },
    {
      outcome: "we-could-not",
      youSaid: "Make the grants bigger.",
      because: "The fund was set in this year’s budget. We will look at it again for next year.",
    },
  ],
};
