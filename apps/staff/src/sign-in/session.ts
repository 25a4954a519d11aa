import { signal } from "../site/signal.ts";

/** True from the first call that was refused for want of a session until somebody signs in again. */
export const sessionLost = signal(false);
