import { endingsTaken, largestFileOf } from "@collaborative-communities/consultations";
import type { FileQuestion, SentFile, Step } from "@collaborative-communities/surveys";
import { Button, FileUpload } from "@collaborative-communities/ui";
import { useState } from "react";
import { client } from "../../api.ts";
import { writeSize } from "../../documents/words.ts";
import { errorsOf, problemOf } from "../../problem.ts";
import { announce } from "../../site/news.ts";
import { readBase64 } from "../sheet-file.ts";
import { answerField } from "./answer-form.ts";

/** The files of a form, each with its question, and how one more comes or goes. */
export type EntryFiles = {
  readonly of: Readonly<Record<string, readonly SentFile[]>>;
  /** What the files wait with until the answer is saved. */
  readonly form: { readonly id: string; readonly submissionKey: string; readonly version: number };
  readonly change: (key: string, change: (files: readonly SentFile[]) => readonly SentFile[]) => void;
};

const sentenceOf = (error: unknown): string =>
  errorsOf(problemOf(error))
    .map(({ text }) => text)
    .join(" ");

const howTo = (question: FileQuestion): string => {
  const endings = endingsTaken(question).map((one) => one.toUpperCase());
  return `${endings.join(", ")}, ${writeSize(largestFileOf(question))} at most. ${question.most === 1 ? "One file." : `Up to ${question.most} files.`} Where a picture was taken is removed.`;
};

/**
 * Scans of what came with the paper. Each is sent as soon as it is chosen and looked at as a resident's is; one that is
 * refused says why here, and nothing else of the form is touched.
 */
export const EntryFileFields = (props: {
  readonly step: Step;
  readonly question: FileQuestion;
  readonly title: string;
  readonly files: EntryFiles;
  readonly error: string | undefined;
}) => {
  const { step, question, title, files, error } = props;
  const { key } = step;
  const { form, change } = files;
  const here = files.of[key] ?? [];
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async (file: File) => {
    setProblem(undefined);
    if (file.size > largestFileOf(question))
      return setProblem(`“${file.name}” must be ${writeSize(largestFileOf(question))} or smaller.`);
    setBusy(true);
    try {
      const content = await readBase64(file);
      const kept = await client.answerFiles.add.mutate({ ...form, question: key, name: file.name, content });
      change(key, (now) => (now.some(({ id }) => id === kept.id) ? now : [...now, kept]));
      announce(`${kept.name} was added.`);
    } catch (reason) {
      setProblem(sentenceOf(reason));
    } finally {
      setBusy(false);
    }
  };
  const takeOut = async (file: SentFile) => {
    setProblem(undefined);
    try {
      await client.answerFiles.remove.mutate({ id: form.id, submissionKey: form.submissionKey, fileId: file.id });
      change(key, (now) => now.filter(({ id }) => id !== file.id));
      announce(`${file.name} was taken out.`);
    } catch (reason) {
      setProblem(sentenceOf(reason));
    }
  };
  const isFull = here.length >= question.most;
  return (
    <>
      {isFull ? (
        <p className="govuk-body">
          <strong>{title}</strong>
          <br />
          No more files fit here.
        </p>
      ) : (
        <FileUpload
          name={answerField(key)}
          label={title}
          labelSize="s"
          hint={[question.hint, howTo(question)].filter(Boolean).join(" ")}
          accept={endingsTaken(question)
            .map((one) => `.${one}`)
            .join(",")}
          error={problem ?? error}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // Emptied, so that the same file can be chosen again once it was put right; the focus stays here.
            if (file && !isBusy) void send(file).then(() => (target.value = ""));
          }}
        />
      )}
      <p className="govuk-hint" role="status">
        {isBusy ? "The file is being sent and looked at." : ""}
      </p>
      {isFull && problem && <p className="govuk-error-message">{problem}</p>}
      {here.length > 0 && (
        <ul className="govuk-list" aria-label={`Files for “${question.text}”`}>
          {here.map((file) => (
            <li key={file.id}>
              {file.name} ({writeSize(file.size)}){" "}
              <Button type="button" look="secondary" onClick={() => void takeOut(file)}>
                Take out<span className="govuk-visually-hidden"> {file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
