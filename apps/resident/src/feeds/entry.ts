import type { Language } from "@collaborative-communities/consultations";
import type { Activity, Feed } from "../api.ts";
import type { Messages } from "../messages/index.ts";
import { someUnchecked, summaryIn, titleIn } from "../told.tsx";

/** What a feed is written from. */
export type FeedSource = {
  readonly language: Language;
  readonly t: Messages;
  readonly feed: Feed;
  /** Where the site is: "https://say.example.org". */
  readonly origin: string;
  /** The page that shows the same list, and the feed itself, as whole addresses. */
  readonly pageAddress: string;
  readonly feedAddress: string;
  /** The address of an activity's page. */
  addressOf(activity: Activity): string;
};

/** Whether what an entry is called, or what it is about, was translated and nobody has checked that. */
export const isUnchecked = (source: FeedSource, activity: Activity): boolean =>
  someUnchecked([titleIn(source, activity), summaryIn(source, activity)]);

/** What the feed says of itself: that of an entry in it. Nothing where all is checked. */
export const noteOf = (source: FeedSource): string | undefined =>
  source.feed.activities.some((activity) => isUnchecked(source, activity)) ? source.t.told.listNotChecked : undefined;

const MADE = 2026;

/**
 * A name that stays the same when the title, the state or the address changes: a tag URI (RFC 4151) of the site's host.
 * @example tagOf("https://say.example.org", "018f…") // "tag:say.example.org,2026:consultation/018f…"
 */
export const tagOf = (origin: string, id: string): string =>
  `tag:${new URL(origin).hostname},${MADE}:consultation/${id}`;

/** The newest change of all; the start of time for a feed with nothing in it, so that it does not seem new each time. */
export const changedAtOf = ({ activities }: Feed): Date =>
  new Date(Math.max(0, ...activities.map(({ changedAt }) => new Date(changedAt).getTime())));

/** What an entry says first: where it is, and by when. */
export const statusOf = ({ t }: Pick<FeedSource, "t">, activity: Activity): string =>
  [
    t.portal.phases[activity.phase],
    activity.phase === "open" && activity.closesOn ? t.home.closes(activity.closesOn, activity.closesAtTime) : "",
    activity.phase === "planned" && activity.opensOn ? t.home.opens(activity.opensOn) : "",
    activity.isOverdue ? t.portal.late : "",
  ]
    .filter(Boolean)
    .join(". ");
