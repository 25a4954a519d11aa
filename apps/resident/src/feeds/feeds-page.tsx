import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";
import { feedsOf } from "./addresses.ts";

/** What feeds there are, for whom, and how to get one's own choice of them. */
export const FeedsPage = ({ view }: { view: View }) => {
  const { t } = view;
  const notes = { atom: t.feeds.atomNote, json: t.feeds.jsonNote, ics: t.feeds.calendarNote };
  const feeds = feedsOf(view, { page: 1, all: false });
  return (
    <Page
      view={view}
      title={t.feeds.title}
      alternates={feeds.map(({ name, href, type }) => ({ type, title: name, href }))}
    >
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{t.feeds.title}</h1>
        <p className="govuk-body-l">{t.feeds.lead}</p>
        <ul className="cc-cards">
          {feeds.map(({ kind, name, href, type }) => (
            <li key={kind} className="cc-card">
              <h2 className="govuk-heading-s cc-card__title">
                <a className="govuk-link" href={href} type={type}>
                  {name}
                </a>
              </h2>
              <p className="govuk-body">{notes[kind]}</p>
            </li>
          ))}
        </ul>
        <p className="govuk-body">{t.feeds.choose}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, "/consultations")}>
            {t.feeds.list}
          </a>
        </p>
      </div>
    </Page>
  );
};
