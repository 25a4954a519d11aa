import type { Finding } from "./report.ts";
import { openConsultation, type Setting, withDatabase } from "./setting.ts";
import { signedIn } from "./sign-in.ts";
import { cells, figure, p95, ratioOf, spreadOf } from "./spread.ts";

const [MANY, MANY_WHEN_QUICK] = [100_000, 10_000];
const [TIMES, TIMES_WHEN_QUICK] = [40, 10];
const WARM_UP = 2;

/** What people write, by language: made up, put together at random, of some thirty words each. */
const WORDS = {
  en: "the bus stop is too dark in the evening and my mother cannot find a bench near the park where children play by the river please mend the light before winter comes again because nobody",
  ro: "stația de autobuz este prea întunecată seara și mama mea nu găsește o bancă lângă parc unde copiii se joacă lângă râu vă rog să reparați lumina înainte să vină iarna fiindcă nimeni",
  pl: "przystanek jest wieczorem za ciemny i moja matka nie może znaleźć ławki obok parku gdzie dzieci bawią się nad rzeką proszę naprawić światło zanim znowu przyjdzie zima ponieważ nikt żłobek",
  lt: "autobusų stotelė vakare per tamsi ir mano mama neranda suoliuko šalia parko kur vaikai žaidžia prie upės prašau pataisyti šviesą prieš ateinant žiemai nes niekas ąžuolas ėjo",
} as const;

/** A consultation like the seeded one, with a question in people's own words. */
const ADD = `
  with added as (
    insert into consultation (id, slug, state, plan, questionnaire, closes_at, opened_at, preview_key, created_at,
      revision, demonstration, changed_at, design, progress)
    select gen_random_uuid(), 'searched', 'open', plan || '{"title": "Searched"}', $2::jsonb, closes_at, opened_at,
      'searched', created_at - interval '1 day', 1, true, changed_at, design, progress
    from consultation where slug = $1 returning id, questionnaire, created_at
  )
  insert into questionnaire_version (consultation_id, version, questionnaire, made_at)
  select id, 1, questionnaire, created_at from added returning consultation_id as id`;

/** Answers whose words are drawn anew for each, by the same beginning in every run; one in a thousand has a rare word. */
const FILL = `
  insert into response (reference, consultation_id, submission_key, questionnaire_version, channel, received_at,
    received_on, language, answers, whereabouts, demonstration)
  select 'SEARCHED-' || number, $1::uuid, 'searched-' || number, 1, 'web', now() - number * interval '1 second',
    (now() - number * interval '1 second')::date, language,
    jsonb_build_object('words', (
      select string_agg(words[1 + floor(random() * cardinality(words) + 0 * place)::int], ' ')
      from generate_series(1, 30 + number % 2) as place
    ) || case when number % 1000 = 0 then ' Wrzosołąka' else '' end),
    'not-said', true
  from generate_series(1, $2::int) as number
  cross join lateral (select (array['en', 'ro', 'pl', 'lt'])[1 + number % 4] as language) as spoken
  cross join lateral (select regexp_split_to_array($3::jsonb ->> language, ' ') as words) as known`;

const QUESTIONNAIRE = {
  version: 1,
  questions: [{ kind: "text", id: "words", text: "What should we know?", required: false, maxLength: 2_000 }],
};

/**
 * How long it takes to find words among the free texts of many answers in four languages, however they are accented, and
 * beside it the least there is: the same texts counted by a bare client that looks for nothing.
 */
export const measureSearch = async ({ platform, amount, say }: Setting): Promise<Finding> => {
  const many = amount.quick ? MANY_WHEN_QUICK : MANY;
  const { slug } = await openConsultation(platform);
  const { staff } = await signedIn(platform);
  return withDatabase(platform, async (client) => {
    const { rows } = await client.query<{ id: string }>(ADD, [slug, JSON.stringify(QUESTIONNAIRE)]);
    const id = rows[0]?.id ?? "";
    await client.query("select setseed(0.7)");
    await client.query(FILL, [id, many, JSON.stringify(WORDS)]);
    await client.query("vacuum analyze response");
    const search = (words: string) => staff.integrity.texts.query({ id, questionId: "words", words });
    const bare = () =>
      client.query("select count(answers ->> 'words') as counted from response where consultation_id = $1", [id]);
    const asked = [
      { name: "all of them, a page", ask: () => search("") },
      { name: "a frequent word, “ławki” typed as “lawki”", ask: () => search("lawki") },
      { name: "a part of a rare word, “wrzosolak”, in one of a thousand", ask: () => search("wrzosolak") },
      { name: "words that nobody wrote", ask: () => search("qqq zzz") },
      { name: "the same texts counted by a bare client, looking for nothing", ask: bare },
    ];
    const found = await search("wrzosolak");
    if (found.texts.length === 0) throw new Error("The rare word was not found.");
    const times = asked.map((): number[] => []);
    for (let time = -WARM_UP; time < (amount.quick ? TIMES_WHEN_QUICK : TIMES); time += 1)
      for (const [place, { ask }] of asked.entries()) {
        const from = performance.now();
        await ask();
        if (time >= 0) times[place]?.push(performance.now() - from);
      }
    const limit = spreadOf(times.at(-1) ?? []);
    const table = asked.map(({ name }, place) => {
      const spread = spreadOf(times[place] ?? []);
      say(`${name}: p95 ${figure(p95(spread.all))} ms`);
      return [name, ...cells(spread), figure(p95(spread.all)), figure(ratioOf(spread, limit).median)];
    });
    return {
      tables: [
        {
          title: `Words among the texts of ${figure(many)} answers`,
          columns: ["milliseconds, through the staff's API", "median", "least", "most", "p95", "times the bare count"],
          rows: table,
          notes: ["Texts of thirty words in English, Romanian, Polish and Lithuanian, a quarter each; in turns."],
        },
      ],
      data: { many, times: Object.fromEntries(asked.map(({ name }, place) => [name, times[place]])) },
    };
  });
};
