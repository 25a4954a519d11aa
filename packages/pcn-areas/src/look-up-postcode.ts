import { z } from "zod";
import { AreaRef } from "./area.ts";
import { districtOf, readPostcode, sectorOf } from "./postcode.ts";
import type { AreasBySet, PostcodeIndex } from "./postcode-index.ts";
import type { WardAllocation } from "./ward-allocation.ts";

/** What an answer rests on: the postcode itself, or only the sector it is in. */
const Precision = z.enum(["unit", "sector"]);

/**
 * Where a postcode lies. `found`: in one area. `candidates`: ask the person which; `mayBeOutside` when "none of these"
 * must be offered too. `outside`: a good postcode of another place. `unknown`: of this place or not, the data does
 * not say. `sentence` is for the person to read.
 */
export const PostcodeAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), postcode: z.string(), area: AreaRef, precision: Precision }),
  z.object({
    kind: z.literal("candidates"),
    postcode: z.string(),
    areas: z.array(AreaRef).min(1),
    precision: Precision,
    mayBeOutside: z.boolean(),
    sentence: z.string(),
  }),
  z.object({ kind: z.literal("outside"), postcode: z.string(), sentence: z.string() }),
  z.object({ kind: z.literal("unknown"), postcode: z.string(), sentence: z.string() }),
]);
export type PostcodeAnswer = z.infer<typeof PostcodeAnswer>;

const unknown = (postcode: string): PostcodeAnswer => ({
  kind: "unknown",
  postcode,
  sentence: `We do not know which area ${postcode} is in. Choose your area from the list, or say that you live somewhere else.`,
});

const candidates = (
  postcode: string,
  areas: AreaRef[],
  precision: "unit" | "sector",
  mayBeOutside: boolean,
  placeName: string,
): PostcodeAnswer => ({
  kind: "candidates",
  postcode,
  areas,
  precision,
  mayBeOutside,
  sentence: mayBeOutside
    ? `Part of the area around ${postcode} is outside ${placeName}. Choose your area, or say that you live somewhere else.`
    : `${postcode} could be in more than one area. Choose yours.`,
});

/**
 * Looks a postcode up in one boundary set. Never fails: what cannot be read is `unknown`; use `readPostcode` first to
 * tell the person. A postcode that is not among the units is answered by its sector.
 * @param boundarySetId for example "wards-2004"; ask again with "wards-2026" where a record needs both
 * @example lookUpPostcode(index, "RM20 2AA", "wards-2004") // found, precision "sector"
 */
export const lookUpPostcode = (index: PostcodeIndex, typed: string, boundarySetId: string): PostcodeAnswer => {
  const read = readPostcode(typed);
  if (!read.ok)
    return {
      kind: "unknown",
      postcode: typed.trim(),
      sentence: `${read.refusal.message} Or choose your area from the list.`,
    };
  const postcode = read.value;
  const refs = (areas: AreasBySet | undefined): AreaRef[] =>
    areas !== undefined && Object.hasOwn(areas, boundarySetId)
      ? (areas[boundarySetId] as readonly string[]).map((code) => ({ boundarySetId, code }))
      : [];

  const unit = refs(index.units.get(postcode));
  if (unit.length > 1) return candidates(postcode, unit, "unit", false, index.placeName);
  if (unit[0] !== undefined) return { kind: "found", postcode, area: unit[0], precision: "unit" };

  const sector = index.sectors.get(sectorOf(postcode));
  const reached = refs(sector?.areas);
  // A unit the index lists is in the place for certain, even when its sector reaches outside.
  const mayBeOutside = sector?.shared === true && !index.units.has(postcode);
  if (reached.length > 1 || (reached.length === 1 && mayBeOutside))
    return candidates(postcode, reached, "sector", mayBeOutside, index.placeName);
  if (reached[0] !== undefined) return { kind: "found", postcode, area: reached[0], precision: "sector" };

  if (index.districts.has(districtOf(postcode))) return unknown(postcode);
  return {
    kind: "outside",
    postcode,
    sentence: `${postcode} is outside ${index.placeName}. If you work, study, worship, care for someone or use services in ${index.placeName}, choose the area you know instead.`,
  };
};

/**
 * The same answer in Primary Care Network areas. Candidates that all fall in one area are found. Indicative, as the
 * allocations are: it says which area a ward is counted with, not where a person is registered.
 * @param pcnAreaSetId the id of the set the allocations lead to: `PCN_AREAS.id`
 */
export const inPcnAreas = (
  answer: PostcodeAnswer,
  allocations: readonly WardAllocation[],
  pcnAreaSetId: string,
): PostcodeAnswer => {
  if (answer.kind === "outside" || answer.kind === "unknown") return answer;
  const wards = answer.kind === "found" ? [answer.area] : answer.areas;
  const perWard = wards.map((ward) => allocations.filter((each) => each.wardCode === ward.code));
  // A ward that no allocation names could be in any area: to leave it out would turn a guess into a finding.
  if (perWard.some((found) => found.length === 0)) return unknown(answer.postcode);
  const codes = [...new Set(perWard.flat().map((each) => each.pcnAreaCode))];
  const areas = codes.map((code) => ({ boundarySetId: pcnAreaSetId, code }));
  const mayBeOutside = answer.kind === "candidates" && answer.mayBeOutside;
  const [first, second] = areas;
  if (first !== undefined && second === undefined && !mayBeOutside)
    return { kind: "found", postcode: answer.postcode, area: first, precision: answer.precision };
  const sentence =
    answer.kind === "candidates" ? answer.sentence : `${answer.postcode} could be in more than one area. Choose yours.`;
  return { kind: "candidates", postcode: answer.postcode, areas, precision: answer.precision, mayBeOutside, sentence };
};
