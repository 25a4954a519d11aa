import { Details, InsetText } from "@collaborative-communities/ui";
import type { Outputs } from "../api.ts";
import { writeMoment } from "../site/day-parts.ts";

type Versions = Outputs["questionnaires"]["read"]["versions"];

const answersInWords = (answers: number): string =>
  answers === 0
    ? "Nobody has answered it yet."
    : `${answers.toLocaleString("en-GB")} ${answers === 1 ? "answer was" : "answers were"} given to it.`;

/** Every version there was: since when, why, what changed, and what it asked. */
export const VersionsList = ({ versions }: { readonly versions: Versions }) => (
  <section aria-labelledby="versions-heading" className="staff-part">
    <h2 className="govuk-heading-m" id="versions-heading">
      Versions
    </h2>
    {versions.toReversed().map(({ version, madeAt, why, answers, changes, questionnaire }) => (
      <div key={version}>
        <h3 className="govuk-heading-s">Version {version}</h3>
        <p className="govuk-body">
          Since {writeMoment(madeAt)}. {answersInWords(answers)}
        </p>
        {why !== "" && <InsetText>{why}</InsetText>}
        {changes.length > 0 && (
          <ul className="govuk-list govuk-list--bullet">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        <Details
          summary={
            <>
              What it asked<span className="govuk-visually-hidden"> in version {version}</span>
            </>
          }
        >
          <ol className="govuk-list govuk-list--number">
            {questionnaire.questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </Details>
      </div>
    ))}
  </section>
);
