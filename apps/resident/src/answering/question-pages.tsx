import type { PostedForm, Step } from "@collaborative-communities/surveys";
import { Button, InsetText, NotificationBanner } from "@collaborative-communities/ui";
import type { View } from "../view.ts";
import type { Beside } from "./fields/field-props.ts";
import { scriptsFor } from "./fields/scripts.ts";
import { type Asked, FormPage } from "./form-page.tsx";
import { QuestionField } from "./question-field.tsx";
import type { Progress } from "./way.ts";
import { askedBy, langOf, sectionTitle, type Wording, WordingNotes } from "./wording.tsx";

type QuestionPageProps = {
  readonly asked: Asked;
  readonly wording: Wording;
  readonly step: Step;
  readonly progress: Progress | undefined;
  /** Whether it is the first page of its section, which says what the section is about. */
  readonly opensSection: boolean;
  readonly back: string;
  /** What was posted, or what the answer is in a form. */
  readonly form: PostedForm;
  /** By the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly from: string | undefined;
  /** What happened to what was there before. */
  readonly notice?: "lost" | "changed" | undefined;
  /** Whether the answer can be taken back: a radio that was chosen cannot be, without JavaScript. */
  readonly mayTakeBack: boolean;
  /** Where what is typed is kept meanwhile, where a script may do that. */
  readonly keepAt?: string | undefined;
  readonly beside: Beside;
};

/** The way so far, in words: the section, and which question it is. */
export const Caption = ({ view, wording, step, progress }: CaptionProps) => {
  const { t } = view;
  const number =
    progress &&
    (progress.of === undefined
      ? t.asking.question(progress.number)
      : t.answering.progress(progress.number, progress.of));
  const title = sectionTitle(step);
  return (
    <>
      {title && <span lang={wording.lang(`section/${step.section?.id}`)}>{title}</span>}
      {title && number && ": "}
      {number}
    </>
  );
};

type CaptionProps = Pick<QuestionPageProps, "wording" | "step" | "progress"> & { readonly view: View };

const Notice = ({ t, kind }: { readonly t: View["t"]; readonly kind: "lost" | "changed" }) => (
  <NotificationBanner title={kind === "lost" ? t.service.problem : t.asking.changed}>
    <p className="govuk-notification-banner__heading">
      {kind === "lost" ? t.answering.draftLost : t.asking.askedAgain}
    </p>
    {kind === "lost" && <p className="govuk-body">{t.answering.draftLostBody}</p>}
  </NotificationBanner>
);

/** One question. */
export const QuestionPage = (props: QuestionPageProps) => {
  const { asked, wording, step, opensSection, form, errors, notice } = props;
  const { view } = asked;
  const { t } = view;
  const question = askedBy(view, step);
  const { section } = step;
  return (
    <FormPage
      asked={asked}
      title={question.text}
      back={props.back}
      errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))}
      scripts={[...scriptsFor(view, question), ...(props.keepAt ? [view.assets.keepTyped] : [])]}
      caption={<Caption view={view} wording={wording} step={step} progress={props.progress} />}
      notice={
        <>
          {notice && <Notice t={t} kind={notice} />}
          <WordingNotes view={view} wording={wording} steps={[step]} />
        </>
      }
      before={
        opensSection &&
        section?.hint && <InsetText lang={wording.lang(`section/${section.id}/hint`)}>{section.hint}</InsetText>
      }
      keepAt={props.keepAt}
      multipart={question.kind === "file"}
      after={
        props.mayTakeBack && (
          <Button look="secondary" name="clear" value="yes">
            {t.asking.takeBack}
          </Button>
        )
      }
    >
      {props.from && <input type="hidden" name="from" value={props.from} />}
      <QuestionField
        view={view}
        question={step.kind === "another" ? { ...question, required: true } : question}
        form={form}
        errors={errors}
        asPageHeading
        lang={langOf(wording, step)}
        beside={props.beside}
      />
    </FormPage>
  );
};
