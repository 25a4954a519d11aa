import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import {
  type Answer,
  type Answers,
  answeredPath,
  foldText,
  type Questionnaire,
} from "@collaborative-communities/surveys";

/** Something that two people read differently on one paper. */
export type EntryDifference = {
  /** The key of the answer: the question's id, with its round. */
  readonly key: string;
  readonly first: Answer | undefined;
  readonly second: Answer | undefined;
};

export type EntryComparison = {
  /** How many answers were compared: every one that either of them entered. */
  readonly compared: number;
  readonly differences: readonly EntryDifference[];
};

/** The same whichever way a person types it: words alone count, not capitals, accents, commas or line breaks. */
const inPlain = (answer: Answer | undefined): unknown => {
  if (typeof answer === "string") return foldText(answer);
  if (Array.isArray(answer)) return [...answer].sort();
  if (typeof answer !== "object") return undefined;
  if (answer.kind === "choice")
    return {
      chosen: [...answer.chosen].sort(),
      words: Object.entries(answer.words)
        .map(([id, words]) => [id, foldText(words)])
        .sort(),
    };
  if (answer.kind === "place" && answer.place.kind === "named") return foldText(answer.place.name);
  // Amounts and rows by name, so that the order in which they were typed is none.
  return Object.entries(answer)
    .map(([name, value]) => [
      name,
      typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value).sort() : value,
    ])
    .sort();
};

const ownOf = (answers: Answers, key: string): Answer | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

/**
 * Compares what two people entered of one paper, each without seeing what the other did. In free text only the words
 * count. Where a person left a question out that the other entered, that is a difference. Files are not compared: they
 * are added once, and are on the paper as they are.
 */
export const compareEntries = (questionnaire: Questionnaire, first: Answers, second: Answers): EntryComparison => {
  const keys = new Set(
    [first, second].flatMap((answers) =>
      answeredPath(questionnaire, answers).steps.flatMap(({ step, answer }) =>
        answer === undefined || step.question.kind === "file" ? [] : [step.key],
      ),
    ),
  );
  const differences = [...keys].flatMap((key): EntryDifference[] => {
    const [one, other] = [ownOf(first, key), ownOf(second, key)];
    return JSON.stringify(inPlain(one)) === JSON.stringify(inPlain(other)) ? [] : [{ key, first: one, second: other }];
  });
  return { compared: keys.size, differences };
};

/** Which of two readings is right, by the key of the answer. */
export type EntryChoices = Readonly<Record<string, "first" | "second">>;

/** The answers once somebody has looked at the paper again and chosen for every difference. */
export const settleEntries = (
  questionnaire: Questionnaire,
  entries: { readonly first: Answers; readonly second: Answers },
  choices: EntryChoices,
): Result<Answers> => {
  const { differences } = compareEntries(questionnaire, entries.first, entries.second);
  const settled: Answers = { ...entries.first };
  for (const { key, second } of differences) {
    const choice = Object.hasOwn(choices, key) ? choices[key] : undefined;
    if (choice === undefined)
      return refuse("consultation/difference-open", "Choose for every difference which of the two is right.", {
        field: key,
      });
    if (choice === "first") continue;
    if (second === undefined) delete settled[key];
    else settled[key] = second;
  }
  return ok(settled);
};

/** Differences in a hundred compared answers, to one decimal place; nothing where nothing was compared. */
export const entryErrorRate = (compared: number, different: number): number | undefined =>
  compared === 0 ? undefined : Math.round((different * 1000) / compared) / 10;
