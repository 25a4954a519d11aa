import {
  ConsultationFacts,
  DESIGN_PARTS,
  type DesignPart,
  type Period,
  plannedPeriod,
  promisesCovering,
} from "@collaborative-communities/consultations";
import { toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { z } from "zod";
import { areasToFindBy } from "../areas/index.ts";
import { openChallengesOf } from "../challenges/index.ts";
import type { Database } from "../database/tables.ts";
import { undecidedPairs } from "./judged-repository.ts";
import { entriesOf } from "./progress-repository.ts";
import { feedbackOf, type KeptConsultation } from "./repository.ts";
import { topicsNow } from "./topics.ts";

type Db = Kysely<Database>;

type Parts = Pick<typeof ConsultationFacts.shape, DesignPart>;

/** A part as it is given, without what stands for it where it was never written. */
const given = (part: DesignPart) => {
  const schema = ConsultationFacts.shape[part];
  return (schema instanceof z.ZodDefault ? schema.unwrap() : schema).optional();
};

/** What people may write of a design: any of its parts, each whole. */
export const DesignChange = z.object(
  Object.fromEntries((Object.keys(DESIGN_PARTS) as DesignPart[]).map((part) => [part, given(part)])) as unknown as {
    [Part in DesignPart]: z.ZodOptional<Parts[Part]>;
  },
);

/** What came of it, once it was published. */
const feedbackFacts = async (db: Db, id: string) => {
  const published = await feedbackOf(db, id);
  if (!published) return undefined;
  return {
    publishedOn: toLocalDate(published.publishedAt),
    decisionTold: published.summary.trim() !== "",
    reasonsTold: published.items.every((item) => item.outcome === "we-did" || item.because.trim() !== ""),
    changesTold: published.items.length > 0,
  };
};

/**
 * What a consultation is about and where, as its plan lists it: topics by code and by name, and each area with the
 * network or the wards it goes with, as polls and promises may name either. Areas that were once written in a design,
 * before the plan asked for them, still count.
 */
const listedIn = async (db: Db, { plan: { listing }, design }: KeptConsultation) => {
  const [topics, { familyOf }] = [await topicsNow(db), await areasToFindBy(db)];
  const names = topics.filter(({ code }) => listing.topics.includes(code)).map(({ name }) => name);
  const codes = [...listing.areas, ...((design.areas as string[] | undefined) ?? [])];
  return { topics: [...listing.topics, ...names], areas: [...new Set(codes.flatMap((code) => familyOf(code)))] };
};

/**
 * Everything the rules look at, fetched from where it is kept: the plan, the design, the registers, the feedback.
 * @param at the moment the promises are looked up for
 * @param period another period than the planned one, for opening at once
 */
export const factsOf = async (
  db: Db,
  consultation: KeptConsultation,
  at: Date,
  period: Period | undefined = plannedPeriod(consultation.plan),
): Promise<ConsultationFacts> => {
  const { plan, design, id } = consultation;
  const [polls, outages, promises] = [
    await entriesOf(db, "poll"),
    await entriesOf(db, "outage"),
    await entriesOf(db, "promise"),
  ];
  const feedback = await feedbackFacts(db, id);
  const challenges = await openChallengesOf(db, id, { now: () => at });
  const { topics, areas } = await listedIn(db, consultation);
  const handling = design.handling as ConsultationFacts["handling"];
  return ConsultationFacts.parse({
    ...design,
    // What waits for a decision is counted, whatever somebody wrote.
    ...(handling && { handling: { ...handling, undecided: await undecidedPairs(db, id) } }),
    level: plan.level,
    areas,
    ...(plan.listing.resultDueOn && { resultDueOn: plan.listing.resultDueOn }),
    openToInfluence: plan.openToInfluence,
    notOpenToInfluence: plan.notOpenToInfluence,
    ...(period && { period }),
    polls: polls.map(({ entry }) => entry),
    outages: outages.map(({ entry }) => entry),
    promises: promisesCovering(
      promises.map(({ entry }) => entry),
      { topics, areas, on: toLocalDate(at) },
    ),
    ...(feedback && { feedback }),
    // Those who decide are shown every open one beside the papers they confirm.
    openChallenges: challenges.map((one) => ({ id: one.id, dueOn: one.dueOn, shownToDecisionMakers: true })),
  });
};
