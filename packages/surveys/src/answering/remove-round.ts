import { type Answers, chosenIn } from "../questionnaire/answer.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { keyOf, pathOf } from "./path.ts";

/** How many rounds of a section a person is asked, with these answers. */
export const roundsOf = (questionnaire: Questionnaire, answers: Answers, sectionId: string): number =>
  pathOf(questionnaire, answers).reduce(
    (most, { section, round }) => (section?.id === sectionId ? Math.max(most, round) : most),
    0,
  );

/**
 * Takes one round of a repeating section out, and moves the later ones up into its place: in the answers, and in
 * whatever else is kept by their keys.
 */
export const removeRound = <Kept>(
  { questions, sections }: Questionnaire,
  kept: Readonly<Record<string, Kept>>,
  sectionId: string,
  round: number,
): Record<string, Kept> => {
  const most = sections?.find(({ id }) => id === sectionId)?.repeat?.most ?? 1;
  const ids = [...questions.filter(({ section }) => section === sectionId).map(({ id }) => id), sectionId];
  const placed = new Map<string, string | undefined>();
  for (const id of ids)
    for (let at = round; at <= most; at += 1) placed.set(keyOf(id, at), at === round ? undefined : keyOf(id, at - 1));
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, value]): [string, Kept][] => {
      const to = placed.has(key) ? placed.get(key) : key;
      return to === undefined ? [] : [[to, value]];
    }),
  );
};

/** The answers without one round. The round that is the last one now is not followed by another any more. */
export const withoutRound = (
  questionnaire: Questionnaire,
  answers: Answers,
  sectionId: string,
  round: number,
): Answers => {
  const last = roundsOf(questionnaire, answers, sectionId);
  const left = removeRound(questionnaire, answers, sectionId, round);
  const before = keyOf(sectionId, last - 1);
  return round === last && chosenIn(left[before]).includes("yes") ? { ...left, [before]: "no" } : left;
};
