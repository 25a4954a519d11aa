import type { Whereabouts } from "@collaborative-communities/consultations";
import type { Answer, Answers, Question } from "@collaborative-communities/surveys";
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  NotificationBanner,
  Panel,
  Radios,
  SummaryList,
  TextInput,
} from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import type { Found, PublicConsultation } from "../api.ts";
import { langOfContent, Page, to, type View } from "../page.tsx";
import { QuestionField } from "./question-field.tsx";

export type Asked = { view: View; consultation: Pick<PublicConsultation, "slug" | "plan" | "questionnaire"> };

const base = (slug: string) => `/consultations/${slug}`;

type FormProps = {
  asked: Asked;
  title: string;
  back: string;
  errors?: readonly { fieldId: string; text: string }[];
  notice?: ReactNode;
  script?: string | undefined;
  caption?: string;
  children: ReactNode;
};

/** A page with one thing to answer: back link, error summary, the field, continue. */
const FormPage = ({ asked, title, back, errors = [], notice, script, caption, children }: FormProps) => {
  const { view } = asked;
  const { t } = view;
  return (
    <Page
      view={view}
      title={title}
      hasErrors={errors.length > 0}
      hidden
      script={script}
      before={<BackLink href={to(view, back)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {errors.length > 0 && <ErrorSummary title={t.service.problem} errors={errors} />}
        {notice}
        {caption && <p className="govuk-caption-l">{caption}</p>}
        <form method="post" action={to(view, view.path)} noValidate>
          {children}
          <Button preventDoubleClick>{t.service.continue}</Button>
        </form>
      </div>
    </Page>
  );
};

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

export type WherePageProps = {
  asked: Asked;
  placeName: string;
  back: string;
  chosen?: string | undefined;
  postcode?: string | undefined;
  errors?: readonly { fieldId: string; text: string }[];
};

/** Where a person lives: a postcode, or one of three honest ways of not giving one. */
export const WherePage = ({ asked, placeName, back, chosen, postcode, errors = [] }: WherePageProps) => {
  const { t } = asked.view;
  const errorOf = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  return (
    <FormPage asked={asked} title={t.answering.whereTitle} back={back} errors={errors}>
      <Radios
        name="where"
        legend={t.answering.whereTitle}
        legendSize="l"
        legendIsPageHeading
        hint={t.answering.whereHint}
        error={errorOf("where")}
        errorPrefix={t.service.errorPrefix}
        value={chosen}
        items={[
          {
            value: "postcode",
            label: t.answering.wherePostcode,
            conditional: (
              <TextInput
                name="postcode"
                label={t.answering.postcode}
                hint={t.answering.postcodeHint}
                error={errorOf("postcode")}
                errorPrefix={t.service.errorPrefix}
                value={postcode}
                width={10}
                autoComplete="postal-code"
                spellCheck={false}
              />
            ),
          },
          { divider: t.answering.or },
          { value: "not-sure", label: t.answering.whereNotSure },
          { value: "outside", label: t.answering.whereOutside(placeName) },
          { value: "not-said", label: t.answering.whereNotSaid },
        ]}
      />
    </FormPage>
  );
};

/** Which of several areas a postcode is in. */
export const AreaPage = (props: {
  asked: Asked;
  placeName: string;
  found: Extract<Found, { kind: "candidates" }>;
  error?: string | undefined;
}) => {
  const { asked, found, error, placeName } = props;
  const { t } = asked.view;
  return (
    <FormPage
      asked={asked}
      title={t.answering.areaTitle}
      back={`${base(asked.consultation.slug)}/where`}
      errors={error ? [{ fieldId: "area", text: error }] : []}
    >
      <input type="hidden" name="postcode" value={found.postcode} />
      <Radios
        name="area"
        legend={t.answering.areaTitle}
        legendSize="l"
        legendIsPageHeading
        hint={`${t.answering.areaHint(found.postcode)} ${t.answering.wardsUntil}`}
        error={error}
        errorPrefix={t.service.errorPrefix}
        items={[
          ...found.wards.map((ward) => ({ value: ward.code, label: ward.name, lang: langOfContent(asked.view) })),
          { divider: t.answering.or },
          ...(found.mayBeOutside ? [{ value: "outside", label: t.answering.whereOutside(placeName) }] : []),
          { value: "not-sure", label: t.answering.areaNotSure },
        ]}
      />
    </FormPage>
  );
};

/** An answer in words, as people gave it. */
export const answerText = (question: Question, answer: Answer | undefined): ReactNode => {
  if (answer === undefined) return undefined;
  if (question.kind === "text")
    return (
      <span className="cc-words" dir="auto">
        {answer}
      </span>
    );
  const chosen = Array.isArray(answer) ? answer : [answer];
  const texts = question.options.filter((option) => chosen.includes(option.id)).map((option) => option.text);
  if (texts.length === 1) return texts[0];
  return (
    <ul className="govuk-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};

const whereText = (
  view: View,
  whereabouts: Whereabouts | undefined,
  wardNames: ReadonlyMap<string, string>,
): string | undefined => {
  const { t } = view;
  if (!whereabouts || whereabouts.kind === "not-said") return whereabouts ? t.answering.whereNotSaid : undefined;
  if (whereabouts.kind === "outside") return t.answering.whereOutside(view.t.service.council.split(" ")[0] as string);
  if (whereabouts.kind === "not-sure")
    return [whereabouts.postcode, t.answering.areaNotSure].filter(Boolean).join(", ");
  return [whereabouts.postcode, wardNames.get(whereabouts.wardCode)].filter(Boolean).join(", ");
};

/** Everything that was answered, with a way to change each, before it is sent. */
export const CheckPage = (props: {
  asked: Asked;
  answers: Answers;
  whereabouts: Whereabouts | undefined;
  wardNames: ReadonlyMap<string, string>;
  errors: readonly { fieldId: string; text: string }[];
}) => {
  const { asked, answers } = props;
  const { view, consultation } = asked;
  const { t } = view;
  const at = base(consultation.slug);
  const lang = langOfContent(view);
  const { questions } = consultation.questionnaire;
  return (
    <Page
      view={view}
      title={t.answering.checkTitle}
      hasErrors={props.errors.length > 0}
      hidden
      before={<BackLink href={to(view, `${at}/where`)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {props.errors.length > 0 && <ErrorSummary title={t.service.problem} errors={props.errors} />}
        <h1 className="govuk-heading-l">{t.answering.checkTitle}</h1>
        <SummaryList
          changeText={t.service.change}
          notProvidedText={t.service.notProvided}
          rows={[
            ...questions.map((question, place) => ({
              key: question.id,
              // The error summary leads to it.
              label: (
                <span id={`answer-${question.id}`} lang={lang}>
                  {question.text}
                </span>
              ),
              value: answerText(question, answers[question.id]),
              ...(lang && question.kind !== "text" && { lang }),
              actions: [
                {
                  href: to(view, `${at}/questions/${question.id}?from=check`),
                  // In the page's own language, because a link's hidden words cannot change language half-way.
                  hiddenText: `(${lang ? t.answering.progress(place + 1, questions.length) : question.text})`,
                },
              ],
            })),
            {
              key: "where",
              label: t.answering.whereRow,
              value: whereText(view, props.whereabouts, props.wardNames),
              actions: [{ href: to(view, `${at}/where`), hiddenText: `(${t.answering.whereRow})` }],
            },
          ]}
        />
        {Object.keys(answers).length === 0 && <p className="govuk-body">{t.answering.nothingYet}</p>}
        <p className="govuk-body">{t.answering.checkNote}</p>
        <form method="post" action={to(view, `${at}/check`)} noValidate>
          <Button preventDoubleClick>{t.answering.checkSend}</Button>
        </form>
      </div>
    </Page>
  );
};

/** A draft is there from before: go on, or throw it away. */
export const ContinuePage = ({ asked }: { asked: Asked }) => {
  const { view, consultation } = asked;
  const { t } = view;
  const at = base(consultation.slug);
  return (
    <Page
      view={view}
      title={t.answering.continueTitle}
      hidden
      before={<BackLink href={to(view, at)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{t.answering.continueTitle}</h1>
        <p className="govuk-body">{t.answering.continueLead}</p>
        <ButtonGroup>
          <Button href={to(view, `${at}/check`)}>{t.answering.continueButton}</Button>
          <form method="post" action={to(view, `${at}/start`)}>
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

/** The answers are in: the reference, what happens next, and how to see what came of it. */
export const SentPage = ({ asked, reference }: { asked: Asked; reference: string }) => {
  const { view, consultation } = asked;
  const { t } = view;
  const { plan } = consultation;
  return (
    <Page view={view} title={t.sent.title} hidden>
      <div className="cc-measure">
        <Panel title={t.sent.title}>
          {t.sent.panel}
          <br />
          <strong className="cc-reference">{reference}</strong>
        </Panel>
        <p className="govuk-body">{t.sent.copy}</p>
        <h2 className="govuk-heading-m">{t.sent.nextTitle}</h2>
        <p className="govuk-body">{t.sent.next(plan.decisionMaker)}</p>
        {plan.decisionExpectedOn && <p className="govuk-body">{t.sent.decision(plan.decisionExpectedOn)}</p>}
        <p className="govuk-body">{t.sent.told}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, `/reference/${reference}`)}>
            {t.sent.look}
          </a>
        </p>
        <p className="govuk-body">
          {t.sent.help} {[plan.contact.telephone, plan.contact.email].filter(Boolean).join(", ")}
        </p>
      </div>
    </Page>
  );
};

/** It could not be sent; what the person wrote is shown so that it is not lost. */
export const NotSentPage = (props: { asked: Asked; why: string; words: string | undefined }) => {
  const { view, consultation } = props.asked;
  const { t } = view;
  return (
    <Page view={view} title={t.answering.notSent} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{t.answering.notSent}</h1>
        <p className="govuk-body">{props.why}</p>
        {props.words && (
          <>
            <p className="govuk-body">{t.answering.yourWords}</p>
            <blockquote className="govuk-inset-text cc-words" dir="auto">
              {props.words}
            </blockquote>
          </>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, base(consultation.slug))} lang={langOfContent(view)}>
            {consultation.plan.title}
          </a>
        </p>
      </div>
    </Page>
  );
};

/** The draft is gone: it was kept too long ago, or in another browser. */
export const LostPage = ({ asked }: { asked: Asked }) => {
  const { view, consultation } = asked;
  const { t } = view;
  return (
    <Page view={view} title={t.answering.draftLostStart} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{t.answering.draftLostStart}</h1>
        <p className="govuk-body">{t.answering.draftLostStartBody}</p>
        <form method="post" action={to(view, `${base(consultation.slug)}/start`)}>
          <Button isStart>{t.consultation.start}</Button>
        </form>
      </div>
    </Page>
  );
};
