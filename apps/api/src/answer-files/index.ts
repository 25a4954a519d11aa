export { LONGEST_FILE, residentAnswerFiles, staffAnswerFiles } from "./routes.ts";
