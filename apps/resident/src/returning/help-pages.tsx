import { type Answers, answeredPath } from "@collaborative-communities/surveys";
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
import { GroupHeading, groupsOf, rowsOf } from "../answering/answer-groups.tsx";
import { WordingNotes, wordingIn } from "../answering/wording.tsx";
import type { PublicConsultation } from "../api.ts";
import { Page } from "../page.tsx";
import type { Said } from "../told.tsx";
import { to, type View } from "../view.ts";

type Problem = { readonly fieldId: string; readonly text: string };

/** Who helps, before the person's answers are begun. */
export const HelpPage = (props: {
  view: View;
  slug: string;
  title: Said;
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
      said={[props.title]}
      hidden
      hasErrors={errors.length > 0}
      before={<BackLink href={to(view, at(props.slug))}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {errors.length > 0 && <ErrorSummary title={t.service.problem} errors={errors} />}
        <span className="govuk-caption-l" lang={props.title.lang}>
          {props.title.text}
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
  consultation: PublicConsultation;
  answers: Answers;
  error?: string | undefined;
}) => {
  const { view, consultation, answers, error } = props;
  const { slug } = consultation;
  const { t } = view;
  const { help } = t.returning;
  const wording = wordingIn(view, consultation);
  const { questionnaire } = wording;
  const { steps } = answeredPath(questionnaire, answers);
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
        <WordingNotes view={view} wording={wording} steps={steps.map(({ step }) => step)} />
        {groupsOf(steps).map((group, place) => (
          <section key={group.key + String(place)}>
            <GroupHeading view={view} wording={wording} group={group} place={place} />
            <SummaryList notProvidedText={t.service.notProvided} rows={rowsOf({ view, wording, group })} />
          </section>
        ))}
        <form method="post" action={to(view, `${at(slug)}/read-back`)} noValidate>
          <input type="hidden" name="version" value={questionnaire.version} />
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
