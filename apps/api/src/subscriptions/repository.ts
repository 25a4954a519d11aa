import type { Listing } from "@collaborative-communities/consultations";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { EventKind } from "./tables.ts";

type Db = Kysely<Database>;
export type Subscription = Selectable<Database["subscription"]>;

/** A consultation that people may know of. */
export const consultationToFollow = async (db: Db, slug: string): Promise<{ id: string } | undefined> =>
  db
    .selectFrom("consultation")
    .select("id")
    .where("slug", "=", slug)
    .where(sql<boolean>`state <> 'idea' and (opened_at is not null or plan ? 'plannedToOpenOn')`)
    .executeTakeFirst();

export const titleOf = async (db: Db, consultationId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ title: string }>`
    select plan ->> 'title' as title from consultation where id = ${consultationId}`.execute(db);
  return rows[0]?.title;
};

/** Keeps what was asked for, once; the same asked for again is asked for at that moment. */
export const keepAsked = async (db: Db, row: Omit<Subscription, "confirmed_at">): Promise<string> => {
  const { id } = await db
    .insertInto("subscription")
    .values({ ...row, confirmed_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(["contact_hash", "consultation_id", "topic", "area", "audience"])
        .doUpdateSet({ asked_at: row.asked_at, language: row.language }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
};

/** How many an address asked for since a moment. */
export const askedSince = async (db: Db, contactHashes: readonly string[], since: Date): Promise<number> => {
  const { count } = await db
    .selectFrom("subscription")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("contact_hash", "in", contactHashes)
    .where("asked_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
};

export const subscriptionBy = (db: Db, id: string): Promise<Subscription | undefined> =>
  db.selectFrom("subscription").selectAll().where("id", "=", id).executeTakeFirst();

export const confirm = async (db: Db, id: string, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable("subscription")
    .set({ confirmed_at: sql<Date>`coalesce(confirmed_at, ${at})` })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Removes a subscription, and with somebody's last one what they were told of. */
export const removeSubscription = async (db: Db, id: string): Promise<void> => {
  const removed = await db.deleteFrom("subscription").where("id", "=", id).returning("contact_hash").executeTakeFirst();
  if (removed) await removeNoticesOfNobody(db, removed.contact_hash);
};

const removeNoticesOfNobody = async (db: Db, contactHash: string): Promise<void> => {
  await db
    .deleteFrom("subscription_notice")
    .where("contact_hash", "=", contactHash)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("subscription").select("id").where("contact_hash", "=", contactHash))),
    )
    .execute();
};

export const removeUnconfirmedBefore = async (db: Db, moment: Date): Promise<void> => {
  await db.deleteFrom("subscription").where("confirmed_at", "is", null).where("asked_at", "<", moment).execute();
};

export const removeEventsEndedBefore = async (db: Db, moment: Date): Promise<void> => {
  await db.deleteFrom("subscription_event").where("ended_at", "<", moment).execute();
};

/** Keeps an event where anybody at all has subscribed; answers whether it is to be told. */
export const addEvent = async (
  db: Db,
  event: { id: string; consultationId: string; kind: EventKind; at: Date },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into subscription_event (id, consultation_id, kind, at)
    select ${event.id}::uuid, ${event.consultationId}::uuid, ${event.kind}, ${event.at}::timestamptz
    where exists (select from subscription where confirmed_at is not null) returning id`.execute(db);
  return rows.length > 0;
};

export const eventsToTell = async (db: Db, most: number): Promise<string[]> =>
  (await db.selectFrom("subscription_event").select("id").where("ended_at", "is", null).limit(most).execute()).map(
    ({ id }) => id,
  );

export type EventToTell = {
  id: string;
  kind: EventKind;
  at: Date;
  consultationId: string;
  slug: string;
  title: string;
  closesOn: string | null;
  listing: Listing;
};

export const eventToTell = async (db: Db, id: string): Promise<EventToTell | undefined> => {
  const { rows } = await sql<EventToTell>`
    select e.id, e.kind, e.at, e.consultation_id as "consultationId", c.slug, p.title, p."closesOn", p.listing
    from subscription_event e join consultation c on c.id = e.consultation_id
      cross join lateral jsonb_to_record(c.plan) as p(title text, "closesOn" text, listing jsonb)
    where e.id = ${id} and e.ended_at is null`.execute(db);
  return rows[0];
};

/**
 * Claims some of the people who are to be told and have not been: one subscription for each person, however many of
 * theirs fit. Whoever is claimed by another process at the same time is left to it.
 * @param areas every area in which the activity is found, or undefined where that is everywhere
 */
export const claimToTell = async (
  db: Db,
  { id, at, consultationId, listing }: EventToTell,
  areas: readonly string[] | undefined,
  most: number,
): Promise<Pick<Subscription, "id" | "contact_sealed" | "language">[]> => {
  const { rows } = await sql<Pick<Subscription, "id" | "contact_sealed" | "language">>`
    with fitting as (
      select distinct on (s.contact_hash) s.id, s.contact_hash, s.contact_sealed, s.language from subscription s
      where s.confirmed_at <= ${at}::timestamptz
        and (s.consultation_id = ${consultationId}::uuid
          or (s.consultation_id is null
            and (s.topic is null or s.topic = any(${listing.topics}::text[]))
            and (s.audience is null or s.audience = any(${listing.audiences}::text[]))
            and (s.area is null or ${areas === undefined} or s.area = any(${areas ? [...areas] : []}::text[]))))
        and not exists (select from subscription_notice n where n.event_id = ${id}::uuid and n.contact_hash = s.contact_hash)
      order by s.contact_hash, s.consultation_id nulls last, s.id limit ${most}),
    claimed as (
      insert into subscription_notice (event_id, contact_hash) select ${id}::uuid, contact_hash from fitting
      on conflict do nothing returning contact_hash)
    select f.id, f.contact_sealed, f.language from fitting f join claimed using (contact_hash)`.execute(db);
  return rows;
};

export const endEvent = async (db: Db, id: string, at: Date): Promise<void> => {
  await db.updateTable("subscription_event").set({ ended_at: at }).where("id", "=", id).execute();
};

/** What an address asked for, under any of its hashes. */
export const subscriptionsOf = async (db: Db, hashes: readonly string[]) =>
  hashes.length === 0
    ? []
    : db
        .selectFrom("subscription")
        .select(["id", "language", "topic", "area", "audience", "asked_at", "confirmed_at"])
        .where("contact_hash", "in", hashes)
        .orderBy("asked_at")
        .orderBy("id")
        .execute();

/** Removes what an address asked for, and of what it was told. @returns how many subscriptions there were */
export const removeSubscriptionsOf = async (db: Db, hashes: readonly string[]): Promise<number> => {
  if (hashes.length === 0) return 0;
  await db.deleteFrom("subscription_notice").where("contact_hash", "in", hashes).execute();
  const { numDeletedRows } = await db.deleteFrom("subscription").where("contact_hash", "in", hashes).executeTakeFirst();
  return Number(numDeletedRows);
};
