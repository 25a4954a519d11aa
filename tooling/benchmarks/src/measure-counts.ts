import { runProgram } from "./processes.ts";
import type { Finding } from "./report.ts";
import { openConsultation, type Setting, withDatabase } from "./setting.ts";
import { signedIn } from "./sign-in.ts";
import { cells, figure, spreadOf } from "./spread.ts";

const [MANY, MANY_WHEN_QUICK] = [1_000_000, 50_000];

/** How long the generator takes for a million answers, and the counts of a consultation that has them. */
export const measureCounts = async ({ platform, amount, say }: Setting): Promise<Finding> => {
  const { slug } = await openConsultation(platform);
  const many = amount.quick ? MANY_WHEN_QUICK : MANY;
  const began = performance.now();
  await runProgram(
    process.execPath,
    [
      "apps/api/src/consultations/generate-command.ts",
      ...["--consultation", slug, "--count", String(many), "--seed", "7"],
    ],
    { ...process.env, DATABASE_URL: "", DATA_DIR: platform.dataDir, DEPLOYMENT: "demonstration", NODE_ENV: "" },
  );
  const made = (performance.now() - began) / 1000;
  say(`${figure(many)} answers made in ${figure(made)} s`);
  await withDatabase(platform, (client) => client.query("vacuum analyze response"));
  const { staff } = await signedIn(platform);
  const id = (await staff.consultations.list.query()).find((one) => one.slug === slug)?.id ?? "";
  const [all, some] = [[] as number[], [] as number[]];
  const timed = async (times: number[], ask: () => Promise<{ responses: number }>): Promise<number> => {
    const from = performance.now();
    const { responses } = await ask();
    times.push(performance.now() - from);
    return responses;
  };
  let counted = 0;
  for (let round = 1; round <= amount.rounds; round += 1) {
    counted = await timed(all, () => staff.consultations.counts.query({ id }));
    await timed(some, () => staff.consultations.counts.query({ id, channel: "paper" }));
    say(`round ${round}: counted in ${figure(all.at(-1) ?? 0)} ms`);
  }
  if (counted < many) throw new Error(`${many} answers were made, and ${counted} counted.`);
  return {
    tables: [
      {
        title: `Results of ${figure(counted)} answers`,
        columns: ["milliseconds, through the staff's API", "median", "least", "most"],
        rows: [
          ["counts by question, channel and area", ...cells(spreadOf(all))],
          ["the same for one channel (about a sixth)", ...cells(spreadOf(some))],
        ],
        notes: [
          `The seeded generator made ${figure(many)} answers in ${figure(made)} s, ${figure(many / made)} a second. Nothing is counted ahead: every figure comes from the answers at that moment.`,
        ],
      },
    ],
    data: { counted, generated: many, generatingSeconds: made, all, oneChannel: some },
  };
};
