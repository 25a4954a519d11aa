import { DOCUMENT_KINDS, EASY_READ_KINDS } from "@collaborative-communities/consultations";
import { Button, Radios, TextInput } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Outputs, queryClient } from "../../api.ts";
import { LANGUAGE_NAMES, writeSize } from "../../documents/words.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { Loaded } from "../../site/loaded.tsx";
import { announce } from "../../site/news.ts";
import { pathOf } from "../read-consultation.tsx";
import { AttachEasyRead } from "./attach-easy-read.tsx";
import { newTab } from "./paper-to-copy.tsx";

type Document = Outputs["documents"]["list"][number];
type Said = Outputs["documents"]["easyRead"];

/** For “there is none yet”, which is an answer too. */
const NONE = "none";

const aboutIt = ({ kind, pages, size }: Document): string =>
  [
    DOCUMENT_KINDS[kind].name,
    ...(pages === undefined ? [] : [pages === 1 ? "1 page" : `${pages} pages`]),
    writeSize(size),
  ].join(", ");

/** The Easy Read version as a part of the pack, with its own link; on the public site once people can see it. */
const PartOfPack = ({ document, site }: { readonly document: Document; readonly site: string | undefined }) => (
  <ul className="govuk-list">
    <li>
      {site === undefined
        ? document.title
        : newTab(`${site}/documents/${document.id}/${document.fileName}`, document.title)}
      <br />
      {aboutIt(document)}. Print it and put it beside the questions.
    </li>
  </ul>
);

const Choose = (props: { readonly id: string; readonly said: Said; readonly documents: readonly Document[] }) => {
  const { id, said, documents } = props;
  const errors = useFormErrors({ documentId: "easy-read", pages: "pages" });
  const [choice, setChoice] = useState(said.said === "document" ? said.documentId : said.said === "none" ? NONE : "");
  const [pages, setPages] = useState(said.said === "document" && said.pages !== undefined ? String(said.pages) : "");
  const save = useMutation(api.documents.chooseEasyRead.mutationOptions());
  const send = async () => {
    if (choice === "")
      return errors.show([{ field: "documentId", text: "Choose a document, or that there is none yet." }]);
    const counted = pages.trim() === "" || choice === NONE ? undefined : Number(pages.trim());
    if (counted !== undefined && (!Number.isInteger(counted) || counted < 1 || counted > 500))
      return errors.show([{ field: "pages", text: "Enter how many pages it has, from 1 to 500, or leave it empty." }]);
    try {
      await save.mutateAsync({
        consultationId: id,
        documentId: choice === NONE ? null : choice,
        ...(counted !== undefined && { pages: counted }),
      });
      errors.clear();
      announce("Saved.");
      await queryClient.invalidateQueries({ queryKey: api.documents.pathKey() });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Form onSend={send}>
      <Radios
        legend="Which document is the Easy Read version?"
        legendSize="s"
        name="easy-read"
        small
        value={choice}
        error={errors.of("documentId") ?? errors.list.find(({ field }) => field !== "pages")?.text}
        items={[
          ...documents.map((document) => ({
            value: document.id,
            label: document.title,
            hint: `${DOCUMENT_KINDS[document.kind].name}, ${LANGUAGE_NAMES[document.language]}, ${writeSize(document.size)}`,
          })),
          { value: NONE, label: "There is none yet", hint: "The paper says how to ask for it." },
        ]}
        onChange={({ target: { value } }) => setChoice(value)}
      />
      {choice !== NONE && choice !== "" && (
        <TextInput
          label="How many pages has it? (optional)"
          labelSize="s"
          name="pages"
          width={3}
          inputMode="numeric"
          value={pages}
          error={errors.of("pages")}
          onChange={({ target: { value } }) => setPages(value)}
        />
      )}
      <Button look="secondary">Save</Button>
    </Form>
  );
};

/**
 * The Easy Read version among the documents of a consultation: a part of the pack of paper.
 * @param props.site the public site's address, once people can see the documents there
 * @param props.late while people can answer, the version of the questions they are asked
 */
export const EasyRead = (props: {
  readonly id: string;
  readonly site: string | undefined;
  readonly late: { readonly version: number } | undefined;
}) => {
  const { id, site, late } = props;
  const list = useQuery(api.documents.list.queryOptions({ consultationId: id }));
  const said = useQuery(api.documents.easyRead.queryOptions({ consultationId: id }));
  return (
    <>
      <h2 className="govuk-heading-m">Easy Read</h2>
      <Loaded query={list}>
        {(all) => {
          const documents = all.filter(({ kind }) => EASY_READ_KINDS.includes(kind));
          const chosen = documents.find(({ easyRead }) => easyRead);
          return (
            <>
              {chosen ? (
                <PartOfPack document={chosen} site={site} />
              ) : (
                <p className="govuk-body">No document is named as the Easy Read version.</p>
              )}
              <p className="govuk-body">
                It is one of the{" "}
                <a className="govuk-link" href={pathOf(id, "/documents")}>
                  documents
                </a>{" "}
                of this consultation, which are attached before it opens. An Easy Read version alone may come later,
                while people can answer.
              </p>
              {chosen?.outdated && (
                <p className="govuk-body">
                  The questions have changed since “{chosen.title}” was made, and the public page says so.
                </p>
              )}
              <Loaded query={said}>
                {(found) => (
                  <Choose key={`${found.said} ${chosen?.id ?? ""}`} id={id} said={found} documents={documents} />
                )}
              </Loaded>
              {late && <AttachEasyRead id={id} version={late.version} replaces={chosen?.title} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
};
