export { residentHubDevices, staffHubDevices } from "./router.ts";
export { isHubDevice } from "./setting-up.ts";
