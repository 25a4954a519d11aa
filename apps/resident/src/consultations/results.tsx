import {
  type CountWords,
  isAllWithheld,
  pictureOf,
  type Question,
  translate,
} from "@collaborative-communities/surveys";
import { BarChart, InsetText, StackedChart } from "@collaborative-communities/ui";
import type { PublicConsultation } from "../api.ts";
import { moneyIn } from "../messages/money.ts";
import { langOfContent, type View } from "../view.ts";

type Found = NonNullable<PublicConsultation["results"]>;
type PublicCount = Found["questions"][number];
type Shown = Pick<PublicConsultation, "questionnaire" | "translations">;

/** A question in the language of the page, as far as it is translated. */
const inLanguageOf = ({ language }: View, { questionnaire, translations }: Shown, question: Question): Question => {
  const translation = translations[language];
  if (!translation) return question;
  const alone = { version: questionnaire.version, questions: [question] };
  return translate(alone, translation).questions[0] ?? question;
};

/** Every text a person wrote for a question, to tell what is still in English. */
const textsIn = (question: Question): ReadonlySet<string> =>
  new Set([
    question.text,
    ...("options" in question ? question.options.map(({ text }) => text) : []),
    ...(question.kind === "matrix" ? [...question.rows, ...question.columns].map(({ text }) => text) : []),
    ...(question.kind === "scale" ? [question.low ?? "", question.high ?? ""] : []),
  ]);

const wordsOf = ({ t }: View): CountWords => {
  const money = moneyIn(t.language.tag);
  return {
    ...t.results,
    language: t.language.tag,
    declined: t.asking.declined,
    amount: (question, amount) =>
      question.in === "pence" ? money(amount) : amount.toLocaleString(t.language.tag, { maximumFractionDigits: 0 }),
  };
};

/** Who stands behind the figures of a question: those who answered, with those who did not apart. */
const baseOf = ({ t }: View, { question, base, skipped, notShown, rounds }: PublicCount): string => {
  if (base === null) return t.results.questionNotShown;
  return [
    base === 0 ? t.results.nobody : t.consultation.base(base),
    skipped === null ? t.results.skippedNotShown : t.consultation.skipped(skipped),
    ...(notShown ? [t.results.notAsked(notShown)] : []),
    ...(rounds && rounds.people !== null && base > 0 ? [t.results.rounds(rounds.people)] : []),
    ...(question.kind === "several" && base > 0 ? [t.results.severalChoices] : []),
  ].join(" ");
};

type FigureProps = {
  readonly view: View;
  readonly shown: Shown;
  readonly id: string;
  readonly count: PublicCount;
  /** Instead of the question, where that stands above. */
  readonly title?: string | undefined;
};

type NotDrawnProps = {
  readonly title: string;
  readonly titleLang: string | undefined;
  readonly headingLevel: 3 | 4;
  readonly text: string;
};

/** A question of which there is nothing to draw: answers that are read one by one, or that are not shown. */
const NotDrawn = ({ title, titleLang, headingLevel, text }: NotDrawnProps) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="cc-chart">
      <Heading className="cc-chart__title" lang={titleLang}>
        {title}
      </Heading>
      <p className="govuk-body">{text}</p>
    </div>
  );
};

/** How one question was answered, as its kind is drawn, with a table of the same figures. */
const Figure = ({ view, shown, id, count, title }: FigureProps) => {
  const { t } = view;
  const { chart } = t.consultation;
  const asked = inLanguageOf(view, shown, count.question);
  const english = textsIn(count.question);
  const langOf = (text: string) => (english.has(text) ? langOfContent(view) : undefined);
  const picture = pictureOf(count, wordsOf(view), asked);
  const frame = {
    id,
    title: title ?? asked.text,
    titleLang: langOf(title ?? asked.text),
    headingLevel: title === undefined ? (3 as const) : (4 as const),
    lang: t.language.tag,
    tableText: chart.table,
    baseText: baseOf(view, count),
    ...(picture.sentences.length > 0 && { summary: picture.sentences.join(" ") }),
  };
  if (count.base === null) return <NotDrawn {...frame} text={t.results.questionNotShown} />;
  if (count.base === 0) return <NotDrawn {...frame} text={frame.baseText} />;
  if (isAllWithheld(picture) || (picture.draws === "bars" && picture.bars.length === 0))
    return <NotDrawn {...frame} text={`${frame.baseText} ${t.results.questionNotShown}`} />;
  switch (picture.draws) {
    case "bars":
      return (
        <BarChart
          {...frame}
          base={picture.whole}
          bars={picture.bars.map((bar) => ({ ...bar, lang: bar.isAsked ? langOf(bar.label) : undefined }))}
          answerHeader={picture.headers.answer}
          countHeader={picture.headers.count}
          noteHeader={picture.headers.note}
          shareHeader={picture.write ? t.results.shareOfWhole : chart.share}
          writeCount={picture.write}
          withheldText={t.results.notShown}
        />
      );
    case "stacks":
      return (
        <StackedChart
          {...frame}
          columns={picture.columns}
          rows={picture.rows}
          rowHeader={t.results.row}
          baseHeader={t.results.base}
          withheldText={t.results.notShown}
          labelLang={langOf(picture.columns[0]?.label ?? "")}
        />
      );
    case "nothing": {
      const { base } = count;
      const text = asked.kind === "file" ? t.results.sentFiles(base) : t.consultation.writtenAnswers(base);
      return <NotDrawn {...frame} text={text} />;
    }
  }
};

/** Each question as each version asked it: never one figure for both. */
const SideBySide = ({ view, shown, results }: { view: View; shown: Shown; results: Found }) => {
  const { t } = view;
  return (
    <>
      <InsetText>{t.results.versions}</InsetText>
      <ul className="govuk-list govuk-list--bullet">
        {results.versions.map(({ version, responses }) => (
          <li key={version}>
            {t.results.version(version)}:{" "}
            {responses === null ? t.results.fewAnswers(results.smallest) : t.results.answers(responses)}
          </li>
        ))}
      </ul>
      {results.across.map(({ question, versions }) => {
        const newest = versions.at(-1)?.count.question;
        const asked = newest && inLanguageOf(view, shown, newest);
        return (
          <section key={question} aria-labelledby={`results-${question}`}>
            <h3
              className="govuk-heading-m"
              id={`results-${question}`}
              lang={asked?.text === newest?.text ? langOfContent(view) : undefined}
            >
              {asked?.text}
            </h3>
            {versions.map(({ version, count, comparable }) => (
              <div key={version}>
                <Figure
                  view={view}
                  shown={shown}
                  id={`results-${question}-${version}`}
                  count={count}
                  title={t.results.version(version)}
                />
                {!comparable && (
                  <p className="govuk-body">
                    {t.results.askedDifferently} <q lang={langOfContent(view)}>{count.question.text}</q>
                  </p>
                )}
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
};

/** How many answered; where that may not be said, why. */
const Lead = ({ view: { t }, results }: { view: View; results: Found }) => {
  const { responses, isFew, smallest } = results;
  return (
    <>
      <p className="govuk-body">
        {isFew && `${t.outcomes.heardFew(smallest)} ${t.results.few}`}
        {responses === 0 && t.results.nobodyAtAll}
        {responses !== null && responses > 0 && t.consultation.resultsLead(responses)}
        {responses === null && !isFew && t.results.totalNotShown}
      </p>
      {results.hidesAny && !isFew && <p className="govuk-body">{t.results.notShownWhy}</p>}
    </>
  );
};

/**
 * How people answered, drawn, with a table each. They are the figures that every public page and file shows: what is
 * not shown here the page was never given.
 */
export const Results = ({ view, shown, results }: { view: View; shown: Shown; results: Found }) => {
  const { t } = view;
  return (
    <section>
      <h2 className="govuk-heading-l">{t.consultation.results}</h2>
      <Lead view={view} results={results} />
      {!results.isFew &&
        results.responses !== 0 &&
        (results.across.length > 0 ? (
          <SideBySide view={view} shown={shown} results={results} />
        ) : (
          results.questions.map((count) => (
            <Figure
              key={count.question.id}
              view={view}
              shown={shown}
              id={`results-${count.question.id}`}
              count={count}
            />
          ))
        ))}
    </section>
  );
};
