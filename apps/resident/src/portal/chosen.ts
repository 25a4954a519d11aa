import { ActivityFilter } from "@collaborative-communities/consultations";
import type { Context } from "hono";

/** What a visitor chose to see, as it stands in an address. */
export type Chosen = ActivityFilter & {
  readonly words?: string | undefined;
  readonly page: number;
  readonly all: boolean;
};

const MOST_PAGES = 10_000;

/** What an address asks for; what cannot be read is left out, because an old link should still show something. */
export const readChosen = (query: Readonly<Record<string, string>>): Chosen => {
  const one = <Name extends keyof ActivityFilter>(name: Name): ActivityFilter[Name] | undefined => {
    const read = ActivityFilter.shape[name].safeParse(query[name] === "" ? undefined : query[name]);
    return read.success ? (read.data as ActivityFilter[Name]) : undefined;
  };
  const words = query.words?.toWellFormed().replaceAll("\0", "").trim().slice(0, 200);
  const page = Number(query.page ?? 1);
  const chosen = { phase: one("phase"), topic: one("topic"), audience: one("audience"), area: one("area") };
  return {
    ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)),
    ...(query.overdue === "yes" && { overdue: true }),
    ...(words && { words }),
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
    all: query.all === "yes",
  };
};

/** The one way to write a choice in an address: "?area=…&page=2", or nothing. */
export const queryOf = ({ phase, topic, audience, area, overdue, words, page, all }: Partial<Chosen>): string => {
  const query = new URLSearchParams();
  if (words) query.set("words", words);
  for (const [name, value] of Object.entries({ phase, topic, audience, area })) if (value) query.set(name, value);
  if (overdue) query.set("overdue", "yes");
  if (all) query.set("all", "yes");
  else if (page !== undefined && page > 1) query.set("page", String(page));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
};

/** The filter of a choice, without the place in the list. */
export const filterOf = ({ page: _page, all: _all, ...filter }: Chosen): Omit<Chosen, "page" | "all"> => filter;

/** Whether a form left fields empty, so that the address can be written shorter. */
export const isWrittenLong = (c: Context): boolean => Object.values(c.req.query()).some((value) => value === "");
