import { isReadOneByOne, pictureOf, type QuestionCount } from "@collaborative-communities/surveys";
import { BarChart, StackedChart, writeNumber } from "@collaborative-communities/ui";
import { pathOf } from "../read-consultation.tsx";

const number = (value: number): string => writeNumber(value, "en-GB");

const notAsked = (people: number): string =>
  `${number(people)} ${people === 1 ? "was" : "were"} not asked it, because of what they answered before.`;

/** Who stands behind the figures of a question, and who does not: never one number for both. */
const baseOf = ({ question, base, skipped, notShown, rounds, ways }: QuestionCount): string => {
  const several = question.kind === "several";
  return [
    `Of ${number(base)} who answered this question.`,
    `${number(skipped)} skipped it.`,
    ...(notShown > 0 ? [notAsked(notShown)] : []),
    ...(rounds
      ? [
          `People could answer it several times: these are of ${number(rounds.people)} ${rounds.people === 1 ? "person" : "people"}.`,
        ]
      : []),
    ...(several ? ["People could choose several answers, so shares can add up to more than 100%."] : []),
    ...(ways && ways.point + ways.named > 0 ? ["What was given by ward is counted by ward."] : []),
  ].join(" ");
};

/** A question that nobody answered has nothing to draw. */
const NobodyAnswered = ({ skipped, notShown }: QuestionCount) => (
  <p className="cc-chart__base">
    Nobody answered this question. {number(skipped)} skipped it.{notShown > 0 && ` ${notAsked(notShown)}`}
  </p>
);

/** What is read one by one: words, files, places in words. */
const ReadThem = (props: {
  readonly consultationId: string;
  readonly count: QuestionCount;
  readonly isFiltered: boolean;
}) => {
  const { question, base } = props.count;
  if (base === 0 || question.kind === "file" || !isReadOneByOne(question)) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={pathOf(props.consultationId, `/words/${question.id}`)}>
        Read what people wrote<span className="govuk-visually-hidden"> in answer to: {question.text}</span>
      </a>
      {props.isFiltered && " (from all channels and areas)"}
    </p>
  );
};

type Props = {
  readonly consultationId: string;
  readonly id: string;
  readonly title: string;
  readonly headingLevel?: 3 | 4;
  readonly count: QuestionCount;
  readonly isFiltered: boolean;
  /** What the public does not see of it, if anything. */
  readonly unseen?: { readonly answers: readonly string[] | null } | undefined;
};

const unseenText = ({ answers }: NonNullable<Props["unseen"]>): string =>
  answers === null
    ? "The public sees no figure of this question."
    : `The public does not see the numbers of: ${answers.join("; ")}.`;

/** How one question was answered, drawn as its kind is drawn, with a table of the same figures. */
export const CountFigure = ({ consultationId, id, title, headingLevel = 3, count, isFiltered, unseen }: Props) => {
  const picture = pictureOf(count);
  const frame = {
    id,
    title,
    headingLevel,
    ...(picture.sentences.length > 0 && { summary: picture.sentences.join(" ") }),
  };
  const read = (
    <>
      {unseen && <p className="govuk-hint">{unseenText(unseen)}</p>}
      <ReadThem consultationId={consultationId} count={count} isFiltered={isFiltered} />
    </>
  );
  const Heading = `h${headingLevel}` as const;
  if (count.base === 0)
    return (
      <div className="cc-chart">
        <Heading className="cc-chart__title">{title}</Heading>
        <NobodyAnswered {...count} />
        {read}
      </div>
    );
  switch (picture.draws) {
    case "bars":
      return (
        <>
          <BarChart
            {...frame}
            base={picture.whole}
            baseText={baseOf(count)}
            bars={picture.bars}
            answerHeader={picture.headers.answer}
            countHeader={picture.headers.count}
            noteHeader={picture.headers.note}
            shareHeader={picture.write ? "Share of the whole" : "Share of those who answered"}
            writeCount={picture.write}
          />
          {read}
        </>
      );
    case "stacks":
      return (
        <>
          <StackedChart {...frame} columns={picture.columns} rows={picture.rows} baseText={baseOf(count)} />
          {read}
        </>
      );
    case "nothing": {
      const did = count.question.kind === "file" ? "sent files" : "wrote something";
      return (
        <div className="cc-chart">
          <Heading className="cc-chart__title">{title}</Heading>
          <p className="cc-chart__base">
            {number(count.base)} {did}. {number(count.skipped)} skipped it.
            {count.notShown > 0 && ` ${notAsked(count.notShown)}`}
          </p>
          {read}
        </div>
      );
    }
  }
};
