import {
  type ConsultationPlan,
  ConsultingPromise,
  Duty,
  Outage,
  Poll,
  type Progress,
  type ProgressEvent,
} from "@collaborative-communities/consultations";
import { type Kysely, sql } from "kysely";
import type { z } from "zod";
import type { Database } from "../database/tables.ts";
import { consultationToChange, type KeptConsultation, withMoments } from "./repository.ts";

type Db = Kysely<Database>;

/** Saves how far a consultation has come, when something happens next, and its plan where the dates moved. */
export const saveProgress = async (
  db: Db,
  { id }: { id: string },
  saved: { progress: Progress; plan: ConsultationPlan; nextDueAt: Date | null; at: Date },
): Promise<void> => {
  const { progress, plan } = saved;
  await db
    .updateTable("consultation")
    .set({
      state: progress.step,
      progress: JSON.stringify(progress),
      plan: JSON.stringify(plan),
      ...(progress.period && { closes_at: progress.period.closesAt }),
      opened_at: progress.openedAt ?? null,
      closed_at: progress.closedAt ?? null,
      next_due_at: saved.nextDueAt,
      changed_at: saved.at,
      revision: sql<number>`revision + 1`,
    })
    .where("id", "=", id)
    .execute();
};

/** Adds what happened. An event that is there already is the same one, and stays. */
export const addEvents = async (db: Db, events: readonly ProgressEvent[]): Promise<void> => {
  if (events.length === 0) return;
  await db
    .insertInto("consultation_event")
    .values(
      events.map((event) => ({
        key: event.key,
        consultation_id: event.consultationId,
        kind: event.kind,
        from_step: event.from,
        to_step: event.to,
        at: event.at,
        due_at: event.dueAt ?? null,
        person_id: event.by.kind === "person" ? event.by.id : null,
        post: event.by.kind === "person" ? event.by.post : null,
        reason: event.reason ?? null,
        rules: JSON.stringify(event.rules),
        overrides: JSON.stringify(event.overrides),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** What has happened to a consultation, first to last, with the name of whoever did it. */
export const eventsOf = async (db: Db, consultationId: string) =>
  db
    .selectFrom("consultation_event")
    .leftJoin("staff_person", "staff_person.id", "consultation_event.person_id")
    .select(["key", "kind", "from_step", "to_step", "at", "due_at", "post", "reason", "rules", "staff_person.name"])
    .where("consultation_id", "=", consultationId)
    .orderBy("at")
    .orderBy("due_at", "asc")
    .orderBy("key")
    .execute();

/**
 * One consultation for which something is due, locked; one that another process is busy with is left to it.
 * @returns nothing where nothing is due
 */
export const takeDue = async (db: Db, now: Date): Promise<KeptConsultation | undefined> => {
  const due = await db
    .selectFrom("consultation")
    .select("id")
    .where("next_due_at", "<=", now)
    .orderBy("next_due_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return due && consultationToChange(db, due.id);
};

/** Leaves what is due for one consultation until later. */
export const postpone = async (db: Db, id: string, until: Date): Promise<void> => {
  await db.updateTable("consultation").set({ next_due_at: until }).where("id", "=", id).execute();
};

const REGISTERS = { duty: Duty, poll: Poll, outage: Outage, promise: ConsultingPromise } as const;
export type Register = keyof typeof REGISTERS;
export type Entry<R extends Register> = z.infer<(typeof REGISTERS)[R]>;

/** Everything in a register, by id. */
export const entriesOf = async <R extends Register>(
  db: Db,
  register: R,
): Promise<{ id: string; revision: number; entry: Entry<R> }[]> => {
  const rows = await db
    .selectFrom("register_entry")
    .select(["id", "revision", "entry"])
    .where("register", "=", register)
    .orderBy("id")
    .execute();
  return rows.map(({ id, revision, entry }) => ({
    id,
    revision,
    entry: REGISTERS[register].parse(withMoments(entry)) as Entry<R>,
  }));
};

/** The polls that are known. */
export const pollsNow = async (db: Db): Promise<Poll[]> => (await entriesOf(db, "poll")).map(({ entry }) => entry);

/**
 * Saves an entry of a register over the revision it was read at; 0 for a new one.
 * @returns whether it was saved, or a colleague was faster
 */
export const saveEntry = async (
  db: Db,
  register: Register,
  saved: { id: string; revision: number; entry: object },
  made: { at: Date; by: string | null },
): Promise<boolean> => {
  const values = { entry: JSON.stringify(saved.entry), changed_at: made.at, changed_by: made.by };
  if (saved.revision === 0) {
    const added = await db
      .insertInto("register_entry")
      .values({ register, id: saved.id, revision: 1, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return added !== undefined;
  }
  const changed = await db
    .updateTable("register_entry")
    .set({ ...values, revision: saved.revision + 1 })
    .where("register", "=", register)
    .where("id", "=", saved.id)
    .where("revision", "=", saved.revision)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
};
