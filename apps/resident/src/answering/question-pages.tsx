import type { PostedForm, Question } from "@collaborative-communities/surveys";
import { BackLink, Button, ButtonGroup, NotificationBanner } from "@collaborative-communities/ui";
import { langOfContent, Page, to } from "../page.tsx";
import { at } from "./addresses.ts";
import { scriptsFor } from "./fields/scripts.ts";
import { type Asked, FormPage } from "./form-page.tsx";
import { QuestionField } from "./question-field.tsx";

/** One question. */
export const QuestionPage = (props: {
  asked: Asked;
  question: Question;
  place: number;
  back: string;
  /** What was posted, or what the answer is in a form. */
  form: PostedForm;
  /** By the name of the field. */
  errors: Readonly<Record<string, string>>;
  fromCheck: boolean;
  lost: boolean;
}) => {
  const { asked, question, place } = props;
  const { view, consultation } = asked;
  const { t } = view;
  return (
    <FormPage
      asked={asked}
      title={question.text}
      back={props.back}
      errors={Object.entries(props.errors).map(([fieldId, text]) => ({ fieldId, text }))}
      scripts={scriptsFor(view, question)}
      caption={t.answering.progress(place, consultation.questionnaire.questions.length)}
      notice={
        props.lost && (
          <NotificationBanner title={t.service.problem}>
            <p className="govuk-notification-banner__heading">{t.answering.draftLost}</p>
            <p className="govuk-body">{t.answering.draftLostBody}</p>
          </NotificationBanner>
        )
      }
    >
      {props.fromCheck && <input type="hidden" name="from" value="check" />}
      <QuestionField
        view={view}
        question={question}
        form={props.form}
        errors={props.errors}
        asPageHeading
        lang={() => langOfContent(view)}
      />
    </FormPage>
  );
};

/** A draft is there from before: go on, or throw it away. */
export const ContinuePage = ({ asked }: { asked: Asked }) => {
  const { view, consultation } = asked;
  const { t } = view;
  const here = at(consultation.slug);
  return (
    <Page
      view={view}
      title={t.answering.continueTitle}
      hidden
      before={<BackLink href={to(view, here)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{t.answering.continueTitle}</h1>
        <p className="govuk-body">{t.answering.continueLead}</p>
        <ButtonGroup>
          <Button href={to(view, `${here}/check`)}>{t.answering.continueButton}</Button>
          <form method="post" action={to(view, `${here}/start`)}>
            <input type="hidden" name="again" value="yes" />
            <Button look="secondary" preventDoubleClick>
              {t.answering.againButton}
            </Button>
          </form>
        </ButtonGroup>
      </div>
    </Page>
  );
};
