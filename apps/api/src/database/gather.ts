/**
 * Turns a statement for many into one to be called for one at a time. Called when nothing is under way it is done at
 * once, alone; what comes while others are under way is done together, so that a crowd waits for one commit and not for
 * one each. Nobody waits for company, and each call is answered only when its own statement has been kept.
 * @param doAll does all or, by throwing, none; gives the outcomes in the order of what it was given
 * @param options.atOnce how many statements are under way at one time
 * @param options.most how many go into one statement
 */
export const gather = <In, Out>(
  doAll: (all: readonly In[]) => Promise<readonly Out[]>,
  { atOnce = 2, most = 100 } = {},
): ((one: In) => Promise<Out>) => {
  let waiting: Waiting<In, Out>[] = [];
  let underWay = 0;
  let isPlanned = false;

  const together = async (those: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const outcomes = await doAll(those.map(({ one }) => one));
      for (const [place, { resolve }] of those.entries()) resolve(outcomes[place] as Out);
    } catch (error) {
      // What is wrong with one must not be the others' loss.
      if (those.length > 1) await Promise.all(those.map((each) => together([each])));
      else those[0]?.reject(error);
    }
  };
  const go = (): void => {
    isPlanned = false;
    while (waiting.length > 0 && underWay < atOnce) {
      const those = waiting.slice(0, most);
      waiting = waiting.slice(most);
      underWay += 1;
      void together(those).then(() => {
        underWay -= 1;
        go();
      });
    }
  };
  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject });
      if (isPlanned) return;
      isPlanned = true;
      // After everything that arrived at this moment has been read.
      setImmediate(go);
    });
};

type Waiting<In, Out> = {
  readonly one: In;
  readonly resolve: (outcome: Out) => void;
  readonly reject: (error: unknown) => void;
};
