import { Table, Tag, writeNumber, YearPlan } from "@collaborative-communities/ui";
import { type Activity, clashesWith, hrefOf, type Plan, TO_PLAN, writeAudiences, writeDays } from "./read-plan.tsx";

type Props = { readonly plan: Plan; readonly activities: readonly Activity[] };

const Name = ({ activity }: { readonly activity: Activity }) => {
  const href = hrefOf(activity);
  return (
    <>
      {href === undefined ? (
        activity.title
      ) : (
        <a className="govuk-link" href={href}>
          {activity.title}
        </a>
      )}
      {activity.demonstration && activity.source === "entry" && " (demonstration, made up)"}
      {!activity.isPublic && " (not public)"}
    </>
  );
};

const AsTable = ({ plan, activities }: Props) => (
  <Table
    caption="The plan as a table"
    captionSize="s"
    small
    columns={[
      { key: "what", header: "What" },
      { key: "organisation", header: "Organisation" },
      { key: "kind", header: "Kind" },
      { key: "days", header: "Days" },
      { key: "audiences", header: "For" },
      { key: "minutes", header: "Minutes", numeric: true },
      { key: "clashes", header: "Clashes", numeric: true },
    ]}
    rows={activities.map((one) => ({
      key: one.id,
      cells: {
        what: <Name activity={one} />,
        organisation: one.organisation,
        kind: one.kind,
        days: writeDays(one),
        audiences: writeAudiences(one),
        minutes: writeNumber(one.minutes, "en-GB"),
        clashes: writeNumber(clashesWith(plan, one.id).length, "en-GB"),
      },
    }))}
  />
);

/** A lane for each organisation, with polls and holidays behind and clashes marked; its table under it. */
export const PlanPicture = ({ plan, activities }: Props) => {
  const organisations = [...new Set(activities.map(({ organisation }) => organisation))];
  return (
    <YearPlan
      id="joint-plan"
      title="Twelve months"
      headingLevel={2}
      table="open"
      months={plan.months}
      today={plan.today}
      shades={plan.shades.map(({ kind, name, from, to }) => ({
        key: name + from,
        from,
        to,
        look: kind === "pre-election" ? ("lines" as const) : ("plain" as const),
      }))}
      shadeText={{ lines: "Time before a poll", plain: "Holidays" }}
      note={
        plan.shades.length > 0 && (
          <>
            Shaded:{" "}
            {plan.shades
              .map(({ name, from, to }) => `${name}, ${writeDays({ opensOn: from, closesOn: to })}`)
              .join("; ")}
            .
          </>
        )
      }
      lanes={organisations.map((organisation, at) => ({
        key: String(at),
        name: organisation,
        bars: activities
          .filter((one) => one.organisation === organisation)
          .map((one) => ({
            key: one.id,
            name: one.title,
            href: hrefOf(one),
            from: one.opensOn,
            to: one.closesOn,
            ...(clashesWith(plan, one.id).length > 0 && {
              mark: (
                <a className="govuk-link" href={`${TO_PLAN}#clashes`}>
                  <Tag colour="red">Clash</Tag>
                </a>
              ),
            }),
          })),
      }))}
      figures={<AsTable plan={plan} activities={activities} />}
    />
  );
};
