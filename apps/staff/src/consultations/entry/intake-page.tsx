import { formatDate } from "@collaborative-communities/foundation";
import { SummaryList, Table, writeNumber } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Loaded } from "../../site/loaded.tsx";
import { channelName } from "../channels.ts";
import { ConsultationPage } from "../consultation-page.tsx";
import { pathOf, type ReadConsultation, WithConsultation } from "../read-consultation.tsx";

const number = (count: number): string => writeNumber(count, "en-GB");

const Intake = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id } = consultation;
  const intake = useQuery(api.entry.intake.queryOptions({ id }));
  return (
    <ConsultationPage consultation={consultation} here="/intake" title="What came in">
      <p className="govuk-body">
        Every answer, whichever way it came, by the day it was received. What is late is kept, and left out of the
        count.
      </p>
      <Loaded query={intake}>
        {(rows) => {
          const sum = (of: "came" | "late" | "toCheck") => rows.reduce((all, row) => all + row[of], 0);
          return (
            <>
              <SummaryList
                rows={[
                  { key: "came", label: "Came in", value: number(sum("came")) },
                  {
                    key: "check",
                    label: "To be read a second time",
                    value: (
                      <>
                        {number(sum("toCheck"))}.{" "}
                        <a className="govuk-link" href={pathOf(id, "/checks")}>
                          Second readings
                        </a>
                      </>
                    ),
                  },
                  { key: "late", label: "Late, kept and not counted", value: number(sum("late")) },
                  {
                    key: "words",
                    label: "In a form of their own",
                    value: (
                      <a className="govuk-link" href={pathOf(id, "/own-words")}>
                        Emails, letters and public posts
                      </a>
                    ),
                  },
                ]}
              />
              {rows.length === 0 ? (
                <p className="govuk-body">Nothing has come in yet.</p>
              ) : (
                <Table
                  caption="By day and by way"
                  columns={[
                    { key: "day", header: "Received" },
                    { key: "channel", header: "How" },
                    { key: "came", header: "Came in", numeric: true },
                    { key: "toCheck", header: "To be read again", numeric: true },
                    { key: "late", header: "Late", numeric: true },
                    { key: "otherwise", header: "Left out otherwise", numeric: true },
                  ]}
                  rows={rows.map((row) => ({
                    key: `${row.receivedOn} ${row.channel}`,
                    cells: {
                      day: formatDate(row.receivedOn),
                      channel: channelName(row.channel),
                      came: number(row.came),
                      toCheck: number(row.toCheck),
                      late: number(row.late),
                      otherwise: number(row.leftOutOtherwise),
                    },
                  }))}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </ConsultationPage>
  );
};

/** One list of what came in, by every way, with what waits. */
export const IntakePage = () => (
  <WithConsultation toRun>
    {(consultation) => <Intake key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
