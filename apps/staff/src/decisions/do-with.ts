import { type Outputs, queryClient } from "../api.ts";
import type { FormErrors } from "../site/form-errors.ts";
import { tell } from "../site/news.ts";

export type ReadDecision = Outputs["decisions"]["read"];
export type Doing = { readonly read: ReadDecision; readonly errors: FormErrors };

/** Does something on the page of a decision, says that it was done, and reads the page anew. */
export const doWith = async ({ read, errors }: Doing, done: string, call: () => Promise<unknown>): Promise<void> => {
  try {
    await call();
    errors.clear();
    tell(`/decisions/${read.consultation.id}`, done);
    await queryClient.invalidateQueries();
  } catch (error) {
    errors.showProblem(error);
  }
};
