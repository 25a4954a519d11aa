import { formatDate } from "@collaborative-communities/foundation";
import { InsetText, SummaryList, Table } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { ConfirmForm, NoteForm, TakeForm, Verify } from "./decision-forms.tsx";
import type { ReadDecision } from "./do-with.ts";

const Facts = ({ read: { decision, consultation } }: { readonly read: ReadDecision }) => (
  <SummaryList
    rows={[
      { key: "Who decides", value: decision.body.name },
      { key: "Meeting", value: decision.meetingOn ? formatDate(decision.meetingOn) : "Not set" },
      { key: "Item", value: decision.item || "Not set" },
      { key: "Key decision", value: decision.key ? "Yes" : "No" },
      { key: "Version of the report", value: String(decision.reportVersion) },
      {
        key: "People were asked in",
        value: (
          <a className="govuk-link" href={`/consultations/${consultation.id}`}>
            {consultation.title}
          </a>
        ),
      },
    ]}
  />
);

const Challenges = ({ read: { openChallenges } }: { readonly read: ReadDecision }) => (
  <section>
    <h2 className="govuk-heading-m">Challenges that are still open</h2>
    {openChallenges.length === 0 ? (
      <p className="govuk-body">There are none.</p>
    ) : (
      <ul className="govuk-list govuk-list--bullet">
        {openChallenges.map(({ id, kind, receivedOn, dueOn, late }) => (
          <li key={id}>
            {kind === "complain" ? "A complaint" : kind === "correct" ? "Something said to be wrong" : "A comment"},
            received {formatDate(receivedOn)}; {late ? "overdue since" : "next step by"} {formatDate(dueOn)}
          </li>
        ))}
      </ul>
    )}
  </section>
);

const One = ({ read }: { readonly read: ReadDecision }) => {
  const errors = useFormErrors();
  const doing = { read, errors };
  const { decision, missing, may } = read;
  const isTaken = decision.state !== "planned";
  return (
    <Page
      title={decision.title}
      caption="Decision"
      trail={[
        { text: "Desk", href: "/" },
        { text: "Decisions", href: "/decisions" },
      ]}
      errors={errors}
    >
      <Facts read={read} />
      {isTaken && (
        <>
          <h2 className="govuk-heading-m">What was decided</h2>
          <InsetText>{decision.outcome}</InsetText>
        </>
      )}
      <Challenges read={read} />
      {missing.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What is still missing</h2>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {may.confirm && <ConfirmForm {...doing} />}
      <h2 className="govuk-heading-m">Implications</h2>
      {read.implications.map((implication) => (
        <Verify key={implication.kind} {...doing} implication={implication} />
      ))}
      <Table
        caption="Who has had the papers"
        columns={[{ key: "who", header: "Each person who decides" }]}
        firstCellIsHeader={false}
        rows={read.access.map(({ maker, sentence }) => ({ key: maker.id, cells: { who: sentence } }))}
      />
      {may.keep && !isTaken && (
        <>
          <NoteForm {...doing} />
          <TakeForm {...doing} />
        </>
      )}
    </Page>
  );
};

/** One decision: the papers to confirm, what to verify, and for the clerk what was decided. */
export const DecisionPage = () => {
  const { id = "" } = useParams({ strict: false });
  const read = useQuery(api.decisions.read.queryOptions({ consultationId: id }));
  return <Loaded query={read}>{(found) => <One key={`${id} ${found.decision.state}`} read={found} />}</Loaded>;
};
