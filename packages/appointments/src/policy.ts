/** A person as far as these rules care: the posts they hold today. */
export type Actor = { readonly posts: readonly string[] };

/** Administrators add people, appoint them and end appointments. */
export const mayAppoint = (actor: Actor): boolean => actor.posts.includes("administrator");

/** Administrators see all people with their e-mail addresses and appointments. */
export const mayReadPeople = (actor: Actor): boolean => mayAppoint(actor);
