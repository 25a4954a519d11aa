import { isDeepStrictEqual } from "node:util";
import {
  type Actor,
  type Channel,
  type Consultation,
  type ConsultationFacts,
  type ConsultationPlan,
  challengeWindowEnds,
  DEFAULT_CONSULTATION_SETTINGS,
  isCountFinal,
  isWrittenAt,
  judgeActivity,
  mayReadCounts,
  mayRunConsultations,
  missingInPlan,
  newProgress,
  notPublic,
  owesResult,
  Progress,
  paperUntil,
  resultDueOn,
  resultOverdue,
  revisePlan,
  SMALLEST_COUNT_SHOWN,
  Step,
  slugOf,
  stateAt,
} from "@collaborative-communities/consultations";
import { mayTakeRestrictedPack } from "@collaborative-communities/evidence-packs";
import { refuse } from "@collaborative-communities/foundation";
import type { Questionnaire } from "@collaborative-communities/surveys";
import { rollUpWards } from "../areas/index.ts";
import { actingIn, changed, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { countErased } from "./answers/erasing-repository.ts";
import { graceOf } from "./entry/entering.ts";
import { factsOf } from "./facts.ts";
import { byVersion, publicFigures } from "./figures/by-version.ts";
import { countAll, figuresOf } from "./figures/figures.ts";
import { eventsOf } from "./progress-repository.ts";
import { checklists } from "./progressing.ts";
import {
  addConsultation,
  consultationBy,
  consultationToChange,
  feedbackOf,
  type KeptConsultation,
  listConsultations,
  saveConsultation,
  withMoments,
} from "./repository.ts";
import { checkListing } from "./topics.ts";

const mustRun = (actor: Actor): void => {
  if (!mayRunConsultations(actor)) throw notAllowed();
};
const mustRead = (actor: Actor): void => {
  if (!mayReadCounts(actor)) throw notAllowed();
};

const asOfficer = (desk: Desk) => actingIn(desk.signedIn, mayRunConsultations);

/** Creates a plan. It is seen by staff only until it is opened. */
export const createConsultation = async (
  desk: Desk,
  command: { id?: string | undefined; plan: ConsultationPlan; questionnaire: Questionnaire; demonstration?: boolean },
): Promise<{ id: string; slug: string }> => {
  mustRun(desk.signedIn);
  await checkListing(desk.db, command.plan.listing);
  const [id, at] = [command.id ?? desk.newId(), desk.now()];
  return desk.db.transaction().execute(async (db) => {
    const { slug, added } = await addConsultation(
      db,
      {
        id,
        slug: slugOf(command.plan.title),
        state: "idea",
        plan: command.plan,
        questionnaire: command.questionnaire,
        previewKey: desk.newSecret(),
        revision: 1,
        demonstration: command.demonstration ?? false,
        design: {},
        progress: newProgress(id),
      },
      { at, by: desk.signedIn.id },
    );
    if (added)
      await recordFact(db, { at, ...asOfficer(desk), what: "consultation/created", about: id, after: { slug } });
    else if (!isDeepStrictEqual((await consultationToChange(db, id))?.plan, JSON.parse(JSON.stringify(command.plan))))
      allowed(
        refuse(
          "consultation/created-differently",
          "This plan was created before and has changed since. Open it from the desk and change it there.",
        ),
      );
    return { id, slug };
  });
};

/** What a fact says of a consultation before and after. */
const said = ({ plan, questionnaire, state }: Consultation, revision: number) => ({
  ...plan,
  questionnaire,
  state,
  revision,
});

/** Fetches a consultation, changes it by a rule, saves it and records the fact, in one transaction. */
const change = async (
  desk: Desk,
  id: string,
  what: string,
  decide: (consultation: KeptConsultation) => Consultation,
): Promise<{ revision: number }> => {
  mustRun(desk.signedIn);
  return desk.db.transaction().execute(async (db) => {
    const before = await consultationToChange(db, id);
    if (!before) throw notFound("consultation");
    const at = desk.now();
    const after = decide(before);
    const revision = await saveConsultation(db, { ...before, ...after }, at);
    const difference = changed(
      said(before, before.revision),
      said(after, revision),
      // They may name a person, whom a fact would keep for ever.
      ["contact", "decisionMaker", "listing"],
    );
    await recordFact(db, { at, ...asOfficer(desk), what, about: id, ...difference });
    return { revision };
  });
};

/** Refuses what was written over an older state than the one that is kept now. */
export const mustBeUnchanged = (kept: { revision: number }, command: { revision: number }): void => {
  if (kept.revision !== command.revision)
    allowed(
      refuse(
        "consultation/changed-meanwhile",
        "A colleague saved this plan after you opened it. Nothing of yours was saved yet: copy what you need, load the page again, and save once more.",
      ),
    );
};

/** Saves a plan, unless a colleague saved another version since this one was read. Its questions are saved apart. */
export const savePlan = async (desk: Desk, command: { id: string; revision: number; plan: ConsultationPlan }) => {
  mustRun(desk.signedIn);
  await checkListing(desk.db, command.plan.listing);
  return change(desk, command.id, "consultation/plan-saved", (consultation) => {
    const revised = allowed(revisePlan(consultation, command));
    mustBeUnchanged(consultation, command);
    return revised;
  });
};

/** What was held back, and what people were promised to hear, and when. */
const owedBy = ({ plan, progress }: { plan: ConsultationPlan; progress: Progress }, now: Date) => ({
  heldBack: progress.heldBack !== undefined,
  resultDueOn: owesResult(progress.step) ? resultDueOn(plan, progress.explained) : undefined,
  resultIsOverdue: resultOverdue(progress, plan.listing, now) !== undefined,
});

/** Every consultation with its number of responses, newest first. */
export const listForStaff = async (desk: Desk) => {
  mustRead(desk.signedIn);
  const [rows, counts] = await Promise.all([listConsultations(desk.db, Step.options), countAll(desk.db)]);
  const now = desk.now();
  return rows.map((row) => ({
    ...owedBy({ plan: row.plan, progress: Progress.parse(withMoments(row.progress)) }, now),
    id: row.id,
    slug: row.slug,
    title: row.plan.title,
    level: row.plan.level,
    state: stateAt(row, now),
    /** Once the answers are being read, no more is entered. */
    countIsFinal: isCountFinal(row.state),
    closesOn: row.plan.closesOn,
    closesAtTime: row.plan.closesAtTime,
    plannedToOpenOn: row.plan.plannedToOpenOn,
    /** Until this day paper that was posted in time may still arrive; the count cannot be final before it is over. */
    paperUntil: paperUntil(row, graceOf(row), now),
    responses: counts.get(row.id) ?? 0,
    demonstration: row.demonstration,
  }));
};

/** One consultation as staff see it, with what is missing before it can open. */
export const readForStaff = async (desk: Desk, id: string) => {
  mustRead(desk.signedIn);
  const consultation = await consultationBy(desk.db, { id });
  if (!consultation) throw notFound("consultation");
  const now = desk.now();
  const facts = await factsOf(desk.db, consultation, now);
  const { progress, design } = consultation;
  const situation = { facts, progress, at: now, settings: DEFAULT_CONSULTATION_SETTINGS };
  return {
    ...consultation,
    stateNow: stateAt(consultation, now),
    countIsFinal: isCountFinal(consultation.state),
    missing: isWrittenAt(consultation.state) ? missingInPlan(consultation, now) : [],
    design: design as Partial<ConsultationFacts>,
    checklists: checklists(consultation, facts, now),
    standards: judgeActivity(situation),
    events: await eventsOf(desk.db, id),
    resultDueOn: resultDueOn(consultation.plan, progress.explained),
    overdue: resultOverdue(progress, facts, now),
    challengeUntil: challengeWindowEnds(situation),
    paperUntil: paperUntil(consultation, graceOf(consultation), now),
    previewAddress: `${desk.config.residentOrigin}/preview/${consultation.previewKey}`,
    publicAddress: `${desk.config.residentOrigin}/consultations/${consultation.slug}`,
    feedback: await feedbackOf(desk.db, id),
    mayRun: mayRunConsultations(desk.signedIn),
    mayTakeEvidencePack: mayTakeRestrictedPack(desk.signedIn) && desk.config.evidenceSigningKey !== undefined,
  };
};

/** Counts by question, channel and area, each with its base; all of them, or those of one channel or PCN area. */
export const countForStaff = async (
  desk: Desk,
  command: { id: string; channel?: Channel | undefined; pcnAreaCode?: string | undefined },
) => {
  mustRead(desk.signedIn);
  const consultation = await consultationBy(desk.db, { id: command.id });
  if (!consultation) throw notFound("consultation");
  const { channel, pcnAreaCode } = command;
  const counts = await figuresOf(desk.db, consultation, { channel, pcnAreaCode });
  const smallest = desk.config.smallestCountShown ?? SMALLEST_COUNT_SHOWN;
  return {
    /** Answers that were erased since it closed, and are still among these figures, as they were published. */
    erased: counts.isFrozen ? await countErased(desk.db, command.id) : 0,
    responses: counts.responses,
    byChannel: counts.byChannel,
    byDay: counts.byDay,
    byLanguage: counts.byLanguage,
    areas: await rollUpWards(desk.db, { ...counts, byWard: { ...counts.byWard } }),
    /** What of these the public does not see; of a channel or an area it sees nothing, and nothing is listed. */
    notPublic: channel || pcnAreaCode ? [] : notPublic(await publicFigures(desk.db, consultation, counts, smallest)),
    /** The smallest number of people that the public sees. */
    smallest,
    ...(await byVersion(desk.db, consultation, counts)),
  };
};
