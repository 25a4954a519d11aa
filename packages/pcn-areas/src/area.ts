import { z } from "zod";

/**
 * One area of one boundary set. `code` is the official one (ONS nine characters, NHS ODS for a Primary Care Network)
 * or your own; `name` is the official name; `displayName` is what people call it, where that differs.
 * `population` is whole people, on the basis its boundary set states.
 */
export const Area = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1),
  displayName: z.string().min(1).optional(),
  population: z.number().int().nonnegative().optional(),
  note: z.string().min(1).optional(),
});
export type Area = z.infer<typeof Area>;

/** Which area is meant: a code says nothing without the boundary set it belongs to. */
export const AreaRef = z.object({ boundarySetId: z.string().min(1), code: z.string().min(1) });
export type AreaRef = z.infer<typeof AreaRef>;

/**
 * Whether two references mean the same ground. Names are never compared: "Belhus" before and after May 2026 are two
 * different areas, because the 2025 Order moved every ward boundary.
 */
export const sameArea = (one: AreaRef, other: AreaRef): boolean =>
  one.boundarySetId === other.boundarySetId && one.code === other.code;

/** What to call an area on a page: its display name, or else its official name. */
export const displayNameOf = (area: Area): string => area.displayName ?? area.name;
