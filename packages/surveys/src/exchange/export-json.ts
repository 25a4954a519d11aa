import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { checkAnswers } from "../answering/check-answer.ts";
import { Answers } from "../questionnaire/answer.ts";
import { Questionnaire } from "../questionnaire/questionnaire.ts";

/** A survey with its answers, whole: every version that was asked, and each response under the one it was given to. */
export const ExportedSurvey = z.object({
  format: z.literal("collaborative-communities/survey"),
  formatVersion: z.literal(1),
  questionnaires: z.array(Questionnaire).min(1),
  responses: z.array(z.object({ id: z.string(), version: z.number().int().min(1), answers: Answers })),
});
export type ExportedSurvey = z.infer<typeof ExportedSurvey>;

/** The survey as data, to be written as JSON: nothing is changed, and nothing is made safe for a spreadsheet. */
export const exportSurvey = (
  questionnaires: readonly Questionnaire[],
  responses: Iterable<ExportedSurvey["responses"][number]>,
): ExportedSurvey => ({
  format: "collaborative-communities/survey",
  formatVersion: 1,
  questionnaires: [...questionnaires],
  responses: [...responses],
});

/** Reads such data back. Every answer is checked by the version it was given to. */
export const importSurvey = (data: unknown): Result<ExportedSurvey> => {
  const read = ExportedSurvey.safeParse(data);
  if (!read.success) return refuse("surveys/file-not-a-survey", "This file is not a survey that was exported here.");
  for (const { id, version, answers } of read.data.responses) {
    const questionnaire = read.data.questionnaires.find((one) => one.version === version);
    if (!questionnaire)
      return refuse(
        "surveys/file-version-missing",
        `The answer ${id} was given to version ${version}, which is not in the file.`,
        { details: { id, version } },
      );
    const checked = checkAnswers(questionnaire, answers);
    if (!checked.ok)
      return refuse(
        "surveys/import-not-right",
        `The answer ${id} is not right: ${checked.problems.map(({ message }) => message).join(" ")}`,
        { details: { id, problems: checked.problems.length } },
      );
  }
  return ok(read.data);
};
