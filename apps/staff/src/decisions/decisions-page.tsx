import { formatDate } from "@collaborative-communities/foundation";
import { Table, Tag } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, type Outputs } from "../api.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";

type Listed = Outputs["decisions"]["list"][number];

const STATES: Readonly<Record<Listed["state"], string>> = {
  planned: "To be taken",
  taken: "Taken",
  "called-in": "Called in",
  "carried-out": "Carried out",
};

const toDo = ({ toConfirm, toVerify }: Listed) => {
  if (toConfirm) return <Tag colour="yellow">Papers to confirm</Tag>;
  return toVerify > 0 ? <Tag colour="yellow">{toVerify} to verify</Tag> : "Nothing";
};

/** The decisions in which the person has a part: to decide, to verify, or to keep the register. */
export const DecisionsPage = () => {
  const read = useQuery(api.decisions.list.queryOptions());
  return (
    <Loaded query={read}>
      {(all) => (
        <Page title="Decisions" isWide trail={[{ text: "Desk", href: "/" }]}>
          <p className="govuk-body">
            The decisions in which you have a part: you decide, you verify what a report says, or you keep the register.
          </p>
          {all.length === 0 ? (
            <p className="govuk-body">There are none at the moment.</p>
          ) : (
            <Table
              caption="Decisions"
              hideCaption
              scrolls
              columns={[
                { key: "title", header: "Decision" },
                { key: "body", header: "Who decides" },
                { key: "meeting", header: "Meeting" },
                { key: "state", header: "State" },
                { key: "toDo", header: "For you" },
              ]}
              rows={all.map((one) => ({
                key: one.consultation.id,
                cells: {
                  title: (
                    <a className="govuk-link" href={`/decisions/${one.consultation.id}`}>
                      {one.title}
                    </a>
                  ),
                  body: one.body,
                  meeting: one.meetingOn ? formatDate(one.meetingOn) : "Not set",
                  state: STATES[one.state],
                  toDo: toDo(one),
                },
              }))}
            />
          )}
        </Page>
      )}
    </Loaded>
  );
};
