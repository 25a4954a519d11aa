import { type Chosen, filterOf, queryOf } from "../portal/chosen.ts";
import { to, type View } from "../view.ts";

export const FEED_TYPES = {
  atom: "application/atom+xml",
  json: "application/feed+json",
  ics: "text/calendar",
} as const;
export type FeedKind = keyof typeof FEED_TYPES;

/** The feeds that follow a list, with the same filter. */
export const feedsOf = (view: View, chosen: Chosen) => {
  const { t } = view;
  const names: Readonly<Record<FeedKind, string>> = { atom: t.feeds.atom, json: t.feeds.json, ics: t.feeds.calendar };
  return (Object.keys(names) as FeedKind[]).map((kind) => ({
    kind,
    name: names[kind],
    type: FEED_TYPES[kind],
    href: to(view, `/feeds/consultations.${kind}`) + queryOf(filterOf(chosen)),
  }));
};
