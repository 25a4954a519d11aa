import { mayRunConsultations } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import { HexMap, InsetText, Table } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, type Outputs } from "../api.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";

type Overview = Outputs["areas"]["overview"];
type WardSet = Overview["wardSets"][number];

/** A letter for each PCN area, short enough for a hexagon. */
const letterOf = (place: number): string => String.fromCharCode(65 + place);

const WardsInAreas = (props: { readonly wardSet: WardSet; readonly areas: Overview; readonly mayChange: boolean }) => {
  const { wardSet, areas, mayChange } = props;
  const placeOf = (code: string | undefined) => areas.pcnAreas.findIndex((area) => area.code === code);
  const hexes = new Map(wardSet.hexes.map((hex) => [hex.code, hex]));
  const pictured = wardSet.wards.flatMap(({ code, name, pcnAreaCode }) => {
    const hex = hexes.get(code);
    const place = placeOf(pcnAreaCode);
    return hex ? [{ code, name, column: hex.column, row: hex.row, ...(place >= 0 && { value: place }) }] : [];
  });
  const dates = [
    wardSet.validFrom && `from ${formatDate(wardSet.validFrom)}`,
    wardSet.validTo && `to ${formatDate(wardSet.validTo)}`,
  ].filter(Boolean);
  return (
    <section aria-labelledby={wardSet.id}>
      <h2 className="govuk-heading-m" id={wardSet.id}>
        {wardSet.name}
      </h2>
      <p className="govuk-body">In force {dates.join(" ")}.</p>
      <HexMap
        id={`picture-${wardSet.id}`}
        title={`PCN area of each ward: ${wardSet.name}`}
        measure="PCN area, indicative"
        areas={pictured}
        buckets={areas.pcnAreas.map(({ name }, place) => ({ from: place, label: `${letterOf(place)}: ${name}` }))}
        formatValue={letterOf}
        noValueText="With no area"
        table="folded"
        note={<>Schematic, not a map. {wardSet.attribution}</>}
      />
      <Table
        caption={`Allocation of wards: ${wardSet.name}`}
        captionSize="s"
        small
        columns={[
          { key: "ward", header: "Ward" },
          { key: "area", header: "PCN area (indicative)" },
          { key: "note", header: "Note" },
          ...(mayChange ? [{ key: "change" as const, header: "Change" }] : []),
        ]}
        rows={wardSet.wards.map((ward) => ({
          key: ward.code,
          cells: {
            ward: ward.name,
            area: areas.pcnAreas[placeOf(ward.pcnAreaCode)]?.name ?? "None",
            note: ward.note ?? "",
            change: (
              <a className="govuk-link" href={`/areas/${ward.code}`}>
                Change<span className="govuk-visually-hidden"> the area of {ward.name}</span>
              </a>
            ),
          },
        }))}
      />
    </section>
  );
};

/** Which PCN area each ward is counted with. */
export const AreasPage = () => {
  const areas = useQuery(api.areas.overview.queryOptions());
  const me = useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const mayChange = mayRunConsultations({ posts: me.data?.person?.posts ?? [] });
  return (
    <Loaded query={areas}>
      {(found) => (
        <Page title="Areas" isWide>
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-two-thirds">
              <InsetText>
                Indicative: a PCN has registered patients, not a boundary. People of one ward can be with different
                PCNs; for counting, whole wards are put with one.
              </InsetText>
            </div>
          </div>
          {found.wardSets.map((wardSet) => (
            <WardsInAreas key={wardSet.id} wardSet={wardSet} areas={found} mayChange={mayChange} />
          ))}
          {found.attributions.map((attribution) => (
            <p key={attribution} className="govuk-body-s">
              {attribution}
            </p>
          ))}
        </Page>
      )}
    </Loaded>
  );
};
