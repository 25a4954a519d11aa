export { sessionIn } from "./cookies.ts";
export { demonstrationOfficer } from "./demonstration.ts";
export { deviceOf } from "./device.ts";
export { sessionsHolder } from "./holder.ts";
export { signInRouter } from "./router.ts";
export { signInRoutes } from "./routes.ts";
export { whoIs } from "./sessions.ts";
