/** A person as far as these rules care: the posts they hold today. */
export type Actor = { readonly posts: readonly string[] };

const MAY_TAKE: readonly string[] = ["engagement-officer", "legal", "monitoring-officer"];

/** Who runs consultations, and who answers for their lawfulness, may take the version that holds personal data. */
export const mayTakeRestrictedPack = (actor: Actor): boolean => actor.posts.some((post) => MAY_TAKE.includes(post));
