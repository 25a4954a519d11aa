import { Button, ErrorSummary, HexMap, InsetText, Table, TextInput } from "@collaborative-communities/ui";
import type { Areas, Found } from "../api.ts";
import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";

type Props = {
  view: View;
  areas: Areas;
  typed?: string | undefined;
  found?: Found | undefined;
  error?: string | undefined;
};

const shortName = (name: string): string => name.replace(/ and .*| & .*|, .*/, "");

/** A look-up, a picture of the wards with the health area each is put with, and the same as a table. */
export const AreasPage = ({ view, areas, typed, found, error }: Props) => {
  const { t } = view;
  const number = new Map(areas.pcnAreas.map((area, at) => [area.code, at + 1]));
  const nameOf = new Map(areas.pcnAreas.map((area) => [area.code, area.name]));
  const [set] = areas.wardSets;
  return (
    <Page view={view} title={t.areas.title} hasErrors={error !== undefined}>
      {error !== undefined && (
        <ErrorSummary title={t.service.problem} errors={[{ fieldId: "postcode", text: error }]} />
      )}
      <h1 className="govuk-heading-l">{t.areas.title}</h1>
      <p className="govuk-body">{t.areas.lead}</p>
      <form method="get" action={to(view, "/areas")} noValidate>
        <TextInput
          name="postcode"
          label={t.answering.postcode}
          hint={t.answering.postcodeHint}
          error={error}
          errorPrefix={t.service.errorPrefix}
          value={typed}
          width={10}
          autoComplete="postal-code"
          spellCheck={false}
        />
        <Button>{t.areas.find}</Button>
      </form>
      {found && <Answer view={view} areas={areas} found={found} />}
      {set && (
        <HexMap
          id="wards"
          headingLevel={2}
          title={t.areas.picture}
          lang={t.language.tag}
          measure={t.areas.pcn}
          table="folded"
          note={`${t.areas.pictureNote} ${t.areas.indicative}`}
          areaHeader={t.areas.ward}
          legendText={t.areas.pcn}
          tableText={t.consultation.chart.table}
          buckets={areas.pcnAreas.map((area, at) => ({ from: at + 1, label: `${at + 1} ${area.name}` }))}
          areas={set.hexes.map((hex) => {
            const ward = set.wards.find((one) => one.code === hex.code);
            const name = ward?.name ?? hex.code;
            const value = ward?.pcnAreaCode === undefined ? undefined : number.get(ward.pcnAreaCode);
            return { ...hex, name, short: shortName(name), ...(value !== undefined && { value }) };
          })}
        />
      )}
      {areas.wardSets.map((one) => (
        <Table
          key={one.id}
          caption={one.validTo ? t.areas.wardsUntil(one.validTo) : t.areas.wardsFrom(one.validFrom)}
          columns={[
            { key: "ward", header: t.areas.ward },
            { key: "pcn", header: t.areas.pcn },
          ]}
          rows={one.wards.map((ward) => ({
            key: ward.code,
            lang: "en",
            cells: { ward: ward.name, pcn: <span lang="en">{nameOf.get(ward.pcnAreaCode ?? "") ?? "–"}</span> },
          }))}
        />
      ))}
      {[...new Set([...areas.wardSets.map((one) => one.attribution), ...areas.attributions])].map((attribution) => (
        <p key={attribution} className="govuk-body-s" lang="en">
          {attribution}
        </p>
      ))}
    </Page>
  );
};

const Answer = ({ view, areas, found }: { view: View; areas: Areas; found: Found }) => {
  const { t } = view;
  const pcnOf = (wardCode: string) => {
    const ward = areas.wardSets.flatMap((set) => set.wards).find((one) => one.code === wardCode);
    return areas.pcnAreas.find((area) => area.code === ward?.pcnAreaCode)?.name;
  };
  const line = (ward: { code: string; name: string }) => [ward.name, pcnOf(ward.code)].filter(Boolean).join(" – ");
  if (found.kind === "outside") return <InsetText>{t.areas.outside(found.postcode, areas.placeName)}</InsetText>;
  if (found.kind === "unknown") return <InsetText>{t.areas.unknown(found.postcode)}</InsetText>;
  const wards = found.kind === "found" ? [found.ward] : found.wards;
  return (
    <InsetText>
      <p className="govuk-body">
        {found.kind === "found" ? t.areas.found(found.postcode) : t.areas.candidates(found.postcode)}
      </p>
      <ul className="govuk-list govuk-list--bullet" lang="en">
        {wards.map((ward) => (
          <li key={ward.code}>{line(ward)}</li>
        ))}
      </ul>
      {found.kind === "candidates" && found.mayBeOutside && (
        <p className="govuk-body">{t.areas.mayBeOutside(areas.placeName)}</p>
      )}
      <p className="govuk-body">{t.answering.wardsUntil}</p>
    </InsetText>
  );
};
