export { Area, AreaRef, displayNameOf, sameArea } from "./area.ts";
export { areaAt, areasNear } from "./area-at.ts";
export { middleAt, middlesOf } from "./area-middles.ts";
export { ATTRIBUTIONS } from "./attributions.ts";
export { type Boundary, type Box, makeBoundary, type Ring } from "./boundary.ts";
export {
  areaIn,
  BoundarySet,
  type BoundarySetOf,
  boundarySetOn,
  boundarySetsFor,
  datedName,
  inForceOn,
  namesakes,
  Purpose,
  RenameArea,
  renameArea,
} from "./boundary-set.ts";
export { type AllocationCheck, checkAllocations } from "./check-allocations.ts";
export { ALLOCATIONS_WARDS_2004, ALLOCATIONS_WARDS_2026 } from "./default-allocations.ts";
export { areHexNeighbours, Hex, HexPicture, hexCentre } from "./hex-picture.ts";
export { HEXES_WARDS_2004, HEXES_WARDS_2026, hexesOf } from "./hexes-of-wards.ts";
export { type LocatedPostcodes, locatePostcodes } from "./locate-postcodes.ts";
export { inPcnAreas, lookUpPostcode, PostcodeAnswer } from "./look-up-postcode.ts";
export { LSOA_2021, Lsoa } from "./lsoa-2021.ts";
export { MSOA_2021 } from "./msoa-2021.ts";
export { osgb36ToWgs84, type Point } from "./osgb36.ts";
export { PCN_AREAS, PcnArea } from "./pcn-areas.ts";
export { populationOf, type StatedPopulation } from "./population-of.ts";
export { districtOf, Postcode, readPostcode, sectorOf } from "./postcode.ts";
export type { PostcodeImport, PostcodeImportOptions, RowProblem } from "./postcode-import.ts";
export {
  AreasBySet,
  buildPostcodeIndex,
  type PostcodeIndex,
  type PostcodeRecords,
  PostcodeSector,
  PostcodeUnit,
} from "./postcode-index.ts";
export {
  type BoundaryImport,
  type BoundaryImportOptions,
  type FeatureProblem,
  readBoundaries,
} from "./read-boundaries.ts";
export { readCodePointOpen } from "./read-code-point-open.ts";
export { readPostcodeTable } from "./read-postcode-table.ts";
export { type AllocationFacts, ReallocateWard, reallocateWard } from "./reallocate-ward.ts";
export { Counts, type CountsByPcnArea, rollUp, rollUpToWards } from "./roll-up.ts";
export { THURROCK } from "./thurrock.ts";
export { THURROCK_POSTCODE_SECTORS } from "./thurrock-postcode-sectors.ts";
export { WardAllocation } from "./ward-allocation.ts";
export { WARD_POINTS_2004 } from "./ward-points-2004.ts";
export { WARDS_2004 } from "./wards-2004.ts";
export { WARDS_2026, WardWithCouncillors } from "./wards-2026.ts";
export { metresBetween, type NamedPoint, NEAR_METRES, type WherePoint, wherePointIs } from "./where-point-is.ts";
