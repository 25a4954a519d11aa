import type { AnsweredPath } from "@collaborative-communities/surveys";
import { BackLink, Button, ButtonGroup, SummaryList } from "@collaborative-communities/ui";
import { Page } from "../page.tsx";
import { to } from "../view.ts";
import { at } from "./addresses.ts";
import { answerText } from "./answer-text.tsx";
import type { Asked } from "./form-page.tsx";
import { langOf, sectionTitle, textKey, type Wording, WordingNotes } from "./wording.tsx";

/** What was said in a round, before it is taken out. */
export const RemoveRoundPage = (props: {
  readonly asked: Asked;
  readonly wording: Wording;
  readonly steps: AnsweredPath["steps"];
  readonly rounds: number;
}) => {
  const { asked, wording, steps } = props;
  const { view, consultation } = asked;
  const { t } = view;
  const check = `${at(consultation.slug)}/check`;
  const [first] = steps;
  const title = t.asking.removeRound((first && sectionTitle(first.step)) ?? "");
  return (
    <Page view={view} title={title} hidden before={<BackLink href={to(view, check)}>{t.service.back}</BackLink>}>
      <div className="cc-measure">
        <WordingNotes view={view} wording={wording} steps={steps.map(({ step }) => step)} />
        <h1 className="govuk-heading-l">{title}</h1>
        <SummaryList
          notProvidedText={t.service.notProvided}
          rows={steps.map(({ step, answer }) => ({
            key: step.key,
            label: <span lang={wording.lang(textKey(step))}>{step.question.text}</span>,
            value: answerText(view, step.question, answer, langOf(wording, step)),
          }))}
        />
        <form method="post" action={to(view, view.path)}>
          <input type="hidden" name="rounds" value={props.rounds} />
          <ButtonGroup>
            <Button look="warning" preventDoubleClick>
              {t.asking.remove}
            </Button>
            <a className="govuk-link" href={to(view, check)}>
              {t.asking.keepRound}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </Page>
  );
};
