import { everyStep } from "@collaborative-communities/surveys";
import { Button, NotificationBanner } from "@collaborative-communities/ui";
import { QuestionField } from "../answering/question-field.tsx";
import { askedBy, langOf, WordingNotes, wordingIn } from "../answering/wording.tsx";
import type { Documents } from "../api.ts";
import { Facts, OtherWays, Progress } from "../consultations/parts.tsx";
import { Proposal } from "../consultations/proposal.tsx";
import { DocumentList } from "../documents/document-list.tsx";
import { Page } from "../page.tsx";
import { NotChecked, type Shown, toldIn } from "../told.tsx";
import { to, type View } from "../view.ts";

/** A plan as it will look, for colleagues: the page and every question, none of which can be sent. */
export const PreviewPage = ({
  view,
  shown,
  documents,
  previewKey,
  today,
  graceDays,
}: {
  view: View;
  shown: Shown;
  documents: Documents;
  previewKey: string;
  today: string;
  graceDays: number;
}) => {
  const { t } = view;
  const told = toldIn(view, shown);
  const { plan } = told.shown;
  const wording = wordingIn(view, shown);
  const steps = everyStep(wording.questionnaire).filter(({ round }) => round === 1);
  return (
    <Page view={view} title={plan.title} hidden>
      <div className="cc-measure">
        <NotificationBanner title={t.consultation.preview}>{t.consultation.previewBanner}</NotificationBanner>
        <h1 className="govuk-heading-xl" lang={told.lang("plan/title")}>
          {plan.title}
        </h1>
        <p className="govuk-body-l" lang={told.lang("plan/summary")}>
          {plan.summary}
        </p>
        {told.isUnchecked && <NotChecked view={view} text={t.told.notChecked} />}
        <Facts view={view} told={told} />
        <h2 className="govuk-heading-m">{t.consultation.promise}</h2>
        <p className="govuk-body">{t.consultation.level[plan.level]}</p>
        <Proposal view={view} told={told} />
        <DocumentList view={view} documents={documents} preview={previewKey} />
        <Progress view={view} shown={shown} today={today} />
        <OtherWays view={view} told={told} graceDays={graceDays} documents={documents} preview={previewKey} />
        {steps.length > 0 && (
          <Button href={to(view, `/preview/${encodeURIComponent(previewKey)}/questions`)} look="secondary">
            {t.asking.previewStart}
          </Button>
        )}
        <WordingNotes view={view} wording={wording} steps={steps} isSaidAbove={told.isUnchecked} />
        {steps.map((step, at) => (
          <section key={step.key} className="cc-preview-question">
            <h2 className="govuk-heading-s">{t.consultation.previewQuestion(at + 1, steps.length)}</h2>
            <QuestionField
              view={view}
              question={askedBy(view, step)}
              form={{}}
              errors={{}}
              asPageHeading={false}
              lang={langOf(wording, step)}
            />
          </section>
        ))}
      </div>
    </Page>
  );
};
