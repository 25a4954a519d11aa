import { ConsultationPlan } from "@collaborative-communities/consultations";
import { addDays, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import { Questionnaire } from "@collaborative-communities/surveys";
import type { House } from "../context.ts";
import { demonstrationOfficer } from "../sign-in/index.ts";
import { ACTIVITIES, type SeededActivity } from "./demonstration-activities.ts";
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
/** Plans an activity, and takes it as far as its days say. */
const seedActivity = async (house: House, desk: Desk, activity: SeededActivity, seed: number): Promise<void> => {
  const { days, answers, feedback, endedEarlyBecause } = activity;
  const today = toLocalDate(house.now());
  const on = (day: number | undefined) => (day === undefined ? undefined : addDays(today, day));
  const made = await plan(daysFromNow(desk, Math.min(days.opened ?? 0, 0) - 21), activity, {
    plannedToOpenOn: on(days.plannedToOpen),
    closesOn: on(days.closes),
    decisionExpectedOn: on(days.decision),
  });
  if (days.opened === undefined) return;
  await open(daysFromNow(desk, days.opened), made.id);
  if (answers !== undefined) {
    const to = addDays(today, Math.min(days.closes ?? -1, days.closed ?? -1, -1));
    await answered(house, made, activity, { count: answers, seed, from: addDays(today, days.opened), to });
  }
  if (days.closed === undefined) return;
  await close(daysFromNow(desk, days.closed), { id: made.id, reasonForEndingEarly: endedEarlyBecause });
  if (feedback && days.told !== undefined) await feedBack(daysFromNow(desk, days.told), { id: made.id, feedback });
};

/**
 * Seeds a believable place through the same services an officer uses: a dozen activities, planned, open, closed
 * and answered. One asks about the council's own draft framework; everything else is made up and says so.
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

  for (const [at, activity] of ACTIVITIES.entries()) await seedActivity(house, desk, activity, 3000 + at);

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
