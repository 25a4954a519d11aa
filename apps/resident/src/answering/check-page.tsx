import type { Whereabouts } from "@collaborative-communities/consultations";
import { answeredPath } from "@collaborative-communities/surveys";
import {
  BackLink,
  Button,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  SummaryList,
  WarningText,
} from "@collaborative-communities/ui";
import type { PublicConsultation } from "../api.ts";
import { Page } from "../page.tsx";
import { titleOf } from "../told.tsx";
import { to, type View } from "../view.ts";
import { at } from "./addresses.ts";
import { type AnswerGroup, GroupHeading, groupsOf, roundAt, rowsOf } from "./answer-groups.tsx";
import type { KeptDraft } from "./conversation.ts";
import { sectionTitle, WordingNotes, wordingIn } from "./wording.tsx";

const whereText = (
  view: View,
  whereabouts: Whereabouts | undefined,
  wardNames: ReadonlyMap<string, string>,
): string | undefined => {
  const { t } = view;
  if (!whereabouts || whereabouts.kind === "not-said") return whereabouts ? t.answering.whereNotSaid : undefined;
  if (whereabouts.kind === "outside") return t.answering.whereOutside(view.t.service.council.split(" ")[0] as string);
  if (whereabouts.kind === "not-sure")
    return [whereabouts.postcode, t.answering.areaNotSure].filter(Boolean).join(". ");
  return [whereabouts.postcode, wardNames.get(whereabouts.wardCode)].filter(Boolean).join(", ");
};

/** Everything that was answered on the way, with a way to change each, before it is sent. */
export const CheckPage = (props: {
  view: View;
  consultation: PublicConsultation;
  draft: Pick<KeptDraft, "answers" | "again" | "gone">;
  whereabouts: Whereabouts | undefined;
  wardNames: ReadonlyMap<string, string>;
  errors: readonly { fieldId: string; text: string }[];
}) => {
  const { view, consultation, draft } = props;
  const { t } = view;
  const { slug } = consultation;
  const title = titleOf(view, consultation);
  const wording = wordingIn(view, consultation);
  const { questionnaire } = wording;
  const { steps, hidden } = answeredPath(questionnaire, draft.answers);
  const groups = groupsOf(steps);
  const asked = steps.filter(({ step }) => step.kind === "question").map(({ step }) => step.key);
  const numberOf = (key: string) => {
    const number = asked.indexOf(key) + 1;
    return number === 0 ? t.asking.another : t.asking.question(number);
  };
  const again = (key: string) => key in draft.again;
  const roundsIn = (group: AnswerGroup) =>
    groups.filter(({ first }) => first.section !== undefined && first.section.id === group.first.section?.id).length;
  const where = {
    key: "where",
    label: t.answering.whereRow,
    value: whereText(view, props.whereabouts, props.wardNames),
    actions: [{ href: to(view, `${at(slug)}/where`), hiddenText: `(${t.answering.whereRow})` }],
  };
  const words = { changeText: t.service.change, notProvidedText: t.service.notProvided };
  const hasSections = groups.some(({ first }) => first.section);
  const isChanged = Object.keys({ ...draft.again, ...draft.gone }).length > 0;
  return (
    <Page
      view={view}
      title={t.answering.checkTitle}
      hasErrors={props.errors.length > 0}
      hidden
      oneThing
      before={<BackLink href={to(view, `${at(slug)}/where`)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {props.errors.length > 0 && <ErrorSummary title={t.service.problem} errors={props.errors} />}
        {isChanged && (
          <NotificationBanner title={t.asking.changed}>
            <p className="govuk-notification-banner__heading">{t.asking.changedBody}</p>
          </NotificationBanner>
        )}
        <WordingNotes view={view} wording={wording} steps={steps.map(({ step }) => step)} title={title} />
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        <h1 className="govuk-heading-l">{t.answering.checkTitle}</h1>
        {!consultation.takesAnswers && consultation.keepsLate && <WarningText>{t.integrity.whileWriting}</WarningText>}
        {groups.map((group, place) => (
          <section key={group.key + String(place)} className="cc-answers">
            <GroupHeading view={view} wording={wording} group={group} place={place} />
            <SummaryList
              {...words}
              rows={[...rowsOf({ view, wording, group }, { slug, again, numberOf }), ...(hasSections ? [] : [where])]}
            />
            {group.first.section?.repeat && roundsIn(group) > 1 && (
              <p className="govuk-body govuk-!-display-none-print">
                <a className="govuk-link" href={to(view, roundAt(slug, group.first))}>
                  {t.asking.removeRound(sectionTitle(group.first) ?? "")}
                </a>
              </p>
            )}
          </section>
        ))}
        {(hasSections || groups.length === 0) && (
          <section>
            <h2 className="govuk-heading-m">{t.answering.whereRow}</h2>
            <SummaryList {...words} rows={[where]} />
          </section>
        )}
        {hidden.length > 0 && <InsetText>{t.asking.hidden(hidden.length)}</InsetText>}
        {Object.keys(draft.answers).length === 0 && questionnaire.questions.every(({ required }) => !required) && (
          <p className="govuk-body">{t.answering.nothingYet}</p>
        )}
        <p className="govuk-body">{t.answering.checkNote}</p>
        <form method="post" action={to(view, `${at(slug)}/check`)} noValidate>
          <input type="hidden" name="version" value={questionnaire.version} />
          <Button preventDoubleClick>{t.answering.checkSend}</Button>
        </form>
        {/* Everything on this page is kept already: a link is enough. */}
        <p className="govuk-body govuk-!-display-none-print">
          <a className="govuk-link" href={to(view, `${at(slug)}/save`)}>
            {t.returning.save.button}
          </a>
        </p>
      </div>
    </Page>
  );
};
