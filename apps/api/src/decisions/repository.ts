import { Decision } from "@collaborative-communities/decisions";
import { type Kysely, sql } from "kysely";
import { withMoments } from "../consultations/index.ts";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** A decision with the consultation it stands in. */
export type KeptDecision = {
  readonly decision: Decision;
  readonly consultation: { readonly id: string; readonly slug: string; readonly title: string };
  readonly demonstration: boolean;
};

/** The decision among the parts of a design; nothing where none is written, or it is not whole yet. */
export const decisionIn = (design: Readonly<Record<string, unknown>>): Decision | undefined =>
  Decision.safeParse(withMoments(design.decision)).data;

/** Every decision that is written down, the latest meeting first; of the activities that have opened, or of all. */
export const allDecisions = async (db: Db, { openedOnly }: { openedOnly: boolean }): Promise<KeptDecision[]> => {
  const rows = await db
    .selectFrom("consultation")
    .select(["id", "slug", "plan", "design", "demonstration"])
    .where(sql<boolean>`jsonb_exists(design, 'decision')`)
    .$if(openedOnly, (query) =>
      query
        .where("opened_at", "is not", null)
        // What was withdrawn before its decision will never be decided.
        .where(sql<boolean>`state <> 'withdrawn' or design #>> '{decision,state}' <> 'planned'`),
    )
    .orderBy(sql`design #>> '{decision,meetingOn}'`, (order) => order.desc().nullsLast())
    .orderBy("id")
    .limit(1_000)
    .execute();
  return rows.flatMap(({ id, slug, plan, design, demonstration }) => {
    const decision = decisionIn(design);
    return decision ? [{ decision, consultation: { id, slug, title: plan.title }, demonstration }] : [];
  });
};
