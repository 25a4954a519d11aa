import { InsetText } from "@collaborative-communities/ui";
import { NotAllowedPage } from "../../site/loaded.tsx";
import { ConsultationPage } from "../consultation-page.tsx";
import { WithConsultation } from "../read-consultation.tsx";

type File = { readonly file: string; readonly text: string; readonly about: string };

/** Files of one version of the questionnaire. */
const OF_A_VERSION: readonly File[] = [
  {
    file: "labels.csv",
    text: "Answers in words (CSV)",
    about: "For people: a row for each answer, the options as they were asked.",
  },
  {
    file: "codes.csv",
    text: "Answers as codes (CSV)",
    about: "For R and reading back: the same columns, options as numbers.",
  },
  {
    file: "spss.csv",
    text: "Answers for SPSS (CSV)",
    about: "The same codes, each answer on one line: SPSS takes a new line in what somebody wrote for a new answer.",
  },
  {
    file: "spss.sps",
    text: "SPSS syntax",
    about: "Reads the answers for SPSS and labels every variable. Keep the two side by side.",
  },
];

/** Files of all versions. */
const OF_ALL: readonly File[] = [
  {
    file: "answers.ods",
    text: "Spreadsheet (OpenDocument)",
    about: "A sheet for each version and one with the codebook. Opens in LibreOffice, Excel and others.",
  },
  { file: "codebook.csv", text: "Codebook (CSV)", about: "What every column and every code means." },
  {
    file: "answers.json",
    text: "Everything (JSON)",
    about: "The questionnaires and the answers, exactly as they were given. It can be read in again.",
  },
];

const Files = ({
  id,
  files,
  version,
}: {
  readonly id: string;
  readonly files: readonly File[];
  readonly version?: number;
}) => (
  <ul className="govuk-list govuk-list--spaced">
    {files.map(({ file, text, about }) => (
      <li key={file}>
        <a
          className="govuk-link"
          href={`/exports/${id}/${file}${version === undefined ? "" : `?version=${version}`}`}
          download
        >
          {text}
          {version === undefined ? "" : <span className="govuk-visually-hidden"> of version {version}</span>}
        </a>
        <br />
        <span className="govuk-hint">{about}</span>
      </li>
    ))}
  </ul>
);

/** Every answer as a file. */
export const ExportsPage = () => (
  <WithConsultation>
    {(consultation) => {
      if (!consultation.mayRun) return <NotAllowedPage />;
      const { version } = consultation.questionnaire;
      const versions = Array.from({ length: version }, (_, place) => version - place);
      return (
        <ConsultationPage consultation={consultation} here="/exports" title="Take the answers along">
          <InsetText>
            These files hold what people said, so that you took one is noted. Keep them where only those who work on
            them can read them, and delete them afterwards. The counts for everybody, with small ones left out, are on
            the public page once the result is told.
          </InsetText>
          <p className="govuk-body">
            Late answers and those that were set aside are in the files, and the column <code>left_out</code> says why
            they are not counted. Words of people who said that they must be read no further are left out.
          </p>
          {versions.map((one) => (
            <section key={one}>
              <h2 className="govuk-heading-m">{version === 1 ? "The answers" : `Version ${one} of the questions`}</h2>
              <Files id={consultation.id} files={OF_A_VERSION} version={one} />
            </section>
          ))}
          <h2 className="govuk-heading-m">{version === 1 ? "Together with the questions" : "All versions"}</h2>
          <Files id={consultation.id} files={OF_ALL} />
        </ConsultationPage>
      );
    }}
  </WithConsultation>
);
