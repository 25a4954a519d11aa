import {
  DEFAULT_TOPICS,
  type Listing,
  mayRunConsultations,
  slugOf,
  type Topic,
} from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { isKnownArea } from "../areas/index.ts";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { allowed, notAllowed } from "../trpc.ts";
import { holdTopics, keptTopics, replaceTopics } from "./topics-repository.ts";

type Db = Kysely<Database>;

/** What activities are sorted under: the council's own list, or the defaults while it has none. */
export const topicsNow = async (db: Db): Promise<readonly Topic[]> => {
  const kept = await keptTopics(db);
  return kept.length > 0 ? kept : DEFAULT_TOPICS;
};

/** Refuses a plan that is listed under a topic or in an area that nobody knows. */
export const checkListing = async (db: Db, listing: Listing): Promise<void> => {
  const topics = listing.topics.length > 0 ? await topicsNow(db) : [];
  if (listing.topics.some((code) => !topics.some((topic) => topic.code === code)))
    allowed(refuse("consultation/unknown-topic", "Choose from the topics that are listed.", { field: "topics" }));
  if (listing.areas.some((code) => !isKnownArea(code)))
    allowed(refuse("consultation/unknown-area", "Choose from the areas that are listed.", { field: "areas" }));
};

/**
 * Keeps the council's own list of topics, in its order. A topic that keeps its name keeps its code, so that addresses
 * and subscriptions go on meaning it; no names at all bring the defaults back.
 */
export const saveTopics = async (
  desk: Desk,
  command: { names: readonly string[] },
): Promise<{ topics: readonly Topic[] }> => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  return desk.db.transaction().execute(async (db) => {
    await holdTopics(db);
    const before = await topicsNow(db);
    const names = [...new Set(command.names)];
    const codes = new Map(before.map(({ code, name }) => [name, code]));
    const topics = names.map((name) => ({
      code: codes.get(name) ?? slugOf(name).slice(0, 40).replace(/-+$/, ""),
      name,
    }));
    if (new Set(topics.map(({ code }) => code)).size < topics.length)
      allowed(refuse("consultation/topics-alike", "Two topics are too much alike. Give one another name."));
    await replaceTopics(db, topics);
    await recordFact(db, {
      at: desk.now(),
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "consultation/topics-saved",
      about: "topics",
      before: { topics: before.map(({ name }) => name) },
      after: { topics: names },
    });
    return { topics: topics.length > 0 ? topics : DEFAULT_TOPICS };
  });
};
