export { residentAreas, staffAreas } from "./router.ts";
export { isKnownWard, rollUpWards, wardsOfPcnArea, whereaboutsOf } from "./service.ts";
