import { DOCUMENT_KINDS } from "@collaborative-communities/consultations";
import type { Documents } from "../api.ts";
import { CATALOGUES } from "../messages/index.ts";
import { langOfContent, type View } from "../view.ts";

/** A size as people know it: whole kilobytes below a megabyte, else megabytes with one figure behind the point. */
export const writeSize = (bytes: number, tag: string): string => {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), "kB"] : [bytes / 1_000_000, "MB"];
  return `${value.toLocaleString(tag, { maximumFractionDigits: 1 })} ${unit}`;
};

/** The documents people may read before they answer, each with its kind and size; with the preview's key, before it opens. */
export const DocumentList = ({ view, documents, preview }: { view: View; documents: Documents; preview?: string }) => {
  const { t } = view;
  if (documents.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{t.documents.title}</h2>
      <ul className="govuk-list govuk-list--spaced">
        {documents.map(({ id, title, kind, language, otherFormat, fileName, size, replaced }) => (
          <li key={id}>
            <a
              className="govuk-link"
              href={`/documents/${id}/${fileName}${preview ? `?preview=${encodeURIComponent(preview)}` : ""}`}
              hrefLang={CATALOGUES[language].language.tag}
            >
              <span lang={langOfContent(view)}>{title}</span> ({DOCUMENT_KINDS[kind].name},{" "}
              {writeSize(size, t.language.tag)})
            </a>
            {language !== view.language && <> – {t.documents.inLanguage[language]}</>}
            {replaced && <> – {t.documents.replaced}</>}
            {otherFormat && (
              <p className="govuk-hint govuk-!-margin-bottom-0" lang={langOfContent(view)}>
                {otherFormat}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="govuk-body">{t.documents.otherFormats}</p>
    </section>
  );
};
