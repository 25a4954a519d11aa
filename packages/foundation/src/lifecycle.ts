import { ok, type Result, refuse } from "./result.ts";

/** The states a thing passes through, and to which each may go next. A table, so that it can be read and drawn. */
export type Lifecycle<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Whether the table lets a thing go from one state to another. */
export const mayGo = <State extends string>(lifecycle: Lifecycle<State>, from: State, to: State): boolean =>
  lifecycle[from].includes(to);

/**
 * Goes to a state, or refuses with `lifecycle/no-such-step` and a sentence naming the steps there are.
 * @example go({ draft: ["open"], open: ["closed"], closed: [] }, "draft", "closed") // refused: next is open
 */
export const go = <State extends string>(lifecycle: Lifecycle<State>, from: State, to: State): Result<State> => {
  if (mayGo(lifecycle, from, to)) return ok(to);
  const next = lifecycle[from];
  const hint = next.length === 0 ? "Nothing comes after it." : `What can come next is: ${next.join(", ")}.`;
  return refuse("lifecycle/no-such-step", `This is ${from} and cannot become ${to}. ${hint}`, {
    details: { from, to },
  });
};
