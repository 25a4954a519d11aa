import { addSurvey } from "./add-survey.ts";
import { type Download, livesWhile, takeAfterStart } from "./export-downloads.ts";
import { manyQuestions } from "./many-questions.ts";
import { aFolder, startPlatform } from "./platform.ts";
import type { Finding } from "./report.ts";
import { type Amount, openConsultation, withDatabase } from "./setting.ts";
import { cells, figure, ratioOf, spreadOf } from "./spread.ts";

const [MANY, MANY_WHEN_QUICK] = [20_000, 2_000];
const QUESTIONS = 40;
const FILES = ["codes.csv", "labels.csv", "answers.json", "answers.ods"] as const;

/** The survey of twenty questions, asked twice over. */
const fortyQuestions = () => {
  const survey = manyQuestions();
  const questions = [survey.questions, survey.questions].flatMap((half, place) =>
    half.map((question) => ({ ...question, id: `${question.id}-${place + 1}` })),
  );
  return { version: 1, questions: questions.slice(0, QUESTIONS) };
};

/** Makes the survey with its answers. @returns its id */
const prepare = async (dataDir: string, many: number): Promise<string> => {
  const platform = await startPlatform(dataDir);
  try {
    const { slug: like } = await openConsultation(platform);
    const asked = { like, slug: "forty-questions", questionnaire: fortyQuestions(), count: many };
    const { id } = await addSurvey(platform, asked);
    await withDatabase(platform, (client) => client.query("vacuum analyze response"));
    return id;
  } finally {
    await platform.stop();
  }
};

/**
 * Answers of a long survey as files: when the first byte comes, how long it takes, and how much memory it takes, also of
 * an API that was just started and has written no file yet.
 */
export const measureExports = async (amount: Amount, say: (line: string) => void): Promise<Finding> => {
  const many = amount.quick ? MANY_WHEN_QUICK : MANY;
  const folder = aFolder();
  try {
    const of = { dataDir: folder.path, id: await prepare(folder.path, many) };
    const found: Record<string, Download[]> = {};
    for (const file of FILES) {
      found[file] = await takeAfterStart(of, file, 1 + amount.rounds);
      for (const one of found[file])
        say(
          `${file}: first byte after ${figure(one.first)} ms, all of ${figure(one.bytes / 1e6)} MB after ${figure(one.whole)} ms, ${figure(one.grown / 1e6)} MB more used`,
        );
    }
    const lives = await livesWhile(of, FILES);
    const rows = FILES.flatMap((file, place) => {
      const [first, ...rounds] = found[file] as [Download, ...Download[]];
      const whole = spreadOf(rounds.map((one) => one.whole));
      return [
        [`${file}: first byte, ms`, figure(first.first), ...cells(spreadOf(rounds.map((one) => one.first)))],
        [`${file}: all of it (${figure(first.bytes / 1e6)} MB), ms`, figure(first.whole), ...cells(whole)],
        [
          `${file}: memory used more at the worst moment, MB`,
          figure(first.grown / 1e6),
          ...cells(spreadOf(rounds.map((one) => one.grown / 1e6))),
        ],
        [`${file}: memory that lives, all else collected, MB`, "", figure((lives[place] ?? Number.NaN) / 1e6), "", ""],
        [
          `${file}: processor time of the API, ms`,
          figure(first.processor),
          ...cells(spreadOf(rounds.map((one) => one.processor))),
        ],
        [
          `${file}: times only reading the same answers`,
          figure(first.whole / first.bare),
          ...cells(ratioOf(whole, spreadOf(rounds.map((one) => one.bare)))),
        ],
      ];
    });
    return {
      tables: [
        {
          title: `${figure(many)} answers to ${QUESTIONS} questions as files`,
          columns: ["through the staff's API", "first ever", "median", "least", "most"],
          rows,
          notes: [
            "The API is started anew for each file; “first ever” is the first file it writes, and the other figures are of those after it, without the first.",
            "Memory used is what Linux counts for the API's process (resident, its highest mark), with all that waits to be collected. What lives is its heap and its buffers after everything else was collected, several times a second, in a download of its own.",
            "The target: the first byte in 200 ms, and 50 MB more at most, of each file and also the first.",
            "Only reading the same answers: by a bare client, all at once, right after each download.",
          ],
        },
      ],
      data: { many, questions: QUESTIONS, found, lives },
    };
  } finally {
    folder.remove();
  }
};
