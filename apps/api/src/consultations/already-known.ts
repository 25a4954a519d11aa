import type { ConsultationFacts, ConsultationPlan } from "@collaborative-communities/consultations";
import { isWritable, mayReadCounts, mayRunConsultations } from "@collaborative-communities/consultations";
import { confirmMemory, type Match, searchMemory } from "@collaborative-communities/engagement-plan";
import { refuse, toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { placesNow } from "../areas/index.ts";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { countAll } from "./figures/figures.ts";
import {
  askedBefore,
  consultationBy,
  consultationToChange,
  feedbackOf,
  type KeptConsultation,
  saveConsultation,
} from "./repository.ts";

import { topicsNow } from "./topics.ts";

type Db = Kysely<Database>;
type Design = Partial<Pick<ConsultationFacts, "themes" | "decision">>;

/** What is found is put in front of an officer: so many, the strongest first. */
const AT_MOST = 20;

/** By what an activity is found, in the words that the search compares: names of topics, and wards. */
const listedIn = async (db: Db): Promise<(plan: ConsultationPlan) => { topics: string[]; areas: string[] }> => {
  const [topics, wardsIn] = [await topicsNow(db), await placesNow(db)];
  const names = new Map(topics.map(({ code, name }) => [code, name]));
  return ({ listing }) => ({
    topics: listing.topics.map((code) => names.get(code) ?? code),
    areas: wardsIn(listing.areas),
  });
};

/** What people were asked before on the same subject: in title, themes or topics, and in the same place. */
const findKnown = async (db: Db, { id, plan }: Pick<KeptConsultation, "id" | "plan">): Promise<Match[]> => {
  const listed = await listedIn(db);
  const earlier = await askedBefore(db, id);
  const records = earlier.map(({ id: recordId, plan: asked, design, openedAt }) => {
    const { themes = [], decision } = design as Design;
    return {
      id: recordId,
      kind: "consultation" as const,
      question: asked.title,
      on: toLocalDate(openedAt),
      audiences: asked.listing.audiences,
      ...listed(asked),
      // The summary is searched as a theme is: it says in other words what it was about.
      themes: [...themes.map(({ statement }) => statement), ...(asked.summary === "" ? [] : [asked.summary])],
      decision: decision?.outcome ?? "",
      whatChanged: "",
    };
  });
  const intention = { title: plan.title, audiences: plan.listing.audiences, ...listed(plan) };
  return searchMemory(records, intention).slice(0, AT_MOST);
};

/** What people were asked before on the same subject, and what came of it. */
export const alreadyKnown = async (desk: Desk, id: string) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  const asking = await consultationBy(desk.db, { id });
  if (!asking) throw notFound("consultation");
  const [matches, counts] = [await findKnown(desk.db, asking), await countAll(desk.db)];
  return Promise.all(
    matches.map(async ({ record, words, topics }) => ({
      id: record.id,
      title: record.question,
      openedOn: record.on,
      responses: counts.get(record.id) ?? 0,
      shares: [...topics, ...words],
      decision: record.decision,
      whatChanged: (await feedbackOf(desk.db, record.id))?.summary ?? "",
    })),
  );
};

/**
 * Takes note that an officer read what people were asked before, and why they are asked again. It is searched here and
 * now: nobody can say for the search what it found.
 */
export const confirmKnown = async (
  desk: Desk,
  command: { id: string; revision: number; readIds: readonly string[]; askingAgainBecause: string },
): Promise<{ revision: number }> => {
  const { signedIn } = desk;
  if (!mayRunConsultations(signedIn)) throw notAllowed();
  return desk.db.transaction().execute(async (db) => {
    const before = await consultationToChange(db, command.id);
    if (!before) throw notFound("consultation");
    if (!isWritable("memory", before.progress.step))
      allowed(
        refuse("consultation/design-fixed", "The design has been approved. Send it back first, and search then."),
      );
    if (before.revision !== command.revision)
      allowed(
        refuse(
          "consultation/changed-meanwhile",
          "A colleague saved this plan after you opened it. Nothing of yours was saved yet: copy what you need, load the page again, and save once more.",
        ),
      );
    const [at, found] = [desk.now(), await findKnown(db, before)];
    const { readIds, askingAgainBecause } = command;
    const memory = allowed(
      confirmMemory(found, { on: toLocalDate(at), readIds, readBy: signedIn.id, askingAgainBecause }),
    );
    const revision = await saveConsultation(db, { ...before, design: { ...before.design, memory } }, at);
    await recordFact(db, {
      at,
      ...actingIn(signedIn, mayRunConsultations),
      what: "consultation/known-confirmed",
      about: command.id,
      details: { found: found.length },
    });
    return { revision };
  });
};

/** Refuses to go on where a search now finds what nobody has read: another title, or something that opened since. */
export const mustStillBeKnown = async (db: Db, consultation: KeptConsultation): Promise<void> => {
  const { memory } = consultation.design as Partial<Pick<ConsultationFacts, "memory">>;
  if (memory === undefined) return;
  const unread = (await findKnown(db, consultation)).filter(({ record }) => !memory.foundIds.includes(record.id));
  if (unread.length > 0)
    allowed(
      refuse(
        "consultation/more-is-known",
        `More is found now than when this was searched: ${unread.map(({ record }) => `“${record.question}”`).join(", ")}. Open “What is known already” and read it first.`,
        { details: { unread: unread.length } },
      ),
    );
};
