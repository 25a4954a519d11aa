import {
  DOCUMENT_KINDS,
  EASY_READ_KINDS,
  kindOfName,
  LARGEST_DOCUMENT,
  Language,
} from "@collaborative-communities/consultations";
import { Button, FileUpload, Select, TextInput } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../../api.ts";
import { LANGUAGE_NAMES } from "../../documents/words.ts";
import type { FieldError } from "../../problem.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { announce } from "../../site/news.ts";
import { readBase64 } from "../sheet-file.ts";

const ACCEPT = EASY_READ_KINDS.map((kind) => `.${kind}`).join(",");
const KINDS = EASY_READ_KINDS.map((kind) => DOCUMENT_KINDS[kind].name).join(", ");
const EMPTY = { title: "", language: "en", pages: "" };
const FIELDS: readonly (string | undefined)[] = ["title", "file", "pages"];

const faultsIn = (title: string, file: File | undefined, pages: number | undefined): FieldError[] => {
  const kind = file && kindOfName(file.name);
  const fileFault =
    file === undefined
      ? "Choose a file."
      : kind === undefined || !EASY_READ_KINDS.includes(kind)
        ? `Choose a file of one of these kinds: ${KINDS}.`
        : file.size > LARGEST_DOCUMENT
          ? "The file must be 10 MB or smaller."
          : undefined;
  return [
    ...(title.length < 3 ? [{ field: "title", text: "Enter a title of at least 3 characters." }] : []),
    ...(title.length > 120 ? [{ field: "title", text: "Keep the title to 120 characters." }] : []),
    ...(fileFault === undefined ? [] : [{ field: "file", text: fileFault }]),
    ...(pages !== undefined && !(Number.isInteger(pages) && pages >= 1 && pages <= 500)
      ? [{ field: "pages", text: "Enter how many pages it has, from 1 to 500, or leave it empty." }]
      : []),
  ];
};

/**
 * Attaches an Easy Read version while people can answer, or puts another in its place.
 * @param props.version of the questions that are asked now
 * @param props.replaces the title of the one that is offered now
 */
export const AttachEasyRead = (props: {
  readonly id: string;
  readonly version: number;
  readonly replaces: string | undefined;
}) => {
  const { id, version, replaces } = props;
  const errors = useFormErrors();
  const [form, setForm] = useState(EMPTY);
  const [file, setFile] = useState<File>();
  // A file box cannot be emptied otherwise than by drawing it anew.
  const [turn, setTurn] = useState(0);
  const add = useMutation(api.documents.addEasyRead.mutationOptions());
  const set = (name: keyof typeof EMPTY) => (event: { target: { value: string } }) =>
    setForm((before) => ({ ...before, [name]: event.target.value }));

  const send = async () => {
    const title = form.title.trim();
    const pages = form.pages.trim() === "" ? undefined : Number(form.pages.trim());
    const found = faultsIn(title, file, pages);
    if (found.length > 0 || !file) return errors.show(found);
    try {
      const content = await readBase64(file).catch(() => undefined);
      if (content === undefined)
        return errors.show([{ field: "file", text: "The file cannot be read, or was changed. Choose it again." }]);
      await add.mutateAsync({
        consultationId: id,
        title,
        language: Language.parse(form.language),
        fileName: file.name,
        content,
        version,
        ...(pages !== undefined && { pages }),
      });
    } catch (error) {
      return errors.showProblem(error);
    }
    errors.clear();
    setForm(EMPTY);
    setFile(undefined);
    setTurn((before) => before + 1);
    announce(`“${title}” is offered now.`);
    await queryClient.invalidateQueries({ queryKey: api.documents.pathKey() });
  };

  return (
    <>
      <h3 className="govuk-heading-s">
        {replaces === undefined ? "Attach an Easy Read version now" : `Put another in the place of “${replaces}”`}
      </h3>
      <p className="govuk-body">
        It goes with version {version} of the questions, which is asked now. The public page says since when it is
        there.
      </p>
      <p className="govuk-body">
        Copies that were sent, printed or saved before stay good: enter an answer on one under the version of the
        questions that it asks. What was offered before stays at its address, and is called an earlier version.
      </p>
      {errors.list
        .filter(({ field }) => !FIELDS.includes(field))
        .map(({ text }) => (
          <p key={text} className="govuk-error-message" role="alert">
            {text}
          </p>
        ))}
      <Form onSend={send}>
        <TextInput
          label="Title of the Easy Read version"
          labelSize="s"
          name="late-title"
          value={form.title}
          error={errors.of("title")}
          onChange={set("title")}
        />
        <FileUpload
          key={turn}
          label="File"
          labelSize="s"
          hint={`${KINDS}, at most 10 MB.`}
          name="late-file"
          accept={ACCEPT}
          error={errors.of("file")}
          onChange={({ target: { files } }) => setFile(files?.[0])}
        />
        <TextInput
          label="How many pages has this file? (optional)"
          labelSize="s"
          name="late-pages"
          width={3}
          inputMode="numeric"
          value={form.pages}
          error={errors.of("pages")}
          onChange={set("pages")}
        />
        <Select
          label="Language"
          labelSize="s"
          name="late-language"
          value={form.language}
          onChange={set("language")}
          options={Language.options.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
        />
        <Button look="secondary">{replaces === undefined ? "Attach it" : "Replace it"}</Button>
      </Form>
    </>
  );
};
