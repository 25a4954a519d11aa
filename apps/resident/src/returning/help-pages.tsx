import { type Answers, pathOf, type Questionnaire } from "@collaborative-communities/surveys";
import {
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  Panel,
  SummaryList,
  TextInput,
} from "@collaborative-communities/ui";
import { at } from "../answering/addresses.ts";
import { answerText } from "../answering/answer-text.tsx";
import { langOfContent, Page, to, type View } from "../page.tsx";

type Problem = { readonly fieldId: string; readonly text: string };

/** Who helps, before the person's answers are begun. */
export const HelpPage = (props: {
  view: View;
  slug: string;
  title: string;
  typed: { name: string; organisation: string };
  errors: readonly Problem[];
}) => {
  const { view, typed, errors } = props;
  const { t } = view;
  const { help } = t.returning;
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.text;
  return (
    <Page
      view={view}
      title={help.title}
      hidden
      hasErrors={errors.length > 0}
      before={<BackLink href={to(view, at(props.slug))}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {errors.length > 0 && <ErrorSummary title={t.service.problem} errors={errors} />}
        <span className="govuk-caption-l" lang={langOfContent(view)}>
          {props.title}
        </span>
        <h1 className="govuk-heading-l">{help.title}</h1>
        <p className="govuk-body">{help.lead}</p>
        <p className="govuk-body">{help.kept}</p>
        <form method="post" action={to(view, `${at(props.slug)}/help`)} noValidate>
          <input type="hidden" name="again" value="yes" />
          <TextInput
            name="name"
            label={help.name}
            value={typed.name}
            error={errorOf("name")}
            errorPrefix={t.service.errorPrefix}
            autoComplete="name"
            spellCheck={false}
          />
          <TextInput
            name="organisation"
            label={help.organisation}
            hint={help.organisationHint}
            value={typed.organisation}
            error={errorOf("organisation")}
            errorPrefix={t.service.errorPrefix}
            autoComplete="organization"
            spellCheck={false}
          />
          <Button preventDoubleClick>{help.button}</Button>
        </form>
      </div>
    </Page>
  );
};

/** Every answer, to be read aloud before it is sent. */
export const ReadBackPage = (props: {
  view: View;
  slug: string;
  questionnaire: Questionnaire;
  answers: Answers;
  error?: string | undefined;
}) => {
  const { view, slug, questionnaire, answers, error } = props;
  const { t } = view;
  const { help } = t.returning;
  const lang = langOfContent(view);
  return (
    <Page
      view={view}
      title={help.readTitle}
      hidden
      hasErrors={error !== undefined}
      before={<BackLink href={to(view, `${at(slug)}/check`)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {error !== undefined && (
          <ErrorSummary title={t.service.problem} errors={[{ fieldId: "agreed", text: error }]} />
        )}
        <h1 className="govuk-heading-l">{help.readTitle}</h1>
        <p className="govuk-body-l">{help.readLead}</p>
        <SummaryList
          notProvidedText={t.service.notProvided}
          rows={pathOf(questionnaire, answers).map(({ key, question }) => ({
            key,
            label: <span lang={lang}>{question.text}</span>,
            value: answerText(question, answers[key]),
            ...(lang && question.kind !== "text" && { lang }),
          }))}
        />
        <form method="post" action={to(view, `${at(slug)}/read-back`)} noValidate>
          <Checkboxes
            name="agreed"
            legend={<span className="govuk-visually-hidden">{help.readTitle}</span>}
            error={error}
            errorPrefix={t.service.errorPrefix}
            items={[{ value: "yes", label: help.agreed }]}
          />
          <Button preventDoubleClick>{help.send}</Button>
        </form>
      </div>
    </Page>
  );
};

/** The reference for the person, and the next person or the end. */
export const HelpedPage = ({ view, slug, reference }: { view: View; slug: string; reference: string }) => {
  const { t } = view;
  const { help } = t.returning;
  return (
    <Page view={{ ...view, mode: undefined }} title={t.sent.title} hidden>
      <div className="cc-measure">
        <Panel title={t.sent.title}>
          {t.sent.panel}
          <br />
          <strong className="cc-reference">{reference}</strong>
        </Panel>
        <p className="govuk-body-l">{help.sentLead}</p>
        <p className="govuk-body">{help.anotherLead}</p>
        <div className="cc-button-forms">
          <form method="post" action={to(view, `${at(slug)}/help/another`)}>
            <input type="hidden" name="again" value="yes" />
            <Button preventDoubleClick>{help.another}</Button>
          </form>
          <form method="post" action={to(view, "/helping/finish")}>
            <Button look="secondary">{help.finish}</Button>
          </form>
        </div>
      </div>
    </Page>
  );
};
