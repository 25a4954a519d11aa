import { makeBoundary, wherePointIs } from "@collaborative-communities/pcn-areas";
import type { WardMap } from "../api.ts";
import type { View } from "../page.tsx";

/** A point in words: its degrees, and the ward it is in or near. */
export const pointInWords = (
  { t }: Pick<View, "t">,
  { lat, lon }: { readonly lat: number; readonly lon: number },
  wards: WardMap,
): string => {
  const { place } = t.fields;
  const degrees = (value: number): string =>
    value.toLocaleString(t.language.tag, { minimumFractionDigits: 5, maximumFractionDigits: 5 });
  const boundaries = wards.outlines.map(({ code, name, polygons }) => makeBoundary(code, name, polygons));
  const found = wherePointIs({ latitude: lat, longitude: lon }, boundaries, wards.points);
  if (!found) return `${degrees(lat)}, ${degrees(lon)}`;
  return (found.kind === "in" ? place.inWard : place.nearWard)(degrees(lat), degrees(lon), found.name);
};
