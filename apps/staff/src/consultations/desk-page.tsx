import { mayRunConsultations } from "@collaborative-communities/consultations";
import { type LocalDate, toLocalDate } from "@collaborative-communities/foundation";
import { Button, Table, writeNumber } from "@collaborative-communities/ui";
import { useQueries, useQuery } from "@tanstack/react-query";
import { api, type Outputs } from "../api.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { dayOf, type Need, needsToday, opensSoon } from "./needs-today.ts";
import { pathOf, StateTag, writeClosing } from "./read-consultation.tsx";

type Listed = Outputs["consultations"]["list"];

const Needs = ({ needs, today }: { readonly needs: readonly Need[]; readonly today: LocalDate }) =>
  needs.length === 0 ? (
    <p className="govuk-body">Nothing needs you today.</p>
  ) : (
    <ol className="govuk-list staff-needs">
      {needs.map(({ key, title, on, action, href, because }) => (
        <li key={key} className="staff-row staff-need">
          <p className="staff-need__day">{dayOf({ on }, today)}</p>
          <div>
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
            <p className="govuk-body govuk-!-margin-bottom-1">
              <a className="govuk-link" href={href}>
                {action}
                <span className="govuk-visually-hidden"> for {title}</span>
              </a>
            </p>
            {because.length === 1 ? (
              <p className="govuk-body">{because[0]}</p>
            ) : (
              <ul className="govuk-list govuk-list--bullet">
                {because.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );

/** What the plan lacks, and what stands before the next step. */
const gapsOf = ({ missing, checklists }: Outputs["consultations"]["read"]): string[] => [
  ...missing.map(({ message }) => message),
  ...(checklists[0]?.gates ?? []).filter(({ blocking }) => blocking).map(({ note }) => note),
];

const NeedsToday = ({ consultations }: { readonly consultations: Listed }) => {
  const today = toLocalDate(new Date());
  const soon = consultations.filter((one) => one.heldBack || opensSoon(one, today));
  const plans = useQueries({ queries: soon.map(({ id }) => api.consultations.read.queryOptions({ id })) });
  const missing = new Map(plans.flatMap(({ data }) => (data ? [[data.id, gapsOf(data)] as const] : [])));
  return (
    <section aria-labelledby="needs">
      <h2 className="govuk-heading-m" id="needs">
        What needs you today
      </h2>
      {plans.some((plan) => plan.isLoading) ? (
        <p className="govuk-body">Loading…</p>
      ) : (
        <>
          {plans.some((plan) => plan.error) && (
            <p className="govuk-body">Some plans could not be read, so this list may not be complete.</p>
          )}
          <Needs needs={needsToday(consultations, missing, today)} today={today} />
        </>
      )}
    </section>
  );
};

const All = ({ consultations }: { readonly consultations: Listed }) =>
  consultations.length === 0 ? (
    <p className="govuk-body">There are no consultations yet.</p>
  ) : (
    <Table
      caption="All consultations"
      small
      columns={[
        { key: "title", header: "Title" },
        { key: "state", header: "State" },
        { key: "responses", header: "Responses", numeric: true },
        { key: "closes", header: "Closes" },
      ]}
      rows={consultations.map((one) => ({
        key: one.id,
        cells: {
          title: (
            <a className="govuk-link" href={pathOf(one.id)}>
              {one.title}
            </a>
          ),
          state: <StateTag state={one.state} countIsFinal={one.countIsFinal} />,
          responses: writeNumber(one.responses, "en-GB"),
          closes: writeClosing(one),
        },
      }))}
    />
  );

/** What needs one today, and every consultation there is. */
export const DeskPage = () => {
  const list = useQuery(api.consultations.list.queryOptions());
  const me = useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const mayRun = mayRunConsultations({ posts: me.data?.person?.posts ?? [] });
  return (
    <Loaded query={list}>
      {(consultations) => (
        <Page title="Desk" isWide>
          {mayRun && (
            <>
              <Button href="/consultations/new">New consultation</Button>
              <NeedsToday consultations={consultations} />
            </>
          )}
          <All consultations={consultations} />
          <p className="govuk-body">
            <a className="govuk-link" href="/translations">
              Translations to do
            </a>
          </p>
        </Page>
      )}
    </Loaded>
  );
};
