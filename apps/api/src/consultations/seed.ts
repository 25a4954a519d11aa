import { ConsultationPlan, Step } from "@collaborative-communities/consultations";
import { addDays, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import { Questionnaire } from "@collaborative-communities/surveys";
import type { House } from "../context.ts";
import { demonstrationOfficer } from "../sign-in/index.ts";
import { FEEDBACK, FRAMEWORK, GRANTS, LIBRARIES, type SeededConsultation } from "./demonstration-consultations.ts";
import {
  answerForDemonstration,
  openForDemonstration,
  planForDemonstration,
  scheduleForDemonstration,
} from "./demonstration-life.ts";
import { generateResponses } from "./generate.ts";
import { listConsultations } from "./repository.ts";
import { addGenerated } from "./responses-repository.ts";
import { createConsultation, type Desk } from "./running.ts";

/** The house, with its clocks set to the morning of a day that many days from today. */
const daysFromNow = (desk: Desk, days: number): Desk => {
  const moment = momentInLondon(addDays(toLocalDate(desk.now()), days), "09:00");
  return { ...desk, now: () => moment };
};

const plan = async (desk: Desk, seeded: SeededConsultation, dates: Partial<ConsultationPlan>) => {
  const written = ConsultationPlan.parse({ ...seeded.plan, ...dates });
  const made = await createConsultation(desk, {
    plan: written,
    questionnaire: Questionnaire.parse({ version: 1, questions: seeded.questions }),
    demonstration: true,
  });
  return { ...made, plan: written };
};

/**
 * Seeds a believable place through the same services an officer uses: one consultation open, one planned, one closed
 * and answered. The open one asks about the council's own draft framework; everything else is made up and says so.
 */
export const seedConsultations = async (house: House): Promise<boolean> => {
  if ((await listConsultations(house.db, Step.options)).length > 0) return false;
  const officer = await demonstrationOfficer(house);
  const desk: Desk = { ...house, signedIn: officer };
  const today = toLocalDate(house.now());
  const on = (days: number) => addDays(today, days);

  const past = { opens: on(-170), closes: on(-120) };
  const grants = await plan(daysFromNow(desk, -200), GRANTS, {
    plannedToOpenOn: past.opens,
    closesOn: past.closes,
    decisionExpectedOn: on(-80),
  });
  await scheduleForDemonstration(house, officer, { ...grants, days: past });
  await openForDemonstration(house, officer, past);
  await answered(house, grants, GRANTS, { count: 386, seed: 2025, from: past.opens, to: past.closes });
  await answerForDemonstration(house, officer, { id: grants.id, days: past, feedback: FEEDBACK });

  const libraries = await plan(daysFromNow(desk, -3), LIBRARIES, {
    plannedToOpenOn: on(21),
    closesOn: on(63),
    decisionExpectedOn: on(110),
  });
  await planForDemonstration(daysFromNow(desk, -3), libraries.id);

  const open = { opens: on(-10), closes: on(32) };
  const framework = await plan(daysFromNow(desk, -40), FRAMEWORK, {
    plannedToOpenOn: open.opens,
    closesOn: open.closes,
    decisionExpectedOn: on(80),
  });
  await scheduleForDemonstration(house, officer, { ...framework, days: open });
  await openForDemonstration(house, officer, open);
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
