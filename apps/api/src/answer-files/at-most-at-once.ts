/**
 * Lets only so many do something at once; others wait their turn, and after a while are told that there is none. What
 * each holds in memory is so bounded for all together.
 */
export const atMostAtOnce = (most: number, patience: number) => {
  let under = 0;
  const waiting: (() => void)[] = [];
  const turn = (): Promise<boolean> => {
    if (under < most) {
      under += 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const begin = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1);
        resolve(false);
      }, patience);
      waiting.push(begin);
    });
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else under -= 1;
  };
  /** @returns what was done, or nothing where no turn came in time */
  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (!(await turn())) return undefined;
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
