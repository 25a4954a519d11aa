import { AUDIENCE_NAMES, Audience } from "@collaborative-communities/consultations";
import { addDays, formatDate, type LocalDate } from "@collaborative-communities/foundation";
import { Button, Select, Table, Tag, writeNumber } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { Loaded } from "../site/loaded.tsx";
import { announce } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { PlanPicture } from "./plan-picture.tsx";
import { type Activity, type Filter, isWanted, NO_FILTER, type Plan, TO_PLAN } from "./read-plan.tsx";

const ANY = { value: "", text: "Any" };
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const monthName = (day: LocalDate): string => MONTH.format(new Date(`${day}T00:00:00Z`));

/** The first days of months around today: half a year back, and as far on as a plan reaches. */
const firstMonths = (today: LocalDate): LocalDate[] => {
  const months: LocalDate[] = [];
  let day: LocalDate = `${addDays(today, -180).slice(0, 7)}-01`;
  while (months.length < 18) {
    months.push(day);
    day = `${addDays(day, 31).slice(0, 7)}-01`;
  }
  return months;
};

type FiltersProps = {
  readonly plan: Plan;
  readonly filter: Filter;
  readonly set: (change: Partial<Filter>) => void;
  readonly from: LocalDate;
  readonly setFrom: (from: LocalDate) => void;
};

const Filters = ({ plan, filter, set, from, setFrom }: FiltersProps) => {
  const organisations = [...new Set(plan.activities.map(({ organisation }) => organisation))].sort();
  const choice = (name: keyof Filter) => ({
    name,
    value: filter[name],
    onChange: ({ target: { value } }: { target: { value: string } }) => set({ [name]: value }),
  });
  return (
    <form className="staff-filters" aria-label="What to show" onSubmit={(event) => event.preventDefault()}>
      <Select
        label="First month"
        name="from"
        value={from}
        onChange={({ target: { value } }) => setFrom(value)}
        options={firstMonths(plan.today).map((value) => ({ value, text: monthName(value) }))}
      />
      <Select
        label="Organisation"
        {...choice("organisation")}
        options={[ANY, ...organisations.map((value) => ({ value, text: value }))]}
      />
      <Select
        label="Audience"
        {...choice("audience")}
        options={[ANY, ...Audience.options.map((value) => ({ value, text: AUDIENCE_NAMES[value] }))]}
      />
      <Select
        label="Topic"
        {...choice("topic")}
        options={[ANY, ...plan.topics.map(({ code, name }) => ({ value: code, text: name }))]}
      />
      <Select
        label="Area"
        {...choice("area")}
        options={[ANY, ...plan.areas.map(({ code, name }) => ({ value: code, text: name }))]}
      />
    </form>
  );
};

const Clashes = ({ plan, activities }: { readonly plan: Plan; readonly activities: readonly Activity[] }) => {
  const shown = new Set(activities.map(({ id }) => id));
  const clashes = plan.clashes.filter(({ id, withId }) => shown.has(id) || shown.has(withId));
  const nameOf = (id: string) => plan.activities.find((one) => one.id === id)?.title;
  return (
    <section aria-labelledby="clashes">
      <h2 className="govuk-heading-m" id="clashes" tabIndex={-1}>
        Clashes
      </h2>
      <p className="govuk-body">
        Two that are open within {plan.settings.clashMarginDays} days of each other in one place, and ask the same
        people or about the same topic. Nothing is decided by it: there can be reasons to go on.
      </p>
      {clashes.length === 0 ? (
        <p className="govuk-body">Nothing comes too close.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
          {clashes.map((clash) => {
            const name = nameOf(clash.id);
            return (
              <li key={clash.id + clash.withId}>
                {name === undefined ? (
                  <>
                    “{nameOf(clash.withId)}”: {clash.sentenceBack}
                  </>
                ) : (
                  <>
                    “{name}”: {clash.sentence}
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};

const Burdens = ({ plan, filter }: { readonly plan: Plan; readonly filter: Filter }) => {
  const rows = plan.burdens.filter(({ audience }) => filter.audience === "" || audience === filter.audience);
  const { burdenDays, burdenMinutes } = plan.settings;
  return (
    <section aria-labelledby="burden">
      <h2 className="govuk-heading-m" id="burden" tabIndex={-1}>
        What is asked of whom
      </h2>
      <p className="govuk-body">
        The heaviest {burdenDays} days of each audience in these twelve months, whoever asks. More than {burdenMinutes}{" "}
        minutes is marked: a recommendation of this service, not a rule. What is for everybody alike is not in it.
      </p>
      {rows.length === 0 ? (
        <p className="govuk-body">No audience is asked by name.</p>
      ) : (
        <Table
          caption={`The heaviest ${burdenDays} days`}
          captionSize="s"
          small
          columns={[
            { key: "audience", header: "Audience" },
            { key: "areas", header: "Where" },
            { key: "days", header: "Up to" },
            { key: "asks", header: "Asks", numeric: true },
            { key: "minutes", header: "Minutes", numeric: true },
          ]}
          rows={rows.map(({ audience, areas, on, asks, minutes, tooMuch }) => ({
            key: audience + areas.join(),
            cells: {
              audience: AUDIENCE_NAMES[audience],
              areas: areas.length === 0 ? "Everywhere" : areas.join(", "),
              days: formatDate(on),
              asks: writeNumber(asks, "en-GB"),
              minutes: (
                <>
                  {writeNumber(minutes, "en-GB")} {tooMuch && <Tag colour="red">Too much</Tag>}
                </>
              ),
            },
          }))}
        />
      )}
    </section>
  );
};

const Shown = ({ plan, from, setFrom }: Pick<FiltersProps, "plan" | "from" | "setFrom">) => {
  const [filter, setFilter] = useState(NO_FILTER);
  const activities = plan.activities.filter((one) => isWanted(one, filter));
  const set = (change: Partial<Filter>) => {
    const next = { ...filter, ...change };
    setFilter(next);
    announce(`${plan.activities.filter((one) => isWanted(one, next)).length} shown.`);
  };
  return (
    <Page title="Joint plan" isWide>
      <p className="govuk-body">
        What the council and its partners will ask, so that nobody is asked twice in one month. Consultations are on it
        by the days in their plans.
      </p>
      {plan.organisations.length > 0 && <Button href={`${TO_PLAN}/new`}>Add an entry</Button>}
      <Filters plan={plan} filter={filter} set={set} from={from} setFrom={setFrom} />
      {activities.length === 0 ? (
        <p className="govuk-body">Nothing on the plan fits what you chose.</p>
      ) : (
        <PlanPicture plan={plan} activities={activities} />
      )}
      <Clashes plan={plan} activities={activities} />
      <Burdens plan={plan} filter={filter} />
    </Page>
  );
};

/** Twelve months of every organisation: drawn, as a table, with clashes and what is asked of whom. */
export const JointPlanPage = () => {
  const [from, setFrom] = useState<LocalDate>();
  const plan = useQuery(
    api.engagementPlan.read.queryOptions(from === undefined ? {} : { from }, { placeholderData: (before) => before }),
  );
  return (
    <Loaded query={plan}>
      {(found) => <Shown plan={found} from={from ?? found.months[0]?.from ?? found.today} setFrom={setFrom} />}
    </Loaded>
  );
};
