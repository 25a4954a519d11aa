import { SummaryList, WarningText } from "@collaborative-communities/ui";
import type { Asked } from "../answering/form-page.tsx";
import { Page } from "../page.tsx";
import { to } from "../view.ts";

/** An answer came after closing: it is kept and not counted, and whoever sent it is told so at once. */
export const LateSentPage = ({ asked, reference }: { asked: Asked; reference: string }) => {
  const { view, consultation } = asked;
  const { t } = view;
  const { plan, slug } = consultation;
  return (
    <Page view={view} title={t.integrity.sent.title} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{t.integrity.sent.title}</h1>
        <WarningText>{t.integrity.sent.why}</WarningText>
        <p className="govuk-body">{t.integrity.sent.read}</p>
        <SummaryList
          rows={[
            { key: t.integrity.sent.reference, value: <strong className="cc-reference">{reference}</strong> },
            ...(plan.closesOn
              ? [{ key: t.integrity.sent.closed, value: t.when.closes(plan.closesOn, plan.closesAtTime) }]
              : []),
          ]}
        />
        <p className="govuk-body">{t.sent.copy}</p>
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={to(view, `/reference/${reference}`)}>
              {t.sent.look}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={to(view, `/consultations/${slug}/challenge`)}>
              {t.integrity.challenge}
            </a>
          </li>
        </ul>
      </div>
    </Page>
  );
};
