import {
  type Boundary,
  makeBoundary,
  middleAt,
  middlesOf,
  type NamedPoint,
  wherePointIs,
} from "@collaborative-communities/pcn-areas";
import type { PlaceQuestion } from "@collaborative-communities/surveys";
import type { WardMap } from "../api.ts";
import type { View } from "../view.ts";

const boundariesOf = ({ outlines }: WardMap): readonly Boundary[] =>
  outlines.map(({ code, name, polygons }) => makeBoundary(code, name, polygons));

/** An area that may be chosen from a list; where a ward is not taken itself, with the point it stands for. */
export type Area = { readonly code: string; readonly name: string; readonly middle?: NamedPoint };

/** The areas a question can be answered by: its own wards; or, where it takes a point, those whose middle it takes. */
export const areasFor = async (
  { takes, wards = [], within }: Pick<PlaceQuestion, "takes" | "wards" | "within">,
  wardMap: () => Promise<WardMap>,
): Promise<readonly Area[]> => {
  if (takes.includes("ward")) return wards;
  if (!takes.includes("point")) return [];
  const map = await wardMap();
  const [west, south, east, north] = within ?? [-180, -90, 180, 90];
  return middlesOf(boundariesOf(map), map.points)
    .filter(
      ({ longitude, latitude }) => longitude >= west && longitude <= east && latitude >= south && latitude <= north,
    )
    .map((middle) => ({ code: middle.code, name: middle.name, middle }));
};

/** A point in words: its degrees, and the ward it is the middle of, or is in or near. */
export const pointInWords = (
  { t }: Pick<View, "t">,
  { lat, lon }: { readonly lat: number; readonly lon: number },
  wards: WardMap,
): string => {
  const { place } = t.fields;
  const degrees = (value: number): string =>
    value.toLocaleString(t.language.tag, { minimumFractionDigits: 5, maximumFractionDigits: 5 });
  const boundaries = boundariesOf(wards);
  const point = { latitude: lat, longitude: lon };
  const middle = middleAt(middlesOf(boundaries, wards.points), point);
  if (middle) return place.middleOf(degrees(lat), degrees(lon), middle.name);
  const found = wherePointIs(point, boundaries, wards.points);
  if (!found) return `${degrees(lat)}, ${degrees(lon)}`;
  return (found.kind === "in" ? place.inWard : place.nearWard)(degrees(lat), degrees(lon), found.name);
};
