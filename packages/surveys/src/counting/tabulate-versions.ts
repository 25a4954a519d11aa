import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { compareVersions } from "../versions/compare-versions.ts";
import type { Counts } from "./count-answers.ts";
import { type QuestionCount, readCounts } from "./tabulate.ts";

/** One question as each version asked it: side by side, each with its own base, never added up. */
export type AcrossVersions = {
  readonly question: string;
  readonly versions: readonly {
    readonly version: number;
    readonly count: QuestionCount;
    /** Whether this version asked the same question as the version before it that has it. */
    readonly comparable: boolean;
  }[];
};

/**
 * The counts of every version that was asked, question by question. A question that a version did not have is not in
 * it: the people who answered that version are in no base of that question.
 */
export const readVersions = (questionnaires: readonly Questionnaire[], counts: Counts): AcrossVersions[] => {
  const inOrder = [...questionnaires].sort((one, other) => one.version - other.version);
  const found = new Map<string, { version: number; count: QuestionCount; comparable: boolean }[]>();
  const last = new Map<string, Questionnaire>();
  for (const questionnaire of inOrder)
    for (const count of readCounts(questionnaire, counts)) {
      const { id } = count.question;
      const before = last.get(id);
      const changes = before ? compareVersions(before, questionnaire) : [];
      const comparable = changes.every((change) => change.question !== id || change.comparable);
      found.set(id, [...(found.get(id) ?? []), { version: questionnaire.version, count, comparable }]);
      last.set(id, questionnaire);
    }
  return [...found].map(([question, versions]) => ({ question, versions }));
};
