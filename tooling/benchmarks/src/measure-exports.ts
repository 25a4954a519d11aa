import { readFileSync } from "node:fs";
import { addSurvey } from "./add-survey.ts";
import { manyQuestions } from "./many-questions.ts";
import type { Platform } from "./platform.ts";
import type { Finding } from "./report.ts";
import { openConsultation, type Setting, withDatabase } from "./setting.ts";
import { officerCookie } from "./sign-in.ts";
import { cells, figure, spreadOf } from "./spread.ts";

const [MANY, MANY_WHEN_QUICK] = [20_000, 2_000];
const QUESTIONS = 40;

/** The survey of twenty questions, asked twice over. */
const fortyQuestions = () => {
  const survey = manyQuestions();
  const questions = [survey.questions, survey.questions].flatMap((half, place) =>
    half.map((question) => ({ ...question, id: `${question.id}-${place + 1}` })),
  );
  return { version: 1, questions: questions.slice(0, QUESTIONS) };
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
  const { id } = await addSurvey(platform, {
    like: slug,
    slug: "forty-questions",
    questionnaire: fortyQuestions(),
    count: many,
  });
  const bare = await withDatabase(platform, async (client) => {
    await client.query("vacuum analyze response");
    const times: number[] = [];
    for (let round = 0; round < amount.rounds; round += 1) {
      const from = performance.now();
      await client.query("select reference, answers from response where consultation_id = $1", [id]);
      times.push(performance.now() - from);
    }
    return spreadOf(times);
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
