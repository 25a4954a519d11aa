export { staffAnswerFileCalls } from "./router.ts";
export { LONGEST_FILE, residentAnswerFiles, staffAnswerFiles } from "./routes.ts";
