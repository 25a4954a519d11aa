import { ErrorSummary, InsetText } from "@collaborative-communities/ui";
import type { Found } from "../api.ts";
import { Page } from "../page.tsx";
import { langOfContent, to, type View } from "../view.ts";
import { type Chosen, filterOf, queryOf } from "./chosen.ts";
import { NearForm } from "./filter-form.tsx";

type Props = {
  readonly view: View;
  readonly chosen: Chosen;
  readonly typed?: string;
  readonly error?: string;
  readonly found?: Found;
};

/** Asked again where a postcode cannot be read, may be in several wards, or is in none. */
export const NearPage = ({ view, chosen, typed, error, found }: Props) => {
  const { t } = view;
  const wards = found?.kind === "candidates" ? found.wards : [];
  const addressOf = (area: string | undefined) => to(view, "/consultations") + queryOf({ ...filterOf(chosen), area });
  return (
    <Page view={{ ...view, path: "/consultations" }} title={t.portal.nearTitle} hasErrors={error !== undefined} hidden>
      <div className="cc-measure">
        {error !== undefined && (
          <ErrorSummary title={t.service.problem} errors={[{ fieldId: "postcode", text: error }]} />
        )}
        <h1 className="govuk-heading-l">{t.portal.nearTitle}</h1>
        {wards.length > 0 && (
          <>
            <p className="govuk-body">{t.portal.nearChoose}</p>
            <ul className="govuk-list govuk-list--bullet" lang={langOfContent(view)}>
              {wards.map(({ code, name }) => (
                <li key={code}>
                  <a className="govuk-link" href={addressOf(code)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {found && wards.length === 0 && <InsetText>{t.portal.nearNone}</InsetText>}
        {wards.length === 0 && <NearForm view={view} chosen={chosen} typed={typed} error={error} open />}
        <p className="govuk-body">
          <a className="govuk-link" href={addressOf(chosen.area)}>
            {t.portal.nearBack}
          </a>
        </p>
      </div>
    </Page>
  );
};
