import { mayRunConsultations, type Whereabouts } from "@collaborative-communities/consultations";
import type { Result } from "@collaborative-communities/foundation";
import {
  ALLOCATIONS_WARDS_2004,
  ALLOCATIONS_WARDS_2026,
  ATTRIBUTIONS,
  buildPostcodeIndex,
  displayNameOf,
  hexesOf,
  lookUpPostcode,
  PCN_AREAS,
  readPostcode,
  reallocateWard,
  rollUp,
  THURROCK,
  THURROCK_POSTCODE_SECTORS,
  WARDS_2004,
  WARDS_2026,
  type WardAllocation,
} from "@collaborative-communities/pcn-areas";
import type { Kysely } from "kysely";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Context, Desk, House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { takeOne } from "../limits/index.ts";
import { allowed, notAllowed } from "../trpc.ts";
import { changedAllocations, saveAllocation, wardOfPostcode } from "./repository.ts";

type Db = Kysely<Database>;

const WARD_SETS = [WARDS_2004, WARDS_2026];
const WARDS = new Map(WARD_SETS.flatMap((set) => set.areas.map((area) => [area.code, { area, set }] as const)));
const SECTORS = buildPostcodeIndex({ placeName: THURROCK.name, sectors: THURROCK_POSTCODE_SECTORS });

/** The wards people are counted by: the newest for which there is a list of postcodes. */
const COUNTED = WARDS_2004;

export const isKnownWard = (code: string): boolean => WARDS.has(code);

/** What a ward is called; its code where it is none of ours. */
export const wardName = (code: string): string => WARDS.get(code)?.area.name ?? code;

const named = (code: string) => ({ code, name: wardName(code) });

/** Where a postcode is: one ward, several to choose from, outside, or unknown. Only what is no postcode is refused. */
export const lookUp = async (db: Db, typed: string): Promise<Result<Found>> => {
  const read = readPostcode(typed);
  if (!read.ok) return read;
  const imported = await wardOfPostcode(db, read.value);
  if (imported) return { ok: true, value: { kind: "found", postcode: read.value, ward: named(imported) } };
  const answer = lookUpPostcode(SECTORS, read.value, COUNTED.id);
  if (answer.kind === "found")
    return { ok: true, value: { kind: "found", postcode: answer.postcode, ward: named(answer.area.code) } };
  if (answer.kind === "candidates") {
    const { postcode, mayBeOutside } = answer;
    return {
      ok: true,
      value: { kind: "candidates", postcode, mayBeOutside, wards: answer.areas.map(({ code }) => named(code)) },
    };
  }
  return { ok: true, value: { kind: answer.kind, postcode: answer.postcode } };
};

type Named = { code: string; name: string };
export type Found =
  | { kind: "found"; postcode: string; ward: Named }
  | { kind: "candidates"; postcode: string; mayBeOutside: boolean; wards: Named[] }
  | { kind: "outside"; postcode: string }
  | { kind: "unknown"; postcode: string };

/**
 * Postcodes somebody else wrote down, as far as each tells where a person lives. Nothing is guessed; what is no postcode
 * is marked as unreadable. A postcode that comes often is looked up once.
 */
export const whereaboutsOfAll = async (
  db: Db,
  typed: readonly (string | undefined)[],
): Promise<{ whereabouts: Whereabouts; unreadable: boolean }[]> => {
  const known = new Map<string | undefined, { whereabouts: Whereabouts; unreadable: boolean }>();
  for (const each of new Set(typed)) {
    const unreadable = each !== undefined && each.trim() !== "" && !readPostcode(each).ok;
    known.set(each, { whereabouts: await whereaboutsOf(db, each), unreadable });
  }
  return typed.map((each) => known.get(each) as { whereabouts: Whereabouts; unreadable: boolean });
};

const whereaboutsOf = async (db: Db, typed: string | undefined): Promise<Whereabouts> => {
  if (typed === undefined || typed.trim() === "") return { kind: "not-said" };
  const found = await lookUp(db, typed);
  if (!found.ok) return { kind: "not-sure" };
  const { value } = found;
  if (value.kind === "found") return { kind: "ward", wardCode: value.ward.code, postcode: value.postcode };
  return value.kind === "outside" ? { kind: "outside" } : { kind: "not-sure", postcode: value.postcode };
};

/** Which PCN area each ward is put with: the package's allocation, and what staff changed since. */
const allocationsNow = async (db: Db): Promise<WardAllocation[]> => {
  const changed = new Map((await changedAllocations(db)).map((allocation) => [allocation.wardCode, allocation]));
  return [...ALLOCATIONS_WARDS_2004, ...ALLOCATIONS_WARDS_2026].map(
    (allocation) => changed.get(allocation.wardCode) ?? allocation,
  );
};

export const wardsOfPcnArea = async (db: Db, pcnAreaCode: string): Promise<string[]> =>
  (await allocationsNow(db)).filter((one) => one.pcnAreaCode === pcnAreaCode).map((one) => one.wardCode);

/** Writes places as wards, so that a ward and the network it is put with are seen to be one place. */
export const placesNow = async (db: Db): Promise<(codes: readonly string[]) => string[]> => {
  const allocations = await allocationsNow(db);
  const wardsIn = (code: string) => allocations.filter((one) => one.pcnAreaCode === code).map((one) => one.wardCode);
  return (codes) => [...new Set(codes.flatMap((code) => (WARDS.has(code) ? [code] : [code, ...wardsIn(code)])))];
};

/** A ward or a PCN area, by which an activity can be found. */
export type ListedArea = { readonly code: string; readonly name: string; readonly kind: "pcn-area" | "ward" };

/**
 * The areas activities are found by, and for each the codes that mean it: a ward stands for itself and for the network
 * it is put with, a network for itself and all its wards.
 */
export const areasToFindBy = async (
  db: Db,
): Promise<{ areas: readonly ListedArea[]; familyOf: (code: string) => readonly string[] }> => {
  const allocations = await allocationsNow(db);
  const families = new Map<string, string[]>(PCN_AREAS.areas.map(({ code }) => [code, [code]]));
  for (const { wardCode, pcnAreaCode } of allocations) {
    families.set(wardCode, [wardCode, pcnAreaCode]);
    families.get(pcnAreaCode)?.push(wardCode);
  }
  return {
    areas: [
      ...PCN_AREAS.areas.map((area) => ({ code: area.code, name: displayNameOf(area), kind: "pcn-area" as const })),
      ...COUNTED.areas.map(({ code, name }) => ({ code, name, kind: "ward" as const })),
    ],
    familyOf: (code) => families.get(code) ?? [code],
  };
};

export const isKnownArea = (code: string): boolean =>
  isKnownWard(code) || PCN_AREAS.areas.some((area) => area.code === code);

/** Counts by ward, and the same rolled up to PCN areas; who is outside or did not say stays apart. */
export const rollUpWards = async (
  db: Db,
  counts: { byWard: Record<string, number>; notSure: number; outside: number; notSaid: number },
) => {
  const allocations = await allocationsNow(db);
  const { byWard, notSure, outside, notSaid } = counts;
  const rolled = allowed(rollUp({ byArea: byWard, notKnown: notSure + notSaid, outside }, allocations));
  const shown = new Set([...COUNTED.areas.map(({ code }) => code), ...Object.keys(byWard)]);
  return {
    pcnAreas: PCN_AREAS.areas.map((area) => ({
      code: area.code,
      name: displayNameOf(area),
      count: rolled.byArea[area.code] ?? 0,
    })),
    wards: [...shown].map((code) => ({ ...named(code), count: byWard[code] ?? 0 })),
    notSure,
    outside,
    notSaid,
    /** Everybody whose ward is known: the base of every percentage by area. */
    base: Object.values(byWard).reduce((sum, count) => sum + count, 0),
    wardSetName: COUNTED.name,
  };
};

/** The wards with the PCN area each is put with, and where each stands in the area picture. */
export const areasOverview = async (house: House) => {
  const allocations = new Map((await allocationsNow(house.db)).map((one) => [one.wardCode, one]));
  return {
    placeName: THURROCK.name,
    pcnAreas: PCN_AREAS.areas.map((area) => ({ code: area.code, name: displayNameOf(area), officialName: area.name })),
    wardSets: WARD_SETS.map((set) => ({
      id: set.id,
      name: set.name,
      validFrom: set.validFrom,
      validTo: set.validTo,
      attribution: set.attribution,
      wards: set.areas.map((ward) => ({
        code: ward.code,
        name: ward.name,
        population: ward.population,
        pcnAreaCode: allocations.get(ward.code)?.pcnAreaCode,
        note: allocations.get(ward.code)?.note,
      })),
      hexes: hexesOf(set.id)?.hexes ?? [],
    })),
    attributions: [PCN_AREAS.attribution, ATTRIBUTIONS.codePointOpen2025],
  };
};

/** Puts a ward with another PCN area. Indicative, as every allocation is: a network has patients, not a boundary. */
export const reallocate = async (
  desk: Desk,
  command: { wardCode: string; toPcnAreaCode: string; note?: string | undefined },
): Promise<void> => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  await desk.db.transaction().execute(async (db) => {
    const { note, ...to } = command;
    const wards = WARDS.get(command.wardCode)?.set ?? COUNTED;
    const before = await allocationsNow(db);
    const after = allowed(reallocateWard(before, { ...to, ...(note && { note }) }, { wards, pcnAreas: PCN_AREAS }));
    const changed = after.find((one) => one.wardCode === command.wardCode);
    if (changed) await saveAllocation(db, changed);
    await recordFact(db, {
      at: desk.now(),
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "areas/ward-reallocated",
      about: command.wardCode,
      why: note,
      before: { pcnAreaCode: before.find((one) => one.wardCode === command.wardCode)?.pcnAreaCode },
      after: { pcnAreaCode: command.toPcnAreaCode },
    });
  });
};

/** The same for a resident, who may ask so often. */
export const lookUpForVisitor = async (house: House & Pick<Context, "visitor">, typed: string) => {
  await takeOne(house, ["postcode-overall"], ...(house.visitor ? [["postcode", house.visitor] as const] : []));
  return lookUp(house.db, typed);
};
