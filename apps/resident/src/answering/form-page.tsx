import { BackLink, Button, ErrorSummary } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import type { PublicConsultation } from "../api.ts";
import { Page, to, type View } from "../page.tsx";

export type Asked = { view: View; consultation: Pick<PublicConsultation, "slug" | "plan" | "questionnaire"> };

type FormProps = {
  asked: Asked;
  title: string;
  back: string;
  errors?: readonly { fieldId: string; text: string }[];
  notice?: ReactNode;
  scripts?: readonly string[];
  caption?: string;
  children: ReactNode;
};

/** A page with one thing to answer: back link, error summary, the field, continue. */
export const FormPage = ({ asked, title, back, errors = [], notice, scripts, caption, children }: FormProps) => {
  const { view } = asked;
  const { t } = view;
  return (
    <Page
      view={view}
      title={title}
      hasErrors={errors.length > 0}
      hidden
      scripts={scripts}
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
