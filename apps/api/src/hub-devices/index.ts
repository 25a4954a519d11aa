export { residentHubDevices, staffHubDevices } from "./router.ts";
export { seedHubDevices } from "./seed.ts";
export { isHubDevice } from "./setting-up.ts";
