export { subscriptionsHolder } from "./holder.ts";
export { notifySubscribers, tellSubscribers } from "./notify-subscribers.ts";
export { residentSubscriptions } from "./router.ts";
export { removeOldSubscriptions } from "./subscribing.ts";
