import type { Kysely } from "kysely";
import { z } from "zod";
import { areasToFindBy } from "../areas/index.ts";
import { openContact } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { enqueue, type Task } from "../jobs/index.ts";
import { sendMail } from "../mail/index.ts";
import { titleFor, titlesOfOne } from "../titles/index.ts";
import { TELLING } from "./messages.ts";
import { addEvent, claimToTell, type EventToTell, endEvent, eventsToTell, eventToTell } from "./repository.ts";
import { rowOf } from "./subscribing.ts";
import type { EventKind } from "./tables.ts";
import { addressIn, tokenOf } from "./tokens.ts";

type Db = Kysely<Database>;

/** Told together in one transaction. */
const AT_ONCE = 200;
const MOST_WAITING = 1_000;

/**
 * Lets everybody who asked for it be told that something happened to a consultation. Called inside the transaction in
 * which it happened: a rollback takes it with it, and the telling itself is done by a job afterwards.
 */
export const notifySubscribers = async (
  house: House,
  db: Db,
  event: { readonly consultationId: string; readonly kind: EventKind; readonly at: Date },
): Promise<void> => {
  const id = house.newId();
  if (await addEvent(db, { id, ...event })) await enqueue(db, tellSubscribers, { id });
};

/** Every area in which somebody would find it; undefined where it is for the whole place. */
const areasReached = async (house: House, { areas }: EventToTell["listing"]): Promise<string[] | undefined> => {
  if (areas.length === 0) return undefined;
  const { areas: all, familyOf } = await areasToFindBy(house.db);
  const reached = all.map(({ code }) => code).filter((code) => familyOf(code).some((one) => areas.includes(one)));
  return [...new Set([...reached, ...areas])];
};

const tellSome = (house: House, event: EventToTell, areas: string[] | undefined): Promise<number> =>
  house.db.transaction().execute(async (db) => {
    const claimed = await claimToTell(db, event, areas, AT_ONCE);
    const titled = { title: event.title, inLanguages: await titlesOfOne(db, event.consultationId) };
    for (const { id, contact_sealed: sealed, language } of claimed) {
      const stop = addressIn(house, language, `/subscriptions/stop/${tokenOf(house, "stop", id)}`);
      const link = addressIn(house, language, `/consultations/${event.slug}`);
      await sendMail(house, db, {
        to: openContact(house.contacts, sealed, rowOf(id)),
        template: TELLING[event.kind],
        language,
        values: { title: titleFor(titled, language), link, stop },
        unsubscribe: stop,
      });
    }
    return claimed.length;
  });

/**
 * Tells everybody of one event, some at a time. Claiming and writing the message are one transaction under a unique
 * key, so each person is told once, however often and however many at a time do this.
 */
export const tellSubscribers: Task<{ id: string }> = {
  name: "subscriptions/tell",
  payload: z.object({ id: z.uuid() }),
  key: ({ id }) => `subscriptions/tell ${id}`,
  attempts: 12,
  run: async (house, { id }) => {
    const event = await eventToTell(house.db, id);
    if (!event) return;
    const areas = await areasReached(house, event.listing);
    while ((await tellSome(house, event, areas)) > 0);
    await endEvent(house.db, id, house.now());
  },
  waiting: async (house) => (await eventsToTell(house.db, MOST_WAITING)).map((id) => ({ id })),
};
