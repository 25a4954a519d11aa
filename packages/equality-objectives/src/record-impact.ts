import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import {
  DUTY_LIMBS,
  DutyLimb,
  limbsOf,
  RELEVANCE_SOURCE,
  RELEVANT_CHARACTERISTICS,
  type Relevance,
} from "./duty-limb.ts";
import { EqualityGroup } from "./equality-group.ts";
import { PROTECTED_CHARACTERISTIC_NAMES } from "./protected-characteristic.ts";

/** Records an effect on a group under a limb of the duty. */
export const RecordImpact = z.object({ group: EqualityGroup, limb: DutyLimb });
export type RecordImpact = z.infer<typeof RecordImpact>;

/** The effect, and whether the law (rather than the council's own choice) is why this group is looked at. */
export type RecordedImpact = RecordImpact & { readonly inLaw: boolean };

/**
 * The limbs a form offers for a group. For a local addition all three are offered, as the council's own choice: it is no
 * protected characteristic, so this duty does not reach it.
 * @example limbsOffered({ kind: "protected", code: "marriage_cp" }) // ["eliminate"]
 */
export const limbsOffered = (group: EqualityGroup, relevance: Relevance = RELEVANT_CHARACTERISTICS): DutyLimb[] =>
  group.kind === "protected" ? limbsOf(group.code, relevance) : [...DutyLimb.options];

/**
 * Accepts an effect under a limb the group counts for. Refuses with `equality-objectives/limb-does-not-apply`,
 * which by default is for marriage and civil partnership under "advance" or "foster" (`RELEVANCE_SOURCE`).
 */
export const recordImpact = (
  { group, limb }: RecordImpact,
  relevance: Relevance = RELEVANT_CHARACTERISTICS,
): Result<RecordedImpact> => {
  if (group.kind === "local") return ok({ group, limb, inLaw: false });
  const limbs = limbsOf(group.code, relevance);
  if (limbs.includes(limb)) return ok({ group, limb, inLaw: true });
  const name = PROTECTED_CHARACTERISTIC_NAMES[group.code];
  const allowed = limbs.map((one) => `“${DUTY_LIMBS[one].name}”`).join(" or ");
  // The section is the source of the default table alone; why another table leaves it out is not known here.
  const source = relevance === RELEVANT_CHARACTERISTICS ? ` (${RELEVANCE_SOURCE.citation}, to be verified)` : "";
  const under = allowed ? `Record the effect under ${allowed}, or under` : "Record the effect under";
  return refuse(
    "equality-objectives/limb-does-not-apply",
    `${name} does not count for “${DUTY_LIMBS[limb].name}”${source}. ${under} another characteristic it touches.`,
    { field: "limb", details: { characteristic: group.code, limb, allowed: limbs.join(" ") } },
  );
};
