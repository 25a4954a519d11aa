import { Panel, SummaryList, Table } from "@collaborative-communities/ui";
import type { DataStatus, KeptAbout } from "../api.ts";
import { Page } from "../page.tsx";
import { langOfContent, to, type View } from "../view.ts";

/** What is kept about a person and why, and what they can do about it. */
export const YourDataPage = ({ view, rows }: { view: View; rows: readonly KeptAbout[] }) => {
  const { t } = view;
  const { yourData } = t;
  const lang = langOfContent(view);
  const links = [
    { href: "/your-data/ask", text: yourData.askTitle },
    { href: "/your-data/complain", text: yourData.complainTitle },
    { href: "/your-data/status", text: yourData.statusTitle },
  ];
  const said = (text: string) => <span lang={lang}>{text}</span>;
  return (
    <Page view={view} title={yourData.title}>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{yourData.title}</h1>
        <p className="govuk-body-l">{yourData.lead}</p>
        <h2 className="govuk-heading-m">{yourData.doTitle}</h2>
        <ul className="govuk-list">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a className="govuk-link" href={to(view, href)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <h2 className="govuk-heading-m">{yourData.keepTitle}</h2>
        <ul className="govuk-list govuk-list--bullet">
          {Object.values(yourData.keep).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <h2 className="govuk-heading-m">{yourData.whyTitle}</h2>
        <p className="govuk-body">{yourData.why}</p>
        <p className="govuk-body">{yourData.howLong}</p>
        <h2 className="govuk-heading-m">{yourData.allTitle}</h2>
        <p className="govuk-body">
          {yourData.allHelp} {t.service.onlyInEnglish}
        </p>
      </div>
      <Table
        caption={yourData.allTitle}
        hideCaption
        columns={[
          { key: "what", header: yourData.columns.what },
          { key: "why", header: yourData.columns.why },
          { key: "kept", header: yourData.columns.kept },
          { key: "basis", header: yourData.columns.basis },
        ]}
        rows={rows.map((row, place) => ({
          key: String(place),
          cells: {
            what: said(row.place),
            why: said(row.purpose),
            kept: said(row.kept),
            basis: said(row.lawfulBasis),
          },
        }))}
      />
    </Page>
  );
};

/** How a request or a complaint stands. It is also what a person sees after sending one. */
export const StatusPage = ({ view, found }: { view: View; found: DataStatus }) => {
  const { t } = view;
  const { rows, outcomes, waits } = t.yourData;
  const { date } = t.when;
  const stands =
    found.is === "complaint"
      ? found.outcome
        ? outcomes.answered
        : outcomes.open
      : found.outcome
        ? outcomes[found.outcome.kind]
        : found.stoppedFor
          ? waits[found.stoppedFor]
          : outcomes.open;
  const says = found.is === "complaint" ? found.outcome?.says : found.outcome?.reason;
  const isOpen = found.outcome === undefined;
  return (
    <Page view={view} title={t.yourData.statusTitle} hidden>
      <div className="cc-measure">
        <Panel title={t.yourData.statusTitle}>
          {t.yourData.reference}
          <br />
          <strong translate="no">{found.reference}</strong>
        </Panel>
        <SummaryList
          rows={[
            {
              key: rows.what,
              value: found.is === "complaint" ? t.yourData.aComplaint : t.yourData.kinds[found.kind],
            },
            { key: rows.received, value: date(found.receivedOn) },
            ...(found.is === "request" && isOpen ? [{ key: rows.due, value: date(found.dueOn) }] : []),
            ...(found.is === "complaint"
              ? [
                  found.acknowledgedOn === undefined
                    ? { key: rows.acknowledge, value: date(found.acknowledgeBy) }
                    : { key: rows.acknowledged, value: date(found.acknowledgedOn) },
                ]
              : []),
            { key: rows.outcome, value: stands },
            ...(says ? [{ key: rows.says, value: <span lang={langOfContent(view)}>{says}</span> }] : []),
          ]}
        />
        <p className="govuk-body">{t.yourData.keepReference}</p>
        <p className="govuk-body">{t.yourData.regulator}</p>
      </div>
    </Page>
  );
};
