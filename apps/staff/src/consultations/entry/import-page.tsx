import { EnteredChannel } from "@collaborative-communities/consultations";
import { Button, ButtonGroup, FileUpload, Panel, Radios } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Outputs, queryClient } from "../../api.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { Page } from "../../site/page.tsx";
import { ENTERED_CHANNELS } from "../channels.ts";
import { ConsultationPage } from "../consultation-page.tsx";
import {
  isBeforeItOpens,
  pathOf,
  type ReadConsultation,
  takesEntries,
  trailTo,
  WithConsultation,
} from "../read-consultation.tsx";
import { readBase64, saveFile, templateSheet } from "../sheet-file.ts";
import { answersInWords, ImportReport } from "./import-report.tsx";
import { ImportVersion } from "./import-version.tsx";

/** The largest file the API takes, in bytes. */
const LARGEST = 5_000_000;

type Report = Outputs["consultations"]["importAnswers"];
type Checked = {
  readonly channel: EnteredChannel;
  readonly fileName: string;
  readonly content: string;
  readonly version?: number;
  readonly report: Report;
};

const Import = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id, questionnaire, slug } = consultation;
  const errors = useFormErrors();
  const [channel, setChannel] = useState("telephone");
  const [version, setVersion] = useState<number>();
  const asked = useQuery(api.entry.form.queryOptions({ id, ...(version !== undefined && { version }) }));
  const [file, setFile] = useState<File>();
  const [checked, setChecked] = useState<Checked>();
  const [done, setDone] = useState<Report>();
  const call = useMutation(api.consultations.importAnswers.mutationOptions());

  const check = async () => {
    const chosen = EnteredChannel.safeParse(channel);
    if (!chosen.success) return errors.show([{ field: "channel", text: "Choose how the answers came in." }]);
    if (!file) return errors.show([{ field: "file", text: "Choose a CSV file." }]);
    if (file.size === 0)
      return errors.show([{ field: "file", text: "The file is empty. Its first line must hold the headings." }]);
    if (file.size > LARGEST)
      return errors.show([{ field: "file", text: "The file is larger than 5 MB. Split it and import the parts." }]);
    setChecked(undefined);
    let content: string;
    try {
      content = await readBase64(file);
    } catch {
      return errors.show([{ field: "file", text: "The file cannot be read, or was changed. Choose it again." }]);
    }
    const command = { channel: chosen.data, fileName: file.name, content, ...(version !== undefined && { version }) };
    try {
      const report = await call.mutateAsync({ id, ...command, try: true });
      errors.clear();
      setChecked({ ...command, report });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  const takeIn = async () => {
    if (!checked) return;
    const { report: _, ...command } = checked;
    try {
      setDone(await call.mutateAsync({ id, ...command }));
      errors.clear();
      void queryClient.invalidateQueries();
    } catch (error) {
      errors.showProblem(error);
    }
  };

  if (done)
    return (
      <ConsultationPage
        consultation={consultation}
        here="/import"
        title="Import finished"
        ownHeading
        focusKey="import done"
      >
        <Panel title={`${answersInWords(done.rowsAdded)} imported`} />
        <ImportReport report={done} isDone />
        <ButtonGroup>
          <Button
            type="button"
            look="secondary"
            onClick={() => {
              setDone(undefined);
              setChecked(undefined);
              setFile(undefined);
            }}
          >
            Import another file
          </Button>
          <a className="govuk-link" href={pathOf(id, "/counts")}>
            See the counts
          </a>
        </ButtonGroup>
      </ConsultationPage>
    );
  return (
    <ConsultationPage
      consultation={consultation}
      here="/import"
      title="Import answers"
      errors={errors}
      focusKey="import"
    >
      <p className="govuk-body">
        A CSV file with a line for each answer. The first line holds the headings: Received, Postcode, and the words of
        each question, or Q1, Q2 and so on. Several answers in one cell are parted by a semicolon.
      </p>
      <Button
        type="button"
        look="secondary"
        onClick={() => saveFile(`${slug}-template.csv`, templateSheet(asked.data?.questionnaire ?? questionnaire))}
      >
        Download a template
      </Button>
      <Form onSend={check}>
        <Radios
          legend="How the answers came in"
          legendSize="s"
          name="channel"
          small
          inline
          value={channel}
          error={errors.of("channel")}
          items={ENTERED_CHANNELS}
          onChange={({ target: { value } }) => {
            setChannel(value);
            setChecked(undefined);
          }}
        />
        <ImportVersion
          id={id}
          newest={questionnaire}
          chosen={version}
          error={errors.of("version")}
          onChoose={(chosen) => {
            setVersion(chosen);
            setChecked(undefined);
          }}
        />
        <p className="govuk-hint" role="status">
          {channel === "paper"
            ? "Keep the papers: a colleague reads a part of them a second time. Write a number on each paper, and in the file in a column “Paper number”, by which it is found."
            : "No paper is behind these answers, so nobody reads them a second time."}
        </p>
        <FileUpload
          label="CSV file"
          labelSize="s"
          hint="At most 5 MB."
          name="file"
          accept=".csv,.txt,text/csv"
          error={errors.of("file")}
          onChange={({ target: { files } }) => {
            setFile(files?.[0]);
            setChecked(undefined);
          }}
        />
        <Button look={checked ? "secondary" : "primary"}>Check the file</Button>
      </Form>
      <p className="govuk-visually-hidden" role="status">
        {checked ? `Checked: ${answersInWords(checked.report.rowsAdded)} would be added.` : ""}
      </p>
      {checked && (
        <>
          <h2 className="govuk-heading-m">What would happen</h2>
          <ImportReport report={checked.report} />
          {checked.report.rowsAdded > 0 ? (
            <Form onSend={takeIn}>
              <Button>Import {answersInWords(checked.report.rowsAdded)}</Button>
            </Form>
          ) : (
            <p className="govuk-body">There is nothing to import from this file.</p>
          )}
        </>
      )}
    </ConsultationPage>
  );
};

/** Takes in answers from a file, after showing what would happen. */
export const ImportPage = () => (
  <WithConsultation toRun>
    {(consultation) =>
      takesEntries(consultation) ? (
        <Import key={consultation.id} consultation={consultation} />
      ) : (
        <Page title="Import answers" caption={consultation.plan.title} trail={trailTo(consultation)}>
          <p className="govuk-body">
            {isBeforeItOpens(consultation)
              ? "Answers can be imported once the consultation has opened."
              : "The answers are being read, so the count is final."}
          </p>
        </Page>
      )
    }
  </WithConsultation>
);
