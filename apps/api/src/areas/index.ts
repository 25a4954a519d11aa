export { residentAreas, staffAreas } from "./router.ts";
export {
  areasToFindBy,
  isKnownArea,
  isKnownWard,
  placesNow,
  rollUpWards,
  wardName as wardNameOf,
  wardsOfPcnArea,
  whereaboutsOfAll,
} from "./service.ts";
