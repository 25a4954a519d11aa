import { BackLink, Button, ErrorSummary } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import type { PublicConsultation } from "../api.ts";
import { Page } from "../page.tsx";
import { SaveForLater } from "../returning/save-pages.tsx";
import { to, type View } from "../view.ts";

export type Asked = { view: View; consultation: Pick<PublicConsultation, "slug" | "plan" | "translations"> };

type FormProps = {
  asked: Asked;
  title: string;
  back: string;
  errors?: readonly { fieldId: string; text: string }[];
  notice?: ReactNode;
  scripts?: readonly string[];
  caption?: ReactNode;
  /** Between the caption and the field. */
  before?: ReactNode;
  /** Where it is sent, where that is not its own path. */
  action?: string;
  /** Beside the button. */
  after?: ReactNode;
  /** Where a script may keep what is typed, before the form is sent. */
  keepAt?: string | undefined;
  /** Whether a file can be sent with it. */
  multipart?: boolean;
  children: ReactNode;
};

/** A page with one thing to answer: back link, error summary, the field, continue. */
export const FormPage = (props: FormProps) => {
  const {
    asked,
    title,
    back,
    errors = [],
    notice,
    scripts = [],
    caption,
    before,
    after,
    keepAt,
    multipart,
    children,
  } = props;
  const { view } = asked;
  const { t } = view;
  const kept = keepAt && {
    "data-keep-at": to(view, keepAt),
    "data-saved": t.asking.saved,
    "data-not-saved": t.asking.notSaved,
  };
  // The address of a form that is sent elsewhere may be no page of its own.
  const canBeAskedAgain = errors.length > 0 && !props.action;
  return (
    <Page
      view={view}
      title={title}
      hasErrors={errors.length > 0}
      hidden
      oneThing
      scripts={canBeAskedAgain ? [...scripts, view.assets.comeBackHere] : scripts}
      before={<BackLink href={to(view, back)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {errors.length > 0 && <ErrorSummary title={t.service.problem} errors={errors} />}
        {notice}
        {caption && <p className="govuk-caption-l">{caption}</p>}
        {before}
        <form
          method="post"
          action={props.action ?? to(view, view.path)}
          noValidate
          {...kept}
          {...(multipart && { encType: "multipart/form-data" })}
        >
          {children}
          <div className="govuk-button-group">
            <Button preventDoubleClick>{t.service.continue}</Button>
            {after}
          </div>
          <SaveForLater view={view} />
        </form>
      </div>
    </Page>
  );
};
