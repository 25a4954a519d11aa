/** A person as far as these rules care: the posts they hold today. */
export type Actor = { readonly posts: readonly string[] };

/**
 * Which posts do what. The council names its own: no post of a data protection officer is among the posts of
 * `appointments`, so these are defaults of this project.
 */
export const HANDLING_POSTS: readonly string[] = ["administrator", "legal", "monitoring-officer"];
export const HOLDING_POSTS: readonly string[] = ["legal", "monitoring-officer"];

const holds = (actor: Actor, posts: readonly string[]): boolean => actor.posts.some((post) => posts.includes(post));

/** Read and handle what people ask about their data, and complaints about its use. */
export const mayHandleDataRights = (actor: Actor): boolean => holds(actor, HANDLING_POSTS);

/** Set and lift legal holds. */
export const mayHold = (actor: Actor): boolean => holds(actor, HOLDING_POSTS);

/** See what is past its date, and let it go. */
export const mayRunRetention = (actor: Actor): boolean => holds(actor, HANDLING_POSTS);
