import type { Answers, PostedForm, Step } from "@collaborative-communities/surveys";
import { BackLink, Button, InsetText, NotificationBanner } from "@collaborative-communities/ui";
import { scriptsFor } from "../answering/fields/scripts.ts";
import { FormPage } from "../answering/form-page.tsx";
import { QuestionField } from "../answering/question-field.tsx";
import { Caption } from "../answering/question-pages.tsx";
import { opensSection, progressOf } from "../answering/way.ts";
import { askedBy, langOf, type Wording, WordingNotes } from "../answering/wording.tsx";
import type { PublicConsultation } from "../api.ts";
import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";

type Previewed = Pick<PublicConsultation, "slug" | "plan" | "translations">;

/** One question as residents see it, to be tried. */
export const PreviewQuestionPage = (props: {
  readonly view: View;
  readonly shown: Previewed;
  readonly wording: Wording;
  readonly step: Step;
  readonly answers: Answers;
  readonly back: string;
  readonly form: PostedForm;
  readonly errors: Readonly<Record<string, string>>;
}) => {
  const { view, wording, step, answers, errors } = props;
  const { questionnaire } = wording;
  const question = askedBy(view, step);
  const { section } = step;
  return (
    <FormPage
      asked={{ view, consultation: props.shown }}
      title={question.text}
      back={props.back}
      action={to(view, view.path) + (view.query ?? "")}
      errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))}
      scripts={scriptsFor(view, question)}
      multipart={question.kind === "file"}
      caption={
        <Caption view={view} wording={wording} step={step} progress={progressOf(questionnaire, answers, step)} />
      }
      notice={
        <>
          <NotificationBanner title={view.t.consultation.preview}>{view.t.asking.previewNote}</NotificationBanner>
          <WordingNotes view={view} wording={wording} steps={[step]} />
        </>
      }
      before={
        opensSection(questionnaire, answers, step) &&
        section?.hint && <InsetText lang={wording.lang(`section/${section.id}/hint`)}>{section.hint}</InsetText>
      }
    >
      <QuestionField
        view={view}
        question={step.kind === "another" ? { ...question, required: true } : question}
        form={props.form}
        errors={errors}
        asPageHeading
        lang={langOf(wording, step)}
      />
    </FormPage>
  );
};

/** After the last question of a preview. */
export const PreviewEndPage = ({ view, start, back }: { view: View; start: string; back: string }) => {
  const { t } = view;
  return (
    <Page view={view} title={t.asking.previewEnd} hidden before={<BackLink href={back}>{t.service.back}</BackLink>}>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{t.asking.previewEnd}</h1>
        <p className="govuk-body">{t.asking.previewEndBody}</p>
        <Button href={to(view, start)}>{t.asking.previewAgain}</Button>
      </div>
    </Page>
  );
};
