import type { Kysely } from "kysely";
import type { Database } from "../../database/tables.ts";
import type { Figures, FiguresKey } from "./kept-figures.ts";

type Db = Kysely<Database>;

export const frozenFigures = async (db: Db, consultationId: string, key: FiguresKey): Promise<Figures | undefined> =>
  (
    await db
      .selectFrom("consultation_figures")
      .select("figures")
      .where("consultation_id", "=", consultationId)
      .where("channel", "=", key.channel)
      .where("area", "=", key.area)
      .executeTakeFirst()
  )?.figures;

/** Keeps figures as they are; those that were kept before stay. */
export const addFigures = async (
  db: Db,
  frozen: FiguresKey & { consultationId: string; figures: Figures; at: Date },
): Promise<void> => {
  await db
    .insertInto("consultation_figures")
    .values({
      consultation_id: frozen.consultationId,
      channel: frozen.channel,
      area: frozen.area,
      figures: JSON.stringify(frozen.figures),
      frozen_at: frozen.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** The kept figures of all answers of some consultations, where they are kept. */
export const frozenFiguresOf = async (db: Db, ids: readonly string[]): Promise<Map<string, Figures>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("consultation_figures")
    .select(["consultation_id", "figures"])
    .where("channel", "=", "")
    .where("area", "=", "")
    .where("consultation_id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.consultation_id, row.figures]));
};

/** How many answers each consultation was closed with, where that is kept. */
export const frozenTotals = async (db: Db): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom("consultation_figures")
    .select(["consultation_id", "figures"])
    .where("channel", "=", "")
    .where("area", "=", "")
    .execute();
  return new Map(rows.map((row) => [row.consultation_id, row.figures.responses]));
};
