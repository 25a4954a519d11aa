export { signInRouter } from "./router.ts";
export { demonstrationOfficer, SESSION_COOKIE, whoIs } from "./service.ts";
