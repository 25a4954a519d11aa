export { openMetrics } from "./metrics.ts";
export type { Procedures } from "./routes.ts";
export { serveMetrics } from "./serve-metrics.ts";
export { countAccepted, noteSecurity, unwatched, type Watch } from "./watch.ts";
export { noteFailed, noteFault, watchRequests } from "./watch-requests.ts";
