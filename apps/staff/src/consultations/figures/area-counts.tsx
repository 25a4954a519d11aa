import { BarChart, HexMap, SummaryList, writeNumber } from "@collaborative-communities/ui";
import type { Outputs } from "../../api.ts";

type Props = {
  readonly counts: Outputs["consultations"]["counts"]["areas"];
  readonly areas: Outputs["areas"]["overview"];
};

const number = (value: number): string => writeNumber(value, "en-GB");

const hexesOf = ({ wardSets: [wardSet] }: Props["areas"]) => new Map(wardSet?.hexes.map((hex) => [hex.code, hex]));

/** Where those who responded live, as far as they said: by ward, by PCN area, and everybody else apart. */
export const AreaCounts = ({ counts, areas }: Props) => {
  const hexes = hexesOf(areas);
  const others = counts.wards.filter(({ code }) => !hexes.has(code));
  return (
    <>
      <h2 className="govuk-heading-m">By area</h2>
      <p className="govuk-body">
        The ward is known for {number(counts.base)}. The others are counted apart and are in no share below.
      </p>
      <SummaryList
        rows={[
          { key: "not-sure", label: "Not sure which ward", value: number(counts.notSure) },
          { key: "outside", label: `Outside ${areas.placeName}`, value: number(counts.outside) },
          { key: "not-said", label: "Not said", value: number(counts.notSaid) },
          ...others.map(({ code, name, count }) => ({
            key: code,
            label: `${name} (newer ward)`,
            value: number(count),
          })),
        ]}
      />
      {counts.base > 0 && <Charts counts={counts} areas={areas} />}
    </>
  );
};

/** Only where somebody’s ward is known: pictures of nobody would look like figures. */
const Charts = ({ counts, areas }: Props) => {
  const [wardSet] = areas.wardSets;
  const hexes = hexesOf(areas);
  const pictured = counts.wards.flatMap(({ code, name, count }) => {
    const hex = hexes.get(code);
    return hex ? [{ code, name, value: count, column: hex.column, row: hex.row }] : [];
  });
  return (
    <>
      <BarChart
        id="pcn-areas"
        title="Answers by PCN area (indicative)"
        base={counts.base}
        baseText={`Of ${number(counts.base)} whose ward is known.`}
        bars={counts.pcnAreas.map(({ code, name, count }) => ({ key: code, label: name, count }))}
        answerHeader="PCN area"
        countHeader="Answers"
        shareHeader="Share of those whose ward is known"
        note="Indicative: a PCN has registered patients, not a boundary. Whole wards are counted with one area."
      />
      <HexMap
        id="wards"
        title="Answers by ward"
        measure="Number of answers"
        areas={pictured}
        note={
          <>
            {counts.wardSetName}. Schematic, not a map. Wards differ in how many people live there.{" "}
            {[...new Set([wardSet?.attribution, ...areas.attributions])]
              .flatMap((one) => one?.replace(/\.?$/, ".") ?? [])
              .join(" ")}
          </>
        }
      />
    </>
  );
};
