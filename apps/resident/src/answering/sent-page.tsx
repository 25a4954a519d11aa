import { Button, Panel } from "@collaborative-communities/ui";
import type { PublicConsultation } from "../api.ts";
import { Page } from "../page.tsx";
import { decisionMakerOf, titleOf } from "../told.tsx";
import { to } from "../view.ts";
import type { Asked } from "./form-page.tsx";

type Sent = Asked & { readonly consultation: Pick<PublicConsultation, "takesAnswers"> };

/** The answers are in: the reference, what happens next, and how to see what came of it. */
export const SentPage = ({ asked, reference }: { asked: Sent; reference: string }) => {
  const { view, consultation } = asked;
  const { t } = view;
  const { plan } = consultation;
  const [title, decides] = [titleOf(view, consultation), decisionMakerOf(view, consultation)];
  return (
    <Page view={view} title={t.sent.title} hidden said={[title, decides]}>
      <div className="cc-measure">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        <Panel title={t.sent.title}>
          {t.sent.panel}
          <br />
          <strong className="cc-reference">{reference}</strong>
        </Panel>
        <p className="govuk-body">
          {t.sent.copy} {consultation.takesAnswers && t.returning.change.untilClose}
        </p>
        <h2 className="govuk-heading-m">{t.sent.nextTitle}</h2>
        <p className="govuk-body">{t.sent.next(decides.text)}</p>
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
        <h2 className="govuk-heading-m">{t.account.sent.title}</h2>
        <p className="govuk-body">{t.account.sent.lead}</p>
        <form method="post" action={to(view, "/account/answers")}>
          <input type="hidden" name="reference" value={reference} />
          <Button look="secondary">{t.account.sent.button}</Button>
        </form>
      </div>
    </Page>
  );
};
