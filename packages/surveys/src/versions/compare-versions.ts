import type { Option } from "../questionnaire/option.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** What became of a question from one version to another. */
export type VersionChange = {
  readonly question: string;
  readonly change: "added" | "removed" | "moved" | "reworded" | "answers" | "routing" | "rules" | "kind";
  /** A sentence for people. */
  readonly message: string;
  /**
   * Whether answers before and after may still be set side by side: they may not where another question was asked, of
   * other people, or with other answers to choose from.
   */
  readonly comparable: boolean;
};

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** JSON with the keys of every object in order, so that equal data is equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? "";

/** Everything there is to choose from. */
export const listOf = (question: Question): readonly Option[] =>
  question.kind === "matrix"
    ? [...question.rows, ...question.columns]
    : "options" in question
      ? question.options
      : question.kind === "place"
        ? (question.wards ?? []).map(({ code, name }) => ({ id: code, text: name }))
        : [];

/** A question with only its rules: without words, answers, place and routing. */
const rulesOf = (question: Question): unknown => {
  const rules: Record<string, unknown> = { ...question };
  for (const field of ["text", "hint", "options", "rows", "columns", "wards", "showIf", "section", "fromBank"])
    delete rules[field];
  return rules;
};

const routingOf = (questionnaire: Questionnaire, question: Question): unknown => {
  const section = questionnaire.sections?.find(({ id }) => id === question.section);
  return [question.showIf ?? null, section?.showIf ?? null, section?.repeat?.most ?? null];
};

/** Ids of questions that changed their place among those that both versions have: as few as explain the new order. */
const movedOf = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  // The longest run that kept its order stays; the others moved.
  const places = after.map((id) => before.indexOf(id));
  const best = places.map((place, at) => ({ length: 1, from: -1, place, at }));
  for (const one of best)
    for (const earlier of best.slice(0, one.at))
      if (earlier.place < one.place && earlier.length + 1 > one.length)
        Object.assign(one, { length: earlier.length + 1, from: earlier.at });
  const moved = new Set(after);
  let end = best.reduce<(typeof best)[number] | undefined>(
    (longest, one) => (longest && longest.length >= one.length ? longest : one),
    undefined,
  );
  while (end) {
    moved.delete(after[end.at] as string);
    end = best[end.from];
  }
  return moved;
};

/**
 * Every difference between two versions of a questionnaire, question by question, in the order of the later one; the
 * removed ones come first. Empty where both ask the same in the same way.
 */
export const compareVersions = (before: Questionnaire, after: Questionnaire): VersionChange[] => {
  const find = (questionnaire: Questionnaire, id: string) => questionnaire.questions.find((one) => one.id === id);
  const changes: VersionChange[] = before.questions.flatMap((question) =>
    find(after, question.id)
      ? []
      : [
          {
            question: question.id,
            change: "removed",
            message: `“${question.text}” is not asked any more.`,
            comparable: false,
          },
        ],
  );
  const kept = after.questions.filter(({ id }) => find(before, id)).map(({ id }) => id);
  const moved = movedOf(
    before.questions.map(({ id }) => id).filter((id) => kept.includes(id)),
    kept,
  );
  for (const question of after.questions) {
    const { id, text } = question;
    const old = find(before, id);
    const say = (change: VersionChange["change"], message: string, comparable: boolean) =>
      changes.push({ question: id, change, message, comparable });
    if (!old) {
      say("added", `“${text}” is asked now.`, false);
      continue;
    }
    if (old.kind !== question.kind) {
      say("kind", `“${text}” is answered in another way.`, false);
      continue;
    }
    if (moved.has(id)) say("moved", `“${text}” is asked at another place.`, true);
    if (old.text !== question.text || old.hint !== question.hint)
      say(
        "reworded",
        `“${old.text}” became “${text}”${old.text === text ? " with another hint" : ""}.`,
        old.text === text,
      );
    if (!same(listOf(old), listOf(question))) say("answers", `“${text}” has other answers to choose from.`, false);
    if (!same(routingOf(before, old), routingOf(after, question)))
      say("routing", `“${text}” is asked of other people.`, false);
    if (!same(rulesOf(old), rulesOf(question))) say("rules", `“${text}” takes answers by other rules.`, false);
  }
  return changes;
};

/** Whether two versions ask exactly the same, their numbers aside; titles of sections count too. */
export const asksTheSame = (before: Questionnaire, after: Questionnaire): boolean =>
  same({ ...before, version: 0 }, { ...after, version: 0 });
