import {
  DOCUMENT_KINDS,
  isBeforeOpening,
  kindOfName,
  LARGEST_DOCUMENT,
  Language,
  MOST_DOCUMENTS,
} from "@collaborative-communities/consultations";
import { Button, CharacterCount, FileUpload, InsetText, Select, Table, TextInput } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, readHereAnew } from "../api.ts";
import {
  ConsultationPages,
  pathOf,
  type ReadConsultation,
  trailTo,
  WithConsultation,
} from "../consultations/read-consultation.tsx";
import { readBase64 } from "../consultations/sheet-file.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { LANGUAGE_NAMES, writeSize } from "./words.ts";

const KINDS = Object.values(DOCUMENT_KINDS);
const ACCEPT = KINDS.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(",");
const EMPTY = { title: "", language: "en", otherFormat: "" };

const AddDocument = ({ id, errors }: { readonly id: string; readonly errors: ReturnType<typeof useFormErrors> }) => {
  const [form, setForm] = useState(EMPTY);
  const [file, setFile] = useState<File>();
  // A file box cannot be emptied otherwise than by drawing it anew.
  const [turn, setTurn] = useState(0);
  const add = useMutation(api.documents.add.mutationOptions());
  const set = (name: keyof typeof EMPTY) => (event: { target: { value: string } }) =>
    setForm((before) => ({ ...before, [name]: event.target.value }));

  const submit = async () => {
    const title = form.title.trim();
    const found = [
      ...(title.length < 3 ? [{ field: "title", text: "Enter a title of at least 3 characters." }] : []),
      ...(title.length > 120 ? [{ field: "title", text: "Keep the title to 120 characters." }] : []),
      ...(form.otherFormat.trim().length > 300 ? [{ field: "otherFormat", text: "Keep this to 300 characters." }] : []),
      ...(!file ? [{ field: "file", text: "Choose a file." }] : []),
      ...(file && !kindOfName(file.name)
        ? [{ field: "file", text: `Choose a file of one of these kinds: ${KINDS.map(({ name }) => name).join(", ")}.` }]
        : []),
      ...(file && file.size > LARGEST_DOCUMENT ? [{ field: "file", text: "The file must be 10 MB or smaller." }] : []),
    ];
    if (found.length > 0 || !file) return errors.show(found);
    let content: string;
    try {
      content = await readBase64(file);
    } catch {
      return errors.show([{ field: "file", text: "The file cannot be read, or was changed. Choose it again." }]);
    }
    const otherFormat = form.otherFormat.trim();
    try {
      await add.mutateAsync({
        consultationId: id,
        title,
        language: Language.parse(form.language),
        fileName: file.name,
        content,
        ...(otherFormat && { otherFormat }),
      });
    } catch (error) {
      return errors.showProblem(error);
    }
    errors.clear();
    setForm(EMPTY);
    setFile(undefined);
    setTurn((before) => before + 1);
    await readHereAnew();
    tell(pathOf(id, "/documents"), `“${title}” was added.`);
  };

  return (
    <>
      <h2 className="govuk-heading-m">Add a document</h2>
      <Form onSend={submit}>
        <TextInput
          label="Title"
          labelSize="s"
          hint="What people will see, for example “Report to Cabinet, June 2026”."
          name="title"
          value={form.title}
          error={errors.of("title")}
          onChange={set("title")}
        />
        <FileUpload
          key={turn}
          label="File"
          labelSize="s"
          hint={`${KINDS.map(({ name }) => name).join(", ")}, at most 10 MB. Pictures lose where and with what they were taken.`}
          name="file"
          accept={ACCEPT}
          error={errors.of("file")}
          onChange={({ target: { files } }) => setFile(files?.[0])}
        />
        <Select
          label="Language"
          labelSize="s"
          name="language"
          value={form.language}
          onChange={set("language")}
          options={Language.options.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
        />
        <CharacterCount
          label="Why it is not a page, and how to have it otherwise (optional)"
          labelSize="s"
          hint="A page can be read by everybody, on any telephone and by any screen reader; a file often cannot. If it must be a file, say why, and what to ask for instead."
          name="otherFormat"
          limit={300}
          rows={3}
          value={form.otherFormat}
          error={errors.of("otherFormat")}
          onChange={set("otherFormat")}
        />
        <Button>Add the document</Button>
      </Form>
    </>
  );
};

const Documents = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id, mayRun, state, plan } = consultation;
  const errors = useFormErrors();
  const documents = useQuery(api.documents.list.queryOptions({ consultationId: id }));
  const mayChange = mayRun && isBeforeOpening(state);
  return (
    <Loaded query={documents}>
      {(found) => (
        <Page
          title="Documents"
          caption={plan.title}
          trail={trailTo(consultation)}
          above={<ConsultationPages consultation={consultation} here="/documents" />}
          errors={errors}
        >
          <p className="govuk-body">What people can read before they answer. They see the kind and the size of each.</p>
          {!isBeforeOpening(state) && (
            <InsetText>
              This consultation has opened, so its documents stay as they are: people answered to them. A changed
              document needs a new version of the consultation. An Easy Read version alone may be attached or replaced,
              on the page{" "}
              <a className="govuk-link" href={pathOf(id, "/paper")}>
                Paper and telephone
              </a>
              .
            </InsetText>
          )}
          {found.length === 0 ? (
            <p className="govuk-body">There are no documents.</p>
          ) : (
            <Table
              caption={found.length === 1 ? "1 document" : `${found.length} documents`}
              columns={[
                { key: "title", header: "Title" },
                { key: "kind", header: "Kind and size" },
                { key: "language", header: "Language" },
                ...(mayChange ? [{ key: "change", header: "Change" }] : []),
              ]}
              rows={found.map((document) => ({
                key: document.id,
                cells: {
                  title: document.title,
                  kind: `${DOCUMENT_KINDS[document.kind].name}, ${writeSize(document.size)}`,
                  language: LANGUAGE_NAMES[document.language],
                  ...(mayChange && {
                    change: (
                      <a className="govuk-link" href={pathOf(id, `/documents/${document.id}/remove`)}>
                        Remove<span className="govuk-visually-hidden"> {document.title}</span>
                      </a>
                    ),
                  }),
                },
              }))}
            />
          )}
          {mayChange &&
            (found.length < MOST_DOCUMENTS ? (
              <AddDocument id={id} errors={errors} />
            ) : (
              <p className="govuk-body">There can be no more than {MOST_DOCUMENTS}. Remove one to add another.</p>
            ))}
        </Page>
      )}
    </Loaded>
  );
};

/** The documents of a consultation: what is there, and before it opens, adding and removing. */
export const DocumentsPage = () => (
  <WithConsultation>
    {(consultation) => <Documents key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
