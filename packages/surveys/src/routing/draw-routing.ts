import { checkRouting } from "../questionnaire/check-routing.ts";
import type { Routing } from "../questionnaire/condition.ts";
import { placesAfter } from "../questionnaire/follow-ways.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { describeRouting } from "./describe-routing.ts";

/** One page of the picture of the ways through a questionnaire. */
export type RoutingPage = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly section?: string;
  /** On how many conditions it hangs: 0 is the way everybody goes, 1 a branch from it, 2 a branch of that branch. */
  readonly track: 0 | 1 | 2;
  /** Its own condition, in words. */
  readonly when?: string;
  /** Numbers of the pages that can come next; `undefined` among them is the end. */
  readonly next: readonly (number | undefined)[];
  /** What is wrong with it, in sentences. */
  readonly problems: readonly string[];
};

/** A section of the picture: the pages from one number to another, its condition, and how often it can come again. */
export type RoutingSection = {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly when?: string;
  readonly rounds: number;
  readonly problems: readonly string[];
};

export type RoutingPicture = { readonly pages: readonly RoutingPage[]; readonly sections: readonly RoutingSection[] };

/** The ways through a questionnaire, as data to draw and to list. Works on one that is still being written, too. */
export const drawRouting = (questionnaire: Pick<Questionnaire, "questions" | "sections">): RoutingPicture => {
  const { questions, sections = [] } = questionnaire;
  const problems = checkRouting(questionnaire);
  const about = (id: string) => problems.filter((one) => one.about === id).map(({ message }) => message);
  const words = (routing: Routing | undefined) => (routing ? { when: describeRouting(routing, questionnaire) } : {});
  const sectionOf = (at: number) => sections.find(({ id }) => id === questions[at]?.section);
  const nextOf = (at: number): (number | undefined)[] => {
    const next: (number | undefined)[] = [];
    const section = sectionOf(at);
    if (section?.repeat) {
      const own = questions.flatMap((one, place) => (one.section === section.id ? [place] : []));
      // The next round starts with the first of its questions that is asked.
      const sure = own.findIndex((place) => questions[place]?.showIf === undefined);
      if (own.every((place) => place <= at || questions[place]?.showIf !== undefined))
        next.push(...own.slice(0, sure < 0 ? own.length : sure + 1).map((place) => place + 1));
    }
    for (const place of placesAfter(questionnaire, at)) {
      const number = place < questions.length ? place + 1 : undefined;
      if (!next.includes(number)) next.push(number);
    }
    return next;
  };
  const pages = questions.map(({ id, text, showIf, section }, at): RoutingPage => {
    const gates = [showIf, sectionOf(at)?.showIf].filter((one) => one !== undefined).length;
    return {
      id,
      number: at + 1,
      title: text,
      ...(section !== undefined && { section }),
      track: gates as 0 | 1 | 2,
      ...words(showIf),
      next: nextOf(at),
      problems: about(id),
    };
  });
  return {
    pages,
    sections: sections.flatMap(({ id, title, showIf, repeat }): RoutingSection[] => {
      const numbers = pages.filter(({ section }) => section === id).map(({ number }) => number);
      const [from, to] = [numbers[0], numbers.at(-1)];
      if (from === undefined || to === undefined) return [];
      return [{ id, title, from, to, ...words(showIf), rounds: repeat?.most ?? 1, problems: about(id) }];
    }),
  };
};
