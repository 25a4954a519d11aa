import type { Decline, Question } from "../questionnaire/question.ts";
import type { Band } from "./summarise.ts";

/** A number of people or an amount, or `null` where it must not be shown. */
export type Figure = number | null;

type DrawnOption = { readonly id: string; readonly text: string; readonly count: Figure };

/** A question's counts as far as they are drawn: a `QuestionCount`, or one of which some figures are not shown. */
export type CountToDraw = {
  readonly question: Question;
  readonly base: Figure;
  readonly declined: Readonly<Record<Decline, Figure>>;
  readonly options: readonly DrawnOption[];
  readonly rows?: readonly {
    readonly id: string;
    readonly text: string;
    readonly base: Figure;
    readonly options: readonly DrawnOption[];
  }[];
  /** `null` for an end that is open. */
  readonly values?: readonly { readonly from: number | null; readonly to: number | null; readonly count: Figure }[];
  /** Whether `values` are drawn in the bands they come in. */
  readonly isBanded?: boolean;
  readonly sum?: number;
  readonly ranks?: readonly { readonly id: string; readonly text: string; readonly places: readonly Figure[] }[];
  readonly ways?: Readonly<Record<"point" | "named", Figure>>;
  readonly sums?: readonly { readonly id: string; readonly text: string; readonly sum: Figure }[];
};

type Shown = { readonly base: number; readonly declined: Readonly<Record<Decline, number>> };

/** How many answered and declined, where all of it is shown. */
export const wholeOf = ({ base, declined: { "do-not-know": unsure, "prefer-not-to-say": unsaid } }: CountToDraw) =>
  base === null || unsure === null || unsaid === null
    ? undefined
    : ({ base, declined: { "do-not-know": unsure, "prefer-not-to-say": unsaid } } satisfies Shown);

export type Value = NonNullable<CountToDraw["values"]>[number];
export const isBand = (value: Value): value is Band => value.from !== null && value.to !== null && value.count !== null;
