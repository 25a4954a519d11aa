import { RequestKind } from "@collaborative-communities/data-protection";
import {
  BackLink,
  Button,
  CharacterCount,
  ErrorSummary,
  Radios,
  Textarea,
  TextInput,
} from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import { Page } from "../page.tsx";
import { ReferenceForm } from "../references/reference-form.tsx";
import { to, type View } from "../view.ts";

export type FieldError = { readonly fieldId: string; readonly text: string };

/** What was typed into one of the forms. */
export type Typed = {
  readonly kind: string;
  readonly contactKind: string;
  readonly contact: string;
  readonly references: string;
  readonly words: string;
  /** Hidden in the form, so that sending it twice asks once. */
  readonly askKey: string;
};

type FormProps = { readonly view: View; readonly typed: Typed; readonly errors: readonly FieldError[] };

const Form = ({
  view,
  typed,
  errors,
  title,
  lead,
  children,
}: FormProps & { title: string; lead: string; children: ReactNode }) => {
  const { t } = view;
  return (
    <Page
      view={view}
      title={title}
      hasErrors={errors.length > 0}
      before={<BackLink href={to(view, "/your-data")}>{t.service.back}</BackLink>}
      scripts={[view.assets.characterCount]}
    >
      <div className="cc-measure">
        {errors.length > 0 && <ErrorSummary title={t.service.problem} errors={errors} />}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body-l">{lead}</p>
        <form method="post" action={to(view, view.path)} noValidate>
          <input type="hidden" name="askKey" value={typed.askKey} />
          {children}
          <Button preventDoubleClick>{t.yourData.send}</Button>
        </form>
      </div>
    </Page>
  );
};

const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === field)?.text;

const ContactFields = ({ view, typed, errors }: FormProps) => {
  const { t } = view;
  return (
    <>
      <Radios
        name="contactKind"
        legend={t.yourData.contactKindLabel}
        legendSize="m"
        error={errorOf(errors, "contactKind")}
        errorPrefix={t.service.errorPrefix}
        items={(["email", "post"] as const).map((kind) => ({ value: kind, label: t.yourData.contactKinds[kind] }))}
        value={typed.contactKind}
      />
      <Textarea
        name="contact"
        label={t.yourData.contactLabel}
        labelSize="m"
        hint={t.yourData.contactHint}
        error={errorOf(errors, "contact")}
        errorPrefix={t.service.errorPrefix}
        value={typed.contact}
        rows={3}
        spellCheck={false}
      />
    </>
  );
};

const Words = ({ view, typed, errors, label, hint }: FormProps & { label: string; hint: string }) => (
  <CharacterCount
    name="words"
    label={label}
    labelSize="m"
    hint={hint}
    error={errorOf(errors, "words")}
    errorPrefix={view.t.service.errorPrefix}
    limit={4_000}
    limitText={view.t.answering.limit(4_000)}
    value={typed.words}
    rows={6}
    dir="auto"
  />
);

/** The form in which people ask about their own data. */
export const AskPage = (props: FormProps) => {
  const { view, typed, errors } = props;
  const { t } = view;
  return (
    <Form {...props} title={t.yourData.askTitle} lead={t.yourData.askLead}>
      <Radios
        name="kind"
        legend={t.yourData.kindLabel}
        legendSize="m"
        error={errorOf(errors, "kind")}
        errorPrefix={t.service.errorPrefix}
        items={RequestKind.options.map((kind) => ({ value: kind, label: t.yourData.kinds[kind] }))}
        value={typed.kind}
      />
      <TextInput
        name="references"
        label={t.yourData.referencesLabel}
        labelSize="m"
        hint={t.yourData.referencesHint}
        error={errorOf(errors, "references")}
        errorPrefix={t.service.errorPrefix}
        value={typed.references}
        spellCheck={false}
        autoComplete="off"
      />
      <Words {...props} label={t.yourData.wordsLabel} hint={t.yourData.wordsHint} />
      <ContactFields {...props} />
    </Form>
  );
};

/** The form for a complaint about the use of personal data. */
export const ComplainPage = (props: FormProps) => {
  const { t } = props.view;
  return (
    <Form {...props} title={t.yourData.complainTitle} lead={t.yourData.complainLead}>
      <Words {...props} label={t.yourData.complainLabel} hint={t.yourData.complainHint} />
      <ContactFields {...props} />
    </Form>
  );
};

/** Asks for the reference of a request or a complaint. */
export const AskStatusPage = ({ view, typed, error }: { view: View; typed?: string; error?: string }) => {
  const { t } = view;
  return (
    <Page
      view={view}
      title={t.yourData.statusTitle}
      hasErrors={error !== undefined}
      before={<BackLink href={to(view, "/your-data")}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        <ReferenceForm
          view={view}
          title={t.yourData.statusTitle}
          label={t.yourData.statusLabel}
          action="/your-data/status"
          typed={typed}
          error={error}
        />
      </div>
    </Page>
  );
};
