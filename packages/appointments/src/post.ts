import { z } from "zod";

/** What a person can be appointed to. The names are stable: policies of other packages compare them. */
export const Post = z.enum([
  "engagement-officer",
  "head-of-service",
  "legal",
  "monitoring-officer",
  "equality-lead",
  "portfolio-holder",
  "councillor",
  "committee-clerk",
  "board-member",
  "analyst",
  "community-builder",
  "partner-editor",
  "administrator",
]);
export type Post = z.infer<typeof Post>;

/** What a post is called on a page, in British English, for the middle of a sentence. */
export const POST_TITLES: Readonly<Record<Post, string>> = {
  "engagement-officer": "engagement officer",
  "head-of-service": "head of service",
  legal: "legal adviser",
  "monitoring-officer": "monitoring officer",
  "equality-lead": "equality lead",
  "portfolio-holder": "portfolio holder",
  councillor: "ward councillor",
  "committee-clerk": "committee clerk",
  "board-member": "board member",
  analyst: "analyst",
  "community-builder": "community builder",
  "partner-editor": "partner editor",
  administrator: "administrator",
};

/** Posts that say little without the wards they are for. */
export const POSTS_WITH_WARDS: readonly Post[] = ["councillor"];

/** Posts that only the council itself can give: its members, its statutory officers, and who appoints. */
export const COUNCIL_POSTS: readonly Post[] = [
  "monitoring-officer",
  "portfolio-holder",
  "councillor",
  "committee-clerk",
  "administrator",
];
