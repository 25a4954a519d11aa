import { ConsultationPlan } from "@collaborative-communities/consultations";
import { addDays, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import { Questionnaire } from "@collaborative-communities/surveys";
import type { House } from "../context.ts";
import { demonstrationOfficer } from "../sign-in/index.ts";
import { FEEDBACK, FRAMEWORK, GRANTS, LIBRARIES, type SeededConsultation } from "./demonstration-consultations.ts";
import { generateResponses } from "./generate.ts";
import { listConsultations } from "./repository.ts";
import { addGenerated } from "./responses-repository.ts";
import { close, createConsultation, type Desk, feedBack, open } from "./running.ts";

/** The house, with its clocks set to the morning of a day that many days from today. */
const daysFromNow = (desk: Desk, days: number): Desk => {
  const moment = momentInLondon(addDays(toLocalDate(desk.now()), days), "09:00");
  return { ...desk, now: () => moment };
};

const plan = async (desk: Desk, seeded: SeededConsultation, dates: Partial<ConsultationPlan>) =>
  createConsultation(desk, {
    plan: ConsultationPlan.parse({ ...seeded.plan, ...dates }),
    questionnaire: Questionnaire.parse({ version: 1, questions: seeded.questions }),
    demonstration: true,
  });

/** Attaches documents to a consultation before it opens; they are another capability's, which asks this one. */
export type Attach = (desk: Desk, consultationId: string) => Promise<unknown>;

/**
 * Seeds a believable place through the same services an officer uses: one consultation open, one planned, one closed
 * and answered. The open one asks about the council's own draft framework; everything else is made up and says so.
 */
export const seedConsultations = async (house: House, attach: Attach = async () => undefined): Promise<boolean> => {
  if ((await listConsultations(house.db, ["planned", "open", "closed", "fedback"])).length > 0) return false;
  const desk: Desk = { ...house, signedIn: await demonstrationOfficer(house) };
  const today = toLocalDate(house.now());
  const on = (days: number) => addDays(today, days);

  const grants = await plan(daysFromNow(desk, -100), GRANTS, { closesOn: on(-40), decisionExpectedOn: on(-20) });
  await open(daysFromNow(desk, -90), grants.id);
  await answered(house, grants, GRANTS, { count: 386, seed: 2025, from: on(-90), to: on(-40) });
  await close(daysFromNow(desk, -30), { id: grants.id });
  await feedBack(daysFromNow(desk, -12), { id: grants.id, feedback: FEEDBACK });

  await plan(daysFromNow(desk, -3), LIBRARIES, {
    plannedToOpenOn: on(21),
    closesOn: on(63),
    decisionExpectedOn: on(110),
  });

  const framework = await plan(daysFromNow(desk, -20), FRAMEWORK, { closesOn: on(32), decisionExpectedOn: on(80) });
  await attach(daysFromNow(desk, -19), framework.id);
  await open(daysFromNow(desk, -10), framework.id);
  await answered(house, framework, FRAMEWORK, { count: 214, seed: 2026, from: on(-10), to: on(-1) });
  return true;
};

const answered = async (
  house: House,
  { id, slug }: { id: string; slug: string },
  seeded: SeededConsultation,
  make: { count: number; seed: number; from: string; to: string },
): Promise<void> => {
  const questionnaire = Questionnaire.parse({ version: 1, questions: seeded.questions });
  await addGenerated(house.db, id, questionnaire.version, [...generateResponses({ slug, questionnaire, ...make })]);
};
