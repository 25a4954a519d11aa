import { z } from "zod";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Section } from "../questionnaire/section.ts";

/** How often a part that can be answered several times is printed, until somebody chooses otherwise. [design] */
export const ROUNDS_ON_PAPER = 3;

const SENTENCE = "Print each part from 1 to 10 times.";

/** How often it may be printed: a part is never asked more than ten times. */
export const PaperRounds = z.number(SENTENCE).int(SENTENCE).min(1, SENTENCE).max(10, SENTENCE);

/** How often one section is printed: as chosen, but no more often than it may be answered. */
export const printedRounds = (section: Pick<Section, "repeat">, chosen: number = ROUNDS_ON_PAPER): number =>
  Math.min(section.repeat?.most ?? 1, chosen);

/** The most rounds that any section can have, or nothing where none is asked again: then there is nothing to choose. */
export const mostRounds = ({ sections, questions }: Questionnaire): number | undefined => {
  const repeated = (sections ?? []).filter(
    ({ id, repeat }) => repeat && questions.some(({ section }) => section === id),
  );
  return repeated.length === 0 ? undefined : Math.max(...repeated.map(({ repeat }) => repeat?.most ?? 1));
};
