import { z } from "zod";

/** One area's place in the picture: column from the west, row from the north, both from 0. */
export const Hex = z.object({
  code: z.string().min(1),
  column: z.number().int().nonnegative(),
  row: z.number().int().nonnegative(),
});
export type Hex = z.infer<typeof Hex>;

/**
 * A hexagon for each area of a boundary set, so that each counts the same to the eye. Hexagons stand on a point; every
 * odd row (1, 3 …) is moved half a hexagon to the right. `note` belongs beside the picture.
 */
export const HexPicture = z.object({
  boundarySetId: z.string().min(1),
  layout: z.literal("odd-rows-right"),
  note: z.literal("Schematic, not a map."),
  hexes: z.array(Hex).readonly(),
});
export type HexPicture = z.infer<typeof HexPicture>;

/** The middle of a hexagon, counted in widths of one: x to the right, y down. Draw with corners at 1/√3 from it. */
export const hexCentre = ({ column, row }: Pick<Hex, "column" | "row">): { x: number; y: number } => ({
  x: column + (row % 2 === 0 ? 0.5 : 1),
  y: (row * Math.sqrt(3)) / 2 + 1 / Math.sqrt(3),
});

/** Whether two hexagons share a side. */
export const areHexNeighbours = (one: Hex, other: Hex): boolean => {
  const [a, b] = [hexCentre(one), hexCentre(other)];
  return Math.abs(Math.hypot(a.x - b.x, a.y - b.y) - 1) < 0.001;
};
