import { Button } from "@collaborative-communities/ui";
import { Page } from "../page.tsx";
import { titleOf } from "../told.tsx";
import { to } from "../view.ts";
import { at } from "./addresses.ts";
import type { Asked } from "./form-page.tsx";

/** It could not be sent; what the person wrote is shown so that it is not lost. */
export const NotSentPage = (props: { asked: Asked; why: string; words: string | undefined }) => {
  const { view, consultation } = props.asked;
  const { t } = view;
  const title = titleOf(view, consultation);
  return (
    <Page view={view} title={t.answering.notSent} hidden said={[title]}>
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
          <a className="govuk-link" href={to(view, at(consultation.slug))} lang={title.lang}>
            {title.text}
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
        <form method="post" action={to(view, `${at(consultation.slug)}/start`)}>
          <Button isStart>{t.consultation.start}</Button>
        </form>
      </div>
    </Page>
  );
};
