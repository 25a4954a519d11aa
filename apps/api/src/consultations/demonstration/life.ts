import type { ConsultationPlan, DesignPart, Step } from "@collaborative-communities/consultations";
import { addDays, type LocalDate, momentInLondon } from "@collaborative-communities/foundation";
import type { Desk, House, SignedIn } from "../../context.ts";
import { alreadyKnown, confirmKnown } from "../already-known.ts";
import { feedBack } from "../feeding-back.ts";
import { countAll } from "../figures/figures.ts";
import { progress, runClock, writeDesign } from "../progressing.ts";
import { consultationBy } from "../repository.ts";

import { type Days, demonstrationDesign, demonstrationOutcome, meetingOf, takenDecision } from "./design.ts";

/** Who takes a made-up consultation through its life: somebody who holds every post that has a say. */
export type Cast = Pick<SignedIn, "id" | "name">;

const EVERY_POST = [
  "engagement-officer",
  "head-of-service",
  "legal",
  "monitoring-officer",
  "equality-lead",
  "committee-clerk",
];

/** The desk of that person on the morning of a day. */
const deskOn = (house: House, cast: Cast, day: LocalDate, time = "09:00"): Desk => {
  const moment = momentInLondon(day, time);
  return { ...house, now: () => moment, signedIn: { ...cast, posts: EVERY_POST } };
};

const write = async (desk: Desk, id: string, change: Partial<Record<DesignPart, unknown>>): Promise<void> => {
  const { revision } = (await consultationBy(desk.db, { id })) ?? { revision: 0 };
  // Made-up people say made-up things: there is nobody here who could say them for themselves.
  await writeDesign(desk, { id, revision, change }, () => undefined);
};

const to = (desk: Desk, id: string, step: Step) => progress(desk, { id, command: { kind: "advance", to: step } });

/** Reads what is known already, and makes an idea a plan. */
export const planForDemonstration = async (desk: Desk, id: string): Promise<void> => {
  const { revision } = (await consultationBy(desk.db, { id })) ?? { revision: 0 };
  const readIds = (await alreadyKnown(desk, id)).map((one) => one.id);
  const askingAgainBecause = readIds.length > 0 ? "Made up: things have changed since people were asked." : "";
  await confirmKnown(desk, { id, revision, readIds, askingAgainBecause });
  await to(desk, id, "planned");
};

/** Writes a whole design and takes it to the day it is due to open, by the same rules as any other. */
export const scheduleForDemonstration = async (
  house: House,
  cast: Cast,
  { id, plan, days }: { id: string; plan: ConsultationPlan; days: Days },
): Promise<void> => {
  const desk = deskOn(house, cast, addDays(days.opens, -5));
  await write(desk, id, demonstrationDesign(plan, days));
  const step = (await consultationBy(house.db, { id }))?.progress.step;
  if (step === "idea") await planForDemonstration(desk, id);
  for (const next of ["designed", "approved", "scheduled"] as const) await to(desk, id, next);
};

/** The clock comes round on the day it opens. */
export const openForDemonstration = async (house: House, cast: Cast, { opens }: Days): Promise<void> => {
  await runClock(deskOn(house, cast, opens, "09:00"));
};

/** Closes by the clock, waits for the post, and its count is final. */
export const countForDemonstration = async (
  house: House,
  cast: Cast,
  { id, days }: { id: string; days: Days },
): Promise<void> => {
  const on = (day: LocalDate) => deskOn(house, cast, day, "12:00");
  await runClock(on(addDays(days.closes, 1)));
  const answers = (await countAll(house.db)).get(id) ?? 0;
  const design = (await consultationBy(house.db, { id }))?.design ?? {};
  await write(on(addDays(days.closes, 12)), id, demonstrationOutcome(design, days, answers));
  await to(on(addDays(days.closes, 12)), id, "analysing");
};

/** Closes by the clock, is read, reported and decided, and people are told. */
export const answerForDemonstration = async (
  house: House,
  cast: Cast,
  { id, days, feedback }: { id: string; days: Days; feedback: Parameters<typeof feedBack>[1]["feedback"] },
): Promise<void> => {
  const on = (day: LocalDate) => deskOn(house, cast, day, "12:00");
  const meetingOn = meetingOf(days);
  await countForDemonstration(house, cast, { id, days });
  await to(on(addDays(meetingOn, -11)), id, "reported");
  const reported = (await consultationBy(house.db, { id }))?.design ?? {};
  await write(on(addDays(meetingOn, 1)), id, takenDecision(reported, days));
  await to(on(addDays(meetingOn, 1)), id, "decided");
  await feedBack(on(addDays(meetingOn, 5)), { id, feedback });
};

/** Withdraws it on a day, for a reason that everybody sees. */
export const withdrawForDemonstration = async (
  house: House,
  cast: Cast,
  { id, day, reason }: { id: string; day: LocalDate; reason: string },
): Promise<void> => {
  await progress(deskOn(house, cast, day), { id, command: { kind: "withdraw", reason } });
};
