export { residentAreas, staffAreas } from "./router.ts";
export { isKnownWard, rollUpWards, wardName as wardNameOf, wardsOfPcnArea, whereaboutsOfAll } from "./service.ts";
