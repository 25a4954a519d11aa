import { summaryIn, titleIn } from "../told.tsx";
import { changedAtOf, type FeedSource, noteOf, statusOf, tagOf } from "./entry.ts";

// What XML 1.0 cannot hold at all, even escaped.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_IN_XML, "")
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Where words are in another language than the feed. */
const langIn = ({ language }: FeedSource, lang: string | undefined): string =>
  lang !== undefined && lang !== language ? ` xml:lang="${lang}"` : "";

/** The list as an Atom feed (RFC 4287). */
export const writeAtom = (source: FeedSource): string => {
  const { t, feed, origin, pageAddress, feedAddress, addressOf } = source;
  const { hostname } = new URL(origin);
  const note = noteOf(source);
  const topics = new Map(feed.topics.map(({ code, name }) => [code, name]));
  const entries = feed.activities.map((activity) => {
    const address = xml(addressOf(activity));
    const [title, summary] = [titleIn(source, activity), summaryIn(source, activity)];
    return [
      "  <entry>",
      `    <id>${xml(tagOf(origin, activity.id))}</id>`,
      `    <title${langIn(source, title.lang)}>${xml(title.text)}</title>`,
      `    <updated>${new Date(activity.changedAt).toISOString()}</updated>`,
      `    <link rel="alternate" type="text/html" href="${address}"/>`,
      ...(activity.organisation ? [`    <author><name>${xml(activity.organisation)}</name></author>`] : []),
      `    <category term="${xml(activity.phase)}" label="${xml(t.portal.phases[activity.phase])}"/>`,
      ...activity.topics.map((code) => `    <category term="${xml(code)}" label="${xml(topics.get(code) ?? code)}"/>`),
      `    <summary>${xml(`${statusOf(source, activity)}. ${summary.text}`.trim())}</summary>`,
      "  </entry>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(t.language.tag)}">`,
    `  <id>${xml(`tag:${hostname},2026:consultations${new URL(feedAddress).search}`)}</id>`,
    `  <title>${xml(`${t.feeds.feedTitle} – ${t.service.name}`)}</title>`,
    ...(note === undefined ? [] : [`  <subtitle>${xml(note)}</subtitle>`]),
    `  <updated>${changedAtOf(feed).toISOString()}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(feedAddress)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(pageAddress)}"/>`,
    `  <author><name>${xml(t.service.council)}</name></author>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
};
