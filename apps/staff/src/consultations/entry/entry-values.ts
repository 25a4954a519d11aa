import type { LocalDate } from "@collaborative-communities/foundation";
import {
  type Answers,
  everyStep,
  type PostedForm,
  pathOf,
  type Questionnaire,
  readForm,
  type SentFile,
  type Step,
} from "@collaborative-communities/surveys";

/** What was typed so far, read: the answers, the way they make, and what cannot be read of each question on it. */
export type EntryRead = {
  readonly answers: Answers;
  readonly steps: readonly Step[];
  readonly problems: ReadonlyMap<string, string>;
};

/**
 * Reads every field as it stands. What is not asked on the way has no answer, whatever was typed there before.
 * @param day the answer is taken to have been given on, where it is known
 */
export const readEntry = (
  questionnaire: Questionnaire,
  typed: PostedForm,
  files: Readonly<Record<string, readonly SentFile[]>> = {},
  day?: LocalDate,
): EntryRead => {
  const read: Answers = {};
  const wrong = new Map<string, string>();
  for (const { key, question } of everyStep(questionnaire)) {
    const added = question.kind === "file" && Object.hasOwn(files, key) ? (files[key] ?? []) : [];
    if (added.length > 0) {
      read[key] = { kind: "file", files: [...added] };
      continue;
    }
    const checked = readForm(question, typed, { key, ...(day !== undefined && { day }) });
    if (!checked.ok) wrong.set(key, checked.refusal.message);
    else if (checked.value !== undefined) read[key] = checked.value;
  }
  const steps = pathOf(questionnaire, read);
  const answers: Answers = {};
  const problems = new Map<string, string>();
  for (const { key } of steps) {
    const [problem, answer] = [wrong.get(key), Object.hasOwn(read, key) ? read[key] : undefined];
    if (problem !== undefined) problems.set(key, problem);
    else if (answer !== undefined) answers[key] = answer;
  }
  return { answers, steps, problems };
};

/** What a question is called beside its answer: its number as on the paper, and its round. */
export const numberOf = (questionnaire: Questionnaire, { question, round, kind }: Step): string => {
  const place = questionnaire.questions.findIndex(({ id }) => id === question.id) + 1;
  if (kind === "another") return `After number ${round}`;
  return round === 1 ? `${place}` : `${place}, number ${round}`;
};

/** The title that stands over a step where a section, or a further round of it, begins there. */
export const headsOf = (steps: readonly Step[]): ReadonlyMap<string, string> =>
  new Map(
    steps.flatMap(({ key, section, round }, at): [string, string][] => {
      const before = steps[at - 1];
      if (!section || (before?.section?.id === section.id && before.round === round)) return [];
      return [[key, section.repeat ? `${section.title} (${round})` : section.title]];
    }),
  );
