import type { ReactNode } from "react";
import type { Listed } from "../api.ts";
import { Page } from "../page.tsx";
import { ListNotChecked, summaryIn, titleIn } from "../told.tsx";
import { to, type View } from "../view.ts";

const when = (view: View, one: Listed): string | undefined => {
  const { t } = view;
  if (one.state === "planned") return one.plannedToOpenOn && t.home.opens(one.plannedToOpenOn);
  if (one.state === "open") return one.closesOn && t.home.closes(one.closesOn, one.closesAtTime);
  return one.closesOn && t.home.closedOn(one.closesOn);
};

const List = ({
  view,
  title,
  items,
  empty,
}: {
  view: View;
  title: string;
  items: readonly Listed[];
  empty?: ReactNode;
}) =>
  items.length === 0 && !empty ? null : (
    <section className="cc-section">
      <h2 className="govuk-heading-m">{title}</h2>
      {items.length === 0 && <p className="govuk-body">{empty}</p>}
      <ul className="cc-cards">
        {items.map((one) => {
          const [called, about] = [titleIn(view, one), summaryIn(view, one)];
          return (
            <li key={one.slug} className="cc-card">
              <h3 className="govuk-heading-s cc-card__title" lang={called.lang}>
                <a className="govuk-link" href={to(view, `/consultations/${one.slug}`)}>
                  {called.text}
                </a>
              </h3>
              <p className="govuk-body" lang={about.lang}>
                {about.text}
              </p>
              <p className="govuk-body-s cc-card__when">{when(view, one)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );

export const HomePage = ({ view, all }: { view: View; all: readonly Listed[] }) => {
  const { t } = view;
  const of = (state: Listed["state"]) => all.filter((one) => one.state === state);
  return (
    <Page view={view} title={t.home.title}>
      <h1 className="govuk-heading-xl">{t.home.title}</h1>
      <p className="govuk-body-l">{t.home.lead}</p>
      <ListNotChecked view={view} said={all.flatMap((one) => [titleIn(view, one), summaryIn(view, one)])} />
      <List view={view} title={t.home.open} items={of("open")} empty={t.home.none} />
      <List view={view} title={t.home.planned} items={of("planned")} />
      <List view={view} title={t.home.closed} items={all.filter(({ owesResult }) => owesResult)} />
      <List view={view} title={t.home.fedback} items={of("fed-back")} />
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, "/consultations")}>
          {t.portal.all}
        </a>
      </p>
      <section className="cc-section">
        <h2 className="govuk-heading-m">{t.home.answered}</h2>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, "/reference")}>
            {t.home.answeredHelp}
          </a>
        </p>
      </section>
    </Page>
  );
};
