import { summaryIn, titleIn } from "../told.tsx";
import { type FeedSource, isUnchecked, noteOf, statusOf, tagOf } from "./entry.ts";

/**
 * The list as a JSON Feed (version 1.1). What is not of the standard is under `_consultation`, as the standard asks:
 * its phase, days, topics, areas and audiences by code, and whether nobody has checked the translation of its words.
 */
export const writeJsonFeed = (source: FeedSource): string => {
  const { t, feed, origin, pageAddress, feedAddress, addressOf } = source;
  const names = new Map(feed.topics.map(({ code, name }) => [code, name]));
  return `${JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: `${t.feeds.feedTitle} – ${t.service.name}`,
      description: noteOf(source),
      home_page_url: pageAddress,
      feed_url: feedAddress,
      language: t.language.tag,
      authors: [{ name: t.service.council }],
      items: feed.activities.map((activity) => ({
        // What is not translated is English, and the standard has a place to say so.
        ...(titleIn(source, activity).lang && { language: "en" }),
        id: tagOf(origin, activity.id),
        url: addressOf(activity),
        title: titleIn(source, activity).text,
        summary: statusOf(source, activity),
        content_text: summaryIn(source, activity).text,
        date_modified: new Date(activity.changedAt).toISOString(),
        tags: [activity.phase, ...activity.topics.map((code) => names.get(code) ?? code)],
        ...(activity.organisation && { authors: [{ name: activity.organisation }] }),
        _consultation: {
          phase: activity.phase,
          level: activity.level,
          opens_on: activity.opensOn,
          closes_on: activity.closesOn,
          closes_at: activity.closesAtTime,
          zone: "Europe/London",
          decision_expected_on: activity.decisionExpectedOn,
          result_due_on: activity.resultDueOn,
          result_overdue: activity.isOverdue,
          told_on: activity.toldOn,
          topics: activity.topics,
          areas: activity.areas,
          audiences: activity.audiences,
          translation_unchecked: isUnchecked(source, activity),
          demonstration: activity.demonstration,
        },
      })),
    },
    null,
    1,
  )}\n`;
};
