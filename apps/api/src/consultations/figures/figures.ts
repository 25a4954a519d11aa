import { Channel, type Consultation, isCountFinal } from "@collaborative-communities/consultations";
import { PCN_AREAS } from "@collaborative-communities/pcn-areas";
import type { Kysely } from "kysely";
import { wardsOfPcnArea } from "../../areas/index.ts";
import type { Database } from "../../database/tables.ts";
import { type Counted, countedOf, countPlaces, questionnairesOf } from "./counts-repository.ts";
import { addFigures, frozenFigures, frozenFiguresOf, frozenTotals } from "./figures-repository.ts";
import type { Figures } from "./kept-figures.ts";
import { daysIn, languagesIn, type Questionnaires, type Tally, tally } from "./tallying.ts";

type Db = Kysely<Database>;
type Of = Pick<Consultation, "id" | "state">;

const isFinal = ({ state }: Pick<Consultation, "state">): boolean => isCountFinal(state);

const PLACES = { "not-sure": "notSure", outside: "outside", "not-said": "notSaid" } as const;
const isNoWard = (place: string): place is keyof typeof PLACES => Object.hasOwn(PLACES, place);

type Heard = { byWard: Record<string, number>; notSure: number; outside: number; notSaid: number };
/** With how many answered each version of the questions. */
export type HeardByVersion = Heard & { readonly byVersion: Record<string, number> };
const noneHeard = (): Heard => ({ byWard: {}, notSure: 0, outside: 0, notSaid: 0 });
const hear = (heard: Heard, place: string, count: number): void => {
  if (isNoWard(place)) heard[PLACES[place]] += count;
  else heard.byWard[place] = (heard.byWard[place] ?? 0) + count;
};

/** Cells as they were read, and what still waits counted into them. */
const allCells = (counted: readonly Counted[], questionnaires: Questionnaires): Tally => {
  const cells: Tally = new Map();
  for (const row of counted)
    if (row.answers === null) {
      const { counts, consultationId, version, channel, place } = row;
      cells.set(`${consultationId} ${version} ${channel} ${place}`, {
        cell: { consultationId, version, channel, place },
        counters: counts,
      });
    }
  tally(
    cells,
    counted.filter((row) => row.answers !== null),
    questionnaires,
  );
  return cells;
};

/** Adds cells up. Each version by itself, so that no base is ever mixed with another's. */
const sumOf = (cells: Tally): Figures => {
  const [byChannel, heard, came] = [{} as Record<string, number>, noneHeard(), {} as Record<string, number>];
  const sums = new Map<number, Map<string, number>>();
  let all = 0;
  for (const { cell, counters } of cells.values()) {
    const { responses = 0 } = counters;
    if (responses === 0) continue;
    all += responses;
    byChannel[cell.channel] = (byChannel[cell.channel] ?? 0) + responses;
    hear(heard, cell.place, responses);
    const sum = sums.get(cell.version) ?? new Map<string, number>();
    sums.set(cell.version, sum);
    // Tens of thousands of them at each look.
    for (const name in counters) sum.set(name, (sum.get(name) ?? 0) + (counters[name] ?? 0));
  }
  const versions: Record<string, Record<string, number>> = {};
  for (const [version, sum] of sums) {
    const counters: Record<string, number> = {};
    versions[version] = counters;
    // When and in which language people answered is of all versions together.
    for (const [name, count] of sum)
      if (name.startsWith("@")) came[name] = (came[name] ?? 0) + count;
      else if (count !== 0) counters[name] = count;
  }
  return {
    responses: all,
    byChannel,
    byDay: daysIn(came),
    byLanguage: languagesIn(came),
    ...heard,
    counts: { versions },
  };
};

type Filter = { readonly channel?: Channel | undefined; readonly wardCodes?: readonly string[] | undefined };

/** The counters of this moment: what is counted, and what waits to be. */
const cellsNow = async (db: Db, consultationId: string, { channel, wardCodes }: Filter = {}): Promise<Tally> => {
  const counted = await countedOf(db, consultationId, { channel, places: wardCodes });
  const waiting = counted.filter((row) => row.answers !== null);
  return allCells(counted, await questionnairesOf(db, waiting));
};

/**
 * The figures of a consultation: of all answers, or those of a channel or a PCN area. Once it has closed they are those
 * that were kept then, so that whoever looks before and after somebody's answer is erased sees no difference, and so
 * cannot tell what that person said.
 */
export const figuresOf = async (
  db: Db,
  consultation: Of,
  { channel, pcnAreaCode }: { channel?: Channel | undefined; pcnAreaCode?: string | undefined } = {},
): Promise<Figures & { isFrozen: boolean }> => {
  const key = { channel: channel ?? "", area: pcnAreaCode ?? "" };
  const frozen = isFinal(consultation) ? await frozenFigures(db, consultation.id, key) : undefined;
  if (frozen) return { ...frozen, isFrozen: true };
  const wardCodes = pcnAreaCode === undefined ? undefined : await wardsOfPcnArea(db, pcnAreaCode);
  return { ...sumOf(await cellsNow(db, consultation.id, { channel, wardCodes })), isFrozen: false };
};

/** Keeps the figures of all answers of a consultation that closes, in the transaction that closes it. */
export const freezeTotals = async (db: Db, id: string, at: Date): Promise<void> => {
  await addFigures(db, { consultationId: id, channel: "", area: "", figures: sumOf(await cellsNow(db, id)), at });
};

/**
 * Keeps every figure of a closed consultation that anybody could have seen, before the first of its answers is emptied.
 * Of an open one nothing is final, and nothing is kept.
 */
export const freezeEverything = async (db: Db, consultation: Of, at: Date): Promise<void> => {
  if (!isFinal(consultation)) return;
  const cells = [...(await cellsNow(db, consultation.id))];
  for (const area of ["", ...PCN_AREAS.areas.map(({ code }) => code)]) {
    const wards = area === "" ? undefined : new Set(await wardsOfPcnArea(db, area));
    for (const channel of ["", ...Channel.options]) {
      const chosen = cells.filter(
        ([, { cell }]) => (channel === "" || cell.channel === channel) && (wards?.has(cell.place) ?? true),
      );
      // Those that were kept before stay.
      await addFigures(db, { channel, area, consultationId: consultation.id, figures: sumOf(new Map(chosen)), at });
    }
  }
};

/** How many answers each consultation has: as it was closed with, or without those that were erased since. */
export const countAll = async (db: Db): Promise<Map<string, number>> => {
  const totals = new Map<string, number>();
  for (const { id, count } of await countPlaces(db)) totals.set(id, (totals.get(id) ?? 0) + count);
  for (const [id, total] of await frozenTotals(db)) totals.set(id, total);
  return totals;
};

/**
 * How many answers there are by where people live, for each of some consultations; of one that has closed, as it was
 * then, so that nobody sees by the difference where somebody lives whose answer was erased.
 */
export const heardBy = async (db: Db, ids: readonly string[]): Promise<Map<string, HeardByVersion>> => {
  const heard = new Map<string, HeardByVersion>(ids.map((id) => [id, { ...noneHeard(), byVersion: {} }]));
  for (const { id, version, place, count } of await countPlaces(db, ids)) {
    const one = heard.get(id) ?? { ...noneHeard(), byVersion: {} };
    hear(one, place, count);
    one.byVersion[version] = (one.byVersion[version] ?? 0) + count;
  }
  for (const [id, { byWard, notSure, outside, notSaid, counts }] of await frozenFiguresOf(db, ids)) {
    const byVersion = Object.fromEntries(
      Object.entries(counts.versions).map(([version, { responses = 0 }]) => [version, responses]),
    );
    heard.set(id, { byWard: { ...byWard }, notSure, outside, notSaid, byVersion });
  }
  return heard;
};
