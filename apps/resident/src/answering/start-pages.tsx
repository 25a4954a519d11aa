import { BackLink, Button, ButtonGroup } from "@collaborative-communities/ui";
import type { PublicConsultation } from "../api.ts";
import { Page } from "../page.tsx";
import { titleOf } from "../told.tsx";
import { to } from "../view.ts";
import { at } from "./addresses.ts";
import type { Asked } from "./form-page.tsx";

/** A draft is there from before: go on, or throw it away. */
export const ContinuePage = ({ asked }: { asked: Asked }) => {
  const { view, consultation } = asked;
  const { t } = view;
  const here = at(consultation.slug);
  const title = titleOf(view, consultation);
  return (
    <Page
      view={view}
      title={t.answering.continueTitle}
      hidden
      said={[title]}
      before={<BackLink href={to(view, here)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
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

type Sent = Asked & { readonly consultation: Pick<PublicConsultation, "takesAnswers"> };
type SentBefore = { readonly reference: string; readonly late?: true };

/** Answers were sent from this browser: see or change them, and send others only as another person. */
export const SentBeforePage = ({ asked, draft }: { asked: Sent; draft: SentBefore }) => {
  const { view, consultation } = asked;
  const { change, sentBefore } = view.t.returning;
  const here = at(consultation.slug);
  return (
    <Page
      view={view}
      title={sentBefore.title}
      hidden
      before={<BackLink href={to(view, here)}>{view.t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{sentBefore.title}</h1>
        <p className="govuk-body">
          {sentBefore.lead} {consultation.takesAnswers && !draft.late && change.untilClose}
        </p>
        <ButtonGroup>
          <Button href={to(view, `/reference/${draft.reference}`)}>{sentBefore.look}</Button>
          <form method="post" action={to(view, `${here}/start`)}>
            <input type="hidden" name="again" value="yes" />
            <Button look="secondary" preventDoubleClick>
              {sentBefore.another}
            </Button>
          </form>
        </ButtonGroup>
      </div>
    </Page>
  );
};
