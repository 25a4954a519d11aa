export { residentAreas, staffAreas } from "./router.ts";
export { isKnownWard, rollUpWards, wardsOfPcnArea, whereaboutsOfAll } from "./service.ts";
