import { useCallback, useState } from "react";
import { errorsOf, type FieldError, problemOf } from "../problem.ts";

/** What is wrong with a form, to be shown in its summary and beside its fields. */
export type FormErrors = {
  readonly list: readonly FieldError[];
  /** Counts the times something was found wrong, so that the summary takes the focus each time. */
  readonly attempt: number;
  /** The message beside a field. */
  readonly of: (field: string) => string | undefined;
  /** The id of what to put the focus on for a field. */
  readonly targetOf: (field: string) => string;
  readonly show: (list: readonly FieldError[]) => void;
  /** Shows what a call that failed has to say. */
  readonly showProblem: (error: unknown) => void;
  readonly clear: () => void;
};

/** @param targets ids of fields whose first box has another id than their name, such as dates */
export const useFormErrors = (targets: Readonly<Record<string, string>> = {}): FormErrors => {
  const [{ list, attempt }, setErrors] = useState<{ list: readonly FieldError[]; attempt: number }>({
    list: [],
    attempt: 0,
  });
  const show = useCallback(
    (found: readonly FieldError[]) => setErrors((before) => ({ list: found, attempt: before.attempt + 1 })),
    [],
  );
  return {
    list,
    attempt,
    of: (field) => list.find((error) => error.field === field)?.text,
    targetOf: (field) => targets[field] ?? field,
    show,
    showProblem: (error) => show(errorsOf(problemOf(error))),
    clear: () => setErrors((before) => ({ ...before, list: [] })),
  };
};
