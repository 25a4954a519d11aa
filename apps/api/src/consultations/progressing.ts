import {
  advance,
  type Command,
  type ConsultationFacts,
  type ConsultationPlan,
  closingMoment,
  type DesignPart,
  type Gate,
  gatesFor,
  isBeforeOpening,
  isWritable,
  isWrittenFor,
  mayAnnounceVersion,
  mayCommand,
  mayWriteDesign,
  mayWriteProposal,
  nextDue,
  type Progress,
  type ProgressEvent,
  runDue,
  STEPS,
  type Step,
} from "@collaborative-communities/consultations";
import { refuse, toLocalDate, toLocalTime } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { actingIn, changed, recordFact } from "../audit/index.ts";
import type { Desk, House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { notifySubscribers } from "../subscriptions/index.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { mustStillBeKnown } from "./already-known.ts";
import { factsOf } from "./facts.ts";
import { freezeTotals } from "./figures/figures.ts";
import { addEvents, postpone, saveProgress, takeDue } from "./progress-repository.ts";
import { consultationToChange, type KeptConsultation, saveConsultation } from "./repository.ts";

import { mustNotSpeakForOthers, mustNotTakeAway } from "./said-by-others.ts";

type Db = Kysely<Database>;

/** The plan says the closing minute that people have now: it moves outwards with an extension, never inwards. */
const planWithDates = (plan: ConsultationPlan, progress: Progress): ConsultationPlan => {
  const { period } = progress;
  if (!period || isBeforeOpening(progress.step)) return plan;
  const lastMinute = new Date(period.closesAt.getTime() - 60_000);
  return {
    ...plan,
    plannedToOpenOn: toLocalDate(period.opensAt),
    opensAtTime: toLocalTime(period.opensAt),
    closesOn: toLocalDate(lastMinute),
    closesAtTime: toLocalTime(lastMinute),
  };
};

/** Keeps how far a consultation has come and what happened, and when something is to happen next. */
export const keepProgress = async (
  house: House,
  db: Db,
  consultation: KeptConsultation,
  progress: Progress,
  events: readonly ProgressEvent[],
): Promise<void> => {
  const plan = planWithDates(consultation.plan, progress);
  await saveProgress(db, consultation, {
    progress,
    plan,
    nextDueAt: nextDue(progress, plan.listing)?.dueAt ?? null,
    at: house.now(),
  });
  await addEvents(db, events);
  // From here on the number of answers stands, also where one is erased later.
  if (events.some((event) => event.kind === "stepped" && event.to === "analysing"))
    await freezeTotals(db, consultation.id, house.now());
  for (const event of events) await tellFollowers(house, db, event);
};

/** Whoever follows it is told when it opens, and when its proposal changes. */
const tellFollowers = async (house: House, db: Db, event: ProgressEvent): Promise<void> => {
  const about = { consultationId: event.consultationId, at: event.at };
  if (event.kind === "stepped" && event.to === "open") await notifySubscribers(house, db, { ...about, kind: "opened" });
  if (event.kind === "proposal-changed") await notifySubscribers(house, db, { ...about, kind: "changed" });
};

/** The facts of the audit trail that the clock leaves, one for each thing it did. */
const recordClock = async (db: Db, events: readonly ProgressEvent[]): Promise<void> => {
  for (const event of events)
    await recordFact(db, {
      at: event.at,
      personId: null,
      post: null,
      what: `consultation/${event.kind}`,
      about: event.consultationId,
      before: { step: event.from },
      after: { step: event.to },
      ...(event.dueAt && { details: { due: event.dueAt.toISOString() } }),
    });
};

/** What could not be done by itself is tried again after so many milliseconds. */
const TRY_AGAIN = 60_000;

/** Lets happen what is due for one consultation, if anything is. */
const runOne = (house: House, taken: { id?: string }): Promise<boolean> =>
  house.db.transaction().execute(async (db) => {
    const at = house.now();
    const consultation = await takeDue(db, at);
    if (!consultation) return false;
    taken.id = consultation.id;
    const done = runDue(consultation.progress, await factsOf(db, consultation, at), at);
    await keepProgress(house, db, consultation, done.progress, done.events);
    await recordClock(db, done.events);
    return true;
  });

/**
 * Opens, closes and marks overdue whatever is due, each once: the row is locked by whichever process comes first, and
 * what it did is kept in the same transaction. After a time down it does what was missed, in order.
 * @returns for how many consultations something happened
 */
export const runClock = async (house: House): Promise<number> => {
  for (let count = 0; ; count += 1) {
    const taken: { id?: string } = {};
    try {
      if (!(await runOne(house, taken))) return count;
    } catch (error) {
      // One that cannot be done must not keep the others from their minute.
      if (taken.id) await postpone(house.db, taken.id, new Date(house.now().getTime() + TRY_AGAIN));
      throw error;
    }
  }
};

/** A second is enough for the clock of this computer to be on the right side of the moment. */
const AT_ONCE = 1_000;

/** What a person commands, as it comes through the door. `atOnce` schedules it to open now. */
export type StaffCommand = { id: string; command: Command; atOnce?: boolean | undefined };

/** Does what a person commands, by the rules, with its event and its fact, in one transaction. */
export const progress = (desk: Desk, command: StaffCommand): Promise<{ step: Step }> =>
  desk.db.transaction().execute((db) => progressIn(db, desk, command));

/** The same inside a transaction that has begun; its fact is the last statement of it. */
export const progressIn = async (
  db: Db,
  desk: Desk,
  { id, command, atOnce }: StaffCommand,
): Promise<{ step: Step }> => {
  if (!mayCommand(desk.signedIn, command)) throw notAllowed();
  const found = await consultationToChange(db, id);
  if (!found) throw notFound("consultation");
  const at = desk.now();
  const closesAt = closingMoment(found.plan);
  const now = atOnce && closesAt ? { opensAt: new Date(at.getTime() + AT_ONCE), closesAt } : undefined;
  const facts = await factsOf(db, found, at, now);
  // What time has done comes first, in case the clock has not come round yet.
  const due = runDue(found.progress, facts, at);
  if (command.kind === "advance") allowed(isWrittenFor(found, command.to, at));
  if (command.kind === "change-proposal") allowed(mayAnnounceVersion(command.version, facts.proposal));
  if (command.kind === "advance" && command.to === "planned") await mustStillBeKnown(db, found);
  const { id: personId, posts } = desk.signedIn;
  const done = allowed(advance(due.progress, command, facts, at, { id: personId, posts }));
  await keepProgress(desk, db, found, done.progress, [...due.events, done.event]);
  await recordClock(db, due.events);
  const { event } = done;
  await recordFact(db, {
    at,
    personId,
    post: event.by.kind === "person" ? event.by.post : null,
    what: `consultation/${event.kind}`,
    about: id,
    why: event.reason,
    before: { step: event.from },
    after: { step: event.to },
    details: { rules: event.rules.map(({ ruleId, state }) => `${ruleId} ${state}`) },
  });
  return { step: done.progress.step };
};

/** The steps a consultation can go to from where it is, each with its checklist. */
export const checklists = (
  consultation: KeptConsultation,
  facts: ConsultationFacts,
  at: Date,
): { step: Step; gates: Gate[] }[] =>
  STEPS[consultation.progress.step]
    .filter((step) => step !== "withdrawn" && step !== "paused")
    .map((step) => ({ step, gates: gatesFor(asIf(consultation.progress, step, facts), facts, step, at) }));

/** Before it is scheduled the planned period is what the rules look at. */
const asIf = (now: Progress, to: Step, { period }: ConsultationFacts): Progress =>
  to === "scheduled" && period ? { ...now, period } : now;

/** Writes parts of a design, each by a post that may, at a step at which it may still be written. */
export const writeDesign = async (
  desk: Desk,
  {
    id,
    revision,
    change,
    without = [],
  }: {
    id: string;
    revision: number;
    change: Partial<Record<DesignPart, unknown>>;
    without?: readonly DesignPart[];
  },
  mustBeTheirs: typeof mustNotSpeakForOthers = mustNotSpeakForOthers,
): Promise<{ revision: number }> =>
  desk.db.transaction().execute(async (db) => {
    const before = await consultationToChange(db, id);
    if (!before) throw notFound("consultation");
    const parts = [...(Object.keys(change) as DesignPart[]), ...without];
    const { step } = before.progress;
    const { signedIn } = desk;
    if (parts.some((part) => isWritable(part, step) && !mayWriteDesign(signedIn, part, step))) throw notAllowed();
    if (parts.some((part) => !isWritable(part, step)))
      allowed(
        refuse(
          "consultation/design-fixed",
          "The design has been approved, so this cannot be changed. Send it back first, while nobody has seen it.",
        ),
      );
    if (before.revision !== revision)
      allowed(
        refuse(
          "consultation/changed-meanwhile",
          "A colleague saved this plan after you opened it. Nothing of yours was saved yet: copy what you need, load the page again, and save once more.",
        ),
      );
    if (change.proposal !== undefined)
      allowed(mayWriteProposal(before.progress, change.proposal as { version: number }));
    if (without.includes("proposal")) allowed(mayWriteProposal(before.progress, undefined));
    mustBeTheirs(before.design, change);
    if (without.includes("decision")) mustNotTakeAway(before.design);
    const kept = Object.entries(before.design).filter(([part]) => !without.includes(part as DesignPart));
    const design = { ...Object.fromEntries(kept), ...change };
    const saved = await saveConsultation(db, { ...before, design }, desk.now());
    await recordFact(db, {
      at: desk.now(),
      ...actingIn(signedIn, (actor) => parts.every((part) => mayWriteDesign(actor, part, step))),
      what: "consultation/design-written",
      about: id,
      ...changed(plain(before.design), plain(design), PEOPLE_ARE_NAMED),
    });
    return { revision: saved };
  });

/** They may name a person, whom a fact would keep for ever. */
const PEOPLE_ARE_NAMED = ["audiences", "decision", "declaration", "assessment", "memory", "standards", "themes"];

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
