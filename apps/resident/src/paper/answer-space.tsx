import { type Question, writeAmount } from "@collaborative-communities/surveys";
import { Fragment } from "react";
import type { Messages } from "../messages/index.ts";

type Size = "standard" | "large";
type Props = {
  question: Question;
  t: Messages["paper"];
  size: Size;
  /** “go to question 7”, by the option or the decline it stands beside. */
  goTo: (beside: string) => string | undefined;
  /** The language of the questions, where it is not the page's. */
  lang: "en" | undefined;
};

/** A box to put a cross in; what it is for stands beside it. */
export const Box = () => <span className="paper-box" aria-hidden="true" />;

const Lines = ({ count }: { count: number }) => (
  <div className="paper-lines" aria-hidden="true">
    {Array.from({ length: count }, (_, at) => `line ${at}`).map((key) => (
      <div key={key} className="paper-line" />
    ))}
  </div>
);

/** Room for about as much as may be written: a line holds some 60 characters of handwriting, half that in large print. */
const linesFor = (maxLength: number, size: Size): number =>
  Math.min(size === "large" ? 18 : 14, Math.max(3, Math.ceil(maxLength / (size === "large" ? 100 : 180))));

const Choice = (props: { text: string; lang: "en" | undefined; goTo?: string | undefined; hasWords?: boolean }) => (
  <li>
    <Box /> <span lang={props.lang}>{props.text}</span>
    {props.goTo && <strong className="paper-go"> → {props.goTo}</strong>}
    {props.hasWords && <Lines count={1} />}
  </li>
);

const Numbered = ({
  options,
  lang,
  unit,
}: {
  options: readonly { id: string; text: string }[];
  lang: "en" | undefined;
  unit?: string | undefined;
}) => (
  <ul className="paper-choices">
    {options.map(({ id, text }) => (
      <li key={id}>
        {unit}
        <span className={unit === undefined ? "paper-number" : "paper-amount"} aria-hidden="true" />{" "}
        <span lang={lang}>{text}</span>
      </li>
    ))}
  </ul>
);

const DateSpace = ({ t, notIn }: { t: Messages["paper"]; notIn: "future" | "past" | undefined }) => (
  <>
    <p>
      {t.date} {notIn && t.dateNotIn[notIn]}
    </p>
    <ul className="paper-date">
      {(["day", "month", "year"] as const).map((part) => (
        <li key={part}>
          {t[part]}
          <span className={part === "year" ? "paper-amount" : "paper-number"} aria-hidden="true" />
        </li>
      ))}
    </ul>
  </>
);

const Scale = ({
  question,
  t,
  lang,
}: {
  question: Extract<Question, { kind: "scale" }>;
  t: Messages["paper"];
  lang: "en" | undefined;
}) => (
  <>
    <p>{t.scale}</p>
    <ul className="paper-scale">
      {Array.from({ length: question.max - question.min + 1 }, (_, at) => question.min + at).map((value) => (
        <li key={value}>
          {value}
          <Box />
        </li>
      ))}
    </ul>
    {(question.low || question.high) && (
      <p lang={lang}>
        {[question.low && `${question.min} = ${question.low}`, question.high && `${question.max} = ${question.high}`]
          .filter(Boolean)
          .join("; ")}
      </p>
    )}
  </>
);

/** Columns beside one another while they can be read; otherwise a list of boxes for each row. */
const Matrix = ({
  question,
  t,
  size,
  lang,
}: Omit<Props, "question" | "goTo"> & { question: Extract<Question, { kind: "matrix" }> }) => {
  const { rows, columns } = question;
  const fits = columns.length <= (size === "large" ? 3 : 6);
  return (
    <>
      <p>{t.eachRow}</p>
      {fits ? (
        <table className="paper-table" lang={lang}>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, text }) => (
                <th key={id} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, text }) => (
              <tr key={id}>
                <th scope="row">{text}</th>
                {columns.map((column) => (
                  <td key={column.id}>
                    <Box />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        rows.map(({ id, text }) => (
          <Fragment key={id}>
            <p lang={lang}>
              <strong>{text}</strong>
            </p>
            <ul className="paper-choices">
              {columns.map((column) => (
                <Choice key={column.id} text={column.text} lang={lang} />
              ))}
            </ul>
          </Fragment>
        ))
      )}
    </>
  );
};

const amountWords = (question: Extract<Question, { kind: "allocation" }>, points: string): string =>
  question.in === "pence" ? writeAmount(question, question.total) : `${question.total} ${points}`;

const Space = ({ question, t, size, goTo, lang }: Props) => {
  switch (question.kind) {
    case "single":
    case "several":
      return (
        <>
          <p>{question.kind === "single" ? t.one : question.most === undefined ? t.all : t.atMost(question.most)}</p>
          <ul className="paper-choices">
            {question.options.map(({ id, text, other }) => (
              <Choice key={id} text={text} lang={lang} goTo={goTo(id)} hasWords={other === true} />
            ))}
          </ul>
        </>
      );
    case "text":
      return (
        <>
          <p>{t.words}</p>
          <Lines count={linesFor(question.maxLength, size)} />
        </>
      );
    case "number":
      return (
        <p>
          {t.number} <span className="paper-amount" aria-hidden="true" /> <span lang={lang}>{question.unit}</span>
        </p>
      );
    case "date":
      return <DateSpace t={t} notIn={question.notIn} />;
    case "scale":
      return <Scale question={question} t={t} lang={lang} />;
    case "matrix":
      return <Matrix question={question} t={t} size={size} lang={lang} />;
    case "ranking":
      return (
        <>
          <p>
            {t.rank}{" "}
            {question.most !== undefined && question.most < question.options.length && t.rankSome(question.most)}
          </p>
          <Numbered options={question.options} lang={lang} />
        </>
      );
    case "allocation": {
      const amount = amountWords(question, t.points);
      const unit = question.in === "pence" ? "£" : "";
      return (
        <>
          <p>{question.spend === "exactly" ? t.share(amount) : t.shareUpTo(amount)}</p>
          <Numbered options={question.options} lang={lang} unit={unit} />
          <p className="paper-sum">
            <strong>
              {t.sum}: {unit}
            </strong>
            <span className="paper-amount" aria-hidden="true" />
          </p>
        </>
      );
    }
    case "place": {
      const wards = question.takes.includes("ward") ? (question.wards ?? []) : [];
      return (
        <>
          {wards.length > 0 && (
            <>
              <p>{t.ward}</p>
              <ul className="paper-choices paper-choices--many">
                {wards.map(({ code, name }) => (
                  <Choice key={code} text={name} lang={lang} />
                ))}
              </ul>
            </>
          )}
          {(question.takes.includes("named") || wards.length === 0) && (
            <>
              <p>{wards.length > 0 ? t.place : t.placeOnly}</p>
              <Lines count={2} />
            </>
          )}
        </>
      );
    }
    case "file":
      return <p>{t.file}</p>;
  }
};

/** Room for the answer to one question, of whichever kind, with the ways of not answering that it offers. */
export const AnswerSpace = (props: Props) => (
  <>
    <Space {...props} />
    {props.question.declines && (
      <ul className="paper-choices">
        {props.question.declines.map((as) => (
          <Choice key={as} text={props.t.declined[as]} lang={undefined} goTo={props.goTo(`declined:${as}`)} />
        ))}
      </ul>
    )}
  </>
);
