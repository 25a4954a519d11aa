import { type LegalHold, mayRunRetention, pastItsDate } from "@collaborative-communities/data-protection";
import { toLocalDate } from "@collaborative-communities/foundation";
import { actingIn, recordFact } from "../audit/index.ts";
import type { House } from "../context.ts";
import type { Periodic } from "../jobs/index.ts";
import { notAllowed } from "../trpc.ts";
import type { Desk } from "./handling.ts";
import type { Doer, Keeper } from "./holder.ts";
import { KEEPERS, NOT_RUN } from "./holders.ts";
import { addRun, holdsInForce, newestRuns } from "./holds-repository.ts";
import { PERIODS, RETENTIONS } from "./registry.ts";
import type { RetentionReport, RetentionRow } from "./retention-report.ts";

const AT_A_TIME = 1_000;

const runOne = async (
  house: House,
  keeper: Keeper,
  { holds, today, isDry }: { holds: readonly LegalHold[]; today: string; isDry: boolean },
): Promise<RetentionRow> => {
  const period = PERIODS[keeper.retention];
  if (!period) throw new Error(`The retention ${keeper.retention} has no period to count with.`);
  let [past, held, removed]: [number, number, number] = [0, 0, 0];
  let [after, oldest]: (string | undefined)[] = [];
  for (;;) {
    const things = await keeper.candidates(house.db, { after, limit: AT_A_TIME, today });
    const sorted = pastItsDate(things, { period, holds, today });
    past += sorted.past.length;
    held += sorted.held.length;
    for (const { since } of sorted.past) if (since && (oldest === undefined || since < oldest)) oldest = since;
    if (!isDry && sorted.past.length > 0) removed += await keeper.remove(house, sorted.past);
    if (things.length < AT_A_TIME) break;
    after = things.at(-1)?.id;
  }
  const { title, table, retention } = keeper;
  return { title, table, kept: RETENTIONS[retention], past, held, removed, oldest };
};

/**
 * Lets go of everything that is past its date and that no legal hold keeps; or, dry, only says what that is. A run that
 * let something go, or that somebody started, is kept with its report and leaves a fact.
 */
export const runRetention = async (
  house: House,
  { isDry, by }: { isDry: boolean; by: Doer },
): Promise<RetentionReport> => {
  const [at, holds] = [house.now(), await holdsInForce(house.db)];
  const today = toLocalDate(at);
  const rows: RetentionRow[] = [];
  for (const keeper of KEEPERS) rows.push(await runOne(house, keeper, { holds, today, isDry }));
  const report: RetentionReport = { day: today, isDry, holds: holds.length, rows };
  const removed = rows.reduce((sum, row) => sum + row.removed, 0);
  if (isDry || (removed === 0 && by.personId === null)) return report;
  await house.db.transaction().execute(async (db) => {
    const id = house.newId();
    await addRun(db, { id, at, by: by.personId, report });
    const details = { removed, held: rows.reduce((sum, row) => sum + row.held, 0) };
    await recordFact(db, { at, ...by, what: "retention/run", about: id, details });
  });
  return report;
};

const mustRun = (desk: Desk): void => {
  if (!mayRunRetention(desk.signedIn)) throw notAllowed();
};

/** What a run would let go of now, what it leaves alone and why, and the last runs. */
export const readRetention = async (desk: Desk) => {
  mustRun(desk);
  const report = await runRetention(desk, { isDry: true, by: { personId: null, post: null } });
  return {
    report,
    notRun: Object.entries(NOT_RUN).map(([table, why]) => ({ table, why })),
    runs: (await newestRuns(desk.db, 20)).map(({ id, at, report: said }) => ({ id, at, rows: said.rows })),
  };
};

/** Lets go now, because somebody says so. */
export const runRetentionNow = async (desk: Desk): Promise<RetentionReport> => {
  mustRun(desk);
  return runRetention(desk, { isDry: false, by: actingIn(desk.signedIn, mayRunRetention) });
};

/** Lets go by itself, every hour. */
export const retentionJob: Periodic = {
  name: "personal-data/retention",
  at: "37 * * * *",
  run: async (house) => {
    await runRetention(house, { isDry: false, by: { personId: null, post: null } });
  },
};
