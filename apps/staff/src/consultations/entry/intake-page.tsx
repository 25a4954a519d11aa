import { formatDate } from "@collaborative-communities/foundation";
import { SummaryList, Table, writeNumber } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Loaded } from "../../site/loaded.tsx";
import { channelName } from "../channels.ts";
import { ConsultationPage } from "../consultation-page.tsx";
import { pathOf, type ReadConsultation, WithConsultation } from "../read-consultation.tsx";
import { FIGURES, figuresOf, IntakeByChannel } from "./intake-by-channel.tsx";

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
        {({ days, channels, altogether }) => (
          <>
            <SummaryList
              rows={[
                { key: "came", label: "Came in", value: number(altogether.came) },
                {
                  key: "check",
                  label: "To be read a second time",
                  value: (
                    <>
                      {number(altogether.toCheck)}.{" "}
                      <a className="govuk-link" href={pathOf(id, "/checks")}>
                        Second readings
                      </a>
                    </>
                  ),
                },
                { key: "late", label: "Late, kept and not counted", value: number(altogether.late) },
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
            {altogether.came === 0 ? (
              <p className="govuk-body">Nothing has come in yet.</p>
            ) : (
              <>
                <IntakeByChannel channels={channels} altogether={altogether} />
                <Table
                  caption="By day and by way"
                  columns={[{ key: "day", header: "Received" }, { key: "channel", header: "How" }, ...FIGURES]}
                  rows={days.map((row) => ({
                    key: `${row.receivedOn} ${row.channel}`,
                    cells: { day: formatDate(row.receivedOn), channel: channelName(row.channel), ...figuresOf(row) },
                  }))}
                />
              </>
            )}
          </>
        )}
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
