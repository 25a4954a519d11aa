import { SummaryList, Timeline } from "@collaborative-communities/ui";
import type { Documents, PublicConsultation } from "../api.ts";
import { EasyReadLink, easyReadIn } from "../documents/easy-read-link.tsx";
import type { Shown, ToldIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";
import { Paragraphs } from "./paragraphs.tsx";

const hasDecided = ({ state }: Shown): boolean => state === "decided" || state === "fed-back";

/** Who decides and when, in one list. */
export const Facts = ({ view, told }: { view: View; told: ToldIn }) => {
  const { t } = view;
  const { shown } = told;
  const { plan } = shown;
  const lang = told.lang("plan/decision-maker");
  return (
    <SummaryList
      rows={[
        ...(shown.state === "planned" && plan.plannedToOpenOn
          ? [{ key: t.consultation.opens, value: t.when.date(plan.plannedToOpenOn) }]
          : []),
        ...(plan.closesOn
          ? [
              {
                key:
                  shown.state !== "planned" && shown.state !== "open"
                    ? t.consultation.stages.closed
                    : t.consultation.closes,
                value: t.when.closes(plan.closesOn, plan.closesAtTime),
              },
            ]
          : []),
        { key: t.consultation.decides, value: plan.decisionMaker, ...(lang && { lang }) },
        ...(plan.decisionExpectedOn
          ? [
              {
                // Once it is decided, nothing is expected any more.
                key: hasDecided(shown) ? t.consultation.stages.decision : t.consultation.decision,
                value: t.when.date(plan.decisionExpectedOn),
              },
            ]
          : []),
      ]}
      notProvidedText={t.service.notProvided}
    />
  );
};

/** A picture of where the consultation is. */
export const Progress = ({
  view,
  shown,
  openedOn,
  today,
}: {
  view: View;
  shown: Shown;
  openedOn?: string | undefined;
  today: string;
}) => {
  const { t } = view;
  const { plan, state } = shown;
  const opens = openedOn ?? plan.plannedToOpenOn;
  if (!opens || !plan.closesOn) return null;
  const decided = plan.decisionExpectedOn;
  const answering =
    state === "planned" ? ("planned" as const) : state === "open" ? ("open" as const) : ("closed" as const);
  const { stages, stageState } = t.consultation;
  return (
    <Timeline
      label={t.consultation.timeline}
      lang={t.language.tag}
      stateText={{ planned: stageState.coming, open: stageState.current, closed: stageState.done }}
      betweenText={(from, until) => (
        <>
          {from} – {until}
        </>
      )}
      stages={[
        { key: "answers", name: t.consultation.questions, opens, closes: plan.closesOn, state: answering },
        ...(decided
          ? [
              {
                key: "decision",
                name: stages.decision,
                opens: decided,
                state: hasDecided(shown) || decided < today ? ("closed" as const) : ("planned" as const),
              },
            ]
          : []),
      ]}
    />
  );
};

/** Other ways to answer, with the same weight. */
export const OtherWays = (props: {
  view: View;
  told: ToldIn;
  graceDays: number;
  documents: Documents;
  preview?: string;
}) => {
  const { view, told, graceDays, documents, preview } = props;
  const { shown } = told;
  const easyRead = easyReadIn(documents);
  const { t } = view;
  const { contact } = shown.plan;
  const lang = langOfContent(view);
  const rows = [
    ...(contact.telephone
      ? [
          {
            key: t.consultation.telephone,
            value: (
              <a className="govuk-link" href={`tel:${contact.telephone.replace(/[^+\d]/g, "")}`}>
                {contact.telephone}
              </a>
            ),
          },
        ]
      : []),
    ...(contact.email
      ? [
          {
            key: t.consultation.email,
            value: (
              <a className="govuk-link" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            ),
          },
        ]
      : []),
    ...(contact.post
      ? [
          {
            key: t.consultation.post,
            value: (
              <>
                <span lang={lang}>{contact.post}</span>
                <br />
                {t.consultation.postGrace(graceDays)}
              </>
            ),
          },
        ]
      : []),
    ...shown.information.inPerson.map((where, at) => {
      const lang = told.lang(`information/in-person/${at + 1}`);
      return {
        key: t.information.inPerson,
        value: <span className="cc-words">{where}</span>,
        ...(lang && { lang }),
      };
    }),
  ];
  if (rows.length === 0 && !shown.takesAnswers && !easyRead) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{t.consultation.otherWays}</h2>
      <p className="govuk-body">{t.consultation.otherWaysLead}</p>
      <SummaryList rows={rows} />
      {shown.takesAnswers ? (
        <OnPaper view={view} slug={shown.slug} easyRead={easyRead} />
      ) : (
        easyRead && (
          <p className="govuk-body">
            <EasyReadLink view={view} document={easyRead} preview={preview} />
          </p>
        )
      )}
    </section>
  );
};

/** The same questions to be answered by hand. */
const OnPaper = (props: { view: View; slug: string; easyRead: Documents[number] | undefined }) => {
  const { view, slug, easyRead } = props;
  const { title, linkLead, link, linkLarge } = view.t.paper;
  const page = to(view, `/consultations/${slug}/paper`);
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <p className="govuk-body">{linkLead}</p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={page}>
            {link}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${page}?size=large`}>
            {linkLarge}
          </a>
        </li>
        {easyRead && (
          <li>
            <EasyReadLink view={view} document={easyRead} />
          </li>
        )}
      </ul>
    </>
  );
};

/** "You said, we did, we could not because." */
export const Feedback = ({ view, feedback }: { view: View; feedback: NonNullable<PublicConsultation["feedback"]> }) => {
  const { t } = view;
  const lang = langOfContent(view);
  return (
    <section className="cc-feedback">
      <h2 className="govuk-heading-l">{t.consultation.feedback}</h2>
      <Paragraphs lang={lang} text={feedback.summary} />
      <ul className="cc-cards">
        {feedback.items.map((item) => (
          <li key={item.youSaid} className="cc-card">
            <h3 className="govuk-heading-s">{t.consultation.youSaid}</h3>
            <p className="govuk-body" lang={lang}>
              {item.youSaid}
            </p>
            <h3 className="govuk-heading-s">
              {item.outcome === "we-did" ? t.consultation.weDid : t.consultation.weCouldNot}
            </h3>
            <p className="govuk-body" lang={lang}>
              {item.outcome === "we-did" ? item.weDid : item.because}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
