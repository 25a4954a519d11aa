import { ChallengeKind, DEFAULT_CHALLENGE_CLOCKS } from "@collaborative-communities/challenges";
import {
  BackLink,
  Button,
  CharacterCount,
  ErrorSummary,
  NotificationBanner,
  Radios,
} from "@collaborative-communities/ui";
import { Page } from "../page.tsx";
import type { Said } from "../told.tsx";
import { to, type View } from "../view.ts";

/** In characters: what a person can say at once. */
export const MOST_WORDS = 5_000;

export type Typed = { readonly kind: string; readonly words: string; readonly about: string; readonly nonce: string };
export type Wrong = { readonly kind?: string | undefined; readonly words?: string | undefined };

/** One page to say that something is not fair. What was typed is kept whatever went wrong. */
export const ChallengeFormPage = ({
  view,
  slug,
  title,
  typed,
  wrong = {},
  problem,
}: {
  view: View;
  slug: string;
  title: Said;
  typed: Typed;
  wrong?: Wrong;
  /** Why it could not be sent. */
  problem?: string | undefined;
}) => {
  const { t } = view;
  const errors = (["kind", "words"] as const).flatMap((fieldId) => {
    const text = wrong[fieldId];
    return text === undefined ? [] : [{ fieldId, text }];
  });
  const field = { errorPrefix: t.service.errorPrefix };
  return (
    <Page
      view={view}
      title={t.challenge.title}
      said={[title]}
      hasErrors={errors.length > 0}
      hidden
      scripts={[view.assets.characterCount]}
      before={<BackLink href={to(view, `/consultations/${slug}/fairness`)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {errors.length > 0 && <ErrorSummary title={t.service.problem} errors={errors} />}
        {problem && <NotificationBanner title={t.service.problem}>{problem}</NotificationBanner>}
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        <h1 className="govuk-heading-l">{t.challenge.title}</h1>
        <p className="govuk-body">{t.challenge.lead}</p>
        <p className="govuk-body">{t.challenge.next(DEFAULT_CHALLENGE_CLOCKS.acknowledge)}</p>
        <form method="post" action={to(view, `/consultations/${slug}/challenge`)} noValidate>
          <input type="hidden" name="about" value={typed.about} />
          <input type="hidden" name="nonce" value={typed.nonce} />
          <Radios
            {...field}
            name="kind"
            legend={t.challenge.what}
            legendSize="m"
            error={wrong.kind}
            value={typed.kind}
            items={ChallengeKind.options.map((value) => ({ value, label: t.challenge.kinds[value] }))}
          />
          <CharacterCount
            {...field}
            name="words"
            label={t.challenge.words}
            labelSize="m"
            hint={t.challenge.wordsHint}
            error={wrong.words}
            limit={MOST_WORDS}
            limitText={t.answering.limit(MOST_WORDS)}
            value={typed.words}
            rows={8}
            dir="auto"
          />
          <Button preventDoubleClick>{t.challenge.send}</Button>
        </form>
      </div>
    </Page>
  );
};
