import { addSurvey } from "./add-survey.ts";
import { manyQuestions } from "./many-questions.ts";
import type { Finding } from "./report.ts";
import { openConsultation, type Setting, withDatabase } from "./setting.ts";
import { signedIn } from "./sign-in.ts";
import { cells, figure, p95, spreadOf } from "./spread.ts";

const [MANY, MANY_WHEN_QUICK] = [1_000_000, 50_000];
const [TIMES, TIMES_WHEN_QUICK] = [100, 30];
const WARM_UP = 5;

/**
 * How long the results of a survey of twenty questions take with many answers, beside the same with a tenth of them, in
 * turns; and how long the generator takes to make them.
 */
export const measureCounts = async ({ platform, amount, say }: Setting): Promise<Finding> => {
  const { slug: like } = await openConsultation(platform);
  const many = amount.quick ? MANY_WHEN_QUICK : MANY;
  const add = async (count: number) => {
    const added = await addSurvey(platform, {
      like,
      slug: `survey-with-${count}`,
      questionnaire: manyQuestions(),
      count,
    });
    say(`${figure(count)} answers to twenty questions made and counted in ${figure(added.seconds)} s`);
    return { ...added, count };
  };
  const few = await add(many / 10);
  const all = await add(many);
  await withDatabase(platform, (client) => client.query("vacuum analyze response, response_counts"));
  const { staff } = await signedIn(platform);
  const asked = [
    { name: `all ${figure(few.count)}`, ask: () => staff.consultations.counts.query({ id: few.id }), of: few.count },
    { name: `all ${figure(all.count)}`, ask: () => staff.consultations.counts.query({ id: all.id }), of: all.count },
    {
      name: `one channel of ${figure(all.count)} (about a sixth)`,
      ask: () => staff.consultations.counts.query({ id: all.id, channel: "paper" }),
    },
    { name: "the list of all consultations, with how many answered each", ask: () => staff.consultations.list.query() },
  ];
  const times = asked.map((): number[] => []);
  for (let time = -WARM_UP; time < (amount.quick ? TIMES_WHEN_QUICK : TIMES); time += 1)
    for (const [place, { ask, of }] of asked.entries()) {
      const from = performance.now();
      const found = await ask();
      if (time >= 0) times[place]?.push(performance.now() - from);
      if (of !== undefined && "responses" in found && found.responses !== of)
        throw new Error(`${of} answers were made, and ${found.responses} counted.`);
    }
  const [fewTimes = [], allTimes = []] = times;
  const ratio = p95(allTimes) / p95(fewTimes);
  say(`p95 ${figure(p95(allTimes))} ms with ${figure(all.count)}, ${figure(ratio)} times that of ${figure(few.count)}`);
  return {
    tables: [
      {
        title: `Results of a survey of twenty questions with ${figure(all.count)} answers`,
        columns: ["milliseconds, through the staff's API", "median", "least", "most", "p95"],
        rows: [
          ...asked.map(({ name }, place) => [
            name,
            ...cells(spreadOf(times[place] ?? [])),
            figure(p95(times[place] ?? [])),
          ]),
          ["ten times as many answers take, as a ratio of the p95", "", "", "", figure(ratio)],
        ],
        notes: [
          `By question, version, channel, day, language and area. The seeded generator made and counted ${figure(all.count)} answers in ${figure(all.seconds)} s, ${figure(all.count / all.seconds)} a second.`,
        ],
      },
    ],
    data: {
      counted: all.count,
      generatingSeconds: all.seconds,
      few: few.count,
      p95: { few: p95(fewTimes), all: p95(allTimes), ratio },
      times: Object.fromEntries(asked.map(({ name }, place) => [name, times[place]])),
    },
  };
};
