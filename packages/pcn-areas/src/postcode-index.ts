import { z } from "zod";
import { Postcode, sectorOf } from "./postcode.ts";

/**
 * The areas a postcode or sector lies in: for each boundary set by its id, the codes, most likely first. More than one
 * code means that it straddles. One record can carry wards of two sets, `wards-2004` and `wards-2026`.
 */
export const AreasBySet = z.record(z.string(), z.array(z.string().min(1)).min(1).readonly());
export type AreasBySet = z.infer<typeof AreasBySet>;

/** One postcode with its areas and, where known, its point on the British National Grid in metres. */
export const PostcodeUnit = z.object({
  postcode: Postcode,
  areas: AreasBySet,
  easting: z.number().optional(),
  northing: z.number().optional(),
});
export type PostcodeUnit = z.infer<typeof PostcodeUnit>;

/**
 * A postcode sector such as "RM17 5" with the areas it reaches into. `shared` when part of the sector lies outside the
 * place, so that even a sector in one ward settles nothing.
 */
export const PostcodeSector = z.object({
  sector: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d$/),
  areas: AreasBySet,
  shared: z.boolean(),
});
export type PostcodeSector = z.infer<typeof PostcodeSector>;

/** Records made ready for look-up; build it once and keep it. */
export type PostcodeIndex = {
  readonly placeName: string;
  readonly units: ReadonlyMap<Postcode, AreasBySet>;
  readonly sectors: ReadonlyMap<string, { readonly areas: AreasBySet; readonly shared: boolean }>;
  readonly districts: ReadonlySet<string>;
};

/** What an index is built from. Sectors of units that `sectors` leaves out are worked out from the units. */
export type PostcodeRecords = {
  readonly placeName: string;
  readonly units?: readonly PostcodeUnit[];
  readonly sectors?: readonly PostcodeSector[];
  /** Sectors known to reach outside the place, as an importer reports them. */
  readonly sharedSectors?: readonly string[];
};

const union = (one: AreasBySet, other: AreasBySet): AreasBySet => {
  const both = new Map(Object.entries(one));
  for (const [set, codes] of Object.entries(other)) both.set(set, [...new Set([...(both.get(set) ?? []), ...codes])]);
  return Object.fromEntries(both);
};

/**
 * Makes records ready for look-up. A postcode that comes twice gets the areas of both: two files with the wards of two
 * years make one index that knows both.
 */
export const buildPostcodeIndex = (records: PostcodeRecords): PostcodeIndex => {
  const units = new Map<Postcode, AreasBySet>();
  const sectors = new Map<string, { areas: AreasBySet; shared: boolean }>();
  const sharedSectors = new Set(records.sharedSectors);
  const add = (sector: string, areas: AreasBySet, shared: boolean): void => {
    const known = sectors.get(sector);
    sectors.set(sector, {
      areas: known === undefined ? areas : union(known.areas, areas),
      shared: shared || sharedSectors.has(sector) || known?.shared === true,
    });
  };
  for (const each of records.sectors ?? []) add(each.sector, each.areas, each.shared);
  for (const unit of records.units ?? []) {
    const known = units.get(unit.postcode);
    units.set(unit.postcode, known === undefined ? unit.areas : union(known, unit.areas));
    add(sectorOf(unit.postcode), unit.areas, false);
  }
  const districts = new Set([...sectors.keys()].map((sector) => sector.slice(0, -2)));
  return { placeName: records.placeName, units, sectors, districts };
};
