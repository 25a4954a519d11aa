import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { Consultation, ConsultationPlan } from "./consultation.ts";

/** A plan with nothing missing, closing on 30 June 2026. */
export const aPlan = (change: Partial<ConsultationPlan> = {}): ConsultationPlan =>
  ConsultationPlan.parse({
    title: "A fairer way to decide together",
    level: "consult",
    summary: "We want to know what you think of the draft framework.",
    proposal: "We propose a framework for how the council and communities work together.",
    openToInfluence: ["The four objectives"],
    notOpenToInfluence: [{ what: "The budget", why: "It was set in February." }],
    decisionMaker: "Cabinet",
    decisionExpectedOn: "2026-09-09",
    closesOn: "2026-06-30",
    contact: { telephone: "01632 960 000", email: "consultation@example.org" },
    ...change,
  });

/** A planned consultation that is ready to open. */
export const aConsultation = (change: Partial<Consultation> = {}): Consultation =>
  Consultation.parse({
    id: "018f0000-0000-7000-8000-000000000001",
    slug: "a-fairer-way",
    plan: aPlan(),
    questionnaire: aQuestionnaire(),
    state: "planned",
    ...change,
  });

/** The same, opened on 1 May 2026 and closing at 11:59pm on 30 June 2026. */
export const anOpenConsultation = (change: Partial<Consultation> = {}): Consultation =>
  aConsultation({ state: "open", openedAt: new Date("2026-05-01T09:00:00Z"), ...change });
