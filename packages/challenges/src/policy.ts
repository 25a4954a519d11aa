/** A person as far as these rules care: the posts they hold today. */
export type Actor = { readonly posts: readonly string[] };

/** Engagement officers and the monitoring officer read, sort and answer challenges. */
export const mayAnswerChallenges = (actor: Actor): boolean =>
  ["engagement-officer", "monitoring-officer", "head-of-service"].some((post) => actor.posts.includes(post));
