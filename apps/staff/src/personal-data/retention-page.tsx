import { formatDate } from "@collaborative-communities/foundation";
import { Button, Table } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, client, readHereAnew } from "../api.ts";
import { writeMoment } from "../site/day-parts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { HOME, TO_HOME } from "./paths.ts";

/** What is past its date, what a hold keeps, and what a run let go. */
export const RetentionPage = () => {
  const retention = useQuery(api.personalData.retention.queryOptions());
  const errors = useFormErrors();
  const run = async () => {
    try {
      const { rows } = await client.personalData.runRetention.mutate();
      const removed = rows.reduce((sum, row) => sum + row.removed, 0);
      tell(`${HOME}/retention`, `${removed} let go.`);
      await readHereAnew();
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Loaded query={retention}>
      {({ report, notRun, runs }) => {
        const past = report.rows.reduce((sum, row) => sum + row.past, 0);
        return (
          <Page title="What is past its date" isWide trail={TO_HOME} errors={errors}>
            <p className="govuk-body">
              On {formatDate(report.day)}, with {report.holds} legal {report.holds === 1 ? "hold" : "holds"} in force.
              The service lets these go by itself every hour; what is held stays. The periods are defaults, to be
              replaced by the council’s own schedule.
            </p>
            <Table
              caption="By what is kept"
              columns={[
                { key: "what", header: "What" },
                { key: "kept", header: "Kept" },
                { key: "past", header: "Past its date", numeric: true },
                { key: "held", header: "Held", numeric: true },
                { key: "oldest", header: "Oldest" },
              ]}
              rows={report.rows.map((row) => ({
                key: row.title,
                cells: {
                  what: row.title,
                  kept: row.kept,
                  past: row.past,
                  held: row.held,
                  oldest: row.oldest ? formatDate(row.oldest) : "",
                },
              }))}
            />
            {past > 0 && (
              <Form onSend={run}>
                <Button look="warning">Let {past} go now</Button>
              </Form>
            )}
            <h2 className="govuk-heading-m">What a run leaves alone</h2>
            <ul className="govuk-list govuk-list--bullet">
              {notRun.map(({ table, why }) => (
                <li key={table}>
                  {table}: {why}
                </li>
              ))}
            </ul>
            <h2 className="govuk-heading-m">Last runs that let something go</h2>
            {runs.length === 0 ? (
              <p className="govuk-body">None yet.</p>
            ) : (
              <ul className="govuk-list govuk-list--bullet">
                {runs.map(({ id, at, rows }) => (
                  <li key={id}>
                    {writeMoment(at)}: {rows.reduce((sum, row) => sum + row.removed, 0)} let go,{" "}
                    {rows.reduce((sum, row) => sum + row.held, 0)} held
                  </li>
                ))}
              </ul>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
};
