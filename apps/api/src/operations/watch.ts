import { AsyncLocalStorage } from "node:async_hooks";
import { type Log, type LogFields, openLog } from "@collaborative-communities/foundation";
import { type Metrics, openMetrics } from "./metrics.ts";

/** Where a running API says what it does: its log, and its counts. */
export type Watch = { readonly log: Log; readonly metrics: Metrics };

/** For tests and programs that nobody watches. */
export const unwatched = (): Watch => ({
  log: openLog({ service: "api", level: "error", now: () => new Date(0), write: () => undefined }),
  metrics: openMetrics(),
});

/** The request that is being answered. */
type Answering = { readonly requestId: string; readonly watch: Watch };

/**
 * Carried beside the calls, not in their context: nothing decides by it, and a service that has something to note
 * need not be handed a log through every step.
 */
const answering = new AsyncLocalStorage<Answering>();

export const whileAnswering = <T>(request: Answering, run: () => T): T => answering.run(request, run);

/** What the security log may say; apps/docs/operating.md explains each. */
export const SECURITY_EVENTS = [
  "sign-in",
  "sign-in-refused",
  "sign-out",
  "resident-sign-in",
  "resident-sign-in-refused",
  "not-signed-in",
  "not-allowed",
  "cross-site-refused",
  "body-too-large",
  "limit-met",
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

/** Leaves a line in the security log, and counts it. Outside a request it does nothing. */
export const noteSecurity = (event: SecurityEvent, fields: LogFields = {}): void => {
  const now = answering.getStore();
  if (!now) return;
  now.watch.metrics.security(event);
  now.watch.log.security(event, { requestId: now.requestId, ...fields });
};

/** Counts answers that were newly kept. @param channel how they came: "web", "paper", … */
export const countAccepted = (channel: string, count = 1): void =>
  answering.getStore()?.watch.metrics.accepted(channel, count);

/** The id of the request that is being answered, if one is. */
export const currentRequestId = (): string | undefined => answering.getStore()?.requestId;
