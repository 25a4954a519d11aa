import type { Counts } from "@collaborative-communities/surveys";

/** What a consultation's answers, or a part of them, amount to. Only `counts` says what was answered. */
export type Figures = {
  readonly responses: number;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly byDay: Readonly<Record<string, number>>;
  readonly byLanguage: Readonly<Record<string, number>>;
  readonly byWard: Readonly<Record<string, number>>;
  readonly notSure: number;
  readonly outside: number;
  readonly notSaid: number;
  readonly counts: Counts;
};

/** Which figures: all, or those of a channel or a PCN area. Empty stands for all. */
export type FiguresKey = { readonly channel: string; readonly area: string };
