import { isBeforeOpening } from "@collaborative-communities/consultations";
import { addDays, formatDate, isAfter, isBefore, type LocalDate } from "@collaborative-communities/foundation";
import type { Outputs } from "../api.ts";
import { pathOf } from "./read-consultation.tsx";

type Listed = Pick<Outputs["consultations"]["list"][number], "id" | "title" | "state"> & {
  readonly countIsFinal?: boolean;
  readonly heldBack?: boolean;
  readonly plannedToOpenOn?: LocalDate | undefined;
  readonly closesOn?: LocalDate | undefined;
  readonly paperUntil?: LocalDate | undefined;
  readonly resultDueOn?: LocalDate | undefined;
  readonly resultIsOverdue?: boolean;
};

/** One thing an officer can do today: what, by when, for which consultation, and where. */
export type Need = {
  readonly key: string;
  readonly title: string;
  /** The day it is about; what has none comes last. */
  readonly on?: LocalDate | undefined;
  /** What to do, as the text of a link. */
  readonly action: string;
  readonly href: string;
  /** What it is about, sentence by sentence. */
  readonly because: readonly string[];
};

/** The day as the desk says it: what has waited since then is told from what is to come. */
export const dayOf = ({ on }: Pick<Need, "on">, today: LocalDate): string => {
  if (on === undefined) return "No day";
  return isBefore(on, today) ? `Since ${formatDate(on)}` : formatDate(on);
};

/** How many days before its opening and before its closing a consultation comes to the desk. */
const BEFORE_OPENING = 14;
const BEFORE_CLOSING = 7;
/** So many gaps are listed; the rest is on the page itself. */
const GAPS_SHOWN = 4;

/** Whether what is missing in one must be read, because it is to open soon or should have opened. */
export const opensSoon = ({ state, plannedToOpenOn }: Listed, today: LocalDate): boolean =>
  isBeforeOpening(state) && plannedToOpenOn !== undefined && !isAfter(plannedToOpenOn, addDays(today, BEFORE_OPENING));

const shorten = (gaps: readonly string[]): readonly string[] =>
  gaps.length <= GAPS_SHOWN ? gaps : [...gaps.slice(0, GAPS_SHOWN), `And ${gaps.length - GAPS_SHOWN} more.`];

const beforeOpening = (one: Listed, gaps: readonly string[] | undefined, today: LocalDate): Omit<Need, "key">[] => {
  const { id, title, plannedToOpenOn: on, state } = one;
  if (one.heldBack)
    return [
      {
        title,
        on,
        action: "Mend what held it back",
        href: pathOf(id),
        because: shorten(["It was to open and was held back.", ...(gaps ?? [])]),
      },
    ];
  if (!opensSoon(one, today) || gaps === undefined) return [];
  const late = on !== undefined && isBefore(on, today) && state !== "scheduled" ? ["Its day to open is over."] : [];
  if (gaps.length > 0)
    return [{ title, on, action: "Finish what is missing", href: pathOf(id), because: [...late, ...shorten(gaps)] }];
  if (state === "scheduled") return [];
  return [
    { title, on, action: "Take the next step", href: pathOf(id), because: [...late, "Nothing is missing for it."] },
  ];
};

const whileOpen = ({ id, title, state, closesOn: on }: Listed, today: LocalDate): Omit<Need, "key">[] =>
  (state === "open" || state === "paused") && on !== undefined && !isAfter(on, addDays(today, BEFORE_CLOSING))
    ? [
        {
          title,
          on,
          action: "See who has answered so far",
          href: pathOf(id, "/counts"),
          because: [`It closes by itself on ${formatDate(on)}.`],
        },
      ]
    : [];

const afterClosing = (one: Listed): Omit<Need, "key">[] => {
  const { id, title, state, paperUntil, resultDueOn: on } = one;
  const needs: Omit<Need, "key">[] = [];
  if (state === "closed" && paperUntil)
    needs.push({
      title,
      on: paperUntil,
      action: "Enter what came on paper",
      href: pathOf(id, "/enter"),
      because: [
        `Paper posted in time still counts until ${formatDate(paperUntil)}; the answers can be read after that.`,
      ],
    });
  else if (state === "closed")
    needs.push({
      title,
      on: one.closesOn,
      action: "Begin to read the answers",
      href: pathOf(id),
      because: ["Its time is up, and no more post can come."],
    });
  if (on === undefined) return needs;
  needs.push(
    one.resultIsOverdue
      ? {
          title,
          on,
          action: "Tell people, or explain why it is late",
          href: pathOf(id, state === "decided" ? "/feedback" : "/do/explain-lateness"),
          because: ["People should have heard by now what came of it. The public page says that it is overdue."],
        }
      : {
          title,
          on,
          action: "Tell people what came of it",
          href: pathOf(id),
          because: [`People are to hear by ${formatDate(on)} what came of it.`],
        },
  );
  return needs;
};

/**
 * What needs an officer today, the earliest day first: what is missing before an opening within 14 days, what was held
 * back, what closes within 7 days, post that may still come, and results that people wait for.
 * @param missing what stands before the next step, by id; left out while it is not known
 */
export const needsToday = (
  consultations: readonly Listed[],
  missing: ReadonlyMap<string, readonly string[]>,
  today: LocalDate,
): Need[] =>
  consultations
    .flatMap((one) =>
      [...beforeOpening(one, missing.get(one.id), today), ...whileOpen(one, today), ...afterClosing(one)].map(
        (need) => ({ ...need, key: `${one.id} ${need.action}` }),
      ),
    )
    .sort((one, two) => ((one.on ?? "9999-12-31") < (two.on ?? "9999-12-31") ? -1 : 1));
