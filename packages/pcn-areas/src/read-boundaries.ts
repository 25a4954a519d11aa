import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { type Boundary, makeBoundary, type Ring } from "./boundary.ts";

const Position = z.tuple([z.number(), z.number()], z.number());
const Rings = z.array(z.array(Position).min(4)).min(1);
const Feature = z.object({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()),
  geometry: z.discriminatedUnion("type", [
    z.object({ type: z.literal("Polygon"), coordinates: Rings }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(Rings).min(1) }),
  ]),
});
type Feature = z.infer<typeof Feature>;
const FeatureCollection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });

/** A feature that could not be taken: its place in the file, from 1, and why. */
export type FeatureProblem = { readonly feature: number; readonly reason: string };

/** What a boundary file gave. */
export type BoundaryImport = { readonly boundaries: Boundary[]; readonly problems: FeatureProblem[] };

/** Which properties hold code and name, where they are not found by themselves, and which codes to keep. */
export type BoundaryImportOptions = {
  readonly codeProperty?: string;
  readonly nameProperty?: string;
  /** Keep only areas with these codes: a national file is cut to one place. All, unless given. */
  readonly onlyCodes?: readonly string[];
};

/** `code`, or the ONS way: letters, a two-figure year, CD or NM (WD25CD, LSOA21NM). The first such property is taken. */
const textOf = (properties: Feature["properties"], given: string | undefined, ownName: string, ending: string) => {
  const ons = new RegExp(`^[A-Z]+\\d{2}${ending}$`, "i");
  const key = given ?? (ownName in properties ? ownName : Object.keys(properties).find((name) => ons.test(name)));
  const value = key === undefined ? undefined : properties[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
};

const inDegrees = (rings: readonly Ring[]): boolean =>
  rings.every((ring) => ring.every(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90));

const readFeature = (input: unknown, options: BoundaryImportOptions): Boundary | "left out" | { reason: string } => {
  const parsed = Feature.safeParse(input);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    return { reason: `It is not a polygon or multipolygon feature (at ${first?.path.join(".") || "its top"}).` };
  }
  const { properties, geometry } = parsed.data;
  const code = textOf(properties, options.codeProperty, "code", "CD");
  if (code === undefined) return { reason: "No property holds its code (such as code, WD25CD or LSOA21CD)." };
  if (options.onlyCodes !== undefined && !options.onlyCodes.includes(code)) return "left out";
  const name = textOf(properties, options.nameProperty, "name", "NM") ?? code;
  const shapes = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const polygons = shapes.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y] as const)));
  if (!polygons.every(inDegrees))
    return {
      reason: "Its coordinates are not degrees. Download the file in WGS84 (EPSG:4326), not the National Grid.",
    };
  return makeBoundary(code, name, polygons);
};

/**
 * Reads a GeoJSON FeatureCollection of boundaries, as parsed JSON, in longitude and latitude (WGS84): files of the ONS
 * Open Geography portal, or any with `code` and `name`. Features that cannot be taken come back with the reason;
 * a code that comes twice counts once, the second is a problem.
 * Refused with `pcn-areas/not-a-feature-collection`.
 */
export const readBoundaries = (input: unknown, options: BoundaryImportOptions = {}): Result<BoundaryImport> => {
  const collection = FeatureCollection.safeParse(input);
  if (!collection.success)
    return refuse(
      "pcn-areas/not-a-feature-collection",
      "This is not a boundary file. Give a GeoJSON file that holds a FeatureCollection.",
    );
  const boundaries = new Map<string, Boundary>();
  const problems: FeatureProblem[] = [];
  for (const [at, each] of collection.data.features.entries()) {
    const read = readFeature(each, options);
    if (read === "left out") continue;
    if ("reason" in read) problems.push({ feature: at + 1, reason: read.reason });
    else if (boundaries.has(read.code))
      problems.push({ feature: at + 1, reason: `The code ${read.code} came before in this file.` });
    else boundaries.set(read.code, read);
  }
  return ok({ boundaries: [...boundaries.values()], problems });
};
