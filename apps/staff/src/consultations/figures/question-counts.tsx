import { formatDate, toLocalDate } from "@collaborative-communities/foundation";
import { InsetText, SummaryList, writeNumber } from "@collaborative-communities/ui";
import type { Outputs } from "../../api.ts";
import type { ReadConsultation } from "../read-consultation.tsx";
import { CountFigure } from "./count-figure.tsx";

type Counts = Outputs["consultations"]["counts"];
type Props = {
  readonly consultation: ReadConsultation;
  readonly counts: Pick<Counts, "questions" | "across" | "versions">;
  readonly isFiltered: boolean;
};

const number = (value: number): string => writeNumber(value, "en-GB");

/** Each question as each version asked it, side by side: figures of two versions are never added up. */
const AcrossVersions = ({ consultation, counts, isFiltered }: Props) => (
  <>
    <InsetText>
      The questions changed while people answered. Each version has its own figures: they are shown beside each other
      and never added up.
    </InsetText>
    <SummaryList
      rows={counts.versions.map(({ version, madeAt, responses, why }) => ({
        key: String(version),
        label: `Version ${version}`,
        value: `${number(responses)} ${responses === 1 ? "answer" : "answers"}, written ${formatDate(toLocalDate(new Date(madeAt)))}${why && `. ${why}`}`,
      }))}
    />
    {counts.across.map(({ question, versions }, place) => (
      <section key={question} aria-labelledby={`question-${place + 1}`}>
        <h3 className="govuk-heading-m" id={`question-${place + 1}`}>
          {place + 1}. {versions.at(-1)?.count.question.text}
        </h3>
        <div className="staff-versions">
          {versions.map(({ version, count, comparable }) => (
            <div key={version}>
              <CountFigure
                consultationId={consultation.id}
                id={`question-${place + 1}-version-${version}`}
                title={`Version ${version}`}
                headingLevel={4}
                count={count}
                isFiltered={isFiltered}
              />
              {!comparable && (
                <p className="govuk-body">
                  Version {version} asked it differently (“{count.question.text}”), so do not compare it with the
                  version before.
                </p>
              )}
            </div>
          ))}
        </div>
      </section>
    ))}
  </>
);

/** How each question was answered, of those who answered it. */
export const QuestionCounts = (props: Props) => {
  const { consultation, counts, isFiltered } = props;
  return (
    <>
      <h2 className="govuk-heading-m">By question</h2>
      {counts.questions.length === 0 && <p className="govuk-body">No questions were asked.</p>}
      {counts.across.length > 0 ? (
        <AcrossVersions {...props} />
      ) : (
        counts.questions.map((count, place) => (
          <CountFigure
            key={count.question.id}
            consultationId={consultation.id}
            id={`question-${place + 1}`}
            title={`${place + 1}. ${count.question.text}`}
            count={count}
            isFiltered={isFiltered}
          />
        ))
      )}
    </>
  );
};
