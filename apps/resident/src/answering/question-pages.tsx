import type { Answer, Question } from "@collaborative-communities/surveys";
import { BackLink, Button, ButtonGroup, NotificationBanner } from "@collaborative-communities/ui";
import { Page, to } from "../page.tsx";
import { at } from "./addresses.ts";
import { type Asked, FormPage } from "./form-page.tsx";
import { QuestionField } from "./question-field.tsx";

/** One question. */
export const QuestionPage = (props: {
  asked: Asked;
  question: Question;
  place: number;
  back: string;
  answer: Answer | undefined;
  error?: string | undefined;
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
      errors={props.error ? [{ fieldId: question.id, text: props.error }] : []}
      script={question.kind === "text" ? view.assets.characterCount : undefined}
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
      <QuestionField view={view} question={question} answer={props.answer} error={props.error} asPageHeading />
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
