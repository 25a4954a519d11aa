import { z } from "zod";

/** How many answers came in one stretch of time: an hour, or a minute. A stretch in which none came may be left out. */
export type AnswersInTime = { readonly from: Date; readonly answers: number };

/**
 * When a stretch of time is put before a person as unusually busy: at least so many answers came in it, and more than so
 * many times what is usual for this consultation. Nothing is left out by it: a leaflet, a newspaper and a school class
 * all bring many answers at once.
 */
export const BurstRule = z.object({
  least: z.number().int().min(1),
  timesUsual: z.number().min(1),
});
export type BurstRule = z.infer<typeof BurstRule>;

/** Rules to begin with. Defaults of this project, not rules of law. */
export const DEFAULT_BURST_RULES = {
  hour: { least: 20, timesUsual: 8 },
  minute: { least: 10, timesUsual: 8 },
} as const satisfies Readonly<Record<"hour" | "minute", BurstRule>>;

export type Bursts = {
  /** The middle of the stretches in which any answer came: busy ones hardly move it. */
  readonly usual: number;
  /** How many answers make a stretch unusual here. */
  readonly from: number;
  /** In the order of time. */
  readonly bursts: readonly AnswersInTime[];
};

const middleOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};

/**
 * Finds when unusually many answers came, against the consultation's own course. The usual is a median (robust
 * statistics: half of all stretches would have to be busy before it is), of stretches in which somebody answered, so
 * that quiet nights do not make every morning a burst.
 * @example findBursts([{ from: nine, answers: 2 }, { from: ten, answers: 60 }, { from: eleven, answers: 3 }]).bursts // ten
 */
export const findBursts = (course: Iterable<AnswersInTime>, rule: BurstRule = DEFAULT_BURST_RULES.hour): Bursts => {
  const busy = [...course].filter(({ answers }) => answers > 0);
  const usual = middleOf(busy.map(({ answers }) => answers));
  const from = Math.max(rule.least, Math.floor(rule.timesUsual * usual) + 1);
  return {
    usual,
    from,
    bursts: busy
      .filter(({ answers }) => answers >= from)
      .sort((one, other) => one.from.getTime() - other.from.getTime()),
  };
};
