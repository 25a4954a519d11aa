import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;
type HubDevice = Selectable<Database["hub_device"]>;

export const addDevice = async (db: Db, device: Omit<HubDevice, "ended_at" | "ended_by">): Promise<void> => {
  await db
    .insertInto("hub_device")
    .values({ ...device, ended_at: null, ended_by: null })
    .execute();
};

/** The devices of a consultation, those in use first. */
export const devicesOf = (db: Db, consultationId: string) =>
  db
    .selectFrom("hub_device")
    .select(["id", "name", "made_at", "ended_at"])
    .where("consultation_id", "=", consultationId)
    .orderBy("ended_at", (order) => order.desc().nullsFirst())
    .orderBy("made_at", "desc")
    .orderBy("id")
    .execute();

/** The device in use with a secret, and what it is set up for. */
export const deviceWith = async (db: Db, secretHash: string) =>
  db
    .selectFrom("hub_device")
    .innerJoin("consultation", "consultation.id", "hub_device.consultation_id")
    .select(["hub_device.id", "hub_device.name", "consultation_id", "consultation.slug", "consultation.plan"])
    .where("secret_hash", "=", secretHash)
    .where("ended_at", "is", null)
    .executeTakeFirst();

/** Ends a device. @returns its consultation, where it was in use until now */
export const endDevice = async (
  db: Db,
  ended: { id: string; at: Date; by: string },
): Promise<{ consultationId: string } | undefined> => {
  const row = await db
    .updateTable("hub_device")
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where("id", "=", ended.id)
    .where("ended_at", "is", null)
    .returning("consultation_id")
    .executeTakeFirst();
  return row && { consultationId: row.consultation_id };
};

export const isThereDevice = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom("hub_device").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

/** Whether there is such a consultation. */
export const isThereConsultation = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom("consultation").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
