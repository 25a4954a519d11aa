import type { Channel } from "@collaborative-communities/consultations";
import type { AnswerTranslationStatus } from "@collaborative-communities/surveys";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { patternOf, UNUSUAL_SIGN } from "./word-pattern.ts";

type Db = Kysely<Database>;

/** What somebody wrote, with its translation where there is one. */
export type ReadText = {
  readonly answerId: string;
  readonly key: string;
  readonly text: string;
  readonly channel: Channel;
  readonly receivedOn: string;
  /** Of the site it was written on, or the one a translator named. */
  readonly language: string;
  readonly counts: boolean;
  readonly translation: {
    readonly text: string;
    readonly status: AnswerTranslationStatus;
    readonly revision: number;
    readonly writtenBy: string | null;
    readonly checkedBy: string | null;
  } | null;
};

export type TextFilter = {
  /** Folded words, every one of which is in the text or its translation. */
  readonly words?: readonly string[];
  readonly language?: string | undefined;
  readonly untranslated?: boolean;
};

/** The texts of one question in all its rounds, without those that may not be read. */
const texts = (consultationId: string, question: string, repeats: boolean): RawBuilder<unknown> => {
  // The offset has each text taken out of its answers once, and not wherever it is named.
  const rounds = repeats
    ? sql`cross join lateral (select key, value, value #>> '{}' as words from jsonb_each(r.answers) offset 0) as said`
    : sql`cross join lateral (select ${question}::text as key, r.answers -> ${question}::text as value,
        r.answers ->> ${question}::text as words offset 0) as said`;
  return sql`from response r ${rounds}
    left join answer_translation t
      on t.answer_id = r.audit_id and t.question_key = said.key and t.language = 'en'
    where r.consultation_id = ${consultationId} and r.erased_at is null and r.restricted_at is null
      and jsonb_typeof(said.value) = 'string' and split_part(said.key, '#', 1) = ${question}::text`;
};

const notSetAside = sql`and not exists (
  select from answer_set_aside a
  where a.answer_id = r.audit_id and a.undone_at is null and coalesce(a.question_key, said.key) = said.key)`;

const written = sql`coalesce(t.from_language, r.language)`;

/** A pattern for words that are taken as they are typed. */
const containing = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Whether a text holds a folded word; where it can be told without folding the text, it is. */
export const holding = (text: RawBuilder<unknown>, word: string): RawBuilder<unknown> => sql`
  (${text} ~ ${patternOf(word)} or (octet_length(${text}) > char_length(${text})
    and ${text} ~ ${UNUSUAL_SIGN} and folded(${text}) like ${containing(word)}))`;

const matching = ({ words = [], language, untranslated = false }: TextFilter): RawBuilder<unknown> => sql`
  and (${language ?? null}::text is null or ${written} = ${language ?? null})
  and (${untranslated}::boolean is false or (t.text is null and r.language <> 'en'))
  ${sql.join(
    words.map((word) => sql`and (${holding(sql`said.words`, word)} or ${holding(sql`t.text`, word)})`),
    sql` `,
  )}`;

/** A page of what people wrote in answer to one question, the newest first. */
export const textsTo = async (
  db: Db,
  consultationId: string,
  asked: { readonly question: string; readonly repeats: boolean },
  filter: TextFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<ReadText[]> => {
  const { rows } = await sql<Omit<ReadText, "translation"> & NonNullable<ReadText["translation"]> & Row>`
    select r.audit_id as "answerId", said.key, said.words as said, r.channel, r.received_on as "receivedOn",
      ${written} as language, r.left_out is null as counts, t.text, t.status, t.revision,
      (select name from staff_person where id = t.written_by) as "writtenBy",
      (select name from staff_person where id = t.checked_by) as "checkedBy"
    ${texts(consultationId, asked.question, asked.repeats)} ${notSetAside} ${matching(filter)}
    order by r.received_at desc, r.audit_id, said.key limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.map(({ said, text, status, revision, writtenBy, checkedBy, ...rest }) => ({
    ...rest,
    text: said,
    translation: text === null ? null : { text, status, revision, writtenBy, checkedBy },
  }));
};

type Row = { readonly said: string; readonly text: string | null };

/** How many texts there are by language, how many of them have a translation, and how many may not be read. */
export const textsByLanguage = async (
  db: Db,
  consultationId: string,
  asked: { readonly question: string; readonly repeats: boolean },
): Promise<{ language: string; texts: number; untranslated: number }[]> => {
  const { rows } = await sql<{ language: string; texts: number; untranslated: number }>`
    select ${written} as language, count(*)::int as texts,
      (count(*) filter (where t.text is null and r.language <> 'en'))::int as untranslated
    ${texts(consultationId, asked.question, asked.repeats)} ${notSetAside}
    group by 1 order by 1`.execute(db);
  return rows;
};

/** How many texts were set aside, and of how many answers the writers said that they must be read no further. */
export const textsNotShown = async (
  db: Db,
  consultationId: string,
  question: string,
): Promise<{ setAside: number; restricted: number }> => {
  const { rows } = await sql<{ setAside: number; restricted: number }>`
    select (select count(*)::int from answer_set_aside a
        where a.consultation_id = ${consultationId} and a.undone_at is null
          and split_part(a.question_key, '#', 1) = ${question}) as "setAside",
      (select count(*)::int from response
        where consultation_id = ${consultationId} and answers ? ${question} and restricted_at is not null) as restricted`.execute(
    db,
  );
  return rows[0] ?? { setAside: 0, restricted: 0 };
};
