/** A person as far as these rules care: the posts they hold today, and for whom they are a partner's editor. */
export type Planner = {
  readonly posts: readonly string[];
  /** Ids of the organisations for which the person holds the post of partner editor. */
  readonly editorOf: readonly string[];
};

/** Anybody signed in as staff of one of the organisations reads the joint plan. */
export const mayReadPlan = ({ posts }: Pick<Planner, "posts">): boolean => posts.length > 0;

/** Engagement officers write for any organisation, partner editors for one at least. */
export const mayWritePlan = ({ posts }: Pick<Planner, "posts">): boolean =>
  posts.includes("engagement-officer") || posts.includes("partner-editor");

/** Engagement officers write for any organisation; partner editors for their own alone. */
export const mayWriteFor = ({ posts, editorOf }: Planner, organisationId: string): boolean =>
  posts.includes("engagement-officer") || (posts.includes("partner-editor") && editorOf.includes(organisationId));
