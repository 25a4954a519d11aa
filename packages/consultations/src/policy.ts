/** A person as far as these rules care: the posts they hold today. */
export type Actor = { readonly posts: readonly string[] };

/** Engagement officers plan, open, close and answer consultations, and enter answers for people. */
export const mayRunConsultations = (actor: Actor): boolean => actor.posts.includes("engagement-officer");

/** Anybody signed in as staff may read a consultation and its counts. */
export const mayReadCounts = (actor: Actor): boolean => actor.posts.length > 0;
