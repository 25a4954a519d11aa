import { NotificationBanner } from "@collaborative-communities/ui";
import { QuestionField } from "../answering/question-field.tsx";
import type { Documents } from "../api.ts";
import { DocumentList } from "../documents/document-list.tsx";
import { langOfContent, Page, type View } from "../page.tsx";
import { Facts, OtherWays, Progress, Proposal, type Shown } from "./parts.tsx";

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
  const { questions } = shown.questionnaire;
  return (
    <Page view={view} title={shown.plan.title} hidden>
      <div className="cc-measure">
        <NotificationBanner title={t.consultation.preview}>{t.consultation.previewBanner}</NotificationBanner>
        <h1 className="govuk-heading-xl" lang={langOfContent(view)}>
          {shown.plan.title}
        </h1>
        <p className="govuk-body-l" lang={langOfContent(view)}>
          {shown.plan.summary}
        </p>
        <Facts view={view} shown={shown} />
        <h2 className="govuk-heading-m">{t.consultation.promise}</h2>
        <p className="govuk-body">{t.consultation.level[shown.plan.level]}</p>
        <Proposal view={view} shown={shown} />
        <DocumentList view={view} documents={documents} preview={previewKey} />
        <Progress view={view} shown={shown} today={today} />
        <OtherWays view={view} shown={shown} graceDays={graceDays} />
        {questions.map((question, at) => (
          <section key={question.id} className="cc-preview-question">
            <h2 className="govuk-heading-s">{t.consultation.previewQuestion(at + 1, questions.length)}</h2>
            <QuestionField
              view={view}
              question={question}
              form={{}}
              errors={{}}
              asPageHeading={false}
              lang={() => langOfContent(view)}
            />
          </section>
        ))}
      </div>
    </Page>
  );
};
