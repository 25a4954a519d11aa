import { InsetText, Pagination, pagesAround } from "@collaborative-communities/ui";
import type { Portal } from "../api.ts";
import { feedsOf } from "../feeds/addresses.ts";
import { Page } from "../page.tsx";
import { ListNotChecked, summaryIn, titleIn } from "../told.tsx";
import { to, type View } from "../view.ts";
import { Cards } from "./cards.tsx";
import { type Chosen, filterOf, queryOf } from "./chosen.ts";
import { FilterForm, NearForm, PhaseLinks } from "./filter-form.tsx";

const PATH = "/consultations";

const Empty = ({ view }: { view: View }) => (
  <InsetText>
    <p className="govuk-body">{view.t.portal.none}</p>
    <p className="govuk-body">{view.t.portal.noneHelp}</p>
    <p className="govuk-body">
      <a className="govuk-link" href={to(view, PATH)}>
        {view.t.portal.clear}
      </a>
    </p>
  </InsetText>
);

const Pages = ({ view, chosen, portal }: { view: View; chosen: Chosen; portal: Portal }) => {
  const { t } = view;
  if (portal.pages < 2) return null;
  const hrefOf = (page: number) => to(view, PATH) + queryOf({ ...filterOf(chosen), page });
  return (
    <>
      <Pagination
        {...pagesAround(portal.page, portal.pages, hrefOf)}
        label={t.portal.pages}
        previousText={t.portal.previous}
        nextText={t.portal.next}
        pageText={t.portal.pageNumber}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, PATH) + queryOf({ ...filterOf(chosen), all: true })}>
          {t.portal.onePage}
        </a>
      </p>
    </>
  );
};

/** What can be subscribed to of a choice: a topic, an area and an audience; the rest changes by itself. */
const followedOf = ({ topic, area, audience }: Chosen) => ({ topic, area, audience });

const Follow = ({ view, chosen }: { view: View; chosen: Chosen }) => {
  const { t } = view;
  return (
    <section className="cc-section">
      <h2 className="govuk-heading-m">{t.feeds.follow}</h2>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={to(view, "/subscribe") + queryOf(followedOf(chosen))}>
            {t.subscribe.title}
          </a>
        </li>
        {feedsOf(view, chosen).map(({ name, href, type }) => (
          <li key={href}>
            <a className="govuk-link" href={href} type={type}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Everything that is planned, open, closed, decided and answered, as far as a visitor wants to see it. */
export const PortalPage = ({ view, chosen, portal }: { view: View; chosen: Chosen; portal: Portal }) => {
  const { t } = view;
  return (
    <Page
      view={{ ...view, query: queryOf(chosen) }}
      title={t.portal.title}
      alternates={feedsOf(view, chosen).map(({ name, href, type }) => ({ type, title: name, href }))}
    >
      <h1 className="govuk-heading-xl">{t.portal.title}</h1>
      <p className="govuk-body-l">{t.portal.lead}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, "/plan")}>
          {t.plan.link}
        </a>
      </p>
      <FilterForm view={view} chosen={chosen} lists={portal} path={PATH} />
      <NearForm view={view} chosen={chosen} />
      <PhaseLinks view={view} chosen={chosen} lists={portal} path={PATH} />
      <p className="govuk-body">{t.portal.found(portal.total)}</p>
      <ListNotChecked
        view={{ ...view, query: queryOf(chosen) }}
        said={portal.activities.flatMap((one) => [titleIn(view, one), summaryIn(view, one)])}
      />
      {portal.activities.length === 0 ? (
        <Empty view={view} />
      ) : (
        <Cards view={view} activities={portal.activities} topics={portal.topics} areas={portal.areas} />
      )}
      <Pages view={view} chosen={chosen} portal={portal} />
      <Follow view={view} chosen={chosen} />
    </Page>
  );
};
