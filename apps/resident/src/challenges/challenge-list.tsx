import { Button } from "@collaborative-communities/ui";
import type { PublicChallenges } from "../api.ts";
import { langOfContent, to, type View } from "../view.ts";

/** The way to say that something is not fair, and what came of what others said. */
export const ChallengeList = ({
  view,
  slug,
  challenges,
}: {
  view: View;
  slug: string;
  challenges: PublicChallenges;
}) => {
  const { t } = view;
  const lang = langOfContent(view);
  return (
    <section id="challenges">
      <h2 className="govuk-heading-m">{t.challenge.title}</h2>
      <p className="govuk-body">{t.challenge.lead}</p>
      <Button href={to(view, `/consultations/${slug}/challenge`)}>{t.challenge.title}</Button>
      <h2 className="govuk-heading-m">{t.challenge.list}</h2>
      <p className="govuk-body">{challenges.length === 0 ? t.challenge.none : t.challenge.listLead}</p>
      <ul className="cc-cards">
        {challenges.map(({ kind, receivedOn, state, outcome, reply, action }, place) => (
          <li key={`${receivedOn} ${kind} ${challenges.length - place}`} className="cc-card">
            <h3 className="govuk-heading-s cc-card__title">
              {t.challenge.shortKinds[kind]}, {t.when.date(receivedOn)}
            </h3>
            <p className="govuk-body">{outcome ? t.challenge.outcomes[outcome] : t.challenge.states[state]}</p>
            {reply && (
              <p className="govuk-body cc-words" lang={lang}>
                {reply}
              </p>
            )}
            {action && (
              <>
                <h4 className="govuk-heading-s cc-card__title">{t.challenge.action}</h4>
                <p className="govuk-body cc-words" lang={lang}>
                  {action}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
