import { InsetText, WarningText } from "@collaborative-communities/ui";
import type { Looked, Standing } from "../api.ts";
import { langOfContent, to, type View } from "../view.ts";

const isReason = <T extends object>(reasons: T, reason: string): reason is Extract<keyof T, string> =>
  Object.hasOwn(reasons, reason);

/** What was decided about an answer, why, and the way to say that it is wrong. Nothing where nothing was. */
export const StandingNote = (props: { view: View; standing: Standing; looked: Looked }) => {
  const { view, standing, looked } = props;
  const { integrity } = view.t;
  const { leftOut, because, texts, slug } = standing;
  if (leftOut === null && texts.length === 0) return null;
  const asked = (key: string) => {
    const id = key.split("#")[0];
    return looked.consultation.questionnaire.questions.find((question) => question.id === id)?.text;
  };
  return (
    <section>
      <h2 className="govuk-heading-m">{integrity.yours}</h2>
      {leftOut !== null && (
        <WarningText>
          {integrity.standing[leftOut]}{" "}
          {because !== null && isReason(integrity.reasons, because) && integrity.reasons[because]}
        </WarningText>
      )}
      {texts.map(({ key, reason }) => (
        <InsetText key={key}>
          <p className="govuk-body govuk-!-font-weight-bold" lang={langOfContent(view)}>
            {asked(key)}
          </p>
          <p className="govuk-body">
            {integrity.text} {isReason(integrity.textReasons, reason) && integrity.textReasons[reason]}
          </p>
        </InsetText>
      ))}
      {leftOut === null && <p className="govuk-body">{integrity.textCounts}</p>}
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, `/consultations/${slug}/challenge`)}>
          {integrity.challenge}
        </a>
      </p>
    </section>
  );
};
