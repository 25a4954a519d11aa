import { setImmediate } from "node:timers/promises";
import type { InSteps } from "@collaborative-communities/surveys";

/** So long others wait at most: nobody who answers meanwhile notices. */
const A_TURN_MS = 10;

/** Long work in the process that answers people: asked after each small piece, it lets others have their turn now and then. */
export const takingTurns = (): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < A_TURN_MS) return;
    await setImmediate();
    since = performance.now();
  };
};

/** Does all steps of long work, and lets others have their turns between them. */
export const inTurns = async <Result>(steps: InSteps<Result>): Promise<Result> => {
  const turn = takingTurns();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
};
