import { ConsultationPlan, Step, textsOfConsultation } from "@collaborative-communities/consultations";
import { addDays, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import { Questionnaire } from "@collaborative-communities/surveys";
import type { Desk, House } from "../../context.ts";
import { demonstrationOfficer } from "../../sign-in/index.ts";
import { addGenerated } from "../answers/responses-repository.ts";
import { runClock } from "../progressing.ts";
import { consultationBy, listConsultations } from "../repository.ts";
import { createConsultation } from "../running.ts";
import { toldNow } from "../told-now.ts";
import { addTranslation } from "../versions-repository.ts";
import { ACTIVITIES, type SeededActivity } from "./activities.ts";
import { challengeForDemonstration } from "./challenge.ts";
import { FEEDBACK, FRAMEWORK, GRANTS, LIBRARIES, type SeededConsultation } from "./consultations.ts";
import { meetingOf } from "./design.ts";
import { PARKS } from "./every-kind.ts";
import { generateResponses } from "./generate.ts";
import {
  answerForDemonstration,
  countForDemonstration,
  openForDemonstration,
  planForDemonstration,
  scheduleForDemonstration,
  withdrawForDemonstration,
} from "./life.ts";
import { ENTERED_FOR_DEMONSTRATION, paperForDemonstration } from "./paper.ts";
import { translationsOfParks } from "./translations.ts";

/** The house, with its clocks set to the morning of a day that many days from today. */
const daysFromNow = (desk: Desk, days: number): Desk => {
  const moment = momentInLondon(addDays(toLocalDate(desk.now()), days), "09:00");
  return { ...desk, now: () => moment };
};

const questionnaireOf = ({ questions, sections }: SeededConsultation): Questionnaire =>
  Questionnaire.parse({ version: 1, questions, ...(sections && { sections }) });

const plan = async (desk: Desk, seeded: SeededConsultation, dates: Partial<ConsultationPlan>) => {
  const written = ConsultationPlan.parse({ ...seeded.plan, ...dates });
  const made = await createConsultation(desk, {
    plan: written,
    questionnaire: questionnaireOf(seeded),
    demonstration: true,
  });
  return { ...made, plan: written };
};

/** What other capabilities, which ask this one, add to a consultation: documents before it opens, and ways to answer. */
export type Add = (desk: Desk, consultationId: string) => Promise<unknown>;
const addNothing: Add = async () => undefined;

/** Plans an activity, and takes it as far as its days say. */
const seedActivity = async (house: House, desk: Desk, activity: SeededActivity, seed: number): Promise<void> => {
  const { days, answers, feedback, withdrawnBecause } = activity;
  const today = toLocalDate(house.now());
  const on = (day: number | undefined) => (day === undefined ? undefined : addDays(today, day));
  const cast = desk.signedIn;
  const made = await plan(daysFromNow(desk, Math.min(days.opened ?? 0, 0) - 21), activity, {
    plannedToOpenOn: on(days.opened ?? days.plannedToOpen),
    closesOn: on(days.closes),
    decisionExpectedOn: on(days.decision),
  });
  const [opens, closes] = [on(days.opened), on(days.closes)];
  if (opens === undefined || closes === undefined) return planForDemonstration(daysFromNow(desk, -3), made.id);
  const period = { opens, closes };
  await scheduleForDemonstration(house, cast, { ...made, days: period });
  await openForDemonstration(house, cast, period);
  if (answers !== undefined) {
    const to = addDays(today, Math.min(days.closes ?? -1, -1));
    await answered(house, made, activity, { count: answers, seed, from: opens, to });
  }
  if (withdrawnBecause && days.closed !== undefined)
    await withdrawForDemonstration(house, cast, {
      id: made.id,
      day: addDays(today, days.closed),
      reason: withdrawnBecause,
    });
  else if (feedback) await answerForDemonstration(house, cast, { id: made.id, days: period, feedback });
  else if (days.closed !== undefined) await countForDemonstration(house, cast, { id: made.id, days: period });
  else if (closes < today) await runClock(daysFromNow(desk, 0));
};

/**
 * Seeds a believable place through the same services an officer uses: a dozen activities, planned, open, closed
 * and answered. One asks about the council's own draft framework; everything else is made up and says so.
 */
export const seedConsultations = async (
  house: House,
  attach: Add = addNothing,
  addWays: Add = addNothing,
  attachLate: Add = addNothing,
): Promise<boolean> => {
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

  for (const [at, activity] of ACTIVITIES.entries()) await seedActivity(house, desk, activity, 3000 + at);

  const survey = { opens: on(-6), closes: on(40) };
  const parks = await plan(daysFromNow(desk, -26), PARKS, {
    plannedToOpenOn: survey.opens,
    closesOn: survey.closes,
    decisionExpectedOn: meetingOf(survey),
  });
  await scheduleForDemonstration(house, officer, { ...parks, days: survey });
  await translateParks(daysFromNow(desk, -7), parks.id, meetingOf(survey));
  await openForDemonstration(house, officer, survey);

  const open = { opens: on(-10), closes: on(32) };
  const framework = await plan(daysFromNow(desk, -20), FRAMEWORK, {
    plannedToOpenOn: open.opens,
    closesOn: open.closes,
    decisionExpectedOn: meetingOf(open),
  });
  await attach(daysFromNow(desk, -19), framework.id);
  await scheduleForDemonstration(house, officer, { ...framework, days: open });
  await openForDemonstration(house, officer, open);
  const generated = 214 - ENTERED_FOR_DEMONSTRATION;
  await answered(house, framework, FRAMEWORK, { count: generated, seed: 2026, from: on(-10), to: on(-1) });
  await paperForDemonstration(daysFromNow(desk, -2), framework.id, on(-3));
  await challengeForDemonstration(desk, framework.slug);
  // After the documents of the others: what is counted against a limit is counted forwards in time.
  await attachLate(daysFromNow(desk, -2), parks.id);
  await addWays(desk, framework.id);
  return true;
};

/** Puts the survey of parks into other languages, once its design says everything that people will be told. */
const translateParks = async ({ db, now }: Desk, id: string, meetingOn: string): Promise<void> => {
  const parks = await consultationBy(db, { id });
  if (!parks) return;
  const english = textsOfConsultation(toldNow(parks));
  for (const translation of translationsOfParks(english, parks.questionnaire.version, meetingOn))
    await addTranslation(db, id, translation, now());
};

const answered = async (
  house: House,
  { id, slug }: { id: string; slug: string },
  seeded: SeededConsultation,
  make: { count: number; seed: number; from: string; to: string },
): Promise<void> => {
  const questionnaire = questionnaireOf(seeded);
  await addGenerated(house.db, id, questionnaire.version, [...generateResponses({ slug, questionnaire, ...make })]);
};
