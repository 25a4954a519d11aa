export { residentExports } from "./router.ts";
export { staffExports } from "./routes.ts";
