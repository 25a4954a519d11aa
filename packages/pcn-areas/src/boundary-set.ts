import { formatDate, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Area, displayNameOf } from "./area.ts";

/** What a set of boundaries was drawn for. */
export const Purpose = z.enum(["electoral", "statistical", "health", "community", "administrative"]);
export type Purpose = z.infer<typeof Purpose>;

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/**
 * A dated set of areas. `series` joins the sets that follow each other ("wards"); `validFrom` and `validTo` are the
 * first and the last day it is in force, and a set without `validTo` still is. `populationBasis` says what the
 * populations of its areas count.
 */
export const BoundarySet = z
  .object({
    id: Id,
    name: z.string().min(1),
    series: Id,
    purpose: Purpose,
    validFrom: LocalDate,
    validTo: LocalDate.optional(),
    source: z.string().min(1),
    attribution: z.string().min(1),
    populationBasis: z.string().min(1).optional(),
    note: z.string().min(1).optional(),
    areas: z.array(Area).min(1).readonly(),
  })
  .refine((set) => set.validTo === undefined || set.validTo >= set.validFrom, "A set cannot end before it begins.")
  .refine((set) => new Set(set.areas.map((area) => area.code)).size === set.areas.length, "A code comes twice.");
export type BoundarySet = z.infer<typeof BoundarySet>;

/** A boundary set whose areas carry more than a code and a name. */
export type BoundarySetOf<Kind extends Area> = Omit<BoundarySet, "areas"> & { readonly areas: readonly Kind[] };

/** Whether a set is in force on a day; both its first and its last day count. */
export const inForceOn = (set: BoundarySet, date: LocalDate): boolean =>
  set.validFrom <= date && (set.validTo === undefined || date <= set.validTo);

/**
 * The one set of a series in force on a day.
 * Refused with `pcn-areas/no-boundary-set` where none is, and with `pcn-areas/boundary-sets-overlap` where two are.
 * @param series "wards", "lsoas", "msoas", "pcn-areas", or one of your own
 * @example boundarySetOn([WARDS_2004, WARDS_2026], "wards", "2026-05-06") // WARDS_2004
 */
export const boundarySetOn = <Kind extends BoundarySet>(
  sets: readonly Kind[],
  series: string,
  date: LocalDate,
): Result<Kind> => {
  const [first, second] = sets.filter((set) => set.series === series && inForceOn(set, date));
  if (first === undefined)
    return refuse(
      "pcn-areas/no-boundary-set",
      `There are no boundaries called “${series}” for ${formatDate(date)}. Choose another date, or add a set that is in force on it.`,
      { details: { series, date } },
    );
  if (second !== undefined)
    return refuse(
      "pcn-areas/boundary-sets-overlap",
      `Both “${first.name}” and “${second.name}” are in force on ${formatDate(date)}. End one of them the day before the other begins.`,
      { details: { series, date } },
    );
  return ok(first);
};

/** The sets drawn for a purpose that are in force on a day, in the order given; often more than one. */
export const boundarySetsFor = <Kind extends BoundarySet>(
  sets: readonly Kind[],
  purpose: Purpose,
  date: LocalDate,
): Kind[] => sets.filter((set) => set.purpose === purpose && inForceOn(set, date));

/** The area with this code in a set, or `undefined`. */
export const areaIn = <Kind extends Area>(set: BoundarySetOf<Kind>, code: string): Kind | undefined =>
  set.areas.find((area) => area.code === code);

const plain = (name: string): string => name.toLowerCase().replaceAll("&", "and").replace(/\s+/g, " ").trim();

/**
 * Areas of two sets that share a name ("&" read as "and"): the pairs a reader would mistake for one another.
 * Figures for the two must not be put side by side as if they were one area.
 */
export const namesakes = (one: BoundarySet, other: BoundarySet): { name: string; codes: [string, string] }[] =>
  one.areas.flatMap((area) =>
    other.areas
      .filter((candidate) => plain(candidate.name) === plain(area.name))
      .map((candidate) => ({ name: area.name, codes: [area.code, candidate.code] as [string, string] })),
  );

/**
 * An area's name with the dates of its boundaries, for a page that shows two sets at once.
 * @example datedName(WARDS_2026, belhus) // "Belhus (boundaries from 7 May 2026)"
 */
export const datedName = (set: BoundarySet, area: Area): string =>
  `${displayNameOf(area)} (boundaries ${set.validTo === undefined ? `from ${formatDate(set.validFrom)}` : `up to ${formatDate(set.validTo)}`})`;

/** What an area shall be called on pages; the official name stays. */
export const RenameArea = z.object({ code: z.string().min(1), displayName: z.string().trim().min(1).max(100) });
export type RenameArea = z.infer<typeof RenameArea>;

/** Gives an area another display name. Refused with `pcn-areas/unknown-area` where the set has no such code. */
export const renameArea = <Kind extends Area>(
  set: BoundarySetOf<Kind>,
  command: RenameArea,
): Result<BoundarySetOf<Kind>> => {
  if (areaIn(set, command.code) === undefined)
    return refuse(
      "pcn-areas/unknown-area",
      `${command.code} is not one of the areas in “${set.name}”. Choose one of those.`,
      { field: "code", details: { code: command.code } },
    );
  const areas = set.areas.map((area) =>
    area.code === command.code ? { ...area, displayName: command.displayName } : area,
  );
  return ok({ ...set, areas });
};
