import { mayWriteFor, mayWritePlan, type PlanEntry, writeEntry } from "@collaborative-communities/engagement-plan";
import { refuse, toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { editorOf, organisationById } from "../appointments/index.ts";
import { isKnownArea } from "../areas/index.ts";
import { actingIn, changed, recordFact } from "../audit/index.ts";
import { topicsNow } from "../consultations/index.ts";
import type { Desk } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { addEntry, changeEntry, deleteEntry, entryToChange, type KeptEntry } from "./repository.ts";

type Db = Kysely<Database>;
/** Refuses words that nobody knows: an entry under them would clash with nothing. */
const checkWords = async (db: Db, { topics, areas }: PlanEntry): Promise<void> => {
  const known = await topicsNow(db);
  if (topics.some((code) => !known.some((topic) => topic.code === code)))
    allowed(refuse("engagement-plan/unknown-topic", "Choose from the topics that are listed.", { field: "topics" }));
  if (areas.some((code) => !isKnownArea(code)))
    allowed(refuse("engagement-plan/unknown-area", "Choose from the areas that are listed.", { field: "areas" }));
};

const asOpened = (kept: KeptEntry | undefined, opened: { revision: number }): KeptEntry => {
  if (!kept) throw notFound("entry of the plan");
  if (kept.revision !== opened.revision)
    allowed(
      refuse(
        "engagement-plan/changed-meanwhile",
        "Somebody else changed this entry after you opened it. Nothing of yours was saved: open the plan again, then make your change.",
      ),
    );
  return kept;
};

/**
 * Writes an entry of the plan, new where no id is given.
 * @param made.demonstration whether it is made up
 */
export const saveEntry = async (
  desk: Desk,
  command: { id?: string | undefined; revision?: number | undefined; entry: PlanEntry },
  made: { demonstration: boolean } = { demonstration: false },
): Promise<{ id: string; revision: number }> => {
  if (!mayWritePlan(desk.signedIn)) throw notAllowed();
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const planner = { ...desk.signedIn, editorOf: await editorOf(db, desk.signedIn.id, toLocalDate(at)) };
    const before = command.id && asOpened(await entryToChange(db, command.id), { revision: command.revision ?? 0 });
    if (before && !mayWriteFor(planner, before.organisationId)) throw notAllowed();
    if (!mayWriteFor(planner, command.entry.organisationId)) throw notAllowed();
    if (!(await organisationById(db, command.entry.organisationId))) throw notFound("organisation");
    const entry = allowed(writeEntry(command.entry));
    await checkWords(db, entry);
    const id = before ? before.id : desk.newId();
    const revision = before ? before.revision + 1 : 1;
    if (before) await changeEntry(db, id, entry, revision);
    else await addEntry(db, id, entry, made.demonstration);
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayWritePlan),
      what: before ? "plan-entry/changed" : "plan-entry/added",
      about: id,
      ...(before
        ? changed({ ...before }, { ...before, ...entry, revision })
        : { after: { organisation: entry.organisationId, title: entry.title, revision } }),
    });
    return { id, revision };
  });
};

/** Takes an entry off the plan. */
export const removeEntry = async (
  desk: Desk,
  command: { id: string; revision: number },
): Promise<{ removed: true }> => {
  if (!mayWritePlan(desk.signedIn)) throw notAllowed();
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const kept = asOpened(await entryToChange(db, command.id), command);
    const planner = { ...desk.signedIn, editorOf: await editorOf(db, desk.signedIn.id, toLocalDate(at)) };
    if (!mayWriteFor(planner, kept.organisationId)) throw notAllowed();
    await deleteEntry(db, kept.id);
    const { title, organisationId: organisation, opensOn, closesOn } = kept;
    const acting = actingIn(desk.signedIn, mayWritePlan);
    const before = { title, organisation, opensOn, closesOn };
    await recordFact(db, { at, ...acting, what: "plan-entry/removed", about: kept.id, before });
    return { removed: true as const };
  });
};
