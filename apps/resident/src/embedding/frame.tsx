import type { Activity, Feed } from "../api.ts";
import { type Chosen, filterOf, queryOf } from "../portal/chosen.ts";
import { someUnchecked, titleIn } from "../told.tsx";
import { to, type View } from "../view.ts";

const MOST_SHOWN = 20;

/** What is open, what closes first before the rest, and then what is planned. */
const shownInFrame = ({ activities }: Feed): Activity[] => {
  const day = ({ phase, opensOn, closesOn }: Activity) => (phase === "open" ? closesOn : opensOn) ?? "9999";
  const of = (phase: Activity["phase"]) =>
    activities.filter((one) => one.phase === phase).sort((one, other) => (day(one) < day(other) ? -1 : 1));
  return [...of("open"), ...of("planned")].slice(0, MOST_SHOWN);
};

/** A page of its own for a frame on another site: a list of links that open in the place of that site. */
export const Frame = ({ view, origin, chosen, feed }: { view: View; origin: string; chosen: Chosen; feed: Feed }) => {
  const { t } = view;
  const activities = shownInFrame(feed);
  const isUnchecked = someUnchecked(activities.map((one) => titleIn(view, one)));
  return (
    <html lang={t.language.tag}>
      <head>
        <meta charSet="utf-8" />
        <title>{t.embedding.open}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href="/embed.css" />
      </head>
      <body>
        <main>
          <h1>{t.embedding.open}</h1>
          {activities.length === 0 && <p>{t.embedding.none}</p>}
          <ul>
            {activities.map(({ slug, phase, opensOn, closesOn, ...listed }) => {
              const title = titleIn(view, listed);
              return (
                <li key={slug}>
                  <a href={`${origin}${to(view, `/consultations/${slug}`)}`} target="_top" lang={title.lang}>
                    {title.text}
                  </a>
                  <p>
                    {phase === "open"
                      ? closesOn && t.embedding.closes(closesOn)
                      : opensOn && t.embedding.opens(opensOn)}
                  </p>
                </li>
              );
            })}
          </ul>
          {isUnchecked && <p className="note">{t.told.listNotChecked}</p>}
          <p>
            <a href={`${origin}${to(view, "/consultations")}${queryOf(filterOf(chosen))}`} target="_top">
              {t.embedding.all}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
};
