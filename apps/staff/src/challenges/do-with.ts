import { type Outputs, queryClient } from "../api.ts";
import type { FormErrors } from "../site/form-errors.ts";
import { tell } from "../site/news.ts";

export type ReadChallenge = Outputs["challenges"]["read"];
export type Doing = { readonly challenge: ReadChallenge; readonly errors: FormErrors };

/** Does something on the page of a challenge, says that it was done, and reads the page anew. */
export const doWith = async (
  { challenge, errors }: Doing,
  done: string,
  call: () => Promise<unknown>,
): Promise<void> => {
  try {
    await call();
    errors.clear();
    tell(`/challenges/${challenge.id}`, done);
    await queryClient.invalidateQueries();
  } catch (error) {
    errors.showProblem(error);
  }
};
