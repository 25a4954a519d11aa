import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type KeptCluster = {
  readonly questionKey: string;
  readonly place: number;
  readonly texts: number;
  readonly identical: number;
  /** How many of its answers are still there and may be read. */
  readonly readable: number;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
};

/** The clusters of a consultation, the largest of each question first, as far as their answers are still there. */
export const clustersOf = async (
  db: Db,
  consultationId: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<KeptCluster[]> => {
  const { rows } = await sql<KeptCluster>`
    select c.question_key as "questionKey", c.place, c.texts, c.identical, found.*
    from text_cluster c cross join lateral (
      select count(*)::int as readable, min(received_on) as "firstOn", max(received_on) as "lastOn",
        coalesce((select jsonb_object_agg(channel, number) from (
          select channel, count(*) as number from text_cluster_member n join response o on o.audit_id = n.answer_id
          where n.consultation_id = c.consultation_id and n.question_key = c.question_key and n.place = c.place
            and o.erased_at is null and o.restricted_at is null group by channel) as channels), '{}') as "byChannel"
      from text_cluster_member m join response r on r.audit_id = m.answer_id
      where m.consultation_id = c.consultation_id and m.question_key = c.question_key and m.place = c.place
        and r.erased_at is null and r.restricted_at is null) as found
    where c.consultation_id = ${consultationId} and found.readable > 1
    order by c.texts desc, c.question_key, c.place limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
};

/** Different wordings of a cluster, the most frequent first, each in the words of one who sent it, with how many did. */
export const wordingsOf = async (
  db: Db,
  cluster: { readonly consultationId: string; readonly questionKey: string; readonly place: number },
  limit: number,
): Promise<{ text: string; language: string; answers: number }[]> => {
  const { rows } = await sql<{ text: string; language: string; answers: number }>`
    select min(text) as text, min(language) as language, count(*)::int as answers from (
      select r.answers ->> m.question_key as text, r.language from text_cluster_member m
        join response r on r.audit_id = m.answer_id
      where m.consultation_id = ${cluster.consultationId} and m.question_key = ${cluster.questionKey}
        and m.place = ${cluster.place} and r.erased_at is null and r.restricted_at is null
        and not exists (select from answer_set_aside a where a.answer_id = r.audit_id and a.undone_at is null
          and coalesce(a.question_key, m.question_key) = m.question_key)) as said
    where text is not null
    group by regexp_replace(folded(text), '[^[:alnum:]]+', ' ', 'g')
    order by answers desc, text limit ${limit}`.execute(db);
  return rows;
};
