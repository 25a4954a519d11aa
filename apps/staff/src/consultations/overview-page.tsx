import { formatDate } from "@collaborative-communities/foundation";
import { Button, ButtonGroup, InsetText, SummaryList, Tag } from "@collaborative-communities/ui";
import { ClashLine } from "../engagement-plan/clash-line.tsx";
import { writeMoment } from "../site/day-parts.ts";
import { Page } from "../site/page.tsx";
import { planRows } from "./plan-rows.tsx";
import { PLAN_SECTIONS, PLAN_TARGETS, sectionOfField } from "./plan-sections.ts";
import {
  ConsultationPages,
  pathOf,
  type ReadConsultation,
  StateTag,
  WithConsultation,
  writeClosing,
} from "./read-consultation.tsx";

type Props = { readonly consultation: ReadConsultation };

const countIsFinal = ({ state }: ReadConsultation): boolean => state === "closed" || state === "fedback";

const fieldPath = (id: string, field: string | undefined): string =>
  `${pathOf(id, `/plan/${sectionOfField(field).id}`)}#${PLAN_TARGETS[field ?? ""] ?? field ?? ""}`;

/** What stands between the plan and opening it, each a link to where it is written. */
const Missing = ({ consultation: { id, missing, mayRun } }: Props) =>
  missing.length === 0 ? (
    <p className="govuk-body">Nothing is missing. It can open.</p>
  ) : (
    <>
      <p className="govuk-body">It can open once this is done:</p>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map(({ code, field, message }) => (
          <li key={code}>
            {mayRun ? (
              <a className="govuk-link" href={fieldPath(id, field)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </>
  );

const Tasks = ({ consultation: { id, missing } }: Props) => (
  <ul className="govuk-task-list">
    {PLAN_SECTIONS.map((section) => {
      const status = `status-${section.id}`;
      const isMissing = missing.some(({ field }) => sectionOfField(field).id === section.id);
      return (
        <li key={section.id} className="govuk-task-list__item govuk-task-list__item--with-link">
          <div className="govuk-task-list__name-and-hint">
            <a
              className="govuk-link govuk-task-list__link"
              href={pathOf(id, `/plan/${section.id}`)}
              aria-describedby={status}
            >
              {section.name}
            </a>
          </div>
          <div className="govuk-task-list__status" id={status}>
            {isMissing ? <Tag>Incomplete</Tag> : "Complete"}
          </div>
        </li>
      );
    })}
  </ul>
);

const Planned = ({ consultation }: Props) => (
  <>
    <h2 className="govuk-heading-m" id="before-opening">
      Before it can open
    </h2>
    <Missing consultation={consultation} />
    {consultation.mayRun ? (
      <>
        {consultation.missing.length === 0 && (
          <Button href={pathOf(consultation.id, "/open")}>Open the consultation</Button>
        )}
        <h2 className="govuk-heading-m">The plan</h2>
        <Tasks consultation={consultation} />
        <p className="govuk-body">
          <a className="govuk-link" href={pathOf(consultation.id, "/documents")}>
            Documents people can read before they answer
          </a>
        </p>
      </>
    ) : (
      <>
        <h2 className="govuk-heading-m">The plan</h2>
        <SummaryList rows={planRows(consultation)} />
      </>
    )}
  </>
);

/** What an officer can do with one that has been opened. */
const NextStep = ({ consultation }: Props) => {
  const { id, state, stateNow, mayRun, paperUntil } = consultation;
  if (!mayRun) return null;
  if (paperUntil)
    return (
      <InsetText>
        Its time is up. Paper posted in time still counts until {formatDate(paperUntil)}; the count can be final after
        that day.
      </InsetText>
    );
  if (state === "open")
    return (
      <ButtonGroup>
        <Button href={pathOf(id, "/close")} look={stateNow === "closed" ? "primary" : "secondary"}>
          {stateNow === "closed" ? "Close and finish the count" : "Close before its time"}
        </Button>
      </ButtonGroup>
    );
  return state === "closed" ? <Button href={pathOf(id, "/feedback")}>Publish what changed</Button> : null;
};

const PublishedFeedback = ({ feedback }: { readonly feedback: NonNullable<ReadConsultation["feedback"]> }) => (
  <>
    <h2 className="govuk-heading-m">What changed</h2>
    <p className="govuk-body">Published {writeMoment(feedback.publishedAt)}.</p>
    <p className="govuk-body staff-paragraphs">{feedback.summary}</p>
    <SummaryList
      rows={feedback.items.map((item) => ({
        key: item.youSaid + (item.outcome === "we-did" ? item.weDid : item.because),
        label: <>You said: {item.youSaid}</>,
        value: item.outcome === "we-did" ? <>We did: {item.weDid}</> : <>We could not, because: {item.because}</>,
      }))}
    />
  </>
);

const EvidencePack = ({ consultation }: Props) =>
  consultation.mayTakeEvidencePack ? (
    <>
      <h2 className="govuk-heading-m">Evidence pack</h2>
      <p className="govuk-body">
        A ZIP of what is recorded of this consultation, signed, in eighteen parts. This version holds personal data:
        references, postcodes, what people wrote and names of staff. Keep it as you keep the answers. It is recorded
        that you took it.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/evidence-packs/${consultation.id}`} download>
          Download the restricted evidence pack (ZIP)
        </a>
      </p>
    </>
  ) : null;

const Facts = ({ consultation }: Props) => {
  const { stateNow, state, plan, openedAt, closedAt, closedEarlyBecause } = consultation;
  const external = (href: string, text: string) => (
    <a className="govuk-link" href={href} target="_blank" rel="noreferrer">
      {text} (opens in a new tab)
    </a>
  );
  const isSeen = state !== "planned" || plan.plannedToOpenOn !== undefined;
  return (
    <SummaryList
      rows={[
        {
          key: "state",
          label: "State",
          value: <StateTag state={stateNow} countIsFinal={countIsFinal(consultation)} />,
        },
        ...(openedAt ? [{ key: "opened", label: "Opened", value: writeMoment(openedAt) }] : []),
        {
          key: "closes",
          label: closedEarlyBecause ? "Was to close" : countIsFinal(consultation) ? "Closed" : "Closes",
          value: writeClosing(plan),
        },
        ...(closedAt ? [{ key: "closed", label: "Count made final", value: writeMoment(closedAt) }] : []),
        ...(closedEarlyBecause
          ? [
              {
                key: "early",
                label: "Ended early because",
                value: <span className="staff-paragraphs">{closedEarlyBecause}</span>,
              },
            ]
          : []),
        {
          key: "preview",
          label: "Preview for colleagues",
          value: external(consultation.previewAddress, "Preview as residents will see it"),
        },
        {
          key: "public",
          label: "Public page",
          value: isSeen
            ? external(consultation.publicAddress, "Public page")
            : "Not public yet. It is once it opens, or once it has a day on which it is meant to open.",
        },
      ]}
    />
  );
};

const Overview = ({ consultation }: Props) => {
  const { state, stateNow, plan, feedback } = consultation;
  return (
    <Page
      title={plan.title}
      trail={[{ text: "Desk", href: "/" }]}
      above={<ConsultationPages consultation={consultation} here="" />}
    >
      {consultation.demonstration && <p className="govuk-body">Demonstration data: the answers are made up.</p>}
      {state === "open" && stateNow === "closed" && (
        <InsetText>
          Its time is up, so residents can no longer answer. Paper can still be entered until you close it for good.
        </InsetText>
      )}
      <Facts consultation={consultation} />
      <ClashLine id={consultation.id} />
      <NextStep consultation={consultation} />
      {state === "planned" ? (
        <Planned consultation={consultation} />
      ) : (
        <>
          {feedback && <PublishedFeedback feedback={feedback} />}
          <h2 className="govuk-heading-m">What people are told</h2>
          <SummaryList rows={planRows(consultation).slice(1)} />
          <EvidencePack consultation={consultation} />
        </>
      )}
    </Page>
  );
};

/** One consultation: how it stands, what is missing, and what can be done now. */
export const OverviewPage = () => (
  <WithConsultation>
    {(consultation) => <Overview key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
