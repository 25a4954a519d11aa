import type { BoundarySet } from "./boundary-set.ts";
import { type Postcode, readPostcode, sectorOf } from "./postcode.ts";
import type { AreasBySet, PostcodeUnit } from "./postcode-index.ts";
import { THURROCK } from "./thurrock.ts";

/** A row that could not be taken, with its line in the file (the first line is 1) and the reason for a person to read. */
export type RowProblem = { readonly line: number; readonly reason: string };

/**
 * What a postcode file gave. `skipped` counts rows left out on purpose: of other authorities, or of postcodes no
 * longer in use. `sharedSectors` are the sectors in which both this authority and another have postcodes.
 */
export type PostcodeImport = {
  readonly units: PostcodeUnit[];
  readonly problems: RowProblem[];
  readonly skipped: number;
  readonly sharedSectors: string[];
};

/** Which rows to take, and the sets in which area codes are known. */
export type PostcodeImportOptions = {
  /** Only rows of this authority; Thurrock, E06000034, unless told. */
  readonly authorityCode?: string;
  /** Sets whose codes are recognised; a ward code that is in none of them is a problem. */
  readonly sets: readonly BoundarySet[];
};

/** What a row says, cell by cell, before anything is checked; `undefined` where the file has no such column. */
export type PostcodeRow = {
  readonly line: number;
  readonly postcode: string;
  readonly easting: string | undefined;
  readonly northing: string | undefined;
  readonly authorityCode: string | undefined;
  readonly ended: boolean;
  readonly wardCodes: readonly string[];
  readonly otherCodes: readonly string[];
};

/** The edges of the National Grid in metres. */
const GRID_EDGE = { easting: 700_000, northing: 1_300_000 };

const coordinate = (text: string | undefined, edge: number): number | undefined | "bad" => {
  if (text === undefined || text.trim() === "") return undefined;
  const metres = Number(text);
  return Number.isFinite(metres) && metres >= 0 && metres <= edge ? metres : "bad";
};

/** Takes rows of any postcode file: filters, checks, and finds for every area code the set it belongs to. */
export const importPostcodes = (rows: Iterable<PostcodeRow>, options: PostcodeImportOptions): PostcodeImport => {
  const authorityCode = options.authorityCode ?? THURROCK.code;
  const setOf = new Map(options.sets.flatMap((set) => set.areas.map((area) => [area.code, set.id] as const)));
  const units: PostcodeUnit[] = [];
  const problems: RowProblem[] = [];
  const sectorsElsewhere = new Set<string>();
  let skipped = 0;

  const areasOf = (row: PostcodeRow): AreasBySet | string => {
    const areas: Record<string, string[]> = {};
    for (const code of [...row.wardCodes, ...row.otherCodes]) {
      const set = setOf.get(code);
      if (set !== undefined) areas[set] = [...new Set([...(areas[set] ?? []), code])];
      else if (row.wardCodes.includes(code))
        return `The ward code “${code}” is not in any list of wards given. Give the wards of the file’s year too.`;
    }
    if (Object.keys(areas).length === 0) return "The row names no area that is in the lists given.";
    return areas;
  };

  const take = (row: PostcodeRow, postcode: Postcode): PostcodeUnit | string => {
    const easting = coordinate(row.easting, GRID_EDGE.easting);
    const northing = coordinate(row.northing, GRID_EDGE.northing);
    if (easting === "bad" || northing === "bad")
      return `“${row.easting ?? ""}, ${row.northing ?? ""}” is not a point on the National Grid in metres.`;
    const areas = areasOf(row);
    if (typeof areas === "string") return areas;
    // Code-Point Open writes 0, 0 for a postcode it has no point for (positional quality 90).
    if (easting === undefined || northing === undefined || (easting === 0 && northing === 0))
      return { postcode, areas };
    return { postcode, areas, easting, northing };
  };

  for (const row of rows) {
    const read = readPostcode(row.postcode);
    if (row.authorityCode !== undefined && row.authorityCode !== authorityCode) {
      if (read.ok && !row.ended) sectorsElsewhere.add(sectorOf(read.value));
      skipped += 1;
    } else if (row.ended) skipped += 1;
    else {
      const unit = read.ok ? take(row, read.value) : `“${row.postcode}” is not a full postcode.`;
      if (typeof unit === "string") problems.push({ line: row.line, reason: unit });
      else units.push(unit);
    }
  }
  const sectorsHere = new Set(units.map((unit) => sectorOf(unit.postcode)));
  return { units, problems, skipped, sharedSectors: [...sectorsHere].filter((sector) => sectorsElsewhere.has(sector)) };
};
