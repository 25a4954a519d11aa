import type { Platform } from "./platform.ts";
import { runProgram } from "./processes.ts";
import { withDatabase } from "./setting.ts";

/** A consultation like the seeded one that is open, with a survey of many questions; it opened before. */
const ADD_SURVEY = `
  with added as (
    insert into consultation (id, slug, state, plan, questionnaire, closes_at, opened_at, preview_key, created_at,
      revision, demonstration, changed_at, design, progress)
    select gen_random_uuid(), $2, 'open', plan || jsonb_build_object('title', 'Survey ' || $2), $3::jsonb, closes_at,
      opened_at, $2, created_at - interval '1 day', 1, true, changed_at, design, progress
    from consultation where slug = $1
    returning id, questionnaire, created_at
  )
  insert into questionnaire_version (consultation_id, version, questionnaire, made_at)
  select id, 1, questionnaire, created_at from added returning consultation_id as id`;

/** Adds it, and lets the generator make its answers. @returns its id, and how long the answers took, in seconds */
export const addSurvey = async (
  platform: Platform,
  { like, slug, questionnaire, count }: { like: string; slug: string; questionnaire: unknown; count: number },
): Promise<{ id: string; seconds: number }> => {
  const id = await withDatabase(platform, async (client) => {
    const { rows } = await client.query<{ id: string }>(ADD_SURVEY, [like, slug, JSON.stringify(questionnaire)]);
    return rows[0]?.id ?? "";
  });
  const began = performance.now();
  await runProgram(
    process.execPath,
    [
      "apps/api/src/consultations/demonstration/generate-command.ts",
      ...["--consultation", slug, "--count", String(count), "--seed", "7"],
    ],
    { ...process.env, DATABASE_URL: "", DATA_DIR: platform.dataDir, DEPLOYMENT: "demonstration", NODE_ENV: "" },
  );
  return { id, seconds: (performance.now() - began) / 1000 };
};
