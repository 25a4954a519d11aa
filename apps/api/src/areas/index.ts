export { residentAreas, staffAreas } from "./router.ts";
export { isKnownWard, rollUpWards, wardName, wardsOfPcnArea, whereaboutsOf } from "./service.ts";
