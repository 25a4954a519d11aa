import type { Whereabouts } from "@collaborative-communities/consultations";
import type { Answers } from "@collaborative-communities/surveys";
import { BackLink, Button, ErrorSummary, SummaryList, WarningText } from "@collaborative-communities/ui";
import { langOfContent, Page, to, type View } from "../page.tsx";
import { at } from "./addresses.ts";
import { answerText } from "./answer-text.tsx";
import type { Asked } from "./form-page.tsx";

const whereText = (
  view: View,
  whereabouts: Whereabouts | undefined,
  wardNames: ReadonlyMap<string, string>,
): string | undefined => {
  const { t } = view;
  if (!whereabouts || whereabouts.kind === "not-said") return whereabouts ? t.answering.whereNotSaid : undefined;
  if (whereabouts.kind === "outside") return t.answering.whereOutside(view.t.service.council.split(" ")[0] as string);
  if (whereabouts.kind === "not-sure")
    return [whereabouts.postcode, t.answering.areaNotSure].filter(Boolean).join(", ");
  return [whereabouts.postcode, wardNames.get(whereabouts.wardCode)].filter(Boolean).join(", ");
};

/** Everything that was answered, with a way to change each, before it is sent. */
export const CheckPage = (props: {
  asked: Asked;
  answers: Answers;
  whereabouts: Whereabouts | undefined;
  wardNames: ReadonlyMap<string, string>;
  errors: readonly { fieldId: string; text: string }[];
}) => {
  const { asked, answers } = props;
  const { view, consultation } = asked;
  const { t } = view;
  const here = at(consultation.slug);
  const lang = langOfContent(view);
  const { questions } = consultation.questionnaire;
  return (
    <Page
      view={view}
      title={t.answering.checkTitle}
      hasErrors={props.errors.length > 0}
      hidden
      before={<BackLink href={to(view, `${here}/where`)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {props.errors.length > 0 && <ErrorSummary title={t.service.problem} errors={props.errors} />}
        <h1 className="govuk-heading-l">{t.answering.checkTitle}</h1>
        {!consultation.takesAnswers && consultation.keepsLate && <WarningText>{t.integrity.whileWriting}</WarningText>}
        <SummaryList
          changeText={t.service.change}
          notProvidedText={t.service.notProvided}
          rows={[
            ...questions.map((question, place) => ({
              key: question.id,
              // The error summary leads to it.
              label: (
                <span id={`answer-${question.id}`} lang={lang}>
                  {question.text}
                </span>
              ),
              value: answerText(question, answers[question.id]),
              ...(lang && question.kind !== "text" && { lang }),
              actions: [
                {
                  href: to(view, `${here}/questions/${question.id}?from=check`),
                  // In the page's own language, because a link's hidden words cannot change language half-way.
                  hiddenText: `(${lang ? t.answering.progress(place + 1, questions.length) : question.text})`,
                },
              ],
            })),
            {
              key: "where",
              label: t.answering.whereRow,
              value: whereText(view, props.whereabouts, props.wardNames),
              actions: [{ href: to(view, `${here}/where`), hiddenText: `(${t.answering.whereRow})` }],
            },
          ]}
        />
        {Object.keys(answers).length === 0 && questions.every((question) => !question.required) && (
          <p className="govuk-body">{t.answering.nothingYet}</p>
        )}
        <p className="govuk-body">{t.answering.checkNote}</p>
        <form method="post" action={to(view, `${here}/check`)} noValidate>
          <Button preventDoubleClick>{t.answering.checkSend}</Button>
        </form>
      </div>
    </Page>
  );
};
