import { isWrittenAt, mayCommand, Step } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import { InsetText, SummaryList, Tag } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { api, queryClient } from "../api.ts";
import { ClashLine } from "../engagement-plan/clash-line.tsx";
import { writeMoment } from "../site/day-parts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { useMyPosts } from "../site/my-posts.ts";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { ConsultationPages } from "./consultation-page.tsx";
import { planRows } from "./planning/plan-rows.tsx";
import { PLAN_SECTIONS, PLAN_TARGETS, sectionOfField } from "./planning/plan-sections.ts";
import {
  isBeforeItOpens,
  pathOf,
  type ReadConsultation,
  StateTag,
  stepName,
  WithConsultation,
  writeClosing,
  writeOpening,
} from "./read-consultation.tsx";
import { actsFor } from "./running/acts.ts";
import { NextSteps } from "./running/next-steps.tsx";
import { StepsTrack } from "./running/steps-track.tsx";

type Props = { readonly consultation: ReadConsultation };

const fieldPath = (id: string, field: string | undefined): string =>
  field === "questions"
    ? pathOf(id, "/questions")
    : `${pathOf(id, `/plan/${sectionOfField(field).id}`)}#${PLAN_TARGETS[field ?? ""] ?? field ?? ""}`;

/** What the plan lacks, each a link to where it is written. */
const Missing = ({ consultation: { id, missing, mayRun } }: Props) =>
  missing.length === 0 ? (
    <p className="govuk-body">Nothing is missing in the plan.</p>
  ) : (
    <>
      <p className="govuk-body">Missing in the plan before the design can be finished and approved:</p>
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
    {[...PLAN_SECTIONS, { id: "questions", name: "Questions" }].map((section) => {
      const status = `status-${section.id}`;
      const isMissing = missing.some(({ field }) =>
        field === "questions" ? section.id === field : sectionOfField(field).id === section.id,
      );
      return (
        <li key={section.id} className="govuk-task-list__item govuk-task-list__item--with-link">
          <div className="govuk-task-list__name-and-hint">
            <a
              className="govuk-link govuk-task-list__link"
              href={pathOf(id, section.id === "questions" ? "/questions" : `/plan/${section.id}`)}
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

/** The plan to write, or to read once nobody may change it any more. */
const Plan = ({ consultation }: Props) => (
  <>
    <h2 className="govuk-heading-m">The plan</h2>
    {consultation.mayRun && isWrittenAt(consultation.state) ? (
      <>
        <Missing consultation={consultation} />
        <Tasks consultation={consultation} />
        <p className="govuk-body">
          <a className="govuk-link" href={pathOf(consultation.id, "/documents")}>
            Documents people can read before they answer
          </a>
        </p>
      </>
    ) : (
      <SummaryList rows={planRows(consultation)} />
    )}
  </>
);

/** What else can be done now, each on a page of its own. */
const OtherActs = ({ consultation, posts }: Props & { readonly posts: readonly string[] }) => {
  const acts = actsFor(consultation, (command) => mayCommand({ posts }, command)).filter(({ id }) => id !== "schedule");
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="other-acts">
      <h2 className="govuk-heading-m" id="other-acts">
        What else can be done
      </h2>
      <ul className="govuk-list">
        {acts.map(({ id, title }) => (
          <li key={id}>
            <a className="govuk-link" href={pathOf(consultation.id, `/do/${id}`)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
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

const external = (href: string, text: string) => (
  <a className="govuk-link" href={href} target="_blank" rel="noreferrer">
    {text} (opens in a new tab)
  </a>
);

const Facts = ({ consultation }: Props) => {
  const { stateNow, state, plan, openedAt, closedAt, countIsFinal, standards, overdue, progress } = consultation;
  const isSeen = !isBeforeItOpens(consultation) || (state !== "idea" && plan.plannedToOpenOn !== undefined);
  const { met, outOf, notApplicable } = standards.score;
  return (
    <SummaryList
      rows={[
        { key: "state", label: "It stands at", value: <StateTag state={stateNow} countIsFinal={countIsFinal} /> },
        ...(progress.legalHold ? [{ key: "hold", label: "Legal hold", value: "On" }] : []),
        openedAt
          ? { key: "opened", label: "Opened", value: writeMoment(openedAt) }
          : { key: "opens", label: "Opens", value: writeOpening(plan) },
        { key: "closes", label: closedAt ? "Closed" : "Closes", value: writeClosing(plan) },
        ...(overdue ? [{ key: "overdue", label: "Result was due on", value: formatDate(overdue.dueOn) }] : []),
        {
          key: "standards",
          label: "Council’s standards",
          value: (
            <>
              {met} of {outOf - notApplicable} met today.{" "}
              <a className="govuk-link" href={pathOf(consultation.id, "/design/standards")}>
                Evidence and judgements
              </a>
            </>
          ),
        },
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
            : "Not public yet. It is once it is a plan with a day to open.",
        },
      ]}
    />
  );
};

const Overview = ({ consultation }: Props) => {
  const { id, state, stateNow, plan, feedback, paperUntil, openedAt } = consultation;
  const posts = useMyPosts();
  const errors = useFormErrors();
  const progress = useMutation(api.consultations.progress.mutationOptions());

  const go = async (pressed: string) => {
    try {
      const { step } = await progress.mutateAsync({ id, command: { kind: "advance", to: Step.parse(pressed) } });
      tell(pathOf(id), `It is now: ${stepName(step).toLowerCase()}.`);
      await queryClient.invalidateQueries({ queryKey: api.consultations.pathKey() });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page
      title={plan.title}
      trail={[{ text: "Desk", href: "/" }]}
      above={<ConsultationPages consultation={consultation} here="" />}
      errors={errors}
      focusKey={`${id} ${state}`}
    >
      {consultation.demonstration && <p className="govuk-body">Demonstration data: the answers are made up.</p>}
      <StepsTrack step={stateNow} wasOpened={openedAt !== undefined} />
      <Facts consultation={consultation} />
      {paperUntil && (
        <InsetText>
          Its time is up. Paper posted in time still counts until {formatDate(paperUntil)}; the answers can be read
          after that day.
        </InsetText>
      )}
      <ClashLine id={consultation.id} />
      <h2 className="govuk-heading-l" id="before-opening">
        What comes next
      </h2>
      <Form onSend={go}>
        <NextSteps consultation={consultation} posts={posts} />
      </Form>
      <OtherActs consultation={consultation} posts={posts} />
      {feedback && <PublishedFeedback feedback={feedback} />}
      <Plan consultation={consultation} />
      <EvidencePack consultation={consultation} />
    </Page>
  );
};

/** One consultation: how it stands, what is missing, and what can be done now. */
export const OverviewPage = () => (
  <WithConsultation>
    {(consultation) => <Overview key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
