import { formatDate } from "@collaborative-communities/foundation";
import { Table, Tag } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, type Outputs } from "../api.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";

type Listed = Outputs["challenges"]["list"][number];

const STATES: Readonly<Record<Listed["state"], string>> = {
  received: "To acknowledge",
  acknowledged: "To answer",
  answered: "To publish",
  published: "Published",
};

const KINDS: Readonly<Record<Listed["kind"], string>> = {
  comment: "Comment",
  correct: "Something wrong",
  complain: "Complaint",
};

const Clock = ({ one }: { readonly one: Listed }) => (
  <>
    {STATES[one.state]}
    {one.dueOn && ` by ${formatDate(one.dueOn)}`}
    {one.late && (
      <>
        {" "}
        <Tag colour="red">Overdue</Tag>
      </>
    )}
  </>
);

/** Every challenge with its clock, those that wait first. What people wrote is read one at a time. */
export const ChallengesPage = () => {
  const read = useQuery(api.challenges.list.queryOptions());
  return (
    <Loaded query={read}>
      {(all) => (
        <Page title="Challenges" isWide trail={[{ text: "Desk", href: "/" }]}>
          <p className="govuk-body">
            What people say is wrong or not fair about an activity. Each is acknowledged, answered, and its outcome
            published without their words. Whoever opens one leaves a record of it.
          </p>
          {all.length === 0 ? (
            <p className="govuk-body">Nobody has challenged anything yet.</p>
          ) : (
            <Table
              caption="Challenges"
              hideCaption
              scrolls
              columns={[
                { key: "activity", header: "About" },
                { key: "kind", header: "Kind" },
                { key: "received", header: "Received" },
                { key: "clock", header: "What is next" },
              ]}
              rows={all.map((one) => ({
                key: one.id,
                cells: {
                  activity: (
                    <a className="govuk-link" href={`/challenges/${one.id}`}>
                      {one.title}
                      <span className="govuk-visually-hidden">, received {formatDate(one.receivedOn)}</span>
                    </a>
                  ),
                  kind: KINDS[one.kind],
                  received: formatDate(one.receivedOn),
                  clock: <Clock one={one} />,
                },
              }))}
            />
          )}
        </Page>
      )}
    </Loaded>
  );
};
