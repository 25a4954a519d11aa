import type { Length } from "../period/period.ts";
import { Duty } from "./duty.ts";

const weeks = (amount: number): Length => ({ amount, unit: "weeks" });
const days = (amount: number): Length => ({ amount, unit: "days" });

const RECALL = "Professional knowledge; check against legislation.gov.uk";

type Entry = Pick<Duty, "id" | "name" | "trigger"> & Partial<Duty>;

const entry = (one: Entry): Duty =>
  Duty.parse({
    mandatoryConsultees: [],
    source: { citation: RECALL, mark: "recall" },
    legalOwner: "Legal services",
    ...one,
  });

/**
 * The entries a new catalogue starts with. None of them is verified: a legal owner checks each against the law, names
 * the consultees, and changes what is wrong (`reviseDuty`, `verifyDuty`).
 */
export const FIRST_DUTIES: readonly Duty[] = [
  entry({
    id: "voluntary-body-funding",
    name: "Cutting or ending money or help to a voluntary body",
    trigger: "The council plans to reduce or end funding or other support to a voluntary or community body.",
    minimum: { amount: 3, unit: "months" },
    mandatoryConsultees: [
      { id: "voluntary-body", name: "The voluntary body" },
      { id: "service-users", name: "People who use its service" },
    ],
    note: "Tell both early, and let them propose other ways.",
    source: { citation: "Best Value statutory guidance 2011 and 2015", mark: "seen" },
  }),
  entry({
    id: "best-value",
    name: "How a Best Value duty is met",
    trigger: "The council decides how to meet its duty to make services better.",
    mandatoryConsultees: [
      { id: "council-tax-payers", name: "Representatives of council tax payers" },
      { id: "ratepayers", name: "Representatives of ratepayers" },
      { id: "service-users", name: "Representatives of people who use the service" },
      { id: "interested", name: "Representatives of others with an interest" },
    ],
    source: { citation: "Local Government Act 1999, section 3", mark: "seen" },
  }),
  entry({
    id: "school-admissions",
    name: "School admission arrangements",
    trigger: "The arrangements for admission to a school change.",
    minimum: weeks(6),
    window: { from: "10-01", to: "01-31" },
    source: { citation: "School admissions: 1 October to 31 January, read in a council paper", mark: "seen" },
  }),
  entry({
    id: "school-organisation",
    name: "School organisation proposal",
    trigger: "A statutory notice on opening, closing or changing a school.",
    minimum: weeks(4),
    note: "Term time is advised.",
  }),
  entry({
    id: "local-plan",
    name: "Local plan, publication stage (regulation 19)",
    trigger: "The local plan is published before it is sent in.",
    minimum: weeks(6),
    field: "planning",
  }),
  entry({
    id: "supplementary-planning-document",
    name: "Supplementary planning document",
    trigger: "A supplementary planning document is drafted.",
    minimum: weeks(4),
    field: "planning",
  }),
  entry({
    id: "neighbourhood-plan",
    name: "Neighbourhood plan (regulations 14 and 16)",
    trigger: "A neighbourhood plan is drafted or sent in.",
    minimum: weeks(6),
    field: "planning",
  }),
  entry({
    id: "planning-application",
    name: "Planning application publicity",
    trigger: "A planning application is made. With an environmental statement the time is 30 days.",
    minimum: days(21),
    field: "planning",
    runHere: false,
  }),
  entry({
    id: "traffic-order",
    name: "Traffic order objections",
    trigger: "A traffic order is proposed.",
    minimum: days(21),
  }),
  entry({
    id: "premises-licence",
    name: "Premises licence representations",
    trigger: "Somebody applies for a premises licence.",
    minimum: days(28),
    runHere: false,
  }),
  entry({
    id: "property-licensing",
    name: "Selective or additional property licensing",
    trigger: "A licensing area for rented homes is proposed.",
    minimum: weeks(10),
  }),
  entry({
    id: "leaseholder-works",
    name: "Leaseholder major works (section 20)",
    trigger: "The council as landlord plans major works or a long agreement. The time is for each stage.",
    minimum: days(30),
  }),
  ...(
    [
      ["council-tax-reduction", "Council tax reduction scheme"],
      ["public-spaces-protection-order", "Public spaces protection order"],
      ["library-change", "Change to libraries"],
      ["budget", "The council's budget"],
    ] as const
  ).map(([id, name]) =>
    entry({ id, name, trigger: `${name} is proposed.`, note: "No fixed least time: give people fair time." }),
  ),
];
