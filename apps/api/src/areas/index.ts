export { residentAreas, staffAreas } from "./router.ts";
export {
  areasToFindBy,
  isKnownArea,
  isKnownWard,
  rollUpWards,
  wardName as wardNameOf,
  wardsOfPcnArea,
  whereaboutsOfAll,
} from "./service.ts";
