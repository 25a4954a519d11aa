import { mayHandleDataRights, REQUEST_KIND_TITLES } from "@collaborative-communities/data-protection";
import { formatDate } from "@collaborative-communities/foundation";
import { Table, Tag } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, type Outputs } from "../api.ts";
import { Loaded, NotAllowedPage } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { ClockBar, ClockTag, clockInWords } from "./clock.tsx";
import { complaintPath, HOME, requestPath } from "./paths.ts";

type Requests = Outputs["personalData"]["requests"];
type Complaints = Outputs["personalData"]["complaints"];

const madeUp = (demonstration: boolean) => (demonstration ? " (made up)" : "");

const RequestTable = ({ requests }: { readonly requests: Requests }) => (
  <Table
    caption="Requests"
    columns={[
      { key: "kind", header: "What is asked" },
      { key: "received", header: "Received" },
      { key: "clock", header: "Clock" },
      { key: "state", header: "State" },
    ]}
    rows={requests.map(({ id, kind, receivedOn, outcome, clock, demonstration }) => ({
      key: id,
      cells: {
        kind: (
          <a className="govuk-link" href={requestPath(id)}>
            {REQUEST_KIND_TITLES[kind]}
            {madeUp(demonstration)}
            <span className="govuk-visually-hidden">, received on {formatDate(receivedOn)}</span>
          </a>
        ),
        received: formatDate(receivedOn),
        clock: outcome ? (
          ""
        ) : (
          <>
            <ClockBar clock={clock} />
            {clockInWords(clock)}
          </>
        ),
        state: <ClockTag clock={clock} isEnded={outcome !== undefined} />,
      },
    }))}
  />
);

const ComplaintTable = ({ complaints }: { readonly complaints: Complaints }) => (
  <Table
    caption="Complaints about the use of personal data"
    scrolls
    columns={[
      { key: "received", header: "Received" },
      { key: "by", header: "To acknowledge by" },
      { key: "state", header: "State" },
    ]}
    rows={complaints.map(({ id, receivedOn, acknowledgedOn, answeredOn, clock, demonstration }) => ({
      key: id,
      cells: {
        received: (
          <a className="govuk-link" href={complaintPath(id)}>
            Complaint of {formatDate(receivedOn)}
            {madeUp(demonstration)}
          </a>
        ),
        by: formatDate(clock.acknowledgeBy),
        state: answeredOn ? (
          <Tag colour="grey">Answered</Tag>
        ) : acknowledgedOn ? (
          <Tag>Acknowledged</Tag>
        ) : clock.isOverdue ? (
          <Tag colour="red">Overdue</Tag>
        ) : (
          <Tag colour="yellow">To acknowledge</Tag>
        ),
      },
    }))}
  />
);

const Lists = () => {
  const requests = useQuery(api.personalData.requests.queryOptions());
  const complaints = useQuery(api.personalData.complaints.queryOptions());
  return (
    <Loaded query={requests}>
      {(asked) => (
        <Loaded query={complaints}>
          {(complained) => (
            <Page title="Personal data" isWide trail={[{ text: "Desk", href: "/" }]}>
              <p className="govuk-body">
                What people ask about their own data, and complaints about its use. What is due first stands first.
              </p>
              <ul className="govuk-list">
                {[
                  { href: `${HOME}/retention`, text: "What is past its date" },
                  { href: `${HOME}/holds`, text: "Legal holds" },
                  { href: `${HOME}/map`, text: "Data map" },
                ].map(({ href, text }) => (
                  <li key={href}>
                    <a className="govuk-link" href={href}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
              {asked.length > 0 ? <RequestTable requests={asked} /> : <p className="govuk-body">Nobody has asked.</p>}
              {complained.length > 0 ? (
                <ComplaintTable complaints={complained} />
              ) : (
                <p className="govuk-body">Nobody has complained.</p>
              )}
            </Page>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

const WHO_HANDLES = "An administrator, a legal adviser or the monitoring officer";

/** Requests and complaints, what is due first. */
export const PersonalDataPage = () => {
  const me = useQuery(api.signIn.me.queryOptions());
  return (
    <Loaded query={me}>
      {({ person }) =>
        mayHandleDataRights({ posts: person?.posts ?? [] }) ? <Lists /> : <NotAllowedPage who={WHO_HANDLES} />
      }
    </Loaded>
  );
};
