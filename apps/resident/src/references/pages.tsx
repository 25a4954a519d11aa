import { toLocalDate } from "@collaborative-communities/foundation";
import { answeredPath } from "@collaborative-communities/surveys";
import { InsetText, SummaryList, Tag } from "@collaborative-communities/ui";
import { GroupHeading, groupsOf, rowsOf } from "../answering/answer-groups.tsx";
import { WordingNotes, wordingIn } from "../answering/wording.tsx";
import type { Looked, Standing } from "../api.ts";
import { Feedback } from "../consultations/parts.tsx";
import { StandingNote } from "../integrity/standing.tsx";
import { Page } from "../page.tsx";
import { ChangeAnswers } from "../returning/change-pages.tsx";
import { titleOf } from "../told.tsx";
import { to, type View } from "../view.ts";
import { ReferenceForm } from "./reference-form.tsx";

export const AskReferencePage = ({ view, typed, error }: { view: View; typed?: string; error?: string }) => {
  const { t } = view;
  return (
    <Page view={view} title={t.reference.title} hasErrors={error !== undefined}>
      <div className="cc-measure">
        <ReferenceForm
          view={view}
          title={t.reference.title}
          label={t.reference.label}
          action="/reference"
          typed={typed}
          error={error}
        />
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, "/come-back")}>
            {t.returning.back.link}
          </a>
        </p>
      </div>
    </Page>
  );
};

export const ReferencePage = ({ view, looked, standing }: { view: View; looked: Looked; standing: Standing }) => {
  const { t } = view;
  const { consultation } = looked;
  const title = titleOf(view, consultation);
  const wording = wordingIn(view, consultation);
  const { steps } = answeredPath(wording.questionnaire, looked.answers);
  return (
    <Page view={view} title={t.reference.title} hidden>
      <div className="cc-measure">
        <span className="govuk-caption-l cc-reference">{looked.reference}</span>
        <h1 className="govuk-heading-l">{t.reference.what}</h1>
        <StandingNote view={view} standing={standing} looked={looked} />
        {looked.feedback ? (
          <Feedback view={view} feedback={looked.feedback} />
        ) : (
          <InsetText>
            <p className="govuk-body">
              <Tag>{t.state[consultation.state]}</Tag>
            </p>
            <p className="govuk-body">{t.reference.notYet}</p>
            {consultation.plan.decisionExpectedOn && (
              <p className="govuk-body">{t.sent.decision(consultation.plan.decisionExpectedOn)}</p>
            )}
          </InsetText>
        )}
        <SummaryList
          rows={[
            {
              key: t.reference.about,
              value: (
                <a className="govuk-link" href={to(view, `/consultations/${consultation.slug}`)} lang={title.lang}>
                  {title.text}
                </a>
              ),
            },
            { key: t.reference.received, value: t.when.date(looked.receivedOn) },
            { key: t.reference.channel, value: t.reference.channels[looked.channel] },
            ...looked.changes
              .slice(-1)
              .map((at) => ({ key: t.returning.change.changed, value: t.when.date(toLocalDate(new Date(at))) })),
          ]}
        />
        <h2 className="govuk-heading-m">{t.reference.yourAnswers}</h2>
        <WordingNotes view={view} wording={wording} steps={steps.map(({ step }) => step)} title={title} />
        {groupsOf(steps).map((group, place) => (
          <section key={group.key + String(place)} className="cc-answers">
            <GroupHeading view={view} wording={wording} group={group} place={place} />
            <SummaryList notProvidedText={t.service.notProvided} rows={rowsOf({ view, wording, group })} />
          </section>
        ))}
        <ChangeAnswers view={view} looked={looked} />
      </div>
    </Page>
  );
};
