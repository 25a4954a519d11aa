export { residentAreas, staffAreas } from "./router.ts";
export { areasToFindBy, isKnownArea, isKnownWard, rollUpWards, wardsOfPcnArea, whereaboutsOfAll } from "./service.ts";
