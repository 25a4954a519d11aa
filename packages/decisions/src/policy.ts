/** A person as far as these rules care: the posts they hold today. */
export type Actor = { readonly posts: readonly string[] };

/** Committee clerks keep the decision register, record decisions and note that papers were sent. */
export const mayKeepDecisions = (actor: Actor): boolean => actor.posts.includes("committee-clerk");

/** Legal advisers, heads of service and equality leads verify implications. */
export const mayVerifyImplications = (actor: Actor): boolean =>
  ["legal", "head-of-service", "equality-lead"].some((post) => actor.posts.includes(post));

const DECIDES: readonly string[] = ["portfolio-holder", "councillor", "board-member", "head-of-service"];

/** Those who decide confirm that they had the papers, each for themselves. A default of this project. */
export const mayConfirmAccess = (actor: Actor): boolean => DECIDES.some((post) => actor.posts.includes(post));
