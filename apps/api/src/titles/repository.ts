import { type ListedText, listedTexts } from "@collaborative-communities/consultations";
import type { TranslatedText, Translation } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

/** What consultations are called, and what they are about in two or three sentences, in other languages, by their ids. */
const titlesInLanguages = async (db: Db, ids: readonly string[]): Promise<Map<string, Record<string, ListedText>>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    plan: { title: string; summary: string };
    translations: { language: string; title: TranslatedText | null; summary: TranslatedText | null }[];
  }>`
    select c.id, jsonb_build_object('title', c.plan -> 'title', 'summary', c.plan -> 'summary') as plan,
      jsonb_agg(jsonb_build_object('language', t.language, 'title', t.translation #> '{texts,plan/title}',
        'summary', t.translation #> '{texts,plan/summary}') order by t.language) as translations
    from consultation c join questionnaire_translation t on t.consultation_id = c.id
    where c.id = any(${[...ids]}::uuid[])
      and (t.translation #> '{texts,plan/title}' is not null or t.translation #> '{texts,plan/summary}' is not null)
    group by c.id`.execute(db);
  return new Map(rows.map(({ id, plan, translations }) => [id, listedTexts(plan, translations)]));
};

/** The same beside whatever is listed of consultations. */
export const withTitles = async <Listed extends { readonly id: string }>(
  db: Db,
  listed: readonly Listed[],
): Promise<(Listed & { inLanguages: Record<string, ListedText> })[]> => {
  const found = await titlesInLanguages(
    db,
    listed.map(({ id }) => id),
  );
  return listed.map((one) => ({ ...one, inLanguages: found.get(one.id) ?? {} }));
};

/** Every text of their plans in other languages, by their ids and by language. */
export const planTextsIn = async (
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Record<string, Pick<Translation, "texts">>>> => {
  const { rows } = await sql<{ id: string; translations: Record<string, Pick<Translation, "texts">> }>`
    select consultation_id as id, jsonb_object_agg(language, jsonb_build_object('texts', (
      select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(translation -> 'texts')
      where starts_with(key, 'plan/')))) as translations
    from questionnaire_translation where consultation_id = any(${[...ids]}::uuid[]) group by consultation_id`.execute(
    db,
  );
  return new Map(rows.map(({ id, translations }) => [id, translations]));
};

/** What one consultation is called in other languages. */
export const titlesOfOne = async (db: Db, id: string): Promise<Record<string, ListedText>> =>
  (await titlesInLanguages(db, [id])).get(id) ?? {};

type Titled = { readonly title: string; readonly inLanguages: Readonly<Record<string, ListedText>> };

/** What a consultation is called in the language of a message; in English where nobody translated it. */
export const titleFor = ({ title, inLanguages }: Titled, language: string): string =>
  inLanguages[language]?.title?.text ?? title;

/** The same for one message alone, for which its titles are looked up. */
export const titleIn = async (
  db: Db,
  { id, title }: { readonly id: string; readonly title: string },
  language: string,
): Promise<string> =>
  language === "en" ? title : titleFor({ title, inLanguages: await titlesOfOne(db, id) }, language);
