import { formatDate } from "@collaborative-communities/foundation";
import { Table, YearPlan } from "@collaborative-communities/ui";
import type { Plan } from "../api.ts";
import { Page } from "../page.tsx";
import { audienceName } from "../portal/names.ts";
import { ListNotChecked, titleIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";

type Planned = Plan["activities"][number];
type Props = { readonly view: View; readonly activities: readonly Planned[] };

const hrefOf = (view: View, { slug }: Planned): string | undefined =>
  slug === undefined ? undefined : to(view, `/consultations/${slug}`);

const kindName = (view: View, { kind }: Planned): string =>
  (view.t.plan.kinds as Readonly<Record<string, string>>)[kind] ?? view.t.plan.kinds.other;

const Title = ({ view, planned }: { view: View; planned: Planned }) => {
  const href = hrefOf(view, planned);
  const title = titleIn(view, planned);
  return (
    <span lang={title.lang}>
      {href === undefined ? (
        title.text
      ) : (
        <a className="govuk-link" href={href}>
          {title.text}
        </a>
      )}
    </span>
  );
};

/** A lane for each who asks, in the order in which they ask first. */
const Picture = ({ view, plan }: { view: View; plan: Plan }) => {
  const { t } = view;
  const { tag } = t.language;
  const lang = langOfContent(view);
  const organisations = [...new Set(plan.activities.map(({ organisation }) => organisation))];
  return (
    <YearPlan
      id="year"
      title={t.plan.picture}
      headingLevel={2}
      lang={tag}
      today={plan.today}
      todayText={t.plan.today}
      betweenText={t.plan.between}
      tableText={t.plan.table}
      months={plan.months}
      lanes={organisations.map((organisation, at) => ({
        key: String(at),
        name: organisation,
        lang,
        bars: plan.activities
          .filter((one) => one.organisation === organisation)
          .map((one) => ({
            key: one.id,
            name: titleIn(view, one).text,
            href: hrefOf(view, one),
            from: one.opensOn,
            to: one.closesOn,
            lang: titleIn(view, one).lang,
          })),
      }))}
      figures={
        <Table
          caption={t.plan.picture}
          hideCaption
          columns={[
            { key: "what", header: t.plan.what },
            { key: "who", header: t.plan.who },
            { key: "kind", header: t.plan.kind },
            { key: "first", header: t.plan.first },
            { key: "last", header: t.plan.last },
          ]}
          rows={plan.activities.map((one) => ({
            key: one.id,
            lang: titleIn(view, one).lang,
            cells: {
              what: titleIn(view, one).text,
              who: <span lang={lang}>{one.organisation}</span>,
              kind: kindName(view, one),
              first: formatDate(one.opensOn, tag),
              last: formatDate(one.closesOn, tag),
            },
          }))}
        />
      }
    />
  );
};

const Item = ({ view, planned }: { view: View; planned: Planned }) => {
  const { t } = view;
  const { tag } = t.language;
  const [first, last] = [formatDate(planned.opensOn, tag), formatDate(planned.closesOn, tag)];
  const audiences = planned.audiences.map((audience) => audienceName(view, audience));
  const isOfPartner = planned.slug === undefined;
  return (
    <li className="cc-plan__item">
      <p className="govuk-body cc-plan__title">
        <Title view={view} planned={planned} />
      </p>
      <p className="govuk-body">{planned.opensOn === planned.closesOn ? first : t.plan.between(first, last)}</p>
      <p className="govuk-body-s cc-labels">
        <span>
          {kindName(view, planned)}, <span lang={langOfContent(view)}>{planned.organisation}</span>
        </span>
        <span>
          {t.plan.isFor} {audiences.length > 0 ? audiences.join(", ") : t.plan.everybody}
        </span>
        {planned.minutes > 0 && <span>{t.plan.takes(planned.minutes)}</span>}
        {isOfPartner && planned.demonstration && <span>{t.plan.madeUp}</span>}
      </p>
    </li>
  );
};

const Items = ({ view, activities }: Props) => (
  <ul className="govuk-list">
    {activities.map((planned) => (
      <Item key={planned.id} view={view} planned={planned} />
    ))}
  </ul>
);

/** What starts when: what goes on already, then every month in which something starts. */
const MonthByMonth = ({ view, plan }: { view: View; plan: Plan }) => {
  const { t } = view;
  const name = new Intl.DateTimeFormat(t.language.tag, { month: "long", year: "numeric", timeZone: "UTC" });
  const goesOn = plan.activities.filter(({ opensOn }) => opensOn <= plan.today);
  const months = plan.months.map((month) => ({
    ...month,
    starts: plan.activities.filter(
      ({ opensOn }) => opensOn > plan.today && opensOn >= month.from && opensOn <= month.to,
    ),
  }));
  return (
    <section className="cc-section">
      <h2 className="govuk-heading-m">{t.plan.months}</h2>
      {goesOn.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{t.plan.goesOn}</h3>
          <Items view={view} activities={goesOn} />
        </>
      )}
      {months
        .filter(({ starts }) => starts.length > 0)
        .map(({ key, from, starts }) => (
          <div key={key}>
            <h3 className="govuk-heading-s cc-plan__month">{name.format(new Date(`${from}T00:00:00Z`))}</h3>
            <Items view={view} activities={starts} />
          </div>
        ))}
    </section>
  );
};

/** What the council and its partners will ask about in the next twelve months, drawn, as a table and by month. */
export const PlanPage = ({ view, plan }: { view: View; plan: Plan }) => {
  const { t } = view;
  return (
    <Page view={view} title={t.plan.title}>
      <h1 className="govuk-heading-xl">{t.plan.title}</h1>
      <p className="govuk-body-l">{t.plan.lead}</p>
      <p className="govuk-body">{t.plan.note}</p>
      {plan.activities.length === 0 ? (
        <p className="govuk-body">{t.plan.none}</p>
      ) : (
        <>
          <ListNotChecked view={view} said={plan.activities.map((one) => titleIn(view, one))} />
          <Picture view={view} plan={plan} />
          <MonthByMonth view={view} plan={plan} />
        </>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, "/consultations")}>
          {t.portal.title}
        </a>
      </p>
    </Page>
  );
};
