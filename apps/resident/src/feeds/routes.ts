import type { Hono } from "hono";
import { filterOf, queryOf, readChosen } from "../portal/chosen.ts";
import type { Document, Site } from "../site-in-language.ts";
import { to, type View } from "../view.ts";
import { FEED_TYPES, type FeedKind } from "./addresses.ts";
import { writeAtom } from "./atom.ts";
import { changedAtOf, type FeedSource } from "./entry.ts";
import { FeedsPage } from "./feeds-page.tsx";
import { writeCalendar } from "./icalendar.ts";
import { writeJsonFeed } from "./json-feed.ts";

const WRITE: Readonly<Record<FeedKind, (source: FeedSource) => string>> = {
  atom: writeAtom,
  json: writeJsonFeed,
  ics: writeCalendar,
};

/** Any page of any site may read them: there is nothing of anybody's own in them. */
const FOR_ALL = { "Access-Control-Allow-Origin": "*", "Content-Security-Policy": "default-src 'none'; sandbox" };

export const feedRoutes = (routes: Hono, { api, config, sendPublic, sendHeld, view }: Site): void => {
  routes.get("/feeds", (c) => sendPublic(c, async () => FeedsPage({ view: view(c) })));

  const write = async (shown: View, kind: FeedKind, query: Record<string, string>): Promise<Document> => {
    const chosen = readChosen(query);
    const feed = await api.consultations.feed.query(filterOf(chosen));
    const asked = queryOf(filterOf(chosen));
    const text = WRITE[kind]({
      language: shown.language,
      t: shown.t,
      feed,
      origin: config.origin,
      pageAddress: config.origin + to(shown, "/consultations") + asked,
      feedAddress: config.origin + to(shown, `/feeds/consultations.${kind}`) + asked,
      addressOf: ({ slug }) => config.origin + to(shown, `/consultations/${slug}`),
    });
    return { text, type: `${FEED_TYPES[kind]}; charset=utf-8`, changedAt: changedAtOf(feed), headers: FOR_ALL };
  };
  for (const kind of Object.keys(WRITE) as FeedKind[])
    routes.get(`/feeds/consultations.${kind}`, (c) => {
      const key = c.req.path + queryOf(filterOf(readChosen(c.req.query())));
      return sendHeld(c, key, () => write(view(c), kind, c.req.query()));
    });
};
