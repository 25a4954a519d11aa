import { readFileSync } from "node:fs";
import { type Questionnaire, Questionnaire as QuestionnaireSchema } from "@collaborative-communities/surveys";
import { drawWith, everyKind, keptAnswers } from "@collaborative-communities/surveys/testing";
import type pg from "pg";
import type { Platform } from "./platform.ts";
import type { Finding } from "./report.ts";
import { openConsultation, type Setting, withDatabase } from "./setting.ts";
import { officerCookie } from "./sign-in.ts";
import { cells, figure, spreadOf } from "./spread.ts";

const [MANY, MANY_WHEN_QUICK] = [20_000, 2_000];
const QUESTIONS = 40;

/** Forty questions of every kind, each asked of everybody. */
const longQuestionnaire = (): Questionnaire => {
  const kinds = everyKind().questions.map(({ section: _, showIf: __, ...question }) => question);
  const questions = Array.from({ length: QUESTIONS }, (_, place) => ({
    ...kinds[place % kinds.length],
    id: `question-${place + 1}`,
  }));
  return QuestionnaireSchema.parse({ version: 1, questions });
};

/** A consultation beside the seeded one, with answers of its own. */
const addAnswered = async (client: pg.Client, likeId: string, questionnaire: Questionnaire, many: number) => {
  const { rows } = await client.query<{ id: string }>(
    `insert into consultation select (jsonb_populate_record(null::consultation, to_jsonb(c) || jsonb_build_object(
        'id', gen_random_uuid(), 'slug', 'forty-questions', 'preview_key', gen_random_uuid(), 'questionnaire', $2::jsonb))).*
      from consultation c where id = $1 returning id`,
    [likeId, JSON.stringify(questionnaire)],
  );
  const id = rows[0]?.id ?? "";
  await client.query(
    "insert into questionnaire_version (consultation_id, version, questionnaire, made_at) values ($1, 1, $2, now())",
    [id, JSON.stringify(questionnaire)],
  );
  for (let from = 1; from <= many; from += 500) {
    const answers = Array.from({ length: Math.min(500, many - from + 1) }, (_, place) =>
      JSON.stringify(keptAnswers(drawWith(from + place), questionnaire)),
    );
    await client.query(
      `insert into response (reference, consultation_id, submission_key, questionnaire_version, channel, received_at,
          received_on, language, answers, whereabouts, demonstration)
        select 'bench-' || ($2::int + place), $1, md5(($2::int + place)::text), 1, 'web', now(), current_date, 'en', answers,
          'not-said', true
        from unnest($3::jsonb[]) with ordinality as given (answers, place)`,
      [id, from, answers],
    );
  }
  await client.query("vacuum analyze response");
  return id;
};

/** How much memory a process holds, in bytes. */
const heldBy = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;

const download = async ({ ports, pids }: Platform, path: string, cookie: string) => {
  const [began, before] = [performance.now(), heldBy(pids.api)];
  const answer = await fetch(`http://127.0.0.1:${ports.api}${path}`, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(`${path} answered ${answer.status}.`);
  let [first, bytes, most] = [0, 0, before];
  for await (const piece of answer.body) {
    if (bytes === 0) first = performance.now() - began;
    bytes += piece.length;
    most = Math.max(most, heldBy(pids.api));
  }
  return { first, whole: performance.now() - began, bytes, grown: most - before };
};

/** Answers of a long survey as files: when the first byte comes, how long it takes, and what is held meanwhile. */
export const measureExports = async ({ platform, amount, say }: Setting): Promise<Finding> => {
  const many = amount.quick ? MANY_WHEN_QUICK : MANY;
  const { slug } = await openConsultation(platform);
  const cookie = await officerCookie(platform);
  const { id, bare } = await withDatabase(platform, async (client) => {
    const like = await client.query<{ id: string }>("select id from consultation where slug = $1", [slug]);
    const added = await addAnswered(client, like.rows[0]?.id ?? "", longQuestionnaire(), many);
    const times: number[] = [];
    for (let round = 0; round < amount.rounds; round += 1) {
      const from = performance.now();
      await client.query("select reference, answers from response where consultation_id = $1", [added]);
      times.push(performance.now() - from);
    }
    return { id: added, bare: spreadOf(times) };
  });
  const files = ["codes.csv", "labels.csv", "answers.json", "answers.ods"];
  const found: Record<string, Awaited<ReturnType<typeof download>>[]> = {};
  // A process that has just started takes memory it does not need yet, whatever it does first.
  for (const file of [...files, ...files]) await download(platform, `/staff/exports/${id}/${file}`, cookie);
  for (const file of files) {
    found[file] = [];
    for (let round = 1; round <= amount.rounds; round += 1) {
      const one = await download(platform, `/staff/exports/${id}/${file}`, cookie);
      found[file].push(one);
      say(
        `${file}: first byte after ${figure(one.first)} ms, all of ${figure(one.bytes / 1e6)} MB after ${figure(one.whole)} ms, ${figure(one.grown / 1e6)} MB more held`,
      );
    }
  }
  const rows = files.flatMap((file) => {
    const rounds = found[file] ?? [];
    const whole = spreadOf(rounds.map((one) => one.whole));
    return [
      [`${file}: first byte, ms`, ...cells(spreadOf(rounds.map((one) => one.first)))],
      [`${file}: all of it (${figure((rounds[0]?.bytes ?? 0) / 1e6)} MB), ms`, ...cells(whole)],
      [`${file}: memory held more, MB`, ...cells(spreadOf(rounds.map((one) => one.grown / 1e6)))],
      [`${file}: times only reading the same answers`, figure(whole.median / bare.median), "", ""],
    ];
  });
  return {
    tables: [
      {
        title: `${figure(many)} answers to ${QUESTIONS} questions as files`,
        columns: ["through the staff's API", "median", "least", "most"],
        rows,
        notes: [
          "Each file was taken twice before it was measured.",
          `Only reading the same answers with a bare client, all at once: ${figure(bare.median)} ms.`,
        ],
      },
    ],
    data: { many, questions: QUESTIONS, bare, found },
  };
};
