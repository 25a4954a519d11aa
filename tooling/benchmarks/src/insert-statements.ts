/** The columns of an answer, and what goes in each: a text under its number, as both kinds of client send it. */
const COLUMNS = `reference, consultation_id, submission_key, questionnaire_version, channel, received_at, received_on,
  language, answers, whereabouts, ward_code, postcode, entered_by, import_id, demonstration`;
const after = (consultation: string): string => `$1, ${consultation}, $3, $4::int, $5, $6::timestamptz, $7::date,
  $8, $9::jsonb, $10, $11, $12, $13::uuid, $14::uuid, $15::boolean`;

/**
 * One answer into the table in which the API keeps answers: with what makes an answer safe (the share lock on its
 * consultation, the word on conflicts, the outcome), and as a plain insert without it.
 */
export const INSERT_STATEMENTS = {
  safe: `
with taking as (
  select id from consultation where id = $2 and state = 'open' and (closes_at > $6 or $5 <> 'web') for share
), added as (
  insert into response (${COLUMNS})
  select ${after("id")} from taking
  on conflict (consultation_id, submission_key) do nothing
  returning reference
)
select exists (select from taking) as taking, exists (select from added) as added`,
  plain: `insert into response (${COLUMNS}) values (${after("$2::uuid")})`,
} as const;

/** Where a random text of its own goes in each: the reference and the submission key. */
export const OWN_KEYS = [1, 3] as const;

type Row = { id: string; version: number; answers: unknown; ward: { wardCode: string; postcode: string } };

/** What the other places hold, the same in each. */
export const valuesOf = ({ id, version, answers, ward }: Row): Map<number, string | null> => {
  const now = new Date().toISOString();
  return new Map([
    [2, id],
    [4, String(version)],
    [5, "web"],
    [6, now],
    [7, now.slice(0, 10)],
    [8, "en"],
    [9, JSON.stringify(answers)],
    [10, "ward"],
    [11, ward.wardCode],
    [12, ward.postcode],
    [13, null],
    [14, null],
    [15, "false"],
  ]);
};
