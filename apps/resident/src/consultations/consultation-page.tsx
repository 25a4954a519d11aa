import { Button, InsetText, Tag, type TagColour } from "@collaborative-communities/ui";
import type { Documents, PublicConsultation } from "../api.ts";
import { DocumentList } from "../documents/document-list.tsx";
import { Page } from "../page.tsx";
import { NotChecked, toldIn } from "../told.tsx";
import { to, type View } from "../view.ts";
import { InShort, Warnings } from "./how-fair.tsx";
import { Facts, Feedback, OtherWays, Progress } from "./parts.tsx";
import { Proposal } from "./proposal.tsx";
import { Results } from "./results.tsx";

const COLOURS: Readonly<Record<PublicConsultation["state"], TagColour>> = {
  open: "green",
  planned: "yellow",
  closed: "grey",
  decided: "teal",
  "fed-back": "purple",
  withdrawn: "grey",
};

type Props = {
  view: View;
  shown: PublicConsultation;
  documents: Documents;
  openedOn?: string | undefined;
  today: string;
  graceDays: number;
};

export const ConsultationPage = ({ view, shown, documents, openedOn, today, graceDays }: Props) => {
  const { t } = view;
  const told = toldIn(view, shown);
  const { plan } = told.shown;
  return (
    <Page view={view} title={plan.title}>
      <div className="cc-measure">
        <Tag colour={COLOURS[shown.state]}>{t.state[shown.state]}</Tag>
        <h1 className="govuk-heading-xl" lang={told.lang("plan/title")}>
          {plan.title}
        </h1>
        <p className="govuk-body-l" lang={told.lang("plan/summary")}>
          {plan.summary}
        </p>
        {told.isUnchecked && <NotChecked view={view} text={t.told.notChecked} />}
        <Warnings view={view} shown={shown} />
        {shown.state === "planned" && <InsetText>{t.consultation.plannedNote}</InsetText>}
        {shown.owesResult && <InsetText>{t.consultation.closedNote}</InsetText>}
        {shown.state === "open" && plan.level === "inform" && <InsetText>{t.consultation.nothingAsked}</InsetText>}
        {shown.feedback && <Feedback view={view} feedback={shown.feedback} />}
        <Facts view={view} told={told} />
        <Start view={view} shown={shown} />
        <h2 className="govuk-heading-m">{t.consultation.promise}</h2>
        <p className="govuk-body">{t.consultation.level[plan.level]}</p>
        <Proposal view={view} told={told} />
        <DocumentList view={view} documents={documents} />
        <h2 className="govuk-heading-m">{t.consultation.timeline}</h2>
        <Progress view={view} shown={shown} openedOn={openedOn} today={today} />
        {(shown.state === "open" || shown.state === "planned") && (
          <OtherWays view={view} told={told} graceDays={graceDays} documents={documents} />
        )}
        <Start view={view} shown={shown} again />
        <InShort view={view} shown={shown} slug={shown.slug} />
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, `/subscribe?consultation=${encodeURIComponent(shown.slug)}`)}>
            {t.subscribe.title}
          </a>
        </p>
        {shown.results && <Results view={view} shown={shown} results={shown.results} />}
        {shown.results && <OpenData view={view} slug={shown.slug} />}
        {shown.hasEvidencePack && <EvidencePack view={view} slug={shown.slug} />}
      </div>
    </Page>
  );
};

/** The counts for whoever wants to work with them. */
const OpenData = ({ view, slug }: { view: View; slug: string }) => {
  const { title, csv, json, note } = view.t.consultation.openData;
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`/consultations/${slug}/counts.csv`} download>
            {csv}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`/consultations/${slug}/counts.json`}>
            {json}
          </a>
        </li>
      </ul>
      <p className="govuk-hint">{note}</p>
    </section>
  );
};

const EvidencePack = ({ view, slug }: { view: View; slug: string }) => {
  const { title, download, note } = view.t.consultation.evidencePack;
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, `/consultations/${slug}/evidence-pack`)} download>
          {download}
        </a>
      </p>
      <p className="govuk-body">{note}</p>
    </>
  );
};

const Start = ({ view, shown, again = false }: { view: View; shown: PublicConsultation; again?: boolean }) => {
  if (!shown.takesAnswers) return null;
  const { t } = view;
  const { questions } = shown.questionnaire;
  const required = questions.filter((question) => question.required).length;
  const count =
    required === 0
      ? t.consultation.questionCount(questions.length)
      : t.consultation.questionCountRequired(questions.length, required);
  return (
    <form method="post" action={to(view, `/consultations/${shown.slug}/start`)} noValidate>
      {!again && (
        <p className="govuk-body">
          {count} {t.consultation.startHint}
        </p>
      )}
      <Button isStart preventDoubleClick>
        {t.consultation.start}
      </Button>
      {!again && view.mode?.kind !== "hub" && (
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, `/consultations/${shown.slug}/help`)}>
            {t.returning.help.link}
          </a>
        </p>
      )}
    </form>
  );
};
