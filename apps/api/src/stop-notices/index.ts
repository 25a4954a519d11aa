export { addStopNotices, mayProcess, type ProcessingPurpose, type Stopped, stopNoticesOf } from "./repository.ts";
