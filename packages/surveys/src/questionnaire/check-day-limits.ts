import { formatDate, type LocalDate } from "@collaborative-communities/foundation";
import type { DefinitionProblem } from "./check-definition.ts";
import type { QuestionnaireDraft } from "./questionnaire-draft.ts";

/**
 * What limits of dates contradict each other on the first day on which people can answer: a question that takes no day
 * in the future and none before one that is still to come, or none in the past and none after one that has gone by.
 * Whoever was asked it could not answer. It is apart from `checkDefinition` because it is true of a day, and not of the
 * questions alone.
 */
export const checkDayLimits = (draft: QuestionnaireDraft, firstDay: LocalDate): DefinitionProblem[] =>
  draft.questions.flatMap((question, place): DefinitionProblem[] => {
    if (question.kind !== "date") return [];
    const { from, to, notIn, id } = question;
    const problem = (field: "from" | "to", message: string): DefinitionProblem => ({
      code: "surveys/no-day-left",
      message,
      path: ["questions", place, field],
      about: id,
    });
    const first = formatDate(firstDay);
    if (notIn === "future" && from !== undefined && from > firstDay)
      return [
        problem(
          "from",
          `Nobody could give a date: the earliest day, ${formatDate(from)}, is in the future on ${first}, when people can first answer, and the question takes no day in the future. Choose an earlier day, or take days in the future.`,
        ),
      ];
    if (notIn === "past" && to !== undefined && to < firstDay)
      return [
        problem(
          "to",
          `Nobody could give a date: the latest day, ${formatDate(to)}, is in the past on ${first}, when people can first answer, and the question takes no day in the past. Choose a later day, or take days in the past.`,
        ),
      ];
    return [];
  });
