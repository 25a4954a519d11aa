import { Button, Select } from "@collaborative-communities/ui";
import type { Portal } from "../api.ts";
import { Page } from "../page.tsx";
import { type Chosen, filterOf, queryOf } from "../portal/chosen.ts";
import { topicName } from "../portal/names.ts";
import { langOfContent, to, type View } from "../view.ts";

/** The words to copy into another page. */
const frameCode = (address: string, title: string): string =>
  `<iframe src="${address.replaceAll("&", "&amp;")}" title="${title.replaceAll('"', "&quot;")}" width="100%" height="420" loading="lazy"></iframe>`;

type Props = {
  readonly view: View;
  readonly origin: string;
  readonly chosen: Chosen;
  readonly portal: Portal;
};

/** How to show the list on another site: choose, copy, done. */
export const EmbeddingPage = ({ view, origin, chosen, portal }: Props) => {
  const { t } = view;
  const address = origin + to(view, "/embed/consultations") + queryOf(filterOf(chosen));
  return (
    <Page view={{ ...view, query: queryOf(chosen) }} title={t.embedding.title}>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{t.embedding.title}</h1>
        <p className="govuk-body-l">{t.embedding.lead}</p>
        <p className="govuk-body">{t.embedding.choose}</p>
        <form method="get" action={to(view, "/embed")} noValidate>
          <Select
            name="area"
            label={t.portal.area}
            value={chosen.area ?? ""}
            options={[
              { value: "", text: t.portal.everywhere },
              ...portal.areas.map(({ code, name }) => ({ value: code, text: name, lang: langOfContent(view) })),
            ]}
          />
          <Select
            name="topic"
            label={t.portal.topic}
            value={chosen.topic ?? ""}
            options={[
              { value: "", text: t.portal.any },
              ...portal.topics.map((topic) => ({ value: topic.code, ...topicName(view, topic) })),
            ]}
          />
          <Button look="secondary">{t.portal.show}</Button>
        </form>
        <h2 className="govuk-heading-m">{t.embedding.code}</h2>
        <pre className="cc-code" translate="no">
          <code>{frameCode(address, t.embedding.open)}</code>
        </pre>
        <p className="govuk-body">{t.embedding.note}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={to(view, "/embed/consultations") + queryOf(filterOf(chosen))}>
            {t.embedding.open}
          </a>
        </p>
      </div>
    </Page>
  );
};
