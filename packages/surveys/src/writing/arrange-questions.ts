import type { Question } from "../questionnaire/question.ts";

/** What arranging needs to know of a question: which it is, and the section it belongs to. */
export type Arranged = { readonly id: string; readonly section?: string | undefined };

const inSection = <Item extends Arranged>(item: Item, section: string | undefined): Item => {
  const { section: _, ...rest } = item;
  return (section === undefined ? rest : { ...rest, section }) as Item;
};

/**
 * Moves a question one step up or down. Within its section, or outside every section, it changes places with its
 * neighbour. At the edge of its section one step takes it out, and the next one past or into what stands there, so that
 * a section is never torn. At either end it stays where it is.
 */
export const stepQuestion = <Item extends Arranged>(items: readonly Item[], id: string, by: -1 | 1): Item[] => {
  const at = items.findIndex((item) => item.id === id);
  const [item, neighbour] = [items[at], items[at + by]];
  if (!item) return [...items];
  const replaced = (next: Item) => items.map((one, place) => (place === at ? next : one));
  if (item.section !== undefined && item.section !== neighbour?.section) return replaced(inSection(item, undefined));
  if (!neighbour) return [...items];
  if (neighbour.section !== item.section) return replaced(inSection(item, neighbour.section));
  return items.map((one, place) => (place === at ? neighbour : place === at + by ? item : one));
};

/** Moves a question to the place of another, in whose section it then stands. */
export const moveQuestion = <Item extends Arranged>(items: readonly Item[], id: string, toPlaceOf: string): Item[] => {
  const from = items.findIndex((item) => item.id === id);
  const to = items.findIndex((item) => item.id === toPlaceOf);
  const [item, target] = [items[from], items[to]];
  if (!item || !target || from === to) return [...items];
  const others = items.filter((_, place) => place !== from);
  return others.toSpliced(to, 0, inSection(item, target.section));
};

/** Puts a question at the end of a section, or, for no section, after the one it stood in. */
export const putInSection = <Item extends Arranged>(
  items: readonly Item[],
  id: string,
  section: string | undefined,
): Item[] => {
  const item = items.find((one) => one.id === id);
  if (!item || item.section === section) return [...items];
  const others = items.filter((one) => one !== item);
  // A section without questions yet begins after the one the question leaves, which must not be torn.
  const after = section !== undefined && others.some((one) => one.section === section) ? section : item.section;
  const last = after === undefined ? -1 : others.findLastIndex((one) => one.section === after);
  const at = last < 0 ? items.indexOf(item) : last + 1;
  return others.toSpliced(at, 0, inSection(item, section));
};

/** Runs of questions that move together: each section is one, and so is each question outside. */
const blocksOf = <Item extends Arranged>(items: readonly Item[]): Item[][] => {
  const blocks: Item[][] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (last && item.section !== undefined && last[0]?.section === item.section) last.push(item);
    else blocks.push([item]);
  }
  return blocks;
};

/** Moves a whole section past the question or section before or after it. */
export const stepSection = <Item extends Arranged>(items: readonly Item[], section: string, by: -1 | 1): Item[] => {
  const blocks = blocksOf(items);
  const at = blocks.findIndex(([first]) => first?.section === section);
  const [block, neighbour] = [blocks[at], blocks[at + by]];
  if (!block || !neighbour) return [...items];
  return blocks.flatMap((one, place) => (place === at ? neighbour : place === at + by ? block : one));
};

/** The sections in the order of their questions; one without questions stays at the end. */
export const inOrderOfQuestions = <Section extends { readonly id: string }>(
  sections: readonly Section[],
  questions: readonly Pick<Question, "id" | "section">[],
): Section[] => {
  const placeOf = ({ id }: Section) => {
    const place = questions.findIndex(({ section }) => section === id);
    return place < 0 ? questions.length : place;
  };
  return [...sections].sort((one, other) => placeOf(one) - placeOf(other));
};
