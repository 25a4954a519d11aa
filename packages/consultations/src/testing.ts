import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { Consultation, ConsultationPlan } from "./consultation.ts";
import type { ConsultationFacts } from "./facts/facts.ts";
import { completeFacts, decidedFacts } from "./facts/testing.ts";
import { advance } from "./lifecycle/advance.ts";
import type { ActingPerson, Command } from "./lifecycle/command.ts";
import { runDue } from "./lifecycle/due-transitions.ts";
import { newProgress, type Progress } from "./lifecycle/progress.ts";
import type { Step } from "./lifecycle/step.ts";

export { aDesign, completeFacts, decidedFacts, sixWeeks } from "./facts/testing.ts";

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

/** Somebody who holds every post that has a say; give it what a test is about. */
export const anyone = (change: Partial<ActingPerson> = {}): ActingPerson => ({
  id: "person-1",
  posts: ["engagement-officer", "head-of-service", "legal", "monitoring-officer", "equality-lead", "committee-clerk"],
  ...change,
});

/** On which day each step is taken by a person, where the facts are those of `completeFacts`. */
const DAYS: readonly (readonly [Step, string])[] = [
  ["planned", "2026-04-03"],
  ["designed", "2026-04-20"],
  ["approved", "2026-04-27"],
  ["scheduled", "2026-05-20"],
  ["analysing", "2026-07-22"],
  ["reported", "2026-08-20"],
  ["decided", "2026-09-10"],
  ["fedback", "2026-09-20"],
  ["evaluated", "2026-09-30"],
  ["archived", "2026-12-15"],
];

/** A consultation with its facts, and how far it has come. */
export type AConsultation = { readonly progress: Progress; readonly facts: ConsultationFacts };

/**
 * A consultation taken to a step by its own rules, step by step, with the clock opening and closing it.
 * @throws Error when a rule says no on the way
 */
export const aConsultationAt = (step: Step, change: Partial<ConsultationFacts> = {}): AConsultation => {
  let progress = newProgress("consultation-1");
  const before = completeFacts(change);
  const after = decidedFacts(change);
  const to = (at: Date, facts: ConsultationFacts, command?: Command): void => {
    progress = runDue(progress, facts, at).progress;
    if (command === undefined || progress.step === step) return;
    const done = advance(progress, command, facts, at, anyone());
    if (!done.ok) throw new Error(`${done.refusal.code}: ${done.refusal.message}`);
    progress = done.value.progress;
  };
  for (const [next, day] of DAYS) {
    if (progress.step === step) break;
    const facts = DAYS.findIndex(([one]) => one === next) < 6 ? before : after;
    if (next === "analysing") {
      to(new Date("2026-06-01T08:00:00Z"), before);
      if (progress.step === step) break;
      to(new Date("2026-07-13T23:00:00Z"), before);
      if (progress.step === step) break;
    }
    to(new Date(`${day}T12:00:00Z`), facts, { kind: "advance", to: next });
  }
  if (progress.step !== step) throw new Error(`It came only to ${progress.step}.`);
  const decided = ["decided", "fedback", "evaluated", "archived"].includes(step);
  return { progress, facts: decided ? after : before };
};

/** A consultation that is due to open at 9am on 1 June 2026, with nothing missing. */
export const aConsultationReadyToOpen = (change: Partial<ConsultationFacts> = {}): AConsultation =>
  aConsultationAt("scheduled", change);
