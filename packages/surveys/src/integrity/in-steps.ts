/**
 * Long work that can be done a little at a time: it comes back after each step, so that a process which answers people
 * meanwhile lets them have their turn, and gives its result at the end.
 */
export type InSteps<Result> = Generator<undefined, Result, undefined>;

/** So many things are looked at in one step: some milliseconds. */
export const IN_ONE_STEP = 2_000;

/** Does all steps at once, where nobody waits. */
export const allSteps = <Result>(steps: InSteps<Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
