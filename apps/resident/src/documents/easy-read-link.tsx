import { DOCUMENT_KINDS } from "@collaborative-communities/consultations";
import type { Documents } from "../api.ts";
import { CATALOGUES } from "../messages/index.ts";
import { langOfContent, type View } from "../view.ts";
import { writeSize } from "./document-list.tsx";

/** The document that an officer named as the Easy Read version. */
export const easyReadIn = (documents: Documents): Documents[number] | undefined =>
  documents.find(({ easyRead }) => easyRead);

/** Its address on this site. */
export const easyReadAddress = ({ id, fileName }: Documents[number], preview?: string): string =>
  `/documents/${id}/${fileName}${preview ? `?preview=${encodeURIComponent(preview)}` : ""}`;

/** The Easy Read version by its title, with its kind, its size and, where they were counted, its pages. */
export const EasyReadLink = (props: {
  readonly view: View;
  readonly document: Documents[number];
  readonly preview?: string | undefined;
}) => {
  const { view, document, preview } = props;
  const { t } = view;
  const { title, kind, size, pages, language, outdated } = document;
  const about = [
    DOCUMENT_KINDS[kind].name,
    ...(pages === undefined ? [] : [t.paper.pages(pages)]),
    writeSize(size, t.language.tag),
  ].join(", ");
  return (
    <>
      <a className="govuk-link" href={easyReadAddress(document, preview)} hrefLang={CATALOGUES[language].language.tag}>
        {t.paper.easyRead}: <span lang={langOfContent(view)}>{title}</span> ({about})
      </a>
      {language !== view.language && <> – {t.documents.inLanguage[language]}</>}
      {outdated && <> – {t.documents.outdated}</>}
    </>
  );
};
