import { fieldOf } from "@collaborative-communities/surveys";
import { BackLink, Button, ErrorSummary, Radios } from "@collaborative-communities/ui";
import type { Messages } from "../messages/index.ts";
import { Page } from "../page.tsx";
import { langOfContent, to, type View } from "../view.ts";

type Ward = { readonly code: string; readonly name: string };

/** Which of several areas a postcode is in. What is chosen goes to the page of the question, as any answer does. */
export const WhichWardPage = (props: {
  readonly view: View;
  readonly id: string;
  readonly postcode: string;
  readonly wards: readonly Ward[];
  readonly questionAt: string;
  readonly from: string | undefined;
}) => {
  const { view, id, postcode, wards, questionAt, from } = props;
  const { t } = view;
  const back = to(view, questionAt) + (from ? `?from=${from}` : "");
  return (
    <Page
      view={view}
      title={t.fields.place.whichTitle}
      hidden
      before={<BackLink href={back}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        <form method="post" action={to(view, questionAt)} noValidate>
          {from && <input type="hidden" name="from" value={from} />}
          <input type="hidden" name={fieldOf(id, "way")} value="ward" />
          <Radios
            name={fieldOf(id, "ward")}
            legend={t.fields.place.whichTitle}
            legendSize="l"
            legendIsPageHeading
            hint={t.fields.place.which(postcode)}
            items={wards.map(({ code, name }) => ({ value: code, label: name, lang: langOfContent(view) }))}
          />
          <Button preventDoubleClick>{t.service.continue}</Button>
        </form>
      </div>
    </Page>
  );
};

/** Whether a file is really to go. */
export const RemoveFilePage = (props: {
  readonly view: View;
  readonly name: string;
  readonly back: string;
  readonly from: string | undefined;
  readonly error?: string | undefined;
}) => {
  const { view, name, back, from, error } = props;
  const { t } = view;
  const { file }: Messages["fields"] = t.fields;
  return (
    <Page
      view={view}
      title={file.removeTitle(name)}
      hasErrors={error !== undefined}
      hidden
      before={<BackLink href={to(view, back)}>{t.service.back}</BackLink>}
    >
      <div className="cc-measure">
        {error && <ErrorSummary title={t.service.problem} errors={[{ fieldId: "remove", text: error }]} />}
        <h1 className="govuk-heading-l cc-words">{file.removeTitle(name)}</h1>
        <p className="govuk-body">{file.removeBody}</p>
        <form method="post" action={to(view, view.path)}>
          {from && <input type="hidden" name="from" value={from} />}
          <div className="govuk-button-group">
            <Button look="warning" id="remove" preventDoubleClick>
              {file.removeButton}
            </Button>
            <a className="govuk-link" href={to(view, back)}>
              {file.keep}
            </a>
          </div>
        </form>
      </div>
    </Page>
  );
};
