import { endingsTaken, largestFileOf } from "@collaborative-communities/consultations";
import type { SentFile } from "@collaborative-communities/surveys";
import { Button, FileUpload } from "@collaborative-communities/ui";
import { to, type View } from "../../view.ts";
import type { AskedAs } from "./field-props.ts";
import { controlOf, Declines } from "./question-parts.tsx";

/** A size as people write it: 1.2 MB, 340 kB. */
const sizeIn = ({ t }: Pick<View, "t">, bytes: number): string => {
  const [amount, unit] = bytes >= 100_000 ? [bytes / 1_000_000, "MB"] : [Math.max(bytes / 1_000, 1), "kB"];
  return `${amount.toLocaleString(t.language.tag, { maximumFractionDigits: unit === "MB" ? 1 : 0 })} ${unit}`;
};

/** Files that were sent, each with a way to take it back. */
export const SentFiles = ({
  view,
  files,
  removeAt,
}: {
  readonly view: View;
  readonly files: readonly SentFile[];
  readonly removeAt: (id: string) => string;
}) => (
  <ul className="govuk-list cc-files">
    {files.map((file) => (
      <li key={file.id} className="cc-files__file">
        <span className="cc-files__name" dir="auto">
          {file.name}
        </span>{" "}
        ({sizeIn(view, file.size)}){" "}
        <a className="govuk-link" href={to(view, removeAt(file.id))} aria-label={view.t.fields.file.remove(file.name)}>
          {view.t.fields.file.removeShort}
        </a>
      </li>
    ))}
  </ul>
);

/** One file at a time, and what was sent so far. What may be sent is said before anybody chooses. */
export const FileField = (asked: AskedAs<"file">) => {
  const { view, question, form, beside, lang } = asked;
  const { file } = view.t.fields;
  const files = beside?.files ?? [];
  const isFull = files.length >= question.most;
  const endings = endingsTaken(question);
  const kinds = file.kinds(endings.map((one) => one.toUpperCase()).join(", "), sizeIn(view, largestFileOf(question)));
  const how = [kinds, file.upTo(question.most), endings.some((one) => /^(?:jpe?g|png)$/.test(one)) && file.pictures];
  const control = controlOf(asked, how.filter(Boolean).join(" "));
  const heading = <span lang={lang()}>{question.text}</span>;
  return (
    <>
      {isFull ? (
        <>
          {asked.asPageHeading ? (
            <h1 className="govuk-heading-l">{heading}</h1>
          ) : (
            <h2 className="govuk-heading-m">{heading}</h2>
          )}
          <p className="govuk-hint" id={question.id}>
            {file.full}
          </p>
        </>
      ) : (
        <FileUpload {...control} accept={endings.map((one) => `.${one}`).join(",")} />
      )}
      {question.most > 1 && !isFull && (
        <Button look="secondary" name="add" value="yes">
          {file.add}
        </Button>
      )}
      {files.length > 0 && beside?.removeAt && (
        <>
          <h2 className="govuk-heading-s">{file.sent}</h2>
          <SentFiles view={view} files={files} removeAt={beside.removeAt} />
        </>
      )}
      {files.length === 0 && <Declines view={view} question={question} form={form} />}
    </>
  );
};
