import { Button, InsetText, SummaryList, Table, WarningText } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, client, type Outputs, queryClient } from "../api.ts";
import { ConsultationPage } from "../consultations/consultation-page.tsx";
import { pathOf, type ReadConsultation, WithConsultation } from "../consultations/read-consultation.tsx";
import { writeMoment } from "../site/day-parts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { GROUNDS, integrityPath, written } from "./paths.tsx";

type Overview = Outputs["integrity"]["overview"];

const Counted = ({ standing }: Pick<Overview, "standing">) => {
  const { counted, late, duplicate, setAside } = standing;
  const row = (key: string, what: string, count: number) => ({ key, cells: { what, count: written(count) } });
  return (
    <Table
      caption="What counts"
      columns={[
        { key: "what", header: "Answers" },
        { key: "count", header: "How many", numeric: true },
      ]}
      rows={[
        row("before", "Came in time, from people", counted + duplicate),
        row("duplicate", "Left out: another answer of the same person counts", duplicate),
        row("after", "Count", counted),
        row("late", "Kept and not counted: came too late", late),
        row("aside", "Kept and not counted: set aside with a reason", setAside),
      ]}
    />
  );
};

const Rule = ({ rule }: Pick<Overview, "rule">) => (
  <>
    <h2 className="govuk-heading-m">The published rule</h2>
    <SummaryList
      rows={[
        {
          key: "Which counts",
          value: rule.counts === "latest-counts" ? "The last answer that came" : "The first answer that came",
        },
        {
          key: "What is put before you",
          value: (
            <ul className="govuk-list">
              {rule.grounds.map((ground) => (
                <li key={ground}>{GROUNDS[ground]}</li>
              ))}
            </ul>
          ),
        },
        { key: "Campaigns", value: "Every answer of a campaign counts. Texts that are the same are only shown." },
      ]}
    />
  </>
);

const Judging = ({
  consultation,
  overview,
}: {
  readonly consultation: ReadConsultation;
  readonly overview: Overview;
}) => {
  const errors = useFormErrors();
  const { id } = consultation;
  const { lookedAt, isAsked, answersLookedAt, textsBeyond, pairs, standing } = overview;
  const link = (rest: string, text: string) => (
    <li>
      <a className="govuk-link" href={integrityPath(id, rest)}>
        {text}
      </a>
    </li>
  );
  const look = async () => {
    try {
      await client.integrity.look.mutate({ id });
      errors.clear();
      tell(integrityPath(id), "The answers are being looked at. Load this page again in a minute.");
      await queryClient.invalidateQueries();
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <ConsultationPage consultation={consultation} here="/integrity" title="Judging answers" errors={errors}>
      <p className="govuk-body">
        Nothing here decides by itself. People look, decide by the rule that was published, and can take it back until
        the count is final.
      </p>
      {pairs.undecided > 0 && overview.mayChangeCount && (
        <WarningText>
          {pairs.undecided === 1 ? "One pair waits" : `${written(pairs.undecided)} pairs wait`} for a decision. The
          answers cannot be read before each is settled.
        </WarningText>
      )}
      {!overview.mayChangeCount && <InsetText>The count is final. What was decided can be read.</InsetText>}
      <ul className="govuk-list">
        {link("/duplicates", `Answers that may be from one person: ${written(pairs.undecided)} to look at`)}
        {link("/duplicates?decided=yes", `What was decided about such answers: ${written(pairs.decided)}`)}
        {link("/campaigns", "Texts that are the same, or nearly")}
        {link("/late", `Answers that came too late: ${written(standing.late)}`)}
        {link("/bursts", "Unusually busy hours")}
        {link("/set-aside", "Texts and answers that were set aside")}
        <li>
          <a className="govuk-link" href={pathOf(id, "/counts")}>
            What people wrote, from the counts
          </a>
        </li>
      </ul>
      <Counted standing={standing} />
      <p className="govuk-body">
        <a className="govuk-link" href={pathOf(id, "/design/answers")}>
          Write down how answers were counted
        </a>
        {", with these numbers, before they are read."}
      </p>
      <h2 className="govuk-heading-m">The last look</h2>
      <p className="govuk-body">
        {lookedAt
          ? `The service looked at ${written(answersLookedAt)} answers on ${writeMoment(lookedAt)}.`
          : "The service has not looked at the answers yet."}{" "}
        It looks every hour when answers came.
      </p>
      {textsBeyond > 0 && (
        <InsetText>{written(textsBeyond)} texts were not compared: there are more than it holds at a time.</InsetText>
      )}
      {isAsked ? (
        <p className="govuk-body">A look was asked for and is on its way.</p>
      ) : (
        <Form onSend={look}>
          <Button look="secondary">Look at the answers now</Button>
        </Form>
      )}
      <Rule rule={overview.rule} />
    </ConsultationPage>
  );
};

const Read = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const overview = useQuery(api.integrity.overview.queryOptions({ id: consultation.id }));
  return <Loaded query={overview}>{(found) => <Judging consultation={consultation} overview={found} />}</Loaded>;
};

/** Where the judging of a consultation's answers stands, and the way to each list. */
export const IntegrityPage = () => (
  <WithConsultation toRun>{(consultation) => <Read consultation={consultation} />}</WithConsultation>
);
